#pragma once

#include "estate/discovery.h"

namespace azrelocate {

/// Compares @p inventory with the resource lists of Azure Resource Manager, which do not lag, and adds what it lacks by
/// reading each resource. What cannot be read goes to Inventory::skipped.
/// Errors of the lists themselves come back, but a group that does not exist in one of several subscriptions is none.
///
Result<void> addWhatListsKnow(
    const Scope &scope, const AzureReader &azure, Inventory &inventory, const CallContext &context);

}
