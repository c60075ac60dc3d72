#include "areas/loganalytics/loganalytics.h"

#include "azure/loganalytics.h"
#include "azure/resources.h"
#include "checklist/resourcechange.h"

#include <QJsonArray>

namespace azrelocate::loganalytics {

using namespace Qt::StringLiterals;

namespace {

const QString kItem = u"log.retention"_s;
const QString kWorkspaces = u"Microsoft.OperationalInsights/workspaces"_s;
/// The lock by which this program keeps a source workspace; its name tells a reader of the portal why it is there.
const QString kLockName = u"keep-logs-after-relocation"_s;

/// What keeps the history of a source workspace, and for how long it has to be kept.
struct History
{
    Workspace workspace;
    int longestDays = 0; ///< of the workspace and of any table that keeps its rows longer
    QList<Lock> locks;   ///< at the workspace itself
    QList<DataExport> exports;
};

Result<History> readHistory(const CheckInput &input, const ResourceId &id)
{
    History history;
    const auto workspace = getWorkspace(input.azure, id, input.context);
    if (!workspace)
        return workspace.error();
    history.workspace = *workspace;
    history.longestDays = workspace->retentionDays;
    const auto tables = listWorkspaceTables(input.azure, id, input.context);
    if (!tables)
        return tables.error();
    for (const WorkspaceTable &table : *tables)
        history.longestDays = std::max({history.longestDays, table.retentionDays, table.totalRetentionDays});
    const auto locks = listLocks(input.azure, id, input.context);
    if (!locks)
        return locks.error();
    // A lock of the group above may be lifted for another reason: the decision about the logs stands at the workspace.
    std::copy_if(locks->begin(), locks->end(), std::back_inserter(history.locks),
                 [&](const Lock &lock) { return lock.scope() == id; });
    const auto exports = listDataExports(input.azure, id, input.context);
    if (!exports)
        return exports.error();
    history.exports = *exports;
    return history;
}

/// The rule of the target that does what @p rule does at the source; its destination is in the target region, since
/// the service exports within one region only.
const DataExport *counterpartOf(const DataExport &rule, const QList<DataExport> &there, const Plan &plan)
{
    const ResourceId destination = plan.targetOf(ResourceId(rule.destination));
    const auto found = std::find_if(there.begin(), there.end(), [&](const DataExport &other) {
        return ResourceId(other.destination) == destination
            && std::all_of(rule.tables.begin(), rule.tables.end(),
                           [&](const QString &table) { return other.tables.contains(table, Qt::CaseInsensitive); });
    });
    return found == there.end() ? nullptr : &*found;
}

void judgeHistory(Finding &finding, const CheckInput &input, const History &history)
{
    const Workspace &workspace = history.workspace;
    const QDateTime until = input.clock.now().addDays(history.longestDays);
    QStringList exported;
    for (const DataExport &rule : history.exports) {
        if (rule.enabled)
            exported.append(rule.tables);
    }
    if (!history.locks.isEmpty())
        finding.pass(workspace.name,
                     {QT_TRANSLATE_NOOP("Message",
                                        "The lock %1 keeps it with its history; the last row of today ends "
                                        "on %2."),
                      {history.locks.first().name, until.date().toString(Qt::ISODate)}},
                     u"%1 d"_s.arg(history.longestDays), workspace.id);
    else if (!exported.isEmpty())
        finding.warn(workspace.name,
                     {QT_TRANSLATE_NOOP("Message",
                                        "%1 are exported since the rule was made; what is older is in the "
                                        "workspace only."),
                      {exported.join(u", "_s)}},
                     u"%1 d"_s.arg(history.longestDays), workspace.id);
    else
        finding.fail(workspace.name,
                     {QT_TRANSLATE_NOOP("Message",
                                        "Its history of %1 days ends with it, and nothing keeps it: lock "
                                        "it, or export its tables."),
                      {QString::number(history.longestDays)}},
                     u"CanNotDelete"_s, {}, workspace.id);
}

void judgeExports(Finding &finding, const CheckInput &input, const History &history, const ResourceId &target)
{
    if (history.exports.isEmpty())
        return;
    const auto there = listDataExports(input.azure, target, input.context);
    for (const DataExport &rule : history.exports) {
        const QString object = history.workspace.name + u'/' + rule.name;
        if (!there && there.error().kind != ErrorKind::NotFound) {
            finding.couldNotCheck(object, there.error(), target);
            continue;
        }
        const QList<DataExport> rules = there.value_or(QList<DataExport>());
        const DataExport *counterpart = counterpartOf(rule, rules, input.plan);
        const QString expected = input.plan.targetOf(ResourceId(rule.destination)).name();
        if (counterpart && (counterpart->enabled || !rule.enabled))
            finding.pass(object, QT_TRANSLATE_NOOP("Message", "The target workspace exports the same tables."),
                         counterpart->name, target);
        else if (counterpart)
            finding.fail(object, QT_TRANSLATE_NOOP("Message", "The rule of the target workspace is turned off."),
                         u"enable"_s, counterpart->name, target);
        else
            finding.fail(object, QT_TRANSLATE_NOOP("Message", "The target workspace does not export these tables."),
                         expected, {}, target);
    }
}

Change keep(const CheckInput &input, const History &history)
{
    const QDateTime until = input.clock.now().addDays(history.longestDays);
    const QString notes = u"History of the relocation from %1 to %2; may be removed after %3."_s.arg(
        input.plan.source.name(), input.plan.target.name(), until.date().toString(Qt::ISODate));
    return createResource(
        kItem,
        {QT_TRANSLATE_NOOP("Message", "Lock %1 against deletion, so that its history is kept until %2"),
         {history.workspace.name, until.date().toString(Qt::ISODate)}},
        history.workspace.id.extension(u"Microsoft.Authorization/locks"_s, kLockName),
        QJsonObject{{u"properties"_s, QJsonObject{{u"level"_s, u"CanNotDelete"_s}, {u"notes"_s, notes}}}});
}

Result<std::optional<Change>> copyRule(const CheckInput &input, const DataExport &rule, const ResourceId &target)
{
    const ResourceId destination = input.plan.targetOf(ResourceId(rule.destination));
    for (const ResourceId &needed : {target, destination}) {
        const auto exists = resourceExists(input.azure, needed, input.context);
        if (!exists)
            return exists.error();
        if (!*exists)
            return std::optional<Change>();
    }
    const QJsonObject properties{{u"destination"_s, QJsonObject{{u"resourceId"_s, destination.toString()}}},
                                 {u"tableNames"_s, QJsonArray::fromStringList(rule.tables)},
                                 {u"enable"_s, rule.enabled}};
    return std::optional<Change>(
        createResource(kItem,
                       {QT_TRANSLATE_NOOP("Message", "Let %1 export %2 tables to %3"),
                        {target.name(), QString::number(rule.tables.size()), destination.name()}},
                       target.child(u"dataExports"_s, rule.name), QJsonObject{{u"properties"_s, properties}}));
}

}

Finding oldDataIsKept(const CheckInput &input)
{
    Finding finding;
    const QList<PlannedResource> workspaces = input.plan.ofType(kWorkspaces);
    for (const PlannedResource &planned : workspaces) {
        const auto history = readHistory(input, planned.source);
        if (!history) {
            finding.couldNotCheck(planned.source.name(), history.error(), planned.source);
            continue;
        }
        judgeHistory(finding, input, *history);
        judgeExports(finding, input, *history, planned.target);
    }
    if (workspaces.isEmpty())
        finding.nothingToCheck(QT_TRANSLATE_NOOP("Message", "The workload has no Log Analytics workspace."));
    return finding;
}

Result<QList<Change>> proposeKeepingOldData(const CheckInput &input)
{
    QList<Change> changes;
    for (const PlannedResource &planned : input.plan.ofType(kWorkspaces)) {
        const auto history = readHistory(input, planned.source);
        if (!history)
            return history.error();
        if (history->locks.isEmpty())
            changes.append(keep(input, *history));
        if (history->exports.isEmpty())
            continue;
        const auto there = listDataExports(input.azure, planned.target, input.context);
        if (!there && there.error().kind != ErrorKind::NotFound)
            return there.error();
        for (const DataExport &rule : history->exports) {
            if (counterpartOf(rule, there.value_or(QList<DataExport>()), input.plan))
                continue;
            const auto change = copyRule(input, rule, planned.target);
            if (!change)
                return change.error();
            if (*change)
                changes.append(**change);
        }
    }
    return changes;
}

}
