// The vault of the practice workload: what is wrong with it is found, mended and found to hold.
#include "tests/areas/itemdriver.h"

using namespace azrelocate;
using namespace azrelocate::test;
using namespace Qt::StringLiterals;

namespace {

const QString kVaultVersion = u"2026-02-01"_s;
const QString kSiteVersion = u"2025-03-01"_s;
const QString kChiara = u"b9310860-b82e-5b7d-9c00-89b06922eecd"_s;

}

class VaultItemsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_world.error().isEmpty(), qPrintable(m_world.error()));
        // The name that is planned first is taken by a deleted vault.
        const auto plan = m_world.relocation().plan();
        PlanChoices choices;
        choices.names.insert(plan->ofType(u"Microsoft.KeyVault/vaults"_s).first().source, u"kv-shop-sdc2"_s);
        QVERIFY(m_world.relocation().computePlan(choices, {}));
        QVERIFY(m_driver.mend(u"lz.policy"_s));
    }

    void nothingIsGreenBeforeThereIsAVault_data()
    {
        QTest::addColumn<QString>("item");
        QTest::newRow("access") << u"kv.access"_s;
        QTest::newRow("audit log") << u"kv.diagnostics"_s;
    }
    void nothingIsGreenBeforeThereIsAVault()
    {
        QFETCH(QString, item);
        const StoredItem looked = m_driver.look(item);
        QVERIFY2(looked.finding.verdict() == Verdict::Fails, ItemDriver::text(looked.finding));
        QVERIFY(!looked.evidence.isEmpty());
        QVERIFY(m_driver.propose(item).isEmpty()); // kv.target makes the vault
    }

    void aVaultIsUsedFromItsOwnRegion()
    {
        const Finding finding = m_driver.check(u"kv.sharing"_s);
        QVERIFY2(finding.verdict() == Verdict::Passes, ItemDriver::text(finding));
        QVERIFY(!finding.objects().first().actual.isEmpty());
    }

    void anApplicationOfAnotherRegionIsFound()
    {
        const QString site = makeForeignSite();
        QVERIFY(setSetting(site, u"@Microsoft.KeyVault(VaultName=kv-shop-weu;SecretName=smtp-password)"_s));
        const Finding shared = m_driver.check(u"kv.sharing"_s);
        QVERIFY2(shared.verdict() == Verdict::Fails, ItemDriver::text(shared));
        QVERIFY2(ItemDriver::verdictOf(shared, u"shop-reports/appsettings/SMTP"_s) == Verdict::Fails,
                 ItemDriver::text(shared));
        QVERIFY(ItemDriver::text(shared).contains("kv-shop-weu/smtp-password"));

        QVERIFY(setSetting(site, u"@Microsoft.KeyVault(VaultName=kv-reports;SecretName=smtp-password)"_s));
        const Finding apart = m_driver.check(u"kv.sharing"_s);
        QVERIFY2(apart.verdict() == Verdict::Passes, ItemDriver::text(apart));
    }

    void theAuditLogIsTurnedOn()
    {
        QVERIFY(m_driver.mend(u"kv.target"_s));
        const Finding before = m_driver.check(u"kv.diagnostics"_s);
        QVERIFY2(before.verdict() == Verdict::Fails, ItemDriver::text(before));
        QVERIFY(m_driver.propose(u"kv.diagnostics"_s).isEmpty()); // there is nowhere to send it yet

        QVERIFY(m_driver.mend(u"log.workspace"_s));
        const QList<Change> changes = m_driver.propose(u"kv.diagnostics"_s);
        QCOMPARE(changes.size(), 1);
        QVERIFY(changes.first().undo == Change::Undo::Possible);
        QCOMPARE(m_driver.apply(changes), 0);
        const Finding after = m_driver.check(u"kv.diagnostics"_s);
        QVERIFY2(after.verdict() == Verdict::Passes, ItemDriver::text(after));
        QVERIFY(ItemDriver::text(after).contains("log-shop-sdc"));
    }

    void rolesAndNetworkOfTheSourceAreBroughtOver()
    {
        // A person who may read secrets of the source, and a network that is not open to everybody.
        const QString vault =
            m_world.group(u"data"_s, u"weu"_s) + u"/providers/Microsoft.KeyVault/vaults/kv-shop-weu"_s;
        const QJsonObject role{
            {u"roleDefinitionId"_s,
             m_world.sandbox().subscription()
                 + u"/providers/Microsoft.Authorization/roleDefinitions/4633458b-17de-408a-b874-0445c86b69e6"_s},
            {u"principalId"_s, kChiara},
            {u"principalType"_s, u"User"_s}};
        QCOMPARE(m_world.put(vault
                                 + u"/providers/Microsoft.Authorization/roleAssignments/"
                                   "6a1d1d9e-54e0-4f0c-9c0d-3a4f6a0c9b11"_s,
                             u"2022-04-01"_s, {{u"properties"_s, role}}),
                 201);
        const QJsonObject rules{{u"defaultAction"_s, u"Allow"_s},
                                {u"bypass"_s, u"AzureServices"_s},
                                {u"ipRules"_s, QJsonArray{QJsonObject{{u"value"_s, u"203.0.113.0/24"_s}}}}};
        QVERIFY(m_world.send("PATCH", vault, kVaultVersion, {{u"properties"_s, QJsonObject{{u"networkAcls"_s, rules}}}})
                < 300);

        const Finding before = m_driver.check(u"kv.access"_s);
        const QString reader = u"kv-shop-sdc2: Key Vault Secrets User, User "_s + kChiara;
        QVERIFY2(ItemDriver::verdictOf(before, reader) == Verdict::Fails, ItemDriver::text(before));
        QVERIFY2(ItemDriver::verdictOf(before, u"kv-shop-sdc2/network"_s) == Verdict::Fails, ItemDriver::text(before));
        const QList<Change> changes = m_driver.propose(u"kv.access"_s);
        QCOMPARE(changes.size(), 2);
        for (const Change &change : changes)
            QVERIFY(change.undo == Change::Undo::Possible && !change.permissions.isEmpty());
        QCOMPARE(m_driver.apply(changes), 0);

        const Finding after = m_driver.check(u"kv.access"_s);
        QVERIFY2(ItemDriver::verdictOf(after, reader) == Verdict::Passes, ItemDriver::text(after));
        QVERIFY2(ItemDriver::verdictOf(after, u"kv-shop-sdc2/network"_s) == Verdict::Passes, ItemDriver::text(after));
        // The private endpoint comes with the services, and until then the item says so.
        QVERIFY2(ItemDriver::verdictOf(after, u"pe-kv-shop-sdc"_s) == Verdict::Fails, ItemDriver::text(after));
        QVERIFY(m_driver.propose(u"kv.access"_s).isEmpty());
    }

private:
    /// An application in a third region, outside of the workload.
    QString makeForeignSite()
    {
        const QString group = m_world.sandbox().subscription() + u"/resourceGroups/rg-reports"_s;
        const QString provider = group + u"/providers/Microsoft.Web/"_s;
        m_world.put(group, u"2025-04-01"_s, {{u"location"_s, u"northeurope"_s}});
        m_world.put(provider + u"serverfarms/asp-reports"_s, kSiteVersion,
                    {{u"location"_s, u"northeurope"_s}, {u"sku"_s, QJsonObject{{u"name"_s, u"P1v3"_s}}}});
        m_world.put(provider + u"sites/shop-reports"_s, kSiteVersion,
                    {{u"location"_s, u"northeurope"_s},
                     {u"properties"_s, QJsonObject{{u"serverFarmId"_s, provider + u"serverfarms/asp-reports"_s}}}});
        return provider + u"sites/shop-reports"_s;
    }
    bool setSetting(const QString &site, const QString &value)
    {
        const int status = m_world.put(site + u"/config/appsettings"_s, kSiteVersion,
                                       {{u"properties"_s, QJsonObject{{u"SMTP"_s, value}}}});
        return status == 200;
    }

    AreaWorld m_world{1000};
    ItemDriver m_driver{m_world};
};

QTEST_GUILESS_MAIN(VaultItemsTest)
#include "tst_vaultitems.moc"
