#pragma once

namespace azrelocate::sandbox {

class Simulation;

/// Private endpoints: they get a network interface in their subnet, and a zone group writes their A record into the
/// private zone; the last one that writes a name wins. Also the checks that load balancers need.
void registerPrivateEndpoints(Simulation &simulation);

}
