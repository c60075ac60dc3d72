#pragma once

#include "checklist/checkinput.h"

namespace azrelocate::domains {

/// The items of the area "domains".
std::span<const Item> items();

Finding inventoryIsComplete(const CheckInput &input);
Finding nameChangesAreDecided(const CheckInput &input);
Finding recordsExist(const CheckInput &input);
Finding namesAreAssigned(const CheckInput &input);
Finding namesResolve(const CheckInput &input);
Finding ttlsAreLow(const CheckInput &input);
Finding zonesAreDelegated(const CheckInput &input);
Finding caaAllowsIssuers(const CheckInput &input);

Result<QList<Change>> proposeRecords(const CheckInput &input);
Result<QList<Change>> proposeBindings(const CheckInput &input);
Result<QList<Change>> proposeLowTtls(const CheckInput &input);
Result<QList<Change>> proposeCaaRecords(const CheckInput &input);

}
