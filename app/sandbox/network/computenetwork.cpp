#include "sandbox/network/computenetwork.h"

#include "sandbox/arm/quotas.h"
#include "sandbox/arm/usages.h"
#include "sandbox/compute/computesizes.h"
#include "sandbox/compute/disks.h"
#include "sandbox/compute/virtualmachines.h"
#include "sandbox/network/addressallocation.h"
#include "sandbox/network/embeddedchildren.h"
#include "sandbox/network/loadbalancers.h"
#include "sandbox/network/privateendpoints.h"
#include "sandbox/network/virtualnetworks.h"

namespace azrelocate::sandbox {

void registerComputeAndNetwork(Simulation &simulation)
{
    const auto quotas = std::make_shared<Quotas>();
    registerComputeSizes(simulation);
    registerUsages(simulation, quotas);
    registerDisks(simulation);
    registerVirtualMachines(simulation, quotas);
    registerVirtualNetworks(simulation);
    registerAddresses(simulation);
    registerEmbeddedChildren(simulation);
    registerLoadBalancers(simulation);
    registerPrivateEndpoints(simulation);
}

}
