#pragma once

#include "relocation/relocation.h"
#include "report/reportmodel.h"

namespace azrelocate {

/// The report of @p relocation as it stands now; verifies the event log on the way. Texts are in the language
/// of the thread (see ReaderLanguage).
Result<ReportModel> buildReport(const Relocation &relocation, const QString &generatedBy);

}
