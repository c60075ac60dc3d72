#pragma once

#include "report/reporttable.h"

namespace azrelocate {

/// "What changed since …", the title of the section.
QString comparisonTitle(const ReportComparison &comparison);
/// What a reader has to know beside the tables: how many went which way, and what is not known.
QStringList comparisonNotes(const ReportComparison &comparison);
ReportCell trendCell(ReportTrend trend);
/// The tables that have rows: items, objects, resources, changes.
QList<ReportTable> comparisonTables(const ReportComparison &comparison);

}
