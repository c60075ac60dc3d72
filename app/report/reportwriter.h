#pragma once

#include "report/reportformat.h"
#include "report/reportmodel.h"

#include "base/result.h"

namespace azrelocate {

/// Writes @p model as @p format to @p path. For Pdf the needs and errors of writePdfReport(), for the others those of
/// writeReportFile(). It stands in the library with the PDF writer, as it knows every format.
Result<void> writeReport(ReportFormat format, const ReportModel &model, const QString &path);

}
