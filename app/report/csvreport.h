#pragma once

#include "report/reportmodel.h"
#include "report/reportprogress.h"

#include "base/result.h"

#include <QByteArray>

namespace azrelocate {

/// The checklist for a spreadsheet: one row for each object of each item, and one for an item without objects. RFC 4180
/// (CRLF, quoted where needed) in UTF-8 with a byte order mark, which Excel wants. Column names and state words are
/// stable and English. A cell that a spreadsheet would take for a formula starts with an apostrophe. With a
/// comparison two columns more: the state then, and which way it went. Cut short when
/// it was asked to stop.
QByteArray csvReport(const ReportModel &model, const ReportProgress &progress = {});
/// Cancelled, and the errors of writeReportFile().
Result<void> writeCsvReport(const ReportModel &model, const QString &path, const ReportProgress &progress = {});

}
