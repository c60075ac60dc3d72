#pragma once

namespace azrelocate::sandbox {

class Simulation;

/// Budgets of Microsoft.Consumption (2024-08-01 and older) at subscriptions and groups. An update has to carry the
/// current eTag in its body, otherwise it is answered 409.
void registerConsumption(Simulation &simulation);

}
