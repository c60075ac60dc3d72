#pragma once

#include "report/reportmodel.h"

namespace azrelocate {

/// A report as a practice relocation leaves it: 63 items in eleven areas, every state, long ids, changes, decisions,
/// sign-offs. The same at each call.
ReportModel fullReport();

/// One required item with @p rows objects and as many requests.
ReportModel longReport(int rows);

/// fullReport() with @p text wherever a person or Azure can name something.
ReportModel reportNaming(const QString &text);

/// A relocation of which nothing is known yet.
ReportModel emptyReport();

}
