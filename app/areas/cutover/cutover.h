#pragma once

#include "checklist/checkinput.h"

namespace azrelocate::cutover {

/// The items of the area "cutover".
std::span<const Item> items();

Finding gateIsOpen(const CheckInput &input);
Finding rollbackIsKnown(const CheckInput &input);
Finding endpointsPointAtTarget(const CheckInput &input);
Finding trafficReachesTarget(const CheckInput &input);

Result<QList<Change>> proposeSwitch(const CheckInput &input);

}
