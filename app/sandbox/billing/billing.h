#pragma once

namespace azrelocate::sandbox {

class Simulation;

/// prices.azure.com: GET /api/retail/prices, for everybody. Of its filters those with `eq`, joined by `and`, with
/// parentheses around what is joined by `or`. Values are compared with their case, as the service does since 2023.
void registerRetailPrices(Simulation &simulation);

/// POST {scope}/providers/Microsoft.CostManagement/query (2025-03-01 and older): the sum of each resource and meter
/// over a custom period, of subscriptions and groups, filtered by names of groups. Every subscription is billed in
/// euros, what stands now is taken to have stood all the time.
void registerCostQuery(Simulation &simulation);

}
