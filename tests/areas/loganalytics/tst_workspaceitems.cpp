// The logs of the practice workload: history, destinations and what hangs on the workspace.
#include "tests/areas/itemdriver.h"

using namespace azrelocate;
using namespace azrelocate::test;
using namespace Qt::StringLiterals;

class WorkspaceItemsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_world.error().isEmpty(), qPrintable(m_world.error()));
        QVERIFY(m_driver.mend(u"lz.policy"_s));
    }

    void historyIsKeptByALockOfItsOwn()
    {
        const Finding before = m_driver.check(u"log.retention"_s);
        QVERIFY2(before.verdict() == Verdict::Fails, ItemDriver::text(before));
        QVERIFY(ItemDriver::text(before).contains("365")); // one table keeps its rows for a year
        const QList<Change> changes = m_driver.propose(u"log.retention"_s);
        QCOMPARE(changes.size(), 1);
        QVERIFY(changes.first().undo == Change::Undo::Possible);
        QVERIFY(!changes.first().deletes);
        QCOMPARE(m_driver.apply(changes), 0);
        const Finding after = m_driver.check(u"log.retention"_s);
        QVERIFY2(after.verdict() == Verdict::Passes, ItemDriver::text(after));
        QVERIFY(m_driver.propose(u"log.retention"_s).isEmpty());
    }

    void anExportRuleIsCarriedOver()
    {
        QVERIFY(m_driver.mend(u"log.workspace"_s));
        const QString group = m_world.group(u"data"_s, u"weu"_s);
        const QString account = group + u"/providers/Microsoft.Storage/storageAccounts/stshoplogsweu"_s;
        const QJsonObject rule{{u"destination"_s, QJsonObject{{u"resourceId"_s, account}}},
                               {u"tableNames"_s, QJsonArray{u"AppRequests"_s}},
                               {u"enable"_s, true}};
        QVERIFY(
            m_world.put(workspace(u"weu"_s) + u"/dataExports/to-account"_s, u"2025-07-01"_s, {{u"properties"_s, rule}})
            < 300);
        const Finding before = m_driver.check(u"log.retention"_s);
        QVERIFY2(ItemDriver::verdictOf(before, u"log-shop-weu/to-account"_s) == Verdict::Fails,
                 ItemDriver::text(before));
        QVERIFY(m_driver.propose(u"log.retention"_s).isEmpty()); // its account does not exist yet

        QVERIFY(m_world.put(m_world.group(u"data"_s, u"sdc"_s)
                                + u"/providers/Microsoft.Storage/storageAccounts/stshoplogssdc"_s,
                            u"2025-08-01"_s,
                            {{u"location"_s, u"swedencentral"_s},
                             {u"kind"_s, u"StorageV2"_s},
                             {u"sku"_s, QJsonObject{{u"name"_s, u"Standard_LRS"_s}}}})
                < 300);
        m_world.clock().advance(std::chrono::minutes(5)); // the account is being made
        QVERIFY(m_driver.mend(u"log.retention"_s));
        const Finding after = m_driver.check(u"log.retention"_s);
        QVERIFY2(after.verdict() == Verdict::Passes, ItemDriver::text(after));
    }

    void logsOfWhatStaysGoToTheNewWorkspace()
    {
        const Finding before = m_driver.check(u"log.diagnostics"_s);
        const QString account = u"cosmos-contoso-shop: to-log-shop"_s; // gets a region and keeps its id
        QVERIFY2(ItemDriver::verdictOf(before, account) == Verdict::Fails, ItemDriver::text(before));
        QCOMPARE(before.count(Verdict::CouldNotCheck), 0);
        const QList<Change> changes = m_driver.propose(u"log.diagnostics"_s);
        QCOMPARE(changes.size(), 1); // nothing else is there yet
        QVERIFY(changes.first().before.toObject() != changes.first().after.toObject());
        QCOMPARE(m_driver.apply(changes), 0);
        const Finding after = m_driver.check(u"log.diagnostics"_s);
        QVERIFY2(ItemDriver::verdictOf(after, account) == Verdict::Passes, ItemDriver::text(after));
        QVERIFY2(ItemDriver::verdictOf(after, u"shop-web-sdc: to-log-shop"_s) == Verdict::Fails,
                 ItemDriver::text(after));
    }

    void logsOfWhatMovedGoToTheNewWorkspace()
    {
        const QString group = m_world.group(u"net"_s, u"sdc"_s);
        QVERIFY(m_world.put(group + u"/providers/Microsoft.Network/networkSecurityGroups/nsg-web-sdc"_s,
                            u"2025-05-01"_s, {{u"location"_s, u"swedencentral"_s}})
                < 300);
        const QString object = u"nsg-web-sdc: to-log-shop"_s;
        const Finding before = m_driver.check(u"log.diagnostics"_s);
        QVERIFY2(ItemDriver::verdictOf(before, object) == Verdict::Fails, ItemDriver::text(before));
        QVERIFY(m_driver.mend(u"log.diagnostics"_s));
        const Finding after = m_driver.check(u"log.diagnostics"_s);
        QVERIFY2(ItemDriver::verdictOf(after, object) == Verdict::Passes, ItemDriver::text(after));
    }

    void searchesAndTablesAreCopied()
    {
        const Finding before = m_driver.check(u"log.assets"_s);
        for (const QString &object :
             {u"log-shop-weu/savedSearches/failed-checkouts"_s, u"log-shop-weu/savedSearches/slow-queries"_s,
              u"log-shop-weu/tables/ShopAudit_CL"_s})
            QVERIFY2(ItemDriver::verdictOf(before, object) == Verdict::Fails, ItemDriver::text(before));
        QVERIFY(m_driver.mend(u"log.assets"_s));
        const Finding after = m_driver.check(u"log.assets"_s);
        for (const QString &object :
             {u"log-shop-weu/savedSearches/failed-checkouts"_s, u"log-shop-weu/tables/ShopAudit_CL"_s})
            QVERIFY2(ItemDriver::verdictOf(after, object) == Verdict::Passes, ItemDriver::text(after));
    }

    void anAlertThatStillWatchesTheSourceIsTurned()
    {
        const QString alert =
            m_world.group(u"app"_s, u"sdc"_s) + u"/providers/Microsoft.Insights/metricAlerts/alert-shop-http5xx"_s;
        const QString watched = m_world.group(u"app"_s, u"weu"_s) + u"/providers/Microsoft.Web/sites/shop-web-weu"_s;
        QVERIFY(
            m_world.put(alert, u"2018-03-01"_s,
                        {{u"location"_s, u"global"_s},
                         {u"tags"_s, QJsonObject{{u"costCenter"_s, u"CC-4711"_s}}},
                         {u"properties"_s,
                          QJsonObject{{u"enabled"_s, true}, {u"severity"_s, 1}, {u"scopes"_s, QJsonArray{watched}}}}})
            < 300);
        const Finding before = m_driver.check(u"log.assets"_s);
        QVERIFY2(ItemDriver::verdictOf(before, u"alert-shop-http5xx"_s) == Verdict::Fails, ItemDriver::text(before));
        QVERIFY(ItemDriver::text(before).contains("shop-web-weu"));
        QVERIFY(m_driver.mend(u"log.assets"_s));
        const Finding after = m_driver.check(u"log.assets"_s);
        QVERIFY2(ItemDriver::verdictOf(after, u"alert-shop-http5xx"_s) == Verdict::Passes, ItemDriver::text(after));
    }

private:
    QString workspace(const QString &region) const
    {
        return m_world.group(u"data"_s, region) + u"/providers/Microsoft.OperationalInsights/workspaces/log-shop-"_s
            + region;
    }

    AreaWorld m_world{1000};
    ItemDriver m_driver{m_world};
};

QTEST_GUILESS_MAIN(WorkspaceItemsTest)
#include "tst_workspaceitems.moc"
