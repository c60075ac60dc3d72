#include "report/reportcomparison.h"

#include <QHash>
#include <QSet>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

ReportTrend trendOf(ItemState then, ItemState now)
{
    if (holds(then) != holds(now))
        return holds(now) ? ReportTrend::Better : ReportTrend::Worse;
    if (then == ItemState::Warning && now == ItemState::Passed)
        return ReportTrend::Better;
    if (then == ItemState::Passed && now == ItemState::Warning)
        return ReportTrend::Worse;
    return ReportTrend::Other;
}

QString keyOf(const ReportChange &change)
{
    return change.requestId + u'\n' + change.url + u'\n' + change.at.toString(Qt::ISODateWithMs) + u'\n' + change.title;
}

/// Two objects of one item may have one name (the same setting of two apps): then their resources tell them apart.
QString keyOf(const ObjectResult &object)
{
    return object.object + u'\n' + object.resource.key();
}

void compareObjects(ReportComparison &comparison, const ReportItem &then, const ReportItem &now)
{
    QHash<QString, Verdict> before;
    for (const ObjectResult &object : then.objects)
        before.insert(keyOf(object), object.verdict);
    QSet<QString> still;
    for (const ObjectResult &object : now.objects) {
        const QString key = keyOf(object);
        still.insert(key);
        const auto known = before.constFind(key);
        if (known == before.cend())
            comparison.objects.append({now.id, object.object, {}, object.verdict});
        else if (*known != object.verdict)
            comparison.objects.append({now.id, object.object, *known, object.verdict});
    }
    for (const ObjectResult &object : then.objects) {
        if (!still.contains(keyOf(object)))
            comparison.objects.append({now.id, object.object, object.verdict, {}});
    }
}

void compareResources(ReportComparison &comparison, const ReportModel &then, const ReportModel &now)
{
    QHash<ResourceId, ReportResource::State> before;
    for (const ReportResource &resource : then.resources)
        before.insert(resource.source, resource.state);
    QSet<ResourceId> still;
    for (const ReportResource &resource : now.resources) {
        still.insert(resource.source);
        const auto known = before.constFind(resource.source);
        if (known == before.cend())
            comparison.resources.append({resource.type, resource.name, {}, resource.state});
        else if (*known != resource.state)
            comparison.resources.append({resource.type, resource.name, *known, resource.state});
    }
    for (const ReportResource &resource : then.resources) {
        if (!still.contains(resource.source))
            comparison.resources.append({resource.type, resource.name, resource.state, {}});
    }
}

void compareChanges(ReportComparison &comparison, const ReportItem &then, const ReportItem &now)
{
    QSet<QString> before;
    for (const ReportChange &change : then.changes)
        before.insert(keyOf(change));
    for (const ReportChange &change : now.changes) {
        if (!before.contains(keyOf(change)))
            comparison.changes.append({now.id, change});
    }
}

}

ReportComparison compareReports(const ReportModel &then, const ReportModel &now, bool objectsKnown)
{
    QHash<QString, const ReportItem *> before;
    for (const ReportPhase &phase : then.phases) {
        for (const ReportArea &area : phase.areas) {
            for (const ReportItem &item : area.items)
                before.insert(item.id, &item);
        }
    }
    static const ReportItem kNeverSeen;
    ReportComparison comparison;
    comparison.since = then.generatedAt;
    comparison.objectsKnown = objectsKnown;
    for (const ReportPhase &phase : now.phases) {
        for (const ReportArea &area : phase.areas) {
            for (const ReportItem &item : area.items) {
                const ReportItem &was = *before.value(item.id, &kNeverSeen);
                if (was.state != item.state)
                    comparison.items.append(
                        {item.id, item.title, item.required, was.state, item.state, trendOf(was.state, item.state)});
                if (objectsKnown)
                    compareObjects(comparison, was, item);
                compareChanges(comparison, was, item);
            }
        }
    }
    if (objectsKnown)
        compareResources(comparison, then, now);
    return comparison;
}

}
