#pragma once

#include "report/reportmodel.h"

#include "base/result.h"

#include <QByteArray>

namespace azrelocate {

/// The report for a wiki or a pull request: GitHub flavoured Markdown in UTF-8. What could be markup in a name is
/// escaped.
QByteArray markdownReport(const ReportModel &model);
/// Errors of writeReportFile().
Result<void> writeMarkdownReport(const ReportModel &model, const QString &path);

}
