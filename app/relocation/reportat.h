#pragma once

#include "relocation/relocation.h"
#include "report/reportmodel.h"

namespace azrelocate {

/// What @p now would have said at @p at, as far as the event log tells: the states of the items, and the changes made
/// until then. Objects and resources of that time are not in the log and are left out. Input "NoSuchTime" when @p at is
/// before the first event or after the report. Reads the file.
Result<ReportModel> reportAt(const Relocation &relocation, const ReportModel &now, const QDateTime &at);

/// What the file at @p path says as of its last event, at whatever time it is read. Errors of Relocation::open();
/// Input "AnotherWorkload" unless it is a file of the workload that @p now is about.
Result<ReportModel> reportAsLeft(const QString &path, const ReportModel &now);

}
