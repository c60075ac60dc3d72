// What a diagnostic setting of the source asks of the target.
#include "checklist/diagnosticparity.h"

#include <QJsonArray>
#include <QTest>

using namespace azrelocate;
using namespace Qt::StringLiterals;

namespace {

const QString kGroup = u"/subscriptions/s/resourceGroups/"_s;

ResourceId at(const QString &group, const QString &resource)
{
    return ResourceId(kGroup + group + u"/providers/"_s + resource);
}
const ResourceId kSite = at(u"weu"_s, u"Microsoft.Web/sites/shop"_s);
const ResourceId kNewSite = at(u"sdc"_s, u"Microsoft.Web/sites/shop-sdc"_s);
const ResourceId kLogs = at(u"weu"_s, u"Microsoft.OperationalInsights/workspaces/log"_s);
const ResourceId kNewLogs = at(u"sdc"_s, u"Microsoft.OperationalInsights/workspaces/log-sdc"_s);
const ResourceId kAccount = at(u"weu"_s, u"Microsoft.Storage/storageAccounts/stlogs"_s);
const ResourceId kNewAccount = at(u"sdc"_s, u"Microsoft.Storage/storageAccounts/stlogssdc"_s);
const ResourceId kGlobal = at(u"weu"_s, u"Microsoft.Network/trafficManagerProfiles/tm"_s);

Plan plan()
{
    Plan plan;
    for (const auto &[source, target] : {std::pair{kSite, kNewSite}, {kLogs, kNewLogs}, {kAccount, kNewAccount}}) {
        PlannedResource planned;
        planned.source = source;
        planned.target = target;
        planned.tool = Tool::Template;
        plan.resources.append(planned);
    }
    return plan;
}

DiagnosticSetting setting(const QStringList &logs, const ResourceId &workspace, const ResourceId &account = {})
{
    QJsonArray entries;
    for (const QString &log : logs)
        entries.append(QJsonObject{{u"categoryGroup"_s, log}, {u"enabled"_s, true}});
    QJsonObject properties{{u"logs"_s, entries}, {u"metrics"_s, QJsonArray()}};
    properties.insert(u"workspaceId"_s, workspace.toString());
    properties.insert(u"storageAccountId"_s, account.toString());
    return parseDiagnosticSetting({{u"name"_s, u"to-log"_s}, {u"properties"_s, properties}});
}

}

class DiagnosticParityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void destinationsFollowTheResource()
    {
        const WantedDiagnostics moved = wantedDiagnostics(setting({u"audit"_s}, kLogs, kAccount), kSite, plan());
        QVERIFY(moved.resource == kNewSite);
        QVERIFY(moved.workspace == kNewLogs);
        QVERIFY(moved.storageAccount == kNewAccount);
        const WantedDiagnostics stays = wantedDiagnostics(setting({u"audit"_s}, kLogs, kAccount), kGlobal, plan());
        QVERIFY(stays.resource == kGlobal);
        QVERIFY(stays.workspace == kNewLogs);
        QVERIFY2(stays.storageAccount == kAccount, "an account has to be in the region of what it watches");
    }

    void state_data()
    {
        QTest::addColumn<QStringList>("logs");
        QTest::addColumn<QString>("workspace");
        QTest::addColumn<int>("state");
        const auto row = [](const char *name, const QStringList &logs, const ResourceId &workspace,
                            DiagnosticsState state) {
            QTest::newRow(name) << logs << workspace.toString() << static_cast<int>(state);
        };
        row("everything to the target", {u"audit"_s}, kNewLogs, DiagnosticsState::There);
        row("more than asked", {u"allLogs"_s}, kNewLogs, DiagnosticsState::There);
        row("still to the source", {u"audit"_s}, kLogs, DiagnosticsState::OtherDestination);
        row("other categories", {u"performance"_s}, kNewLogs, DiagnosticsState::FewerCategories);
        row("nothing at all", {}, {}, DiagnosticsState::Missing);
    }
    void state()
    {
        QFETCH(QStringList, logs);
        QFETCH(QString, workspace);
        const WantedDiagnostics wanted = wantedDiagnostics(setting({u"audit"_s}, kLogs), kSite, plan());
        QList<DiagnosticSetting> there;
        if (!workspace.isEmpty())
            there.append(setting(logs, ResourceId(workspace)));
        QTEST(static_cast<int>(diagnosticsStateOf(wanted, there)), "state");
    }
};

QTEST_APPLESS_MAIN(DiagnosticParityTest)
#include "tst_diagnosticparity.moc"
