#include "areas/loganalytics/loganalytics.h"

#include "azure/loganalytics.h"
#include "azure/resources.h"
#include "base/jsonpath.h"
#include "checklist/resourcechange.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

namespace azrelocate::loganalytics {

using namespace Qt::StringLiterals;

namespace {

const QString kItem = u"log.assets"_s;
const QString kWorkspaces = u"Microsoft.OperationalInsights/workspaces"_s;

/// What watches or shows others by their ids. Application Insights counts here for its link to a workspace.
constexpr std::array kWatchers{"Microsoft.Insights/components"_L1,
                               "Microsoft.Insights/metricAlerts"_L1,
                               "Microsoft.Insights/scheduledQueryRules"_L1,
                               "Microsoft.Insights/activityLogAlerts"_L1,
                               "Microsoft.Insights/workbooks"_L1,
                               "Microsoft.Insights/webtests"_L1,
                               "Microsoft.Insights/autoscaleSettings"_L1,
                               "Microsoft.Insights/dataCollectionRules"_L1,
                               "Microsoft.Insights/dataCollectionEndpoints"_L1};

QString described(const QString &workspace, QLatin1StringView kind, const QString &name)
{
    return u"%1/%2/%3"_s.arg(workspace, kind, name);
}

template <typename T> bool hasName(const QList<T> &list, const QString &name)
{
    return std::any_of(list.begin(), list.end(),
                       [&](const T &one) { return one.name.compare(name, Qt::CaseInsensitive) == 0; });
}

/// What a workspace holds beside its logs.
struct Contents
{
    QList<SavedSearch> searches;
    QList<WorkspaceTable> tables; ///< custom ones
};

Result<Contents> contentsOf(const CheckInput &input, const ResourceId &workspace)
{
    const auto searches = listSavedSearches(input.azure, workspace, input.context);
    if (!searches)
        return searches.error();
    const auto tables = listWorkspaceTables(input.azure, workspace, input.context);
    if (!tables)
        return tables.error();
    Contents contents{*searches, {}};
    std::copy_if(tables->begin(), tables->end(), std::back_inserter(contents.tables),
                 [](const WorkspaceTable &table) { return table.isCustom(); });
    return contents;
}

void row(Finding &finding, const QString &object, bool isThere, const ResourceId &target)
{
    if (isThere)
        finding.pass(object, QT_TRANSLATE_NOOP("Message", "The target workspace has it."), {}, target);
    else
        finding.fail(object, QT_TRANSLATE_NOOP("Message", "The target workspace does not have it."), object, {},
                     target);
}

void compareContents(Finding &finding, const CheckInput &input, const PlannedResource &planned)
{
    const auto source = contentsOf(input, planned.source);
    if (!source) {
        finding.couldNotCheck(planned.source.name(), source.error(), planned.source);
        return;
    }
    const auto target = contentsOf(input, planned.target);
    if (!target && target.error().kind != ErrorKind::NotFound) {
        finding.couldNotCheck(planned.target.name(), target.error(), planned.target);
        return;
    }
    const Contents there = target.value_or(Contents());
    for (const SavedSearch &search : source->searches)
        row(finding, described(planned.source.name(), "savedSearches"_L1, search.name),
            hasName(there.searches, search.name), planned.target);
    for (const WorkspaceTable &table : source->tables)
        row(finding, described(planned.source.name(), "tables"_L1, table.name), hasName(there.tables, table.name),
            planned.target);
}

QList<PlannedResource> watchers(const Plan &plan)
{
    QList<PlannedResource> found;
    for (const PlannedResource &planned : plan.resources) {
        const bool watches = std::any_of(kWatchers.begin(), kWatchers.end(), [&](QLatin1StringView type) {
            return planned.source.type().compare(type, Qt::CaseInsensitive) == 0;
        });
        if (watches)
            found.append(planned);
    }
    return found;
}

/// The ids in @p resource that belong to the source and have a counterpart.
QList<ResourceId> oldIdsIn(const QJsonObject &resource, const Plan &plan)
{
    const QString text =
        QString::fromUtf8(QJsonDocument(resource.value("properties"_L1).toObject()).toJson(QJsonDocument::Compact));
    QList<ResourceId> old;
    for (const ResourceId &id : resourceIdsIn(text)) {
        if (!(plan.targetOf(id) == id))
            old.append(id);
    }
    return old;
}

QString namesOf(const QList<ResourceId> &ids)
{
    QStringList names;
    for (const ResourceId &id : ids)
        names.append(id.name());
    return names.join(u", "_s);
}

void judgeWatcher(Finding &finding, const CheckInput &input, const PlannedResource &planned)
{
    const bool stays = planned.source == planned.target;
    const auto there = getResource(input.azure, planned.target, input.context);
    if (!there) {
        if (there.error().kind == ErrorKind::NotFound)
            finding.fail(planned.target.name(),
                         QT_TRANSLATE_NOOP("Message", "It is not there yet; it is made when the services move."),
                         planned.target.toString(), {}, planned.target);
        else
            finding.couldNotCheck(planned.target.name(), there.error(), planned.target);
        return;
    }
    const QList<ResourceId> old = oldIdsIn(*there, input.plan);
    if (old.isEmpty())
        finding.pass(planned.target.name(), QT_TRANSLATE_NOOP("Message", "It names nothing that stays behind."), {},
                     planned.target);
    else if (stays)
        finding.warn(planned.target.name(),
                     QT_TRANSLATE_NOOP("Message",
                                       "It stays and watches the source: point it at the target after "
                                       "cutover."),
                     namesOf(old), planned.target);
    else
        finding.fail(planned.target.name(), QT_TRANSLATE_NOOP("Message", "It still watches the source."), namesOf([&] {
                         QList<ResourceId> wanted;
                         for (const ResourceId &id : old)
                             wanted.append(input.plan.targetOf(id));
                         return wanted;
                     }()),
                     namesOf(old), planned.target);
}

Result<QList<Change>> copyContents(const CheckInput &input, const PlannedResource &planned)
{
    QList<Change> changes;
    const auto source = contentsOf(input, planned.source);
    if (!source)
        return source.error();
    const auto target = contentsOf(input, planned.target);
    if (!target) {
        if (target.error().kind == ErrorKind::NotFound)
            return changes; // log.workspace makes it
        return target.error();
    }
    for (const SavedSearch &search : source->searches) {
        if (hasName(target->searches, search.name))
            continue;
        // Queries may name resources, and those of the source end.
        const QJsonObject body = mapStrings(savedSearchBody(search), [&](const QString &text) {
                                     return input.plan.rewritten(text);
                                 }).toObject();
        changes.append(createResource(kItem,
                                      {QT_TRANSLATE_NOOP("Message", "Copy the saved search %1 to %2"),
                                       {search.displayName, planned.target.name()}},
                                      planned.target.child(u"savedSearches"_s, search.name), body));
    }
    for (const WorkspaceTable &table : source->tables) {
        if (hasName(target->tables, table.name))
            continue;
        Change change = createResource(
            kItem, {QT_TRANSLATE_NOOP("Message", "Create the table %1 in %2"), {table.name, planned.target.name()}},
            planned.target.child(u"tables"_s, table.name), workspaceTableBody(table));
        change.undoNote = {QT_TRANSLATE_NOOP("Message", "What was logged into the table meanwhile goes with it.")};
        changes.append(change);
    }
    return changes;
}

Result<std::optional<Change>> pointAtTarget(const CheckInput &input, const PlannedResource &planned)
{
    if (planned.source == planned.target)
        return std::optional<Change>(); // it has to watch the source until cutover
    const auto there = getResource(input.azure, planned.target, input.context);
    if (!there) {
        if (there.error().kind == ErrorKind::NotFound)
            return std::optional<Change>(); // svc.move makes it
        return there.error();
    }
    const QList<ResourceId> old = oldIdsIn(*there, input.plan);
    if (old.isEmpty())
        return std::optional<Change>();
    QJsonObject before = *there;
    for (const auto key : {"id"_L1, "name"_L1, "type"_L1, "etag"_L1, "systemData"_L1})
        before.remove(key);
    const QJsonObject after = mapStrings(before, [&](const QString &text) {
                                  const ResourceId id(text);
                                  return id.isNull() ? text : input.plan.targetOf(id).toString();
                              }).toObject();
    return std::optional<Change>(updateResource(
        kItem,
        {QT_TRANSLATE_NOOP("Message", "Let %1 watch the target instead of %2"), {planned.target.name(), namesOf(old)}},
        planned.target, "PUT", before, after));
}

}

Finding assetsHaveACounterpart(const CheckInput &input)
{
    Finding finding;
    for (const PlannedResource &planned : input.plan.ofType(kWorkspaces))
        compareContents(finding, input, planned);
    for (const PlannedResource &planned : watchers(input.plan))
        judgeWatcher(finding, input, planned);
    if (finding.objects().isEmpty())
        finding.nothingToCheck(
            QT_TRANSLATE_NOOP("Message", "The workload has no saved search, no alert, no workbook and no rule."));
    return finding;
}

Result<QList<Change>> proposeAssets(const CheckInput &input)
{
    QList<Change> changes;
    for (const PlannedResource &planned : input.plan.ofType(kWorkspaces)) {
        const auto copies = copyContents(input, planned);
        if (!copies)
            return copies;
        changes.append(*copies);
    }
    for (const PlannedResource &planned : watchers(input.plan)) {
        const auto change = pointAtTarget(input, planned);
        if (!change)
            return change.error();
        if (*change)
            changes.append(**change);
    }
    return changes;
}

}
