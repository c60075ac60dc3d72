#pragma once

#include "sandbox/behaviour.h"

namespace azrelocate::sandbox {

/// Peerings of virtual networks: each side is a resource of its own; one alone stays Initiated, and deleting one makes
/// the other Disconnected.
void registerPeerings(Simulation &simulation);

/// Makes the peering children say what the network's body says; a body without a list leaves them alone.
void peeringsFromBody(Simulation &simulation, Resource &network);

/// The other sides of a network that is gone become Disconnected.
void peersOfDeletedNetwork(Simulation &simulation, const Resource &network);

}
