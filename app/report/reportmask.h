#pragma once

#include "report/reportmodel.h"

namespace azrelocate {

/// @p model for readers outside of the organisation: every text of it without identifiers (see IdentifierMask). Made
/// once on what all formats show, so that no format can forget it. Request ids and hashes stay: they prove and name
/// nobody. Texts are in the model's language from then on.
ReportModel maskedReport(const ReportModel &model);

}
