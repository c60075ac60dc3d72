#pragma once

#include "checklist/checkinput.h"

namespace azrelocate::cutover {

/// The items of the area "cutover".
std::span<const Item> items();

Finding gateIsOpen(const CheckInput &input);
Finding rollbackIsKnown(const CheckInput &input);
Finding endpointsPointAtTarget(const CheckInput &input);
Finding trafficReachesTarget(const CheckInput &input);
Finding writesHaveStopped(const CheckInput &input);
Finding operationsAreOn(const CheckInput &input);
Finding sourceIsRemoved(const CheckInput &input);
Finding ttlsAreRestored(const CheckInput &input);

Result<QList<Change>> proposeSwitch(const CheckInput &input);
Result<QList<Change>> proposeFreeze(const CheckInput &input);
Result<QList<Change>> proposeOperations(const CheckInput &input);
Result<QList<Change>> proposeRemoval(const CheckInput &input);
Result<QList<Change>> proposeOldTtls(const CheckInput &input);

}
