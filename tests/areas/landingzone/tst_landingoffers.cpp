// What the target region and the subscription offer: sizes, tiers, zones, resource providers.
#include "areas/landingzone/skulists.h"
#include "tests/areas/itemdriver.h"

using namespace azrelocate;
using namespace azrelocate::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kComputeVersion = "2024-07-01"_L1;

ComputeSku size(const QString &name, int vCpus, const QString &blocked = {})
{
    ComputeSku sku;
    sku.resourceType = u"virtualMachines"_s;
    sku.name = name;
    sku.vCpus = vCpus;
    sku.blockedReason = blocked;
    return sku;
}

}

class LandingOffersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_world.error().isEmpty(), qPrintable(m_world.error())); }

    void aSizeThatIsClosedHasACounterpart_data()
    {
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QString>("offered");
        QTest::newRow("not sold: the same letters, the same vCPUs") << u"Standard_D4s_v6"_s << u"Standard_D4s_v5"_s;
        QTest::newRow("closed to the subscription") << u"Standard_D8s_v5"_s << u"Standard_E8s_v5"_s;
        QTest::newRow("nothing has as many vCPUs") << u"Standard_M64ms"_s << QString();
        QTest::newRow("a name without a number") << u"Custom"_s << QString();
    }
    void aSizeThatIsClosedHasACounterpart()
    {
        QFETCH(QString, wanted);
        const QList<ComputeSku> skus{size(u"Standard_E4s_v5"_s, 4), size(u"Standard_D4s_v5"_s, 4),
                                     size(u"Standard_D8s_v5"_s, 8, u"NotAvailableForSubscription"_s),
                                     size(u"Standard_E8s_v5"_s, 8), size(u"Standard_M64ms"_s, 64, u"QuotaId"_s)};
        const ComputeSku *found = landingzone::similarSize(skus, "virtualMachines"_L1, wanted);
        QTEST(found ? found->name : QString(), "offered");
    }

    void everythingInUseIsOffered()
    {
        const Finding finding = m_driver.check(u"lz.skus"_s);
        QVERIFY2(finding.verdict() == Verdict::Passes, ItemDriver::text(finding));
        const QMap<QString, QString> expected{
            {u"vm-shop-01"_s, u"Standard_D4s_v5"_s}, {u"vm-shop-01-data"_s, u"Premium_LRS"_s},
            {u"stshopweu"_s, u"Standard_ZRS"_s},     {u"shopdb"_s, u"GP_Gen5_2"_s},
            {u"asp-shop-weu"_s, u"PremiumV3"_s},     {u"pip-lb-shop-weu"_s, u"1, 2, 3"_s}};
        for (auto it = expected.begin(); it != expected.end(); ++it)
            QCOMPARE(ItemDriver::row(finding, it.key()).actual.toString(), it.value());
    }

    void aSizeThatTheSubscriptionMayNotUseIsFound()
    {
        QVERIFY(resize(u"Standard_M64ms"_s));
        const Finding closed = m_driver.check(u"lz.skus"_s);
        const ObjectResult row = ItemDriver::row(closed, u"vm-shop-02"_s);
        QVERIFY2(row.verdict == Verdict::Fails, ItemDriver::text(closed));
        QCOMPARE(row.actual.toString(), u"NotAvailableForSubscription"_s);

        QVERIFY(resize(u"Standard_D4s_v5"_s));
        QVERIFY(m_driver.check(u"lz.skus"_s).verdict() == Verdict::Passes);
    }

    void aProviderThatIsMissingIsRegistered()
    {
        const Finding before = m_driver.check(u"lz.providers"_s);
        QVERIFY2(before.verdict() == Verdict::Fails, ItemDriver::text(before));
        QCOMPARE(before.count(Verdict::Fails), 1);
        QVERIFY(ItemDriver::row(before, u"Microsoft.Migrate"_s).verdict == Verdict::Fails);
        QVERIFY(ItemDriver::row(before, u"Microsoft.RecoveryServices"_s).verdict == Verdict::Passes);

        const QList<Change> changes = m_driver.propose(u"lz.providers"_s);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.first().permissions, QStringList{u"Microsoft.Migrate/register/action"_s});
        QCOMPARE(m_driver.apply(changes), 0);

        const Finding underWay = m_driver.check(u"lz.providers"_s);
        QVERIFY2(underWay.verdict() == Verdict::Warns, ItemDriver::text(underWay));
        QVERIFY(m_driver.propose(u"lz.providers"_s).isEmpty());
        m_world.sandbox().clock()->advance(std::chrono::minutes(5));
        const Finding after = m_driver.check(u"lz.providers"_s);
        QVERIFY2(after.verdict() == Verdict::Passes, ItemDriver::text(after));
    }

private:
    /// Gives vm-shop-02 another size at the source, and looks at the workload anew.
    bool resize(const QString &size)
    {
        const QString id = m_world.sandbox().subscription()
            + u"/resourceGroups/rg-shop-app-weu/providers/Microsoft.Compute/virtualMachines/vm-shop-02"_s;
        const QJsonObject body{
            {u"properties"_s, QJsonObject{{u"hardwareProfile"_s, QJsonObject{{u"vmSize"_s, size}}}}}};
        const int status =
            m_world.sandbox().caller()->call("PATCH", m_world.sandbox().url(id, kComputeVersion), body).status;
        m_world.sandbox().clock()->advance(std::chrono::minutes(10));
        return status >= 200 && status < 300 && m_world.relocation().discover({}, {})
            && m_world.relocation().computePlan({}, {});
    }

    AreaWorld m_world;
    ItemDriver m_driver{m_world};
};

QTEST_GUILESS_MAIN(LandingOffersTest)
#include "tst_landingoffers.moc"
