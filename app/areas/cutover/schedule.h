#pragma once

#include "checklist/checkinput.h"

namespace azrelocate::cutover {

/// What was decided and done so far, as far as clearing up depends on it.
struct Schedule
{
    QDateTime switchedAt;     ///< UTC, when the last endpoint was switched by this relocation; null: none was
    QDateTime closesAt;       ///< until then the way back stays open; null like the above
    bool switchHolds = false; ///< cut.switch holds by its last check or a person's word
    bool trafficHolds = false;
    bool approved = false; ///< cut.close: those who own the workload said so

    bool isSwitched() const { return switchedAt.isValid() && switchHolds && trafficHolds; }
    /// Whether the time of the way back is over.
    bool isClosed(const QDateTime &now) const { return isSwitched() && now >= closesAt; }
};

Schedule scheduleOf(const CheckInput &input);

}
