#pragma once

#include "checklist/checkinput.h"

namespace azrelocate {

/// When the last of the TTLs that @p applied lowered has run out in every cache: from then on a switched record is seen
/// by everybody within the low TTL. A resolver may have asked in the second before the change, so it is the time of the
/// change plus the old TTL (RFC 1035, 3.2.1). Null: no TTL was lowered.
QDateTime oldTtlsRunOutAt(const QList<AppliedChange> &applied);

}
