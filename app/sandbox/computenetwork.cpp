#include "sandbox/computenetwork.h"

#include "sandbox/addressallocation.h"
#include "sandbox/computesizes.h"
#include "sandbox/privateendpoints.h"
#include "sandbox/quotas.h"
#include "sandbox/usages.h"
#include "sandbox/virtualmachines.h"
#include "sandbox/virtualnetworks.h"

namespace azrelocate::sandbox {

void registerComputeAndNetwork(Simulation &simulation)
{
    const auto quotas = std::make_shared<Quotas>();
    registerComputeSizes(simulation);
    registerUsages(simulation, quotas);
    registerVirtualMachines(simulation, quotas);
    registerVirtualNetworks(simulation);
    registerAddresses(simulation);
    registerPrivateEndpoints(simulation);
}

}
