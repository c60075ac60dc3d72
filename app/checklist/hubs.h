#pragma once

#include "azure/networks.h"
#include "checklist/checkinput.h"

namespace azrelocate {

/// A network of the workload that is joined to a hub in the source region, and the hub of the target region that it
/// shall be joined to instead.
struct HubJoin
{
    PlannedResource network;
    VirtualNetwork source; ///< the network at the source
    VirtualNetwork sourceHub;
    std::optional<VirtualNetwork> targetHub; ///< nullopt: the target region has none

    /// How the source is joined, seen from either side; the target gets the same options.
    Peering fromSpoke() const;
    Peering fromHub() const;
};

/// Every such pair of the plan. A hub is a network outside of the workload with a gateway, a firewall or a route
/// server, or with gateway transit; its counterpart is a hub in the target region, the one that is peered with it
/// first.
Result<QList<HubJoin>> hubJoins(const CheckInput &input);

/// The networks of the plan that get a counterpart in the target region.
QList<PlannedResource> movingNetworks(const Plan &plan);

/// The network as it is at the source, or as discovery found it when it was deleted since.
Result<VirtualNetwork> sourceNetwork(const CheckInput &input, const PlannedResource &network);

/// The network at the target; nullopt: not made yet.
Result<std::optional<VirtualNetwork>> targetNetwork(const CheckInput &input, const PlannedResource &network);

}
