// Who may do it, what is decided, and what the plan cuts apart.
#include "areas/landingzone/pendingwrites.h"
#include "tests/areas/itemdriver.h"

using namespace azrelocate;
using namespace azrelocate::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kNetworkVersion = "2025-05-01"_L1;
/// The ownership of the signed-in principal of the practice workload; it may assign roles by another one.
const QString kOwnership = u"9f32e268-4ed5-5125-88b2-1ce9d5ba125f"_s;

}

class LandingCutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_world.error().isEmpty(), qPrintable(m_world.error())); }

    void whoLostItsRoleGetsOneThatDoes()
    {
        const Finding owner = m_driver.check(u"lz.permissions"_s);
        QVERIFY2(owner.verdict() == Verdict::Passes, ItemDriver::text(owner));

        const QString assignment =
            m_world.sandbox().subscription() + u"/providers/Microsoft.Authorization/roleAssignments/"_s + kOwnership;
        QCOMPARE(call("DELETE", assignment, u"2022-04-01"_s), 200);
        const Finding before = m_driver.check(u"lz.permissions"_s);
        QVERIFY2(before.verdict() == Verdict::Fails, ItemDriver::text(before));
        const ObjectResult hub = ItemDriver::row(before, u"vnet-hub-sdc"_s);
        QVERIFY2(hub.expected.toString().contains(u"Microsoft.Network/virtualNetworks/peer/action"_s),
                 qPrintable(hub.expected.toString()));
        // What the role that is left allows is not asked for.
        QVERIFY(
            !ItemDriver::row(before, u"rg-shop-data-weu"_s).expected.toString().contains(u"Microsoft.Authorization"_s));

        const QList<Change> changes = m_driver.propose(u"lz.permissions"_s);
        QCOMPARE(changes.size(), 1); // at the subscription, for all below
        QVERIFY(changes.first().title.toString().contains(u"Contributor"_s));
        QVERIFY(changes.first().undo == Change::Undo::Possible);
        QCOMPARE(m_driver.apply(changes), 0);
        const Finding after = m_driver.check(u"lz.permissions"_s);
        QVERIFY2(after.verdict() == Verdict::Passes, ItemDriver::text(after));
    }

    void whatAppearsAfterThePlanIsNotForgotten()
    {
        const Finding all = m_driver.check(u"lz.selective"_s);
        QVERIFY2(all.verdict() == Verdict::Passes, ItemDriver::text(all));
        QVERIFY(all.objects().size() > 30);

        const QString late = net() + u"/providers/Microsoft.Network/publicIPAddresses/pip-late"_s;
        QVERIFY(put(late, {{u"location"_s, u"westeurope"_s}}));
        const Finding before = m_driver.check(u"lz.selective"_s);
        QVERIFY2(ItemDriver::verdictOf(before, u"pip-late"_s) == Verdict::Fails, ItemDriver::text(before));
        call("DELETE", late, kNetworkVersion);
        QVERIFY(m_driver.check(u"lz.selective"_s).verdict() == Verdict::Passes);
    }

    void whatStaysIsJoinedToWhatMoves()
    {
        PlanChoices choices;
        for (const QString &name : {u"Microsoft.Compute/virtualMachines/vm-shop-02"_s,
                                    u"Microsoft.Network/networkInterfaces/nic-vm-shop-02"_s})
            choices.tools.insert(ResourceId(app() + u"/providers/"_s + name), Tool::Stay);
        QVERIFY(m_world.relocation().computePlan(choices, {}));
        const Finding decided = m_driver.check(u"lz.selective"_s);
        QCOMPARE(ItemDriver::row(decided, u"vm-shop-02"_s).actual.toString(), u"Stays"_s);

        const QString edge = u"nic-vm-shop-02 → lb-shop-weu"_s;
        QCOMPARE(ItemDriver::row(m_driver.check(u"lz.integration"_s), edge).expected.toString(), u"vnet-shop-sdc"_s);
        QVERIFY(m_driver.mend(u"lz.policy"_s) && m_driver.mend(u"lz.addresses"_s));
        const Finding before = m_driver.check(u"lz.integration"_s);
        QVERIFY2(ItemDriver::verdictOf(before, edge) == Verdict::Fails, ItemDriver::text(before));

        const QList<Change> changes = m_driver.propose(u"lz.integration"_s);
        QCOMPARE(changes.size(), 2);
        QCOMPARE(changes[1].dependsOn, QStringList{changes[0].id});
        QCOMPARE(m_driver.apply(changes), 0);
        const Finding after = m_driver.check(u"lz.integration"_s);
        QVERIFY2(ItemDriver::verdictOf(after, edge) == Verdict::Passes, ItemDriver::text(after));
        QCOMPARE(after.count(Verdict::Fails), 0);
        QVERIFY(m_driver.propose(u"lz.integration"_s).isEmpty());
    }

    void aSiteOutsideAzureNeedsAWayFromBothRegions()
    {
        const Finding none = m_driver.check(u"lz.cross-premises"_s);
        QVERIFY2(none.objects().isEmpty() && !none.reason().isEmpty(), ItemDriver::text(none));

        QVERIFY(connect(u"weu"_s, u"westeurope"_s, u"Connected"_s));
        const Finding before = m_driver.check(u"lz.cross-premises"_s);
        QVERIFY2(ItemDriver::verdictOf(before, u"cn-head-office-weu"_s) == Verdict::Fails, ItemDriver::text(before));
        QCOMPARE(ItemDriver::row(before, u"cn-head-office-weu"_s).expected.toString(), u"203.0.113.7"_s);

        unlockHub();
        QVERIFY(connect(u"sdc"_s, u"swedencentral"_s, u"Connecting"_s));
        QCOMPARE(ItemDriver::row(m_driver.check(u"lz.cross-premises"_s), u"cn-head-office-weu"_s).actual.toString(),
                 u"Connecting"_s);
        QVERIFY(connect(u"sdc"_s, u"swedencentral"_s, u"Connected"_s));
        const Finding after = m_driver.check(u"lz.cross-premises"_s);
        QVERIFY2(after.verdict() == Verdict::Passes, ItemDriver::text(after));
    }

    void whatKeepsTheSource_data()
    {
        QTest::addColumn<QString>("scope");
        QTest::addColumn<bool>("keeps");
        const QString data = m_world.sandbox().subscription() + u"/resourceGroups/rg-shop-data-weu"_s;
        QTest::newRow("on the subscription") << m_world.sandbox().subscription() << true;
        QTest::newRow("on a group of the source") << data << true;
        QTest::newRow("on one resource of it") << data + u"/providers/Microsoft.Sql/servers/sql-shop-weu"_s << true;
        QTest::newRow("on a group beside it")
            << m_world.sandbox().subscription() + u"/resourceGroups/rg-hub-weu"_s << false;
    }
    void whatKeepsTheSource()
    {
        QFETCH(QString, scope);
        Lock lock;
        lock.id = ResourceId(scope).extension(u"Microsoft.Authorization/locks"_s, u"keep"_s);
        lock.level = u"CanNotDelete"_s;
        QTEST(landingzone::keepsSource(*m_world.relocation().plan(), lock), "keeps");
    }

private:
    QString group(const QString &name) { return m_world.sandbox().subscription() + u"/resourceGroups/"_s + name; }
    QString net() { return group(u"rg-shop-net-weu"_s); }
    QString app() { return group(u"rg-shop-app-weu"_s); }

    int call(const QByteArray &method, const QString &path, const QString &version)
    {
        const int status = m_world.sandbox().caller()->call(method, m_world.sandbox().url(path, version)).status;
        m_world.sandbox().clock()->advance(std::chrono::minutes(5));
        return status;
    }
    bool put(const QString &path, const QJsonObject &body)
    {
        const int status = m_world.put(path, kNetworkVersion, body);
        m_world.sandbox().clock()->advance(std::chrono::minutes(5));
        return status >= 200 && status < 300;
    }
    void unlockHub()
    {
        call(
            "DELETE",
            group(u"rg-hub-sdc"_s)
                + u"/providers/Microsoft.Network/virtualNetworks/vnet-hub-sdc/providers/Microsoft.Authorization/locks/network-freeze"_s,
            u"2020-05-01"_s);
    }
    /// A gateway in the hub of a region, connected to the head office.
    bool connect(const QString &code, const QString &region, const QString &state)
    {
        const QString provider = group(u"rg-hub-"_s + code) + u"/providers/Microsoft.Network/"_s;
        const QString subnet = provider + u"virtualNetworks/vnet-hub-%1/subnets/GatewaySubnet"_s.arg(code);
        const auto reference = [](const QString &id) {
            return QJsonObject{{u"id"_s, id}};
        };
        const QString gateway = provider + u"virtualNetworkGateways/vgw-hub-"_s + code;
        const QString site = provider + u"localNetworkGateways/lgw-head-office-"_s + code;
        const QJsonObject configuration{{u"name"_s, u"default"_s},
                                        {u"properties"_s, QJsonObject{{u"subnet"_s, reference(subnet)}}}};
        const auto body = [&region](const QJsonObject &properties) {
            return QJsonObject{{u"location"_s, region},
                               {u"tags"_s, QJsonObject{{u"costCenter"_s, u"CC-1000"_s}}},
                               {u"properties"_s, properties}};
        };
        return exempt(code)
            && put(gateway, body({{u"gatewayType"_s, u"Vpn"_s}, {u"ipConfigurations"_s, QJsonArray{configuration}}}))
            && put(site, body({{u"gatewayIpAddress"_s, u"203.0.113.7"_s}}))
            && put(provider + u"connections/cn-head-office-"_s + code,
                   body({{u"connectionType"_s, u"IPsec"_s},
                         {u"connectionStatus"_s, state},
                         {u"virtualNetworkGateway1"_s, reference(gateway)},
                         {u"localNetworkGateway2"_s, reference(site)}}));
    }
    /// The hub's owner may build in Sweden Central, which the policy of the subscription denies to others.
    bool exempt(const QString &code)
    {
        const QString assignment = m_world.sandbox().subscription()
            + u"/providers/Microsoft.Authorization/policyAssignments/allowed-locations"_s;
        const int status =
            m_world.put(group(u"rg-hub-"_s + code) + u"/providers/Microsoft.Authorization/policyExemptions/hub"_s,
                        u"2022-07-01-preview"_s,
                        {{u"properties"_s,
                          QJsonObject{{u"policyAssignmentId"_s, assignment}, {u"exemptionCategory"_s, u"Waiver"_s}}}});
        return status == 200 || status == 201;
    }

    AreaWorld m_world;
    ItemDriver m_driver{m_world};
};

QTEST_GUILESS_MAIN(LandingCutTest)
#include "tst_landingcut.moc"
