#pragma once

namespace azrelocate::sandbox {

class Simulation;

/// Microsoft.Network/loadBalancers: the ids of their parts, by which rules and network interfaces refer to them. After
/// the plain types.
void registerLoadBalancers(Simulation &simulation);

}
