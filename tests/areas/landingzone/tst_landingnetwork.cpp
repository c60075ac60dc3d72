// The target network on its way: addresses, subnets, hub, routes, private DNS, against the practice workload, in the
// order of a relocation.
#include "azure/networks.h"
#include "base/jsonpath.h"
#include "tests/areas/itemdriver.h"

using namespace azrelocate;
using namespace azrelocate::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kNetworkVersion = "2025-05-01"_L1;
const QString kHubLock = u"network-freeze @ vnet-hub-sdc"_s;

}

class LandingNetworkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_world.error().isEmpty(), qPrintable(m_world.error()));
        QVERIFY(m_driver.mend(u"lz.policy"_s)); // nothing may be made in the target region before
    }

    void nothingIsThereYet()
    {
        const Finding network = m_driver.check(u"lz.network"_s);
        QVERIFY2(network.verdict() == Verdict::Warns, ItemDriver::text(network));
        QVERIFY2(m_driver.propose(u"lz.network"_s).isEmpty(), "its addresses overlap: lz.addresses makes it");
        const Finding hub = m_driver.check(u"lz.hub"_s);
        QVERIFY2(hub.verdict() == Verdict::Fails, ItemDriver::text(hub));
        QVERIFY(m_driver.propose(u"lz.hub"_s).isEmpty());
    }

    void overlappingAddressesGiveWayToFreeOnes()
    {
        const Finding before = m_driver.check(u"lz.addresses"_s);
        const ObjectResult row = ItemDriver::row(before, u"vnet-shop-sdc 10.40.0.0/16"_s);
        QVERIFY2(row.verdict == Verdict::Fails, ItemDriver::text(before));
        QCOMPARE(row.expected.toString(), u"outside of 10.40.128.0/17"_s);

        const QList<Change> changes = m_driver.propose(u"lz.addresses"_s);
        QCOMPARE(changes.size(), 5); // three security groups, a route table, the network
        const Change &network = changes.last();
        QCOMPARE(network.dependsOn.size(), 4);
        QCOMPARE(jsonAt(network.after, u"properties.addressSpace.addressPrefixes.0").toString(), u"10.41.0.0/16"_s);
        QCOMPARE(jsonAt(network.after, u"properties.subnets.0.properties.addressPrefix").toString(), u"10.41.1.0/24"_s);
        QVERIFY(network.undo == Change::Undo::Possible);
        QCOMPARE(m_driver.apply(changes), 0);

        const Finding after = m_driver.check(u"lz.addresses"_s);
        QVERIFY2(after.verdict() == Verdict::Passes, ItemDriver::text(after));
        QVERIFY(m_driver.propose(u"lz.addresses"_s).isEmpty());
    }

    void rulesFollowTheNetwork()
    {
        const QJsonObject group =
            get(net(u"sdc"_s) + u"/providers/Microsoft.Network/networkSecurityGroups/nsg-app-sdc"_s);
        const QJsonValue rule = jsonAt(group, u"properties.securityRules.0.properties");
        QCOMPARE(rule["sourceAddressPrefix"_L1].toString(), u"10.41.1.0/24"_s);
        QCOMPARE(rule["destinationAddressPrefix"_L1].toString(), u"10.41.2.0/24"_s);
        QCOMPARE(group.value("location"_L1).toString(), u"swedencentral"_s);
    }

    void subnetsHaveWhatTheSourceHas()
    {
        const Finding finding = m_driver.check(u"lz.network"_s);
        QVERIFY2(finding.verdict() == Verdict::Passes, ItemDriver::text(finding));
        QCOMPARE(finding.objects().size(), 3);
        const VirtualNetwork network = parseVirtualNetwork(get(target()));
        const Subnet *app = network.subnet(u"snet-app"_s);
        QVERIFY(app);
        QCOMPARE(app->delegations, QStringList{u"Microsoft.Web/serverFarms"_s});
        QCOMPARE(app->serviceEndpoints, QStringList{u"Microsoft.Storage"_s});
        QCOMPARE(app->routeTable.name(), u"rt-shop-sdc"_s);
    }

    void aSubnetThatLostItsRulesIsMended()
    {
        QVERIFY(put(target() + u"/subnets/snet-web"_s,
                    {{u"properties"_s, QJsonObject{{u"addressPrefix"_s, u"10.41.1.0/24"_s}}}}));
        QVERIFY(remove(target() + u"/subnets/snet-data"_s));
        const Finding before = m_driver.check(u"lz.network"_s);
        QCOMPARE(ItemDriver::row(before, u"vnet-shop-sdc/snet-web"_s).expected.toString(), u"nsg-web-sdc"_s);
        QVERIFY(ItemDriver::verdictOf(before, u"vnet-shop-sdc/snet-data"_s) == Verdict::Fails);
        QVERIFY(m_driver.mend(u"lz.network"_s));
        const Finding after = m_driver.check(u"lz.network"_s);
        QVERIFY2(after.verdict() == Verdict::Passes, ItemDriver::text(after));
    }

    void aLockStopsThePeeringUntilItIsTakenAway()
    {
        const Finding hub = m_driver.check(u"lz.hub"_s);
        QVERIFY2(hub.verdict() == Verdict::Fails, ItemDriver::text(hub));
        QVERIFY2(m_driver.propose(u"lz.hub"_s).isEmpty(), "what a lock refuses is not proposed");

        const Finding before = m_driver.check(u"lz.locks"_s);
        QVERIFY2(ItemDriver::verdictOf(before, kHubLock) == Verdict::Fails, ItemDriver::text(before));
        QVERIFY2(ItemDriver::verdictOf(before, u"keep-the-data @ rg-shop-data-weu"_s) == Verdict::Warns,
                 ItemDriver::text(before));
        const QList<Change> changes = m_driver.propose(u"lz.locks"_s);
        QCOMPARE(changes.size(), 1); // the lock that keeps the data stays until the source is given up
        QCOMPARE(changes.first().request.method, QByteArray("DELETE"));
        QVERIFY(changes.first().undo == Change::Undo::Possible);
        QCOMPARE(m_driver.apply(changes), 0);

        const Finding after = m_driver.check(u"lz.locks"_s);
        QVERIFY2(ItemDriver::verdictOf(after, kHubLock) == Verdict::Warns, ItemDriver::text(after));
        QVERIFY2(m_driver.propose(u"lz.locks"_s).isEmpty(), "the peering is still to be made");
    }

    void aPeeringThatSomebodyLeftDisconnectedIsReplaced()
    {
        const QString ours = target() + u"/virtualNetworkPeerings/by-hand"_s;
        const QString theirs = hub() + u"/virtualNetworkPeerings/by-hand"_s;
        QVERIFY(put(ours, peeringBody(ResourceId(hub()), {})));
        QCOMPARE(state(u"vnet-shop-sdc → vnet-hub-sdc"_s), u"Initiated"_s);
        QVERIFY(put(theirs, peeringBody(ResourceId(target()), {})));
        QCOMPARE(state(u"vnet-shop-sdc → vnet-hub-sdc"_s), u"allowVirtualNetworkAccess"_s); // connected, but less is allowed than before
        QVERIFY(remove(theirs));
        QCOMPARE(state(u"vnet-shop-sdc → vnet-hub-sdc"_s), u"Disconnected"_s);

        const QList<Change> changes = m_driver.propose(u"lz.hub"_s);
        QCOMPARE(changes.size(), 3); // the rest is deleted, and both sides are made
        QCOMPARE(changes[0].request.method, QByteArray("DELETE"));
        QCOMPARE(changes[1].dependsOn, QStringList{changes[0].id});
        QCOMPARE(changes[2].dependsOn, QStringList{changes[1].id});
        QVERIFY(changes[2].permissions.contains(u"Microsoft.Network/virtualNetworks/peer/action"_s));
        QCOMPARE(m_driver.apply(changes), 0);
        const Finding after = m_driver.check(u"lz.hub"_s);
        QVERIFY2(after.verdict() == Verdict::Passes, ItemDriver::text(after));
        QCOMPARE(after.objects().size(), 2);
    }

    void theLockComesBackOnceItsStepIsDone()
    {
        const Finding before = m_driver.check(u"lz.locks"_s);
        QVERIFY2(ItemDriver::verdictOf(before, kHubLock) == Verdict::Fails, ItemDriver::text(before));
        const QList<Change> changes = m_driver.propose(u"lz.locks"_s);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.first().after["properties"_L1]["level"_L1].toString(), u"ReadOnly"_s);
        QCOMPARE(m_driver.apply(changes), 0);
        const Finding after = m_driver.check(u"lz.locks"_s);
        QVERIFY2(ItemDriver::verdictOf(after, kHubLock) == Verdict::Passes, ItemDriver::text(after));
        QVERIFY2(m_driver.check(u"lz.hub"_s).verdict() == Verdict::Passes, "the lock refuses changes, not traffic");
        QVERIFY(m_driver.propose(u"lz.locks"_s).isEmpty());
    }

    void routesAndRulesLeaveTheSourceRegion()
    {
        const Finding before = m_driver.check(u"lz.routing"_s);
        QCOMPARE(ItemDriver::row(before, u"rt-shop-sdc: 10.0.1.4"_s).expected.toString(), u"10.1.1.4"_s);
        QCOMPARE(ItemDriver::row(before, u"nsg-app-sdc: Storage.WestEurope"_s).expected.toString(),
                 u"Storage.SwedenCentral"_s);
        const ObjectResult jump = ItemDriver::row(before, u"nsg-web-sdc: 10.0.2.0/24"_s);
        QVERIFY2(jump.verdict == Verdict::Warns, "the hub has no counterpart of this subnet");

        QVERIFY(m_driver.mend(u"lz.routing"_s));
        const Finding after = m_driver.check(u"lz.routing"_s);
        QVERIFY2(after.verdict() == Verdict::Warns, ItemDriver::text(after));
        const QJsonObject routes = get(net(u"sdc"_s) + u"/providers/Microsoft.Network/routeTables/rt-shop-sdc"_s);
        QCOMPARE(jsonAt(routes, u"properties.routes.0.properties.nextHopIpAddress").toString(), u"10.1.1.4"_s);
        QCOMPARE(jsonAt(routes, u"properties.routes.1.properties.addressPrefix").toString(), u"172.20.0.0/16"_s);
    }

    void privateZonesAnswerInTheTargetNetwork()
    {
        const Finding before = m_driver.check(u"lz.private-dns"_s);
        QVERIFY2(before.count(Verdict::Fails) == 2, ItemDriver::text(before));
        const QList<Change> changes = m_driver.propose(u"lz.private-dns"_s);
        QCOMPARE(changes.size(), 2);
        QCOMPARE(changes.first().resource.name(), u"link-vnet-shop-sdc"_s);
        QCOMPARE(m_driver.apply(changes), 0);
        const Finding after = m_driver.check(u"lz.private-dns"_s);
        QVERIFY2(after.verdict() == Verdict::Passes, ItemDriver::text(after));
        // They are new resources of a source group, but nobody has to decide about them.
        const Finding decided = m_driver.check(u"lz.selective"_s);
        QVERIFY2(decided.verdict() == Verdict::Passes, ItemDriver::text(decided));
    }

private:
    QString state(const QString &side) { return ItemDriver::row(m_driver.check(u"lz.hub"_s), side).actual.toString(); }
    QString group(const QString &name) { return m_world.sandbox().subscription() + u"/resourceGroups/"_s + name; }
    QString net(const QString &region) { return group(u"rg-shop-net-"_s + region); }
    QString target() { return net(u"sdc"_s) + u"/providers/Microsoft.Network/virtualNetworks/vnet-shop-sdc"_s; }
    QString hub() { return group(u"rg-hub-sdc"_s) + u"/providers/Microsoft.Network/virtualNetworks/vnet-hub-sdc"_s; }

    QJsonObject get(const QString &path)
    {
        return m_world.sandbox().caller()->call("GET", m_world.sandbox().url(path, kNetworkVersion)).json;
    }
    bool put(const QString &path, const QJsonObject &body)
    {
        const int status = m_world.put(path, kNetworkVersion, body);
        m_world.sandbox().clock()->advance(std::chrono::minutes(5));
        return status >= 200 && status < 300;
    }
    /// Whether it was there and is gone now.
    bool remove(const QString &path)
    {
        const QString url = m_world.sandbox().url(path, kNetworkVersion);
        const int status = m_world.sandbox().caller()->call("DELETE", url).status;
        m_world.sandbox().clock()->advance(std::chrono::minutes(5));
        return status == 200 || status == 202;
    }

    AreaWorld m_world;
    ItemDriver m_driver{m_world};
};

QTEST_GUILESS_MAIN(LandingNetworkTest)
#include "tst_landingnetwork.moc"
