#include "checklist/hubs.h"

#include <algorithm>
#include <array>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

/// Names that Azure reserves for the subnets of shared services (virtual network documentation).
constexpr std::array kHubSubnets{"AzureFirewallSubnet"_L1, "GatewaySubnet"_L1, "RouteServerSubnet"_L1};

bool isHub(const VirtualNetwork &network)
{
    const bool hasService = std::any_of(kHubSubnets.begin(), kHubSubnets.end(),
                                        [&](QLatin1StringView name) { return network.subnet(QString(name)); });
    return hasService || std::any_of(network.peerings.begin(), network.peerings.end(), [](const Peering &peering) {
               return peering.allowGatewayTransit;
           });
}

bool isOfPlan(const Plan &plan, const ResourceId &network)
{
    return std::any_of(plan.resources.begin(), plan.resources.end(), [&](const PlannedResource &planned) {
        return planned.source == network || planned.target == network;
    });
}

std::optional<VirtualNetwork> counterpart(const CheckInput &input, const VirtualNetwork &hub,
                                          const QList<VirtualNetwork> &all)
{
    std::optional<VirtualNetwork> found;
    for (const VirtualNetwork &network : all) {
        if (!(network.location == input.plan.target) || isOfPlan(input.plan, network.id) || !isHub(network))
            continue;
        if (hub.peeringTo(network.id))
            return network;
        if (!found)
            found = network;
    }
    return found;
}

}

Peering HubJoin::fromSpoke() const
{
    const Peering *peering = source.peeringTo(sourceHub.id);
    return peering ? *peering : Peering();
}

Peering HubJoin::fromHub() const
{
    const Peering *peering = sourceHub.peeringTo(source.id);
    return peering ? *peering : Peering();
}

QList<PlannedResource> movingNetworks(const Plan &plan)
{
    QList<PlannedResource> networks = plan.ofType(u"Microsoft.Network/virtualNetworks"_s);
    networks.removeIf([](const PlannedResource &planned) { return planned.target == planned.source; });
    return networks;
}

Result<VirtualNetwork> sourceNetwork(const CheckInput &input, const PlannedResource &network)
{
    auto source = getVirtualNetwork(input.azure, network.source, input.context);
    const Resource *known = input.inventory.find(network.source);
    if (!source && source.error().kind == ErrorKind::NotFound && known)
        return parseVirtualNetwork(known->object());
    return source;
}

Result<std::optional<VirtualNetwork>> targetNetwork(const CheckInput &input, const PlannedResource &network)
{
    const auto target = getVirtualNetwork(input.azure, network.target, input.context);
    if (target)
        return std::optional(*target);
    if (target.error().kind == ErrorKind::NotFound)
        return std::optional<VirtualNetwork>();
    return target.error();
}

Result<QList<HubJoin>> hubJoins(const CheckInput &input)
{
    QList<HubJoin> joins;
    for (const PlannedResource &network : movingNetworks(input.plan)) {
        const auto source = sourceNetwork(input, network);
        if (!source)
            return source.error();
        for (const Peering &peering : source->peerings) {
            if (isOfPlan(input.plan, peering.remote))
                continue;
            const auto hub = getVirtualNetwork(input.azure, peering.remote, input.context);
            if (!hub)
                return hub.error();
            if (!(hub->location == input.plan.source) || !isHub(*hub))
                continue;
            const auto all = listVirtualNetworks(input.azure, hub->id.subscriptionId(), input.context);
            if (!all)
                return all.error();
            joins.append({network, *source, *hub, counterpart(input, *hub, *all)});
        }
    }
    return joins;
}

}
