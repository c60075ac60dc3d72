#pragma once

#include "report/reportmodel.h"
#include "report/reportprogress.h"

#include "base/result.h"

#include <QByteArray>

namespace azrelocate {

/// The report for a wiki or a pull request: GitHub flavoured Markdown in UTF-8. What could be markup in a name is
/// escaped. Empty when it was asked to stop.
QByteArray markdownReport(const ReportModel &model, const ReportProgress &progress = {});
/// Cancelled, and the errors of writeReportFile().
Result<void> writeMarkdownReport(const ReportModel &model, const QString &path, const ReportProgress &progress = {});

}
