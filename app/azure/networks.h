#pragma once

#include "azure/azurereader.h"
#include "base/region.h"

#include <optional>

namespace azrelocate {

// Microsoft.Network/virtualNetworks, …/virtualNetworkPeerings, connections, virtualNetworkGateways: api-version
// 2025-05-01.

/// A subnet with what hangs on it.
struct Subnet
{
    QString name;
    QStringList prefixes;         ///< CIDR; one or more
    ResourceId securityGroup;     ///< null: none
    ResourceId routeTable;        ///< null: none
    ResourceId natGateway;        ///< null: none
    QStringList serviceEndpoints; ///< "Microsoft.Storage"; sorted
    QStringList delegations;      ///< "Microsoft.Web/serverFarms"; sorted
};

/// One side of a peering. It carries traffic only when both sides are Connected.
struct Peering
{
    ResourceId id;
    QString name;
    ResourceId remote; ///< the network at the other end; may be in another subscription
    QString state;     ///< "Initiated", "Connected", "Disconnected"
    QString syncLevel; ///< "FullyInSync", "RemoteNotInSync", "LocalNotInSync", "LocalAndRemoteNotInSync"
    bool allowAccess = true;
    bool allowForwardedTraffic = false;
    bool allowGatewayTransit = false;
    bool useRemoteGateways = false;
    QStringList remotePrefixes; ///< as they were when the two were last in sync

    bool isConnected() const;
};

struct VirtualNetwork
{
    ResourceId id;
    QString name;
    Region location;
    QStringList prefixes; ///< CIDR
    QList<Subnet> subnets;
    QList<Peering> peerings;
    QJsonObject json; ///< the whole of it, as Azure shows it

    const Subnet *subnet(const QString &name) const;          ///< without case; nullptr: none
    const Peering *peeringTo(const ResourceId &remote) const; ///< nullptr: none
};

/// A connection of a gateway to a site outside Azure, or to another gateway.
struct GatewayConnection
{
    ResourceId id;
    QString name;
    Region location;
    QString type;            ///< "IPsec", "ExpressRoute", "Vnet2Vnet", "VPNClient"
    QString state;           ///< "Connected", "Connecting", "NotConnected", "Unknown"
    ResourceId gateway;      ///< the one on our side
    ResourceId localGateway; ///< the site outside, with IPsec
    ResourceId circuit;      ///< with ExpressRoute
};

/// NotFound when there is none.
Result<VirtualNetwork> getVirtualNetwork(const AzureReader &azure, const ResourceId &network,
                                         const CallContext &context);
/// All of a subscription.
Result<QList<VirtualNetwork>> listVirtualNetworks(const AzureReader &azure, const QString &subscriptionId,
                                                  const CallContext &context);
Result<GatewayConnection> getGatewayConnection(const AzureReader &azure, const ResourceId &connection,
                                               const CallContext &context);

/// Body of the PUT of one side, with the options of @p like.
QJsonObject peeringBody(const ResourceId &remote, const Peering &like);

VirtualNetwork parseVirtualNetwork(const QJsonObject &object);
Subnet parseSubnet(const QJsonObject &object);
Peering parsePeering(const QJsonObject &object);
GatewayConnection parseGatewayConnection(const QJsonObject &object);

}
