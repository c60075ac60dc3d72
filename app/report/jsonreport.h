#pragma once

#include "report/reportmodel.h"
#include "report/reportprogress.h"

#include "base/result.h"

#include <QByteArray>

namespace azrelocate {

/// The report for programs: indented JSON in the form of resources/report/report.schema.json. Keys and state words are
/// stable and English; texts are in the model's language; times are ISO 8601 in UTC, null where there is none. Empty when it was asked to stop.
QByteArray jsonReport(const ReportModel &model, const ReportProgress &progress = {});
/// Cancelled, and the errors of writeReportFile().
Result<void> writeJsonReport(const ReportModel &model, const QString &path, const ReportProgress &progress = {});

}
