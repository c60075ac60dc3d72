#include "estateworld.h"

#include "sandbox/compute/virtualmachines.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace azrelocate;
using namespace azrelocate::sandbox;

namespace {

const QString kVersion = u"?api-version=2023-08-01"_s;

/// A collection from West Europe to Sweden Central in the practice estate, and the steps that a client takes.
class Mover
{
public:
    Mover()
    {
        world.post(world.subscription + u"/providers/Microsoft.Migrate/register?api-version=2021-04-01"_s);
        world.pass(std::chrono::minutes(1));
        const QString group = world.group(u"rg-mover"_s);
        world.put(group + u"?api-version=2021-04-01"_s, {{u"location"_s, u"northeurope"_s}});
        collection = group + u"/providers/Microsoft.Migrate/moveCollections/mc-shop"_s;
        made = world.put(collection + kVersion,
                         {{u"location"_s, u"northeurope"_s},
                          {u"identity"_s, QJsonObject{{u"type"_s, u"SystemAssigned"_s}}},
                          {u"properties"_s,
                           QJsonObject{{u"sourceRegion"_s, u"westeurope"_s},
                                       {u"targetRegion"_s, u"swedencentral"_s},
                                       {u"moveType"_s, u"RegionToRegion"_s}}}});
    }
    void allowSweden()
    {
        const QString authorization = world.subscription + u"/providers/Microsoft.Authorization/"_s;
        world.put(authorization + u"policyExemptions/move?api-version=2022-07-01-preview"_s,
                  {{u"properties"_s,
                    QJsonObject{{u"policyAssignmentId"_s, authorization + u"policyAssignments/allowed-locations"_s},
                                {u"exemptionCategory"_s, u"Waiver"_s}}}});
    }
    void grant(const QString &role, const QString &name)
    {
        const QString authorization = world.subscription + u"/providers/Microsoft.Authorization/"_s;
        const Reply reply =
            world.put(authorization + u"roleAssignments/"_s + name + u"?api-version=2022-04-01"_s,
                      {{u"properties"_s,
                        QJsonObject{{u"principalId"_s, made.json[u"identity"][u"principalId"]},
                                    {u"principalType"_s, u"ServicePrincipal"_s},
                                    {u"roleDefinitionId"_s, authorization + u"roleDefinitions/"_s + role}}}});
        QCOMPARE(reply.status, 201);
    }
    void grantBoth()
    {
        grant(u"b24988ac-6180-42a0-ab88-20f7382dd24c"_s, u"5f1f6a04-9c3f-4c1e-8f2a-6d6f3b1f0b01"_s);
        grant(u"18d7d88d-d35e-4fb5-a5c3-7773c20a72d9"_s, u"5f1f6a04-9c3f-4c1e-8f2a-6d6f3b1f0b02"_s);
    }
    void add(const QString &name, const QString &source, QJsonObject settings)
    {
        const ArmPath path = ArmPath::parse(source);
        settings.insert(u"resourceType"_s, path.types.isEmpty() ? u"resourceGroups"_s : path.type());
        const Reply reply =
            world.put(collection + u"/moveResources/"_s + name + kVersion,
                      {{u"properties"_s, QJsonObject{{u"sourceId"_s, source}, {u"resourceSettings"_s, settings}}}});
        QVERIFY2(reply.ok(), qPrintable(reply.errorCode()));
        world.pass(std::chrono::minutes(1));
    }
    QJsonObject run(const QString &verb, const QStringList &names, bool validateOnly = false)
    {
        QJsonArray ids;
        for (const QString &name : names)
            ids.append(collection + u"/moveResources/"_s + name);
        return world.ended(world.post(collection + u'/' + verb + kVersion,
                                      {{u"moveResources"_s, ids},
                                       {u"moveResourceInputType"_s, u"MoveResourceId"_s},
                                       {u"validateOnly"_s, validateOnly}}));
    }
    QJsonObject resolve() { return world.ended(world.post(collection + u"/resolveDependencies"_s + kVersion)); }
    QJsonValue item(const QString &name)
    {
        return world.get(collection + u"/moveResources/"_s + name + kVersion).json.value(u"properties");
    }
    QString state(const QString &name) { return item(name)[u"moveStatus"][u"moveState"].toString(); }
    QStringList unresolved()
    {
        QStringList names;
        const QJsonArray values =
            world.get(collection + u"/unresolvedDependencies"_s + kVersion).json.value(u"value").toArray();
        for (const QJsonValue &value : values)
            names.append(value[u"id"].toString().section(u'/', -1));
        names.sort();
        return names;
    }

    EstateWorld world;
    QString collection;
    Reply made;
};

}

class TestResourceMover : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void metadataRegion()
    {
        Mover mover;
        QCOMPARE(mover.made.status, 201);
        const QString path = mover.world.group(u"rg-mover"_s) + u"/providers/Microsoft.Migrate/moveCollections/other"_s;
        QCOMPARE(mover.world
                     .put(path + kVersion,
                          {{u"location"_s, u"westeurope"_s},
                           {u"properties"_s,
                            QJsonObject{{u"sourceRegion"_s, u"westeurope"_s}, {u"targetRegion"_s, u"northeurope"_s}}}})
                     .status,
                 400);
    }

    void wholeWay()
    {
        Mover mover;
        mover.allowSweden();
        const QString app = mover.world.group(u"rg-shop-app-weu"_s);
        const QString net = mover.world.group(u"rg-shop-net-weu"_s);
        const QString machine = app + u"/providers/Microsoft.Compute/virtualMachines/vm-shop-01"_s;
        const QString network = net + u"/providers/Microsoft.Network/"_s;
        mover.add(u"vm"_s, machine, {{u"targetVmSize"_s, u"Standard_E4s_v5"_s}});

        // One level after the other: the operation succeeds and yet says that something is missing.
        const QJsonObject first = mover.resolve();
        QCOMPARE(first.value(u"status").toString(), u"Succeeded"_s);
        QCOMPARE(first.value(u"error")[u"code"].toString(), u"MoveCollectionResolveDependenciesOperationFailed"_s);
        QCOMPARE(mover.unresolved(), (QStringList{u"avail-shop-weu"_s, u"nic-vm-shop-01"_s, u"rg-shop-app-weu"_s}));
        mover.add(u"rg-app"_s, app, {{u"targetResourceName"_s, u"rg-shop-app-sdc"_s}});
        mover.add(u"avail"_s, app + u"/providers/Microsoft.Compute/availabilitySets/avail-shop-weu"_s,
                  {{u"targetResourceName"_s, u"avail-shop-sdc"_s}});
        mover.add(u"nic"_s, app + u"/providers/Microsoft.Network/networkInterfaces/nic-vm-shop-01"_s, {});
        (void)mover.resolve();
        QCOMPARE(mover.unresolved(), (QStringList{u"lb-shop-weu"_s, u"vnet-shop-weu"_s}));
        mover.add(u"lb"_s, network + u"loadBalancers/lb-shop-weu"_s, {{u"targetResourceName"_s, u"lb-shop-sdc"_s}});
        mover.add(u"vnet"_s, network + u"virtualNetworks/vnet-shop-weu"_s,
                  {{u"targetResourceName"_s, u"vnet-shop-sdc"_s}});
        (void)mover.resolve();
        mover.add(u"rg-net"_s, net, {{u"targetResourceName"_s, u"rg-shop-net-sdc"_s}});
        mover.add(u"pip"_s, network + u"publicIPAddresses/pip-lb-shop-weu"_s, {});
        for (const QString &tier : {u"web"_s, u"app"_s, u"data"_s})
            mover.add(u"nsg-"_s + tier, network + u"networkSecurityGroups/nsg-%1-weu"_s.arg(tier), {});
        QVERIFY(!mover.resolve().contains(u"error"));
        QVERIFY(mover.unresolved().isEmpty());

        const QStringList groups = {u"rg-app"_s, u"rg-net"_s};
        const QStringList rest = {u"vm"_s,  u"nic"_s,     u"avail"_s,   u"lb"_s,      u"vnet"_s,
                                  u"pip"_s, u"nsg-web"_s, u"nsg-app"_s, u"nsg-data"_s};

        // Without rights of its identity nothing goes, and the item says why.
        QCOMPARE(mover.run(u"prepare"_s, groups).value(u"status").toString(), u"Failed"_s);
        QCOMPARE(mover.state(u"rg-app"_s), u"PrepareFailed"_s);
        QCOMPARE(mover.item(u"rg-app"_s)[u"moveStatus"][u"errors"][u"properties"][u"code"].toString(),
                 u"AuthorizationFailed"_s);
        mover.grantBoth();

        // Groups first; what is in them only after they are committed.
        const QJsonObject tooEarly = mover.run(u"prepare"_s, rest, true);
        QCOMPARE(tooEarly.value(u"status").toString(), u"Failed"_s);
        QVERIFY(!tooEarly.value(u"error")[u"additionalInfo"][0][u"info"][u"moveResources"].toArray().isEmpty());
        QCOMPARE(mover.state(u"vm"_s), u"PreparePending"_s);
        for (const QString &verb : {u"prepare"_s, u"initiateMove"_s, u"commit"_s})
            QCOMPARE(mover.run(verb, groups).value(u"status").toString(), u"Succeeded"_s);
        QCOMPARE(mover.state(u"rg-app"_s), u"DeleteSourcePending"_s);

        QCOMPARE(mover.run(u"prepare"_s, rest).value(u"status").toString(), u"Succeeded"_s);
        QCOMPARE(mover.item(u"vm"_s)[u"moveStatus"][u"jobStatus"][u"jobProgress"].toString(), u"100"_s);
        const QJsonObject moved = mover.run(u"initiateMove"_s, rest);
        QVERIFY2(moved.value(u"status").toString() == u"Succeeded", QJsonDocument(moved).toJson().constData());
        ResourceStore &store = mover.world.simulation.store();
        const Resource *target = store.find(mover.world.group(u"rg-shop-app-sdc"_s)
                                            + u"/providers/Microsoft.Compute/virtualMachines/vm-shop-01"_s);
        QVERIFY(target);
        QCOMPARE(target->location(), u"swedencentral"_s);
        QCOMPARE(target->property(u"provisioningState"_s).toString(), u"Succeeded"_s);
        QVERIFY(target->property(u"networkProfile"_s)[u"networkInterfaces"][0][u"id"].toString().contains(
            u"rg-shop-app-sdc"));
        QVERIFY(!target->body.contains(u"identity"_s));
        QCOMPARE(powerStateOf(*store.find(machine)), u"deallocated"_s);
        const Resource *address = store.find(mover.world.group(u"rg-shop-net-sdc"_s)
                                             + u"/providers/Microsoft.Network/publicIPAddresses/pip-lb-shop-weu"_s);
        QVERIFY(address && address->property(u"ipAddress"_s).toString() != u"20.103.41.17");

        // Back, and forward again.
        QCOMPARE(mover.run(u"discard"_s, rest).value(u"status").toString(), u"Succeeded"_s);
        QCOMPARE(mover.state(u"vm"_s), u"MovePending"_s);
        QCOMPARE(powerStateOf(*store.find(machine)), u"running"_s);
        QCOMPARE(mover.run(u"initiateMove"_s, rest).value(u"status").toString(), u"Succeeded"_s);
        QCOMPARE(mover.run(u"bulkRemove"_s, {u"vm"_s}).value(u"status").toString(), u"Failed"_s);
        QCOMPARE(mover.run(u"commit"_s, rest).value(u"status").toString(), u"Succeeded"_s);
        QCOMPARE(mover.state(u"vm"_s), u"DeleteSourcePending"_s);
        QCOMPARE(mover.run(u"bulkRemove"_s, rest + groups).value(u"status").toString(), u"Succeeded"_s);
        QVERIFY(store.children(mover.collection, u"Microsoft.Migrate/moveCollections/moveResources"_s).isEmpty());
    }

    void quotaStopsTheMachine()
    {
        EstateWorld world;
        const QString usages = world.subscription
            + u"/providers/Microsoft.Compute/locations/swedencentral/usages?api-version=2024-07-01"_s;
        int limit = 0;
        const QJsonArray values = world.get(usages).json.value(u"value").toArray();
        for (const QJsonValue &value : values) {
            if (value[u"name"][u"value"].toString() == u"standardDSv5Family")
                limit = value[u"limit"].toInt();
        }
        QCOMPARE(limit, 10);
        const QString quota = world.subscription
            + u"/providers/Microsoft.Compute/locations/swedencentral/providers/Microsoft.Quota/quotas/"
              u"standardDSv5Family"
              u"?api-version=2025-09-01"_s;
        const auto ask = [&](int total) {
            return world.put(
                quota,
                {{u"properties"_s,
                  QJsonObject{
                      {u"limit"_s, QJsonObject{{u"limitObjectType"_s, u"LimitValue"_s}, {u"value"_s, total}}}}}});
        };
        QCOMPARE(ask(500).status, 400);
        QCOMPARE(ask(24).status, 200);
        QCOMPARE(world.get(quota).json[u"properties"][u"limit"][u"value"].toInt(), 24);
    }
};

QTEST_GUILESS_MAIN(TestResourceMover)
#include "tst_resourcemover.moc"
