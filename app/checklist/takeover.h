#pragma once

#include "checklist/checkinput.h"

namespace azrelocate {

/// When the target took over from the source: the last endpoint that this relocation switched and did not switch back,
/// UTC; null: users still reach the source. From then on the target's data is the truth, and nothing of the source may
/// be written over it.
QDateTime takenOverAt(const QList<AppliedChange> &applied);

}
