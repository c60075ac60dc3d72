#pragma once

namespace azrelocate::sandbox {

class Simulation;

/// replicationProtectionContainerMappings (which container fails over to which, by which policy) and
/// replicationNetworkMappings (which network a machine of a network gets into).
void registerRecoveryMappings(Simulation &simulation);

}
