#pragma once

#include "report/reportmodel.h"
#include "report/reportprogress.h"

#include "base/result.h"

#include <QByteArray>

namespace azrelocate {

/// The report as one HTML file: no scripts, nothing loaded from elsewhere, its style inside (light, dark, print). Empty when it was asked to stop.
QByteArray htmlReport(const ReportModel &model, const ReportProgress &progress = {});
/// Cancelled, and the errors of writeReportFile().
Result<void> writeHtmlReport(const ReportModel &model, const QString &path, const ReportProgress &progress = {});

}
