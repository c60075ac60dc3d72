#include "report/comparisontable.h"

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

ReportCell stateCellOf(ItemState state)
{
    return {Report::symbol(state) + u' ' + Report::word(state), Report::tone(state)};
}

ReportCell verdictCellOf(const std::optional<Verdict> &verdict, const QString &otherwise)
{
    if (!verdict)
        return {otherwise, Tone::Muted};
    return {Report::symbol(*verdict) + u' ' + Report::word(*verdict), Report::tone(*verdict)};
}

ReportCell placeCellOf(const std::optional<ReportResource::State> &state, const QString &otherwise)
{
    if (!state)
        return {otherwise, Tone::Muted};
    return {Report::word(*state), Report::tone(*state)};
}

ReportTable itemTrends(const ReportComparison &comparison)
{
    ReportTable table{Report::tr("Items with another state"),
                      {{Report::tr("Item"), 4},
                       {Report::tr("What must hold"), 9},
                       {Report::tr("Then"), 4},
                       {Report::tr("Now"), 4},
                       {Report::tr("Direction"), 3}},
                      {}};
    for (const ReportItemTrend &item : comparison.items) {
        table.rows.append({{item.id, Tone::Neutral, true},
                           {item.title},
                           stateCellOf(item.then),
                           stateCellOf(item.now),
                           trendCell(item.trend)});
    }
    return table;
}

ReportTable objectTrends(const ReportComparison &comparison)
{
    ReportTable table{
        Report::tr("Objects that are new, gone, or have another result"),
        {{Report::tr("Item"), 4}, {Report::tr("Object"), 9}, {Report::tr("Then"), 4}, {Report::tr("Now"), 4}},
        {}};
    for (const ReportObjectTrend &object : comparison.objects) {
        table.rows.append({{object.itemId, Tone::Neutral, true},
                           {object.object},
                           verdictCellOf(object.then, Report::tr("not there")),
                           verdictCellOf(object.now, Report::tr("gone"))});
    }
    return table;
}

ReportTable resourceTrends(const ReportComparison &comparison)
{
    ReportTable table{
        Report::tr("Resources that are new, gone, or elsewhere"),
        {{Report::tr("Type"), 8}, {Report::tr("Name"), 6}, {Report::tr("Then"), 3}, {Report::tr("Now"), 3}},
        {}};
    for (const ReportResourceTrend &resource : comparison.resources) {
        table.rows.append({{resource.type, Tone::Neutral, true},
                           {resource.name},
                           placeCellOf(resource.then, Report::tr("not there")),
                           placeCellOf(resource.now, Report::tr("gone"))});
    }
    return table;
}

ReportTable madeChanges(const ReportComparison &comparison)
{
    ReportTable table{Report::tr("Changes made since then"),
                      {{Report::tr("Time"), 4},
                       {Report::tr("Item"), 4},
                       {Report::tr("Change"), 10},
                       {Report::tr("By"), 5},
                       {Report::tr("Request id"), 6}},
                      {}};
    for (const ReportMadeChange &made : comparison.changes) {
        table.rows.append({{Report::time(made.change.at)},
                           {made.itemId, Tone::Neutral, true},
                           {made.change.title},
                           {made.change.by},
                           {made.change.requestId, Tone::Neutral, true}});
    }
    return table;
}

}

ReportCell trendCell(ReportTrend trend)
{
    switch (trend) {
    case ReportTrend::Better:
        return {u"↑ "_s + Report::tr("better"), Tone::Good};
    case ReportTrend::Worse:
        return {u"↓ "_s + Report::tr("worse"), Tone::Bad};
    case ReportTrend::Other:
        return {u"→ "_s + Report::tr("changed"), Tone::Neutral};
    }
    return {};
}

QString comparisonTitle(const ReportComparison &comparison)
{
    return Report::tr("What changed since %1").arg(Report::time(comparison.since));
}

QStringList comparisonNotes(const ReportComparison &comparison)
{
    QStringList notes;
    if (!comparison.base.isEmpty())
        notes.append(Report::tr("Compared with %1.").arg(comparison.base));
    if (comparison.isEmpty())
        notes.append(Report::tr("Nothing is different from then."));
    else
        notes.append(Report::tr("Items better: %1; worse: %2; otherwise changed: %3; changes made: %4.")
                         .arg(comparison.count(ReportTrend::Better))
                         .arg(comparison.count(ReportTrend::Worse))
                         .arg(comparison.count(ReportTrend::Other))
                         .arg(comparison.changes.size()));
    if (!comparison.objectsKnown)
        notes.append(
            Report::tr("The event log holds the states of items at that time, not their objects. Compared with "
                       "an earlier copy of the file, a report shows these too."));
    return notes;
}

QList<ReportTable> comparisonTables(const ReportComparison &comparison)
{
    QList<ReportTable> tables{itemTrends(comparison), objectTrends(comparison), resourceTrends(comparison),
                              madeChanges(comparison)};
    tables.removeIf([](const ReportTable &table) { return table.isEmpty(); });
    return tables;
}

}
