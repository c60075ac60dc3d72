#pragma once

namespace azrelocate::sandbox {

class Simulation;

/// replicationFabrics (a region), replicationProtectionContainers in them, and the one replicationNetworks that an
/// Azure fabric has, "azureNetwork".
void registerRecoveryFabrics(Simulation &simulation);

}
