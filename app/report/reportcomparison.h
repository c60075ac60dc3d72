#pragma once

#include "report/reportmodel.h"

namespace azrelocate {

/// What is different in @p now from @p then: of the items that both know, of their objects, of the resources; and the
/// changes of @p now that @p then did not have. @p objectsKnown: @p then holds objects and resources.
ReportComparison compareReports(const ReportModel &then, const ReportModel &now, bool objectsKnown = true);

}
