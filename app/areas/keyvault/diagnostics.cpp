#include "areas/keyvault/keyvault.h"

#include "azure/resources.h"
#include "checklist/diagnosticparity.h"

#include <QJsonArray>

namespace azrelocate::keyvault {

using namespace Qt::StringLiterals;

namespace {

const QString kItem = u"kv.diagnostics"_s;
const QString kVaults = u"Microsoft.KeyVault/vaults"_s;

/// The categories that tell who read a secret: the group "audit", the group of all, or the category by its own name.
bool isAudited(const DiagnosticSetting &setting)
{
    const bool goesSomewhere =
        !setting.workspace.isNull() || !setting.storageAccount.isNull() || !setting.eventHubRuleId.isEmpty();
    return goesSomewhere
        && std::any_of(setting.categories.begin(), setting.categories.end(), [](const QString &category) {
               return category.compare("audit"_L1, Qt::CaseInsensitive) == 0
                   || category.compare("allLogs"_L1, Qt::CaseInsensitive) == 0
                   || category.compare("AuditEvent"_L1, Qt::CaseInsensitive) == 0;
           });
}

/// What the target gets where the source has no setting to copy: its audit log in a workspace of the target.
DiagnosticSetting auditSetting(const CheckInput &input, const ResourceId &vault)
{
    DiagnosticSetting setting;
    const QList<PlannedResource> workspaces = input.plan.ofType(u"Microsoft.OperationalInsights/workspaces"_s);
    if (workspaces.isEmpty())
        return setting;
    setting.name = u"audit"_s;
    setting.id = vault.extension(u"Microsoft.Insights/diagnosticSettings"_s, setting.name);
    setting.workspace = workspaces.first().source;
    setting.categories = {u"audit"_s};
    setting.properties = {{u"logs"_s, QJsonArray{QJsonObject{{u"categoryGroup"_s, u"audit"_s}, {u"enabled"_s, true}}}},
                          {u"metrics"_s, QJsonArray()}};
    return setting;
}

}

Finding auditLogsAreOn(const CheckInput &input)
{
    Finding finding;
    const QList<PlannedResource> vaults = input.plan.ofType(kVaults);
    for (const PlannedResource &planned : vaults) {
        const auto exists = resourceExists(input.azure, planned.target, input.context);
        if (exists && !*exists) {
            finding.fail(planned.target.name(), QT_TRANSLATE_NOOP("Message", "The target vault does not exist yet."),
                         planned.target.toString(), {}, planned.target);
            continue;
        }
        const auto settings = listDiagnosticSettings(input.azure, planned.target, input.context);
        if (!exists || !settings) {
            finding.couldNotCheck(planned.target.name(), exists ? settings.error() : exists.error(), planned.target);
            continue;
        }
        const auto audited = std::find_if(settings->begin(), settings->end(), isAudited);
        if (audited == settings->end())
            finding.fail(planned.target.name(), QT_TRANSLATE_NOOP("Message", "Nothing records who reads its secrets."),
                         u"audit"_s, {}, planned.target);
        else
            finding.pass(
                planned.target.name(),
                {QT_TRANSLATE_NOOP("Message", "Its audit log goes to %1."), {destinationsText(QList{*audited})}},
                audited->categories.join(u", "_s), planned.target);
    }
    if (vaults.isEmpty())
        finding.nothingToCheck(QT_TRANSLATE_NOOP("Message", "The workload has no vault."));
    return finding;
}

Result<QList<Change>> proposeAuditLogs(const CheckInput &input)
{
    QList<Change> changes;
    for (const PlannedResource &planned : input.plan.ofType(kVaults)) {
        const auto exists = resourceExists(input.azure, planned.target, input.context);
        if (!exists)
            return exists.error();
        if (!*exists)
            continue; // kv.target makes it
        const auto source = listDiagnosticSettings(input.azure, planned.source, input.context);
        if (!source)
            return source.error();
        const auto there = listDiagnosticSettings(input.azure, planned.target, input.context);
        if (!there)
            return there.error();
        if (std::any_of(there->begin(), there->end(), isAudited))
            continue;
        QList<DiagnosticSetting> like;
        std::copy_if(source->begin(), source->end(), std::back_inserter(like), isAudited);
        if (like.isEmpty() && !auditSetting(input, planned.source).name.isEmpty())
            like.append(auditSetting(input, planned.source));
        for (const DiagnosticSetting &setting : std::as_const(like)) {
            const auto change =
                writeDiagnostics(input, kItem, wantedDiagnostics(setting, planned.source, input.plan), *there);
            if (!change)
                return change.error();
            if (*change)
                changes.append(**change);
        }
    }
    return changes;
}

}
