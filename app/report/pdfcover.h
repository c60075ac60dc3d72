#pragma once

#include "report/pdfflow.h"

namespace azrelocate {

/// The first page: workload, regions, result, the counts that somebody who signs must have seen.
void layOutCover(PdfFlow &flow, const ReportModel &model);
/// Bars of the items by state, under one another, as tall as they need.
void layOutStateBars(PdfFlow &flow, const ReportCounts &counts);
/// Lines for name, role, date and signature by hand, side by side for two people.
void layOutSignatureLines(PdfFlow &flow);

}
