#pragma once

#include "report/pdfflow.h"
#include "report/reportprogress.h"

namespace azrelocate {

/// Everything after the contents: summary, open items, phases with their areas and items, resources, timeline,
/// decisions, audit chain and sign-offs. Each chapter starts on a page of its own.
void layOutBody(PdfFlow &flow, const ReportModel &model, const ReportProgress &progress);

}
