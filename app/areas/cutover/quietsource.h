#pragma once

#include "areas/cutover/schedule.h"
#include "areas/cutover/sourceapps.h"

namespace azrelocate::cutover {

/// A row for each resource of the source whose use is counted, and for each DNS server that still leads to the source:
/// since when it is silent, or who uses it.
void judgeSilence(Finding &finding, const CheckInput &input, const Schedule &schedule);

/// Whether nobody has used the source for Limits::sourceSilence: no request, no connection, and no DNS server that
/// sends users there now. @p apps: those of the source; one that is stopped needs no numbers. Errors of the reads.
Result<bool> isSilent(const CheckInput &input, const QList<SourceApp> &apps, const Schedule &schedule);

}
