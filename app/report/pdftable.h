#pragma once

#include "report/pdfflow.h"

namespace azrelocate {

/// Lays @p table out on @p flow: caption, a head that is repeated on each page, rows that stay whole. A row that is
/// taller than a page is continued on the next one between two of its lines. Nothing for a table without rows.
void layOutTable(PdfFlow &flow, const ReportTable &table, double textSize = 7.5);

}
