// What it costs while both sides run, against the simulated Azure's bills and prices.
#include "plan/plan.h"
#include "relocation/costreading.h"
#include "relocation/signin.h"
#include "tests/support/testsandbox.h"

#include <QTest>

#include <cmath>

using namespace azrelocate;
using namespace Qt::StringLiterals;

namespace {

const QString kGroup = u"/subscriptions/%1/resourceGroups/rg-shop"_s;

QJsonObject resource(const QString &group, const QString &type, const QString &name, QJsonObject more)
{
    more.insert(u"id"_s, group + u"/providers/"_s + type + u'/' + name);
    more.insert(u"type"_s, type);
    more.insert(u"name"_s, name);
    if (!more.contains(u"location"_s))
        more.insert(u"location"_s, u"westeurope"_s);
    return more;
}

/// A machine that Sweden does not sell, an address that it does, a zone that costs the same everywhere, a free network.
sandbox::SandboxOptions estate()
{
    sandbox::SandboxOptions options = test::TestSandbox::emptyEstate();
    QJsonObject content = *options.estate;
    const QString subscription = content["subscriptions"_L1][0]["subscriptionId"_L1].toString();
    const QString group = kGroup.arg(subscription);
    content.insert(u"resourceGroups"_s, QJsonArray{QJsonObject{{u"id"_s, group}, {u"location"_s, u"westeurope"_s}}});
    QJsonArray resources = content["resources"_L1].toArray(); // the owner's role is one of them
    for (const QJsonObject &one :
         {resource(group, u"Microsoft.Compute/virtualMachines"_s, u"vm-big"_s,
                   {{u"properties"_s,
                     QJsonObject{{u"hardwareProfile"_s, QJsonObject{{u"vmSize"_s, u"Standard_M64ms"_s}}}}}}),
          resource(group, u"Microsoft.Network/publicIPAddresses"_s, u"pip-shop"_s,
                   {{u"sku"_s, QJsonObject{{u"name"_s, u"Standard"_s}}}, {u"properties"_s, QJsonObject()}}),
          resource(group, u"Microsoft.Network/dnsZones"_s, u"contoso.example"_s,
                   {{u"location"_s, u"global"_s}, {u"properties"_s, QJsonObject()}}),
          resource(
              group, u"Microsoft.Network/virtualNetworks"_s, u"vnet-shop"_s,
              {{u"properties"_s,
                QJsonObject{{u"addressSpace"_s, QJsonObject{{u"addressPrefixes"_s, QJsonArray{u"10.0.0.0/16"_s}}}}}}})})
        resources.append(one);
    content.insert(u"resources"_s, resources);
    options.estate = content;
    return options;
}

bool isAbout(double value, double expected)
{
    return std::abs(value - expected) < expected * 1e-9;
}

}

class RunningCostsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothSides()
    {
        start({});
        const auto costs = readRunningCosts(*m_azure, m_plan, m_sandbox->clock()->now(), {});
        QVERIFY2(costs, costs ? "" : qPrintable(costs.error().toLine()));
        QCOMPARE(costs->currency, u"EUR"_s);
        QCOMPARE(costs->from.daysTo(costs->to), 29);
        QCOMPARE(costs->to, m_sandbox->clock()->now().toUTC().date().addDays(-2));
        QVERIFY(costs->pricesMissing.isEmpty());
        QCOMPARE(costs->resources.size(), 3);

        const DailyCost machine = costs->resources.value(id(u"Microsoft.Compute/virtualMachines"_s, u"vm-big"_s));
        QVERIFY(machine.source > 0);
        QVERIFY(!machine.compared);
        QCOMPARE(machine.target, machine.source);
        const DailyCost address = costs->resources.value(id(u"Microsoft.Network/publicIPAddresses"_s, u"pip-shop"_s));
        QVERIFY(address.compared);
        QVERIFY(!isAbout(address.target, address.source)); // the regions have different prices
        const DailyCost zone = costs->resources.value(id(u"Microsoft.Network/dnsZones"_s, u"contoso.example"_s));
        QVERIFY(zone.compared);
        QVERIFY(isAbout(zone.target, zone.source));

        const RunningBoth both = runningBoth(*costs, m_plan);
        QCOMPARE(both.moving, 3); // the zone stays
        QCOMPARE(both.priced, 2);
        QCOMPARE(both.compared, 1);
        QVERIFY(isAbout(both.sourcePerDay, machine.source + address.source));
        QVERIFY(isAbout(both.targetPerDay, machine.target + address.target));

        const RunningCosts kept = RunningCosts::fromJson(costs->toJson());
        QCOMPARE(kept.toJson(), costs->toJson());
        QCOMPARE(kept.resources, costs->resources);
        QCOMPARE(kept.readAt, costs->readAt.addMSecs(-costs->readAt.time().msec()));
    }

    void withoutAPriceListTheTargetCountsAsTheSource()
    {
        start(u"500@GET */api/retail/prices*"_s);
        const auto costs = readRunningCosts(*m_azure, m_plan, m_sandbox->clock()->now(), {});
        QVERIFY2(costs, costs ? "" : qPrintable(costs.error().toLine()));
        QVERIFY(!costs->pricesMissing.isEmpty());
        const RunningBoth both = runningBoth(*costs, m_plan);
        QCOMPARE(both.priced, 2);
        QCOMPARE(both.compared, 0);
        QCOMPARE(both.targetPerDay, both.sourcePerDay);
    }

    void whoMayNotSeeCostsIsToldSo()
    {
        start(u"403@POST */Microsoft.CostManagement/query*"_s);
        const auto costs = readRunningCosts(*m_azure, m_plan, m_sandbox->clock()->now(), {});
        QVERIFY(!costs);
        QVERIFY(costs.error().kind == ErrorKind::Permission);
    }

    void whatIsNotPlannedIsNotCounted()
    {
        start({});
        Plan none;
        none.target = Region(u"swedencentral"_s);
        const auto costs = readRunningCosts(*m_azure, none, m_sandbox->clock()->now(), {});
        QVERIFY(costs);
        QVERIFY(costs->resources.isEmpty());
        QVERIFY(costs->isEmpty());
        QCOMPARE(runningBoth(*costs, none).priced, 0);
    }

private:
    ResourceId id(const QString &type, const QString &name) const
    {
        return ResourceId(m_group + u"/providers/"_s + type + u'/' + name);
    }

    void start(const QString &faults)
    {
        sandbox::SandboxOptions how = estate();
        how.faults = faults;
        m_sandbox = std::make_unique<test::TestSandbox>(how, 1000);
        QVERIFY2(m_sandbox->error().isEmpty(), qPrintable(m_sandbox->error()));
        const sandbox::SandboxInfo &info = m_sandbox->info();
        m_group = kGroup.arg(info.subscriptionIds.first());
        m_plan = {};
        m_plan.source = Region(u"westeurope"_s);
        m_plan.target = Region(u"swedencentral"_s);
        const auto add = [&](const QString &type, const QString &name, Tool tool) {
            PlannedResource planned;
            planned.source = planned.target = id(type, name);
            planned.tool = tool;
            m_plan.resources.append(planned);
        };
        add(u"Microsoft.Compute/virtualMachines"_s, u"vm-big"_s, Tool::ResourceMover);
        add(u"Microsoft.Network/publicIPAddresses"_s, u"pip-shop"_s, Tool::Template);
        add(u"Microsoft.Network/virtualNetworks"_s, u"vnet-shop"_s, Tool::Template);
        add(u"Microsoft.Network/dnsZones"_s, u"contoso.example"_s, Tool::Stay);

        RelocationSettings settings;
        settings.cloud = Cloud::load(info.cloudFile).value().toJson();
        settings.caFile = info.caFile;
        SignInOptions options;
        options.kind = CredentialKind::Environment;
        options.environment.insert(u"AZURE_TENANT_ID"_s, info.tenantId);
        options.environment.insert(u"AZURE_CLIENT_ID"_s, info.clientId);
        options.environment.insert(u"AZURE_CLIENT_SECRET"_s, info.clientSecret);
        options.clock = m_sandbox->clock();
        options.waitScale = 0.001;
        const auto session = signIn(settings, options, {});
        QVERIFY2(session, session ? "" : qPrintable(session.error().toLine()));
        m_azure = std::make_unique<AzureReader>(*session);
    }

    std::unique_ptr<test::TestSandbox> m_sandbox;
    std::unique_ptr<AzureReader> m_azure;
    QString m_group;
    Plan m_plan;
};

QTEST_GUILESS_MAIN(RunningCostsTest)
#include "tst_runningcosts.moc"
