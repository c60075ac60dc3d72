// What services keep of a resource after its deletion: known before, noted with the deletion, dated afterwards.
#include "areas/cutover/softdelete.h"
#include "azure/azuresession.h"
#include "tests/areas/itemdriver.h"

using namespace azrelocate;
using namespace azrelocate::cutover;
using namespace azrelocate::test;
using namespace Qt::StringLiterals;

class SoftDeleteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_world.error().isEmpty(), qPrintable(m_world.error()));
        const auto probes = m_world.relocation().probes();
        QVERIFY(probes);
        m_probes = std::make_unique<Probes>(*probes);
    }

    void whatIsKept_data()
    {
        QTest::addColumn<QString>("resource");
        QTest::addColumn<int>("hours");
        QTest::addColumn<bool>("guaranteed");
        QTest::newRow("a vault, as it says itself") << u"Microsoft.KeyVault/vaults/kv-shop-weu"_s << 90 * 24 << true;
        QTest::newRow("a workspace") << u"Microsoft.OperationalInsights/workspaces/log-shop-weu"_s << 14 * 24 << true;
        QTest::newRow("a storage account") << u"Microsoft.Storage/storageAccounts/stshopweu"_s << 14 * 24 << false;
        QTest::newRow("API Management") << u"Microsoft.ApiManagement/service/apim"_s << 48 << true;
        QTest::newRow("a cognitive service") << u"Microsoft.CognitiveServices/accounts/ai"_s << 48 << true;
        QTest::newRow("a configuration store")
            << u"Microsoft.AppConfiguration/configurationStores/ac-shop"_s << 72 << true;
        QTest::newRow("a recovery vault") << u"Microsoft.RecoveryServices/vaults/rsv-shop"_s << 21 * 24 << true;
        QTest::newRow("a recovery vault whose soft delete is off")
            << u"Microsoft.RecoveryServices/vaults/rsv-off"_s << 0 << true;
        QTest::newRow("a database server") << u"Microsoft.Sql/servers/sql-shop-weu"_s << 0 << true;
    }
    void whatIsKept()
    {
        QFETCH(QString, resource);
        QFETCH(int, hours);
        QFETCH(bool, guaranteed);
        const QString path = m_world.group(u"data"_s, u"weu"_s) + u"/providers/"_s + resource;
        makeIfMissing(resource, path);
        const auto kept = look([&](const CheckInput &input) { return softDeleteOf(input, ResourceId(path)); });
        QVERIFY2(kept, kept ? "" : qPrintable(kept.error().toLine()));
        QCOMPARE(int(kept->keeps.count()), hours);
        QCOMPARE(kept->guaranteed, guaranteed);

        Change change;
        change.before = QJsonObject{{u"id"_s, path}};
        noteSoftDelete(change, *kept);
        QCOMPARE(int(keptAfter(change).count()), hours);
        const QString note = change.undoNote.toString();
        QVERIFY2(note.contains(hours == 0 ? u"keeps nothing"_s : u"%1 hours"_s.arg(hours)), qPrintable(note));
        QCOMPARE(note.contains("promises nothing"_L1), !guaranteed);
    }

    /// The service's own date counts where it tells one, else that of the deletion and the rule.
    void whatWasDeletedIsDated()
    {
        const QString group = m_world.group(u"data"_s, u"weu"_s);
        const QString vault = group + u"/providers/Microsoft.KeyVault/vaults/kv-shop-weu"_s;
        QVERIFY(
            m_world.send("DELETE", group + u"/providers/Microsoft.Authorization/locks/keep-the-data"_s, u"2020-05-01"_s)
            < 300);
        const QDateTime deletedAt = m_world.clock().now();
        QVERIFY(m_world.send("DELETE", vault, u"2023-07-01"_s) < 300);
        const QDateTime noted = deletedAt.addDays(-10); // so that the two dates differ
        remove(vault, {std::chrono::hours(90 * 24), true}, noted);
        remove(group + u"/providers/Microsoft.Storage/storageAccounts/stshopweu"_s,
               {std::chrono::hours(14 * 24), false}, noted);
        remove(group + u"/providers/Microsoft.Sql/servers/sql-shop-weu"_s, {}, noted);
        Finding finding;
        look([&](const CheckInput &input) { judgeDeleted(finding, input); });
        QCOMPARE(finding.objects().size(), 3);
        QVERIFY2(finding.verdict() == Verdict::Passes, ItemDriver::text(finding));
        const QString date = deletedAt.addDays(90).toUTC().date().toString(Qt::ISODate);
        const QString said = ItemDriver::row(finding, u"kv-shop-weu"_s).message.toString();
        QVERIFY2(said.contains(u"it can be recovered until "_s + date), qPrintable(said + u' ' + date));
        const QString account = ItemDriver::row(finding, u"stshopweu"_s).message.toString();
        QVERIFY2(account.contains(u"until "_s + noted.addDays(14).toUTC().toString(Qt::ISODate)), qPrintable(account));
        QVERIFY2(account.contains("does not promise"_L1), qPrintable(account));
        QVERIFY(ItemDriver::row(finding, u"sql-shop-weu"_s).message.toString().contains("nothing of it is kept"_L1));

        m_world.clock().advance(std::chrono::hours(30 * 24));
        Finding later;
        look([&](const CheckInput &input) { judgeDeleted(later, input); });
        QVERIFY2(ItemDriver::row(later, u"stshopweu"_s).message.toString().contains("could be recovered until"_L1),
                 ItemDriver::text(later));
    }

private:
    /// What the practice workload does not have.
    void makeIfMissing(const QString &resource, const QString &path)
    {
        const QJsonObject tags{{u"costCenter"_s, u"4711"_s}};
        QJsonObject properties;
        QString version;
        if (resource.contains("configurationStores"_L1)) {
            version = u"2024-06-01"_s;
            properties = {{u"softDeleteRetentionInDays"_s, 3}};
        } else if (resource.contains("RecoveryServices"_L1)) {
            version = u"2025-08-01"_s;
            const QJsonObject settings{
                {u"softDeleteState"_s, resource.endsWith("off"_L1) ? u"Disabled"_s : u"Enabled"_s},
                {u"softDeleteRetentionPeriodInDays"_s, 21}};
            properties = {{u"securitySettings"_s, QJsonObject{{u"softDeleteSettings"_s, settings}}}};
        } else {
            return;
        }
        QVERIFY(m_world.put(path, version,
                            {{u"location"_s, u"westeurope"_s},
                             {u"tags"_s, tags},
                             {u"sku"_s, QJsonObject{{u"name"_s, u"Standard"_s}}},
                             {u"properties"_s, properties}})
                < 300);
        m_world.clock().advance(std::chrono::minutes(5));
    }
    void remove(const QString &path, const SoftDelete &kept, const QDateTime &at)
    {
        Change change;
        change.resource = ResourceId(path);
        change.request.method = "DELETE";
        change.deletes = true;
        change.before = QJsonObject{{u"id"_s, path}};
        noteSoftDelete(change, kept);
        m_applied.append({change, at, at, false});
    }
    template <typename Work> std::invoke_result_t<Work, const CheckInput &> look(Work work)
    {
        const auto plan = m_world.relocation().plan();
        const auto inventory = m_world.relocation().inventory();
        const AzureReader azure(m_world.session());
        const CheckInput input{*plan,     *inventory, azure,     *m_probes, m_world.clock(), m_limits,
                               m_applied, m_items,    m_folders, m_tests,   m_azCopy,        {}};
        return work(input);
    }

    AreaWorld m_world{1000};
    std::unique_ptr<Probes> m_probes;
    const Limits m_limits;
    QList<AppliedChange> m_applied;
    const QList<ItemSummary> m_items;
    const QStringList m_folders;
    const QList<SmokeTest> m_tests;
    const QString m_azCopy;
};

QTEST_GUILESS_MAIN(SoftDeleteTest)
#include "tst_softdelete.moc"
