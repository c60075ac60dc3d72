#pragma once

namespace azrelocate::sandbox {

class Simulation;

/// Microsoft.Compute and Microsoft.Network beyond the plain types: machines, sizes, quotas, networks, addresses,
/// private endpoints.
void registerComputeAndNetwork(Simulation &simulation);

}
