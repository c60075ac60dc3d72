#pragma once

#include "report/reportmodel.h"

#include "base/result.h"

#include <QByteArray>

namespace azrelocate {

/// The report as one HTML file: no scripts, nothing loaded from elsewhere, its style inside (light, dark, print).
QByteArray htmlReport(const ReportModel &model);
/// Errors of writeReportFile().
Result<void> writeHtmlReport(const ReportModel &model, const QString &path);

}
