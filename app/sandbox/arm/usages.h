#pragma once

#include <memory>

namespace azrelocate::sandbox {

class Quotas;
class Simulation;

/// Usages of compute, network, storage, SQL and App Service per region, and the quota API that raises a limit
/// (Microsoft.Quota: get, list, PUT answered at once or refused). Loads the estate's section "quotas".
void registerUsages(Simulation &simulation, std::shared_ptr<Quotas> quotas);

}
