#pragma once

#include "azure/azurereader.h"
#include "estate/inventory.h"
#include "plan/planner.h"

namespace azrelocate {

/// Computes the plan: reads what planning needs beside the inventory (names of regions, record sets, host name
/// bindings), then decides by @p recipes. @p choices holds the regions, the method and the previous plan, whose choices
/// by people stay.
Result<Plan> planWorkload(const Inventory &inventory, const AzureReader &azure, const Recipes &recipes,
                          PlanChoices choices, const CallContext &context);

}
