#include "areas/cutover/schedule.h"

#include "checklist/takeover.h"

namespace azrelocate::cutover {

using namespace Qt::StringLiterals;

namespace {

bool itemHolds(const CheckInput &input, QLatin1StringView id)
{
    return std::any_of(input.items.begin(), input.items.end(),
                       [&](const ItemSummary &item) { return item.id == id && holds(item.state); });
}

}

Schedule scheduleOf(const CheckInput &input)
{
    Schedule schedule;
    schedule.switchedAt = takenOverAt(input.applied);
    if (schedule.switchedAt.isValid())
        schedule.closesAt = schedule.switchedAt.addDays(input.limits.closeAfterDays);
    schedule.switchHolds = itemHolds(input, "cut.switch"_L1);
    schedule.trafficHolds = itemHolds(input, "cut.traffic"_L1);
    schedule.approved = itemHolds(input, "cut.close"_L1);
    return schedule;
}

}
