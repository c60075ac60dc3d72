#include "areas/catalogue.h"
#include "tests/areas/areaworld.h"

#include <QTest>

using namespace azrelocate;
using namespace azrelocate::test;
using namespace Qt::StringLiterals;

namespace {

/// Of the practice workload: a role assignment names it, but it was deleted.
const QString kDeletedPrincipal = u"4baa8cab-eb47-5eb2-bdfa-c0bcd8ac6aac"_s;

QString lines(const Finding &finding)
{
    QStringList lines;
    for (const ObjectResult &row : finding.objects())
        lines.append(u"%1 | %2 | %3 | %4 | %5"_s.arg(toString(row.verdict), row.object, row.message.toString(),
                                                     row.expected.toString(), row.actual.toString()));
    return lines.join(u'\n');
}

}

/// The items about subscriptions and identities against the practice workload, in the order of a relocation.
class TestRightsInAzure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_world.error().isEmpty(), qPrintable(m_world.error())); }

    void beforeAnythingIsDone_data()
    {
        QTest::addColumn<QString>("item");
        QTest::addColumn<int>("verdict");
        QTest::addColumn<int>("changes");
        const auto row = [](const char *item, Verdict verdict, int changes) {
            QTest::newRow(item) << QString::fromLatin1(item) << static_cast<int>(verdict) << changes;
        };
        row("sub.choice", Verdict::Passes, 0);
        row("sub.budgets", Verdict::Fails, 1);
        row("sub.policies", Verdict::Fails, 2); // the group, the assignment
        row("sub.rbac", Verdict::Fails, 8); // three groups, a custom role, four grants; the deleted principal gets none
        row("sub.rescope", Verdict::Warns, 0);
        row("idn.inventory", Verdict::Passes, 0);
        row("idn.system", Verdict::Fails, 0); // the resources do not exist yet
        row("idn.user", Verdict::Fails, 0);
        row("idn.federated", Verdict::Fails, 0);
        row("idn.leftover", Verdict::Warns, 0);
    }
    void beforeAnythingIsDone()
    {
        QFETCH(QString, item);
        const Finding finding = check(item);
        QFETCH(int, verdict);
        QVERIFY2(static_cast<int>(finding.verdict()) == verdict, qPrintable(lines(finding)));
        QCOMPARE(finding.count(Verdict::CouldNotCheck), 0);
        const QList<Change> changes = propose(item);
        QTEST(static_cast<int>(changes.size()), "changes");
        QStringList again;
        for (const Change &change : propose(item))
            again.append(change.id);
        for (const Change &change : changes)
            QVERIFY2(again.contains(change.id),
                     qPrintable(change.title.toString())); // the same situation, the same requests
    }

    void governanceIsMended_data()
    {
        QTest::addColumn<QString>("item");
        QTest::newRow("budgets") << u"sub.budgets"_s;
        QTest::newRow("policies") << u"sub.policies"_s;
        QTest::newRow("roles") << u"sub.rbac"_s;
    }
    void governanceIsMended()
    {
        QFETCH(QString, item);
        apply(item);
        const Finding finding = check(item);
        for (const ObjectResult &row : finding.objects()) {
            const bool ofNobody = row.object.contains(kDeletedPrincipal);
            QVERIFY2(row.verdict != Verdict::Fails || ofNobody, qPrintable(lines(finding)));
        }
        for (const Change &change : propose(item))
            QVERIFY2(change.title.toString().contains(kDeletedPrincipal), qPrintable(change.title.toString()));
    }

    void userAssignedIdentitiesAreMended()
    {
        allowTarget();
        for (const QString &name : {u"id-shop-web-sdc"_s, u"id-shop-deploy-sdc"_s})
            QVERIFY(make(u"app"_s, u"Microsoft.ManagedIdentity/userAssignedIdentities/"_s + name, u"2024-11-30"_s, {}));
        QVERIFY(make(u"data"_s, u"Microsoft.Storage/storageAccounts/stshopsdc"_s, u"2025-08-01"_s,
                     {{u"sku"_s, QJsonObject{{u"name"_s, u"Standard_LRS"_s}}}, {u"kind"_s, u"StorageV2"_s}}));

        apply(u"idn.federated"_s);
        const Finding federated = check(u"idn.federated"_s);
        QVERIFY2(federated.verdict() == Verdict::Passes, qPrintable(lines(federated)));

        apply(u"idn.user"_s);
        const Finding finding = check(u"idn.user"_s);
        QVERIFY2(rowOf(finding, u"rg-shop-app-sdc: Contributor, id-shop-deploy-sdc"_s) == Verdict::Passes,
                 qPrintable(lines(finding)));
        QVERIFY2(rowOf(finding, u"stshopsdc: Storage Blob Data Reader, id-shop-web-sdc"_s) == Verdict::Passes,
                 qPrintable(lines(finding)));
        // Its vault is not there yet, so neither is the right to it.
        QVERIFY2(rowOf(finding, u"kv-shop-sdc: Key Vault Certificate User, id-shop-web-sdc"_s) == Verdict::Fails,
                 qPrintable(lines(finding)));
        QVERIFY(propose(u"idn.user"_s).isEmpty());
    }

    void aLostSystemAssignedIdentityComesBackWithItsRoles()
    {
        QVERIFY(make(u"app"_s, u"Microsoft.Web/serverfarms/asp-shop-sdc"_s, u"2025-03-01"_s,
                     {{u"sku"_s, QJsonObject{{u"name"_s, u"P1v3"_s}, {u"tier"_s, u"PremiumV3"_s}}}}));
        const QString plan = group(u"app"_s) + u"/providers/Microsoft.Web/serverfarms/asp-shop-sdc"_s;
        QVERIFY(make(u"app"_s, u"Microsoft.Web/sites/shop-api-sdc"_s, u"2025-03-01"_s,
                     {{u"properties"_s, QJsonObject{{u"serverFarmId"_s, plan}}}}));
        const Finding before = check(u"idn.system"_s);
        QVERIFY2(rowOf(before, u"shop-api-sdc"_s) == Verdict::Fails, qPrintable(lines(before)));

        apply(u"idn.system"_s);
        const Finding finding = check(u"idn.system"_s);
        QVERIFY2(rowOf(finding, u"stshopsdc: Storage Blob Data Contributor, shop-api-sdc"_s) == Verdict::Passes,
                 qPrintable(lines(finding)));
        QVERIFY(propose(u"idn.system"_s).isEmpty());
    }

private:
    Finding check(const QString &item)
    {
        const auto checked = m_world.relocation().check(*findItem(item), {});
        return checked ? checked->finding : Finding();
    }
    QList<Change> propose(const QString &item)
    {
        const auto changes = m_world.relocation().propose(*findItem(item), {});
        if (!changes)
            qWarning().noquote() << changes.error().toLine();
        return changes.value_or(QList<Change>());
    }
    /// All that is proposed but the grant that nobody can get.
    void apply(const QString &item)
    {
        QList<Change> changes = propose(item);
        QVERIFY(!changes.isEmpty());
        changes.removeIf([](const Change &change) { return change.title.toString().contains(kDeletedPrincipal); });
        const auto counts = m_world.relocation().apply(changes, {}, {});
        QVERIFY2(counts, counts ? "" : qPrintable(counts.error().toLine()));
        QCOMPARE(counts->failed, 0);
    }
    static Verdict rowOf(const Finding &finding, const QString &object)
    {
        for (const ObjectResult &row : finding.objects()) {
            if (row.object == object)
                return row.verdict;
        }
        return Verdict::NotApplicable;
    }
    QString group(const QString &part)
    {
        return m_world.sandbox().subscription() + u"/resourceGroups/rg-shop-%1-sdc"_s.arg(part);
    }
    bool make(const QString &part, const QString &resource, const QString &version, QJsonObject body)
    {
        body.insert(u"location"_s, u"swedencentral"_s);
        body.insert(u"tags"_s,
                    QJsonObject{{u"costCenter"_s, u"CC-4711"_s}}); // a policy of the source group asks for it
        const int status = m_world.put(group(part) + u"/providers/"_s + resource, version, body);
        return status >= 200 && status < 300;
    }
    /// The practice workload may not be in the target region; that is for an item of the landing zone to find.
    void allowTarget()
    {
        const QJsonObject parameters{
            {u"listOfAllowedLocations"_s, QJsonObject{{u"value"_s, QJsonArray{u"westeurope"_s, u"swedencentral"_s}}}}};
        const QJsonObject properties{
            {u"policyDefinitionId"_s,
             u"/providers/Microsoft.Authorization/policyDefinitions/e56962a6-4747-49cd-b67b-bf8b01975c4c"_s},
            {u"parameters"_s, parameters}};
        const int status =
            m_world.put(m_world.sandbox().subscription()
                            + u"/providers/Microsoft.Authorization/policyAssignments/allowed-locations"_s,
                        u"2024-05-01"_s, {{u"properties"_s, properties}});
        QVERIFY(status == 200 || status == 201);
    }

    AreaWorld m_world;
};

QTEST_GUILESS_MAIN(TestRightsInAzure)
#include "tst_rightsinazure.moc"
