#pragma once

#include "relocation/relocation.h"
#include "report/reportmodel.h"

namespace azrelocate {

/// What a report is compared with; at most one of both.
struct ReportBase
{
    QString file;    ///< an earlier copy of the relocation file, or that of another run
    QDateTime since; ///< UTC; the state of that time, by the event log

    bool isNull() const { return file.isEmpty() && !since.isValid(); }
};

/// The report of @p relocation, with what is different from @p base where one is named. Blocks. Errors of buildReport(),
/// reportAsLeft() and reportAt().
Result<ReportModel> reportComparedWith(const ReportBase &base, const Relocation &relocation, const QString &generatedBy);

}
