#pragma once

#include "report/reportmodel.h"
#include "report/reportprogress.h"

#include "base/result.h"

#include <QByteArray>

namespace azrelocate {

/// The report as a workbook (Office Open XML), to filter, sort and count in: summary, items, evidence, changes,
/// resources, tasks, decisions, sign-offs and the events of the log, a sheet each. Times are dates in UTC, counts are
/// numbers, everything else is text whatever it begins with. Any thread. Errors: Cancelled; Storage "WriteFailed".
Result<QByteArray> xlsxReport(const ReportModel &model, const ReportProgress &progress = {});
/// Also the errors of writeReportFile().
Result<void> writeXlsxReport(const ReportModel &model, const QString &path, const ReportProgress &progress = {});

}
