#pragma once

#include "azure/azurereader.h"
#include "plan/runningcosts.h"

namespace azrelocate {

class Plan;

/// Asks what the resources that @p plan moves were billed on average over the last 30 days that are complete, and what
/// the same would cost at the list prices of the target region. Blocks; a query for each subscription and some for
/// prices. Errors as queryCosts(); without list prices the costs are still there, and say why. Input (MixedCurrencies)
/// when subscriptions are billed in different currencies.
Result<RunningCosts> readRunningCosts(const AzureReader &azure, const Plan &plan, const QDateTime &now,
                                      const CallContext &context);

}
