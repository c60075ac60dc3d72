// What sends requests on besides DNS and Traffic Manager: found at the source, turned to the target, taken back.
#include "tests/areas/itemdriver.h"

using namespace azrelocate;
using namespace azrelocate::test;
using namespace Qt::StringLiterals;

namespace {

const QString kDeliveryVersion = u"2025-12-01"_s;
const QString kGatewayVersion = u"2025-05-01"_s;
const QString kApiVersion = u"2024-05-01"_s;
const QString kManagerVersion = u"2022-04-01"_s;
const QString kOldHost = u"shop-web-weu.azurewebsites.net"_s;

}

class EndpointPlacesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The workload's web app has its counterpart; a Front Door, a gateway and an API Management lead to the source.
    void initTestCase()
    {
        QVERIFY2(m_world.error().isEmpty(), qPrintable(m_world.error()));
        m_shared = m_world.group(u"app"_s, u"weu"_s) + u"/providers/"_s;
        m_door = m_shared + u"Microsoft.Cdn/profiles/afd-shop"_s;
        m_origins = m_door + u"/originGroups/web/origins/"_s;
        m_gateway = m_shared + u"Microsoft.Network/applicationGateways/agw-shop"_s;
        m_service = m_shared + u"Microsoft.ApiManagement/service/apim-shop"_s;

        QVERIFY(
            make(m_door, kDeliveryVersion,
                 {{u"location"_s, u"global"_s}, {u"sku"_s, QJsonObject{{u"name"_s, u"Standard_AzureFrontDoor"_s}}}}));
        QVERIFY(make(m_door + u"/originGroups/web"_s, kDeliveryVersion, {{u"properties"_s, QJsonObject()}}));
        const QJsonObject origin{{u"hostName"_s, kOldHost}, {u"originHostHeader"_s, kOldHost}, {u"weight"_s, 500}};
        QVERIFY(make(m_origins + u"shop-web-weu"_s, kDeliveryVersion, {{u"properties"_s, origin}}));
        const QJsonObject pool{{u"name"_s, u"web"_s},
                               {u"properties"_s,
                                QJsonObject{{u"backendAddresses"_s,
                                             QJsonArray{QJsonObject{{u"fqdn"_s, kOldHost}},
                                                        QJsonObject{{u"ipAddress"_s, u"10.99.0.4"_s}}}}}}};
        QVERIFY(make(m_gateway, kGatewayVersion,
                     {{u"location"_s, u"westeurope"_s},
                      {u"properties"_s, QJsonObject{{u"backendAddressPools"_s, QJsonArray{pool}}}}}));
        QVERIFY(make(m_service, kApiVersion, {{u"location"_s, u"westeurope"_s}}));
        const QJsonObject backend{{u"url"_s, u"https://%1:443/api?x=1"_s.arg(kOldHost)}, {u"protocol"_s, u"http"_s}};
        QVERIFY(make(m_service + u"/backends/shop"_s, kApiVersion, {{u"properties"_s, backend}}));

        m_manager = m_shared + u"Microsoft.Network/trafficManagerProfiles/tm-order"_s;
        QVERIFY(
            make(m_manager, kManagerVersion,
                 {{u"location"_s, u"global"_s},
                  {u"properties"_s,
                   QJsonObject{{u"trafficRoutingMethod"_s, u"Priority"_s},
                               {u"dnsConfig"_s, QJsonObject{{u"relativeName"_s, u"tm-order"_s}, {u"ttl"_s, 60}}},
                               {u"monitorConfig"_s,
                                QJsonObject{{u"protocol"_s, u"HTTPS"_s}, {u"port"_s, 443}, {u"path"_s, u"/"_s}}}}}}));
        const QString web = m_shared + u"Microsoft.Web/sites/shop-web-weu"_s;
        QVERIFY(endpoint(u"azureEndpoints/first"_s, {{u"targetResourceId"_s, web}, {u"priority"_s, 1}}));
        QVERIFY(
            endpoint(u"externalEndpoints/standby"_s, {{u"target"_s, u"standby.contoso.com"_s}, {u"priority"_s, 2}}));
        QVERIFY(endpoint(u"externalEndpoints/by-name"_s, {{u"target"_s, kOldHost}, {u"priority"_s, 3}}));

        QVERIFY(m_world.relocation().discover({}, {}));
        PlanChoices choices;
        choices.tools.insert(ResourceId(m_gateway), Tool::Stay);
        choices.tools.insert(ResourceId(m_service), Tool::Stay);
        const auto plan = m_world.relocation().computePlan(choices, {});
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().toLine()));
        m_target = m_world.relocation().plan()->targetOf(ResourceId(web));
        QVERIFY(m_target != ResourceId(web));
    }

    void nothingIsProposedWhileTheTargetIsNotThere()
    {
        const Finding finding = m_driver.check(u"cut.switch"_s);
        const ObjectResult row = ItemDriver::row(finding, u"afd-shop/web/shop-web-weu"_s);
        QVERIFY2(row.verdict == Verdict::Fails, ItemDriver::text(finding));
        QVERIFY(m_world.relocation().propose(*findItem(u"cut.switch"_s), {}));
        QVERIFY(changesOf(m_door).isEmpty() && changesOf(m_gateway).isEmpty() && changesOf(m_service).isEmpty());
    }

    void thePlacesAreFoundAtTheSource()
    {
        makeTarget();
        const Finding finding = m_driver.check(u"cut.switch"_s);
        for (const QString &place : places())
            QVERIFY2(ItemDriver::verdictOf(finding, place) == Verdict::Fails, ItemDriver::text(finding));
    }

    void theTargetsOriginIsAddedBeforeTheSourcesIsTurnedOff()
    {
        const QList<Change> changes = changesOf(m_door);
        QCOMPARE(changes.size(), 2);
        QCOMPARE(changes[0].request.method, QByteArray("PUT"));
        const QJsonObject added = changes[0].request.body.toObject()[u"properties"].toObject();
        QCOMPARE(added[u"hostName"].toString(), m_host);
        QCOMPARE(added[u"originHostHeader"].toString(), m_host);
        QCOMPARE(added[u"weight"].toInt(), 500);
        QVERIFY(changes[1].dependsOn.contains(changes[0].id));
        for (const Change &change : changes)
            QVERIFY(change.undo == Change::Undo::Possible);
    }

    void theyAreTurnedToTheTarget()
    {
        m_made = changesOf(m_door) + changesOf(m_gateway) + changesOf(m_service);
        QCOMPARE(m_made.size(), 4);
        QCOMPARE(m_driver.apply(m_made), 0);
        const Finding finding = m_driver.check(u"cut.switch"_s);
        for (const QString &place : places())
            QVERIFY2(ItemDriver::verdictOf(finding, place) == Verdict::Passes, ItemDriver::text(finding));
        QCOMPARE(read(m_service + u"/backends/shop"_s, kApiVersion)[u"url"].toString(),
                 u"https://%1:443/api?x=1"_s.arg(m_host));
        QVERIFY(changesOf(m_door).isEmpty() && changesOf(m_gateway).isEmpty() && changesOf(m_service).isEmpty());
    }

    /// A standby behind the source must not get the traffic because the target was added behind it.
    void theTargetTakesTheSourcesPlaceInTheOrder()
    {
        const QList<Change> changes = changesOf(m_manager);
        QCOMPARE(changes.size(), 6); // add, turn off, take the place: of a resource, and of a name
        QCOMPARE(m_driver.apply(changes), 0);
        const Finding finding = m_driver.check(u"cut.switch"_s);
        for (const QString &place : {u"tm-order/first"_s, u"tm-order/by-name"_s})
            QVERIFY2(ItemDriver::verdictOf(finding, place) == Verdict::Passes, ItemDriver::text(finding));
        const QString name = m_target.name();
        QCOMPARE(order(),
                 (QStringList{name + u" of azureEndpoints on"_s, u"standby of externalEndpoints on"_s,
                              name + u" of externalEndpoints on"_s, u"first of azureEndpoints off"_s,
                              u"by-name of externalEndpoints off"_s}));
        QVERIFY(changesOf(m_manager).isEmpty());

        QStringList ids;
        for (const Change &change : changes)
            ids.append(change.id);
        QVERIFY(m_world.relocation().undo(ids, {}, {}));
        QCOMPARE(order(),
                 (QStringList{u"first of azureEndpoints on"_s, u"standby of externalEndpoints on"_s,
                              u"by-name of externalEndpoints on"_s}));
    }

    /// Somebody's later work is never overwritten by an undo.
    void aLaterChangeOfSomebodyElseIsNotOverwritten()
    {
        QCOMPARE(m_made.size(), 4);
        const QString backend = m_service + u"/backends/shop"_s;
        QVERIFY(make(backend, kApiVersion,
                     {{u"properties"_s,
                       QJsonObject{{u"url"_s, u"https://elsewhere.contoso.com"_s}, {u"protocol"_s, u"http"_s}}}}));
        const QString backendChange = m_made.last().id;
        QVERIFY(m_world.relocation().undo({backendChange}, {}, {}));
        const Task refused = taskOf(backendChange + u"-undo"_s);
        QVERIFY(refused.state == TaskState::Failed && refused.error);
        QCOMPARE(refused.error->code, u"ChangedSince"_s);
        QVERIFY2(refused.error->message.contains(u"/properties/url"_s), qPrintable(refused.error->message));
        QCOMPARE(read(backend, kApiVersion)[u"url"].toString(), u"https://elsewhere.contoso.com"_s);
    }

    void whatNobodyTouchedIsTakenBack()
    {
        QCOMPARE(m_made.size(), 4);
        QVERIFY(m_world.relocation().undo({m_made[0].id, m_made[1].id, m_made[2].id}, {}, {}));
        for (int i = 0; i < 3; ++i) {
            const Task undo = taskOf(m_made[i].id + u"-undo"_s);
            QVERIFY2(undo.state == TaskState::Succeeded, undo.error ? qPrintable(undo.error->toLine()) : "not ended");
        }
        QCOMPARE(read(m_origins + u"shop-web-weu"_s, kDeliveryVersion)[u"enabledState"].toString(), u"Enabled"_s);
        QVERIFY(read(m_origins + m_target.name(), kDeliveryVersion).isEmpty());
        const QJsonArray pools = read(m_gateway, kGatewayVersion)[u"backendAddressPools"].toArray();
        const QJsonArray addresses = pools[0][u"properties"][u"backendAddresses"].toArray();
        QCOMPARE(addresses[0][u"fqdn"].toString(), kOldHost);
        QCOMPARE(addresses[1][u"ipAddress"].toString(), u"10.99.0.4"_s);
    }

private:
    bool endpoint(const QString &name, const QJsonObject &properties)
    {
        return make(m_manager + u'/' + name, kManagerVersion, {{u"properties"_s, properties}});
    }
    /// The endpoints of the profile by their priority.
    QStringList order()
    {
        QMap<int, QString> byPriority;
        const QJsonArray endpoints = read(m_manager, kManagerVersion)[u"endpoints"].toArray();
        for (const QJsonValue &one : endpoints)
            byPriority.insert(
                one[u"properties"][u"priority"].toInt(),
                u"%1 of %2 %3"_s.arg(one[u"name"].toString(), one[u"type"].toString().section(u'/', -1),
                                     one[u"properties"][u"endpointStatus"] == u"Enabled"_s ? u"on"_s : u"off"_s));
        return byPriority.size() == endpoints.size() ? byPriority.values() : QStringList{u"two have one priority"_s};
    }
    static QStringList places() { return {u"afd-shop/web/shop-web-weu"_s, u"agw-shop"_s, u"apim-shop/shop"_s}; }
    bool make(const QString &path, const QString &version, QJsonObject body)
    {
        if (body.contains(u"location"_s)) // a policy of the workload asks for it
            body.insert(u"tags"_s, QJsonObject{{u"costCenter"_s, u"4711"_s}});
        const HttpAnswer answer = m_world.sandbox().caller()->call("PUT", m_world.sandbox().url(path, version), body);
        if (answer.status >= 300)
            qWarning() << answer.body;
        m_world.clock().advance(std::chrono::minutes(5));
        return answer.status < 300;
    }
    QJsonObject read(const QString &path, const QString &version)
    {
        const HttpAnswer answer = m_world.sandbox().caller()->call("GET", m_world.sandbox().url(path, version));
        return answer.json.value(u"properties").toObject();
    }
    void makeTarget()
    {
        const QString policy = u"/providers/Microsoft.Authorization/policyAssignments/allowed-locations"_s;
        QVERIFY(m_world.send("DELETE", m_world.sandbox().subscription() + policy, u"2024-05-01"_s) < 300);
        const QString group = m_target.resourceGroupId().toString();
        QVERIFY(make(group, u"2025-04-01"_s, {{u"location"_s, u"swedencentral"_s}}));
        const QString farm = group + u"/providers/Microsoft.Web/serverfarms/plan-shop-sdc"_s;
        QVERIFY(make(farm, u"2025-03-01"_s,
                     {{u"location"_s, u"swedencentral"_s}, {u"sku"_s, QJsonObject{{u"name"_s, u"P1v3"_s}}}}));
        QVERIFY(make(m_target.toString(), u"2025-03-01"_s,
                     {{u"location"_s, u"swedencentral"_s}, {u"properties"_s, QJsonObject{{u"serverFarmId"_s, farm}}}}));
        m_host = read(m_target.toString(), u"2025-03-01"_s)[u"defaultHostName"].toString();
        QVERIFY(!m_host.isEmpty());
    }
    QList<Change> changesOf(const QString &owner)
    {
        QList<Change> changes = m_driver.propose(u"cut.switch"_s);
        changes.removeIf([&owner](const Change &change) { return !change.resource.isWithin(ResourceId(owner)); });
        return changes;
    }
    Task taskOf(const QString &id)
    {
        for (const Task &task : m_world.relocation().file().tasks().value_or(QList<Task>())) {
            if (task.id == id)
                return task;
        }
        return {};
    }

    AreaWorld m_world{1000};
    ItemDriver m_driver{m_world};
    QString m_shared;
    QString m_door;
    QString m_origins;
    QString m_gateway;
    QString m_service;
    QString m_manager;
    QString m_host;
    ResourceId m_target;
    QList<Change> m_made;
};

QTEST_GUILESS_MAIN(EndpointPlacesTest)
#include "tst_endpointplaces.moc"
