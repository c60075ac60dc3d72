#include "azure/networks.h"

#include "azure/listof.h"
#include "azure/wirevalues.h"
#include "base/jsonpath.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

constexpr auto kVersion = "2025-05-01"_L1;

ResourceId idAt(const QJsonObject &object, QStringView path)
{
    return ResourceId(jsonAt(object, path).toString());
}

/// The texts at @p path of each member, sorted.
QStringList textsAt(const QJsonValue &array, QStringView path)
{
    QStringList texts;
    for (const QJsonValue &member : array.toArray())
        texts.append(jsonAt(member, path).toString());
    texts.sort(Qt::CaseInsensitive);
    return texts;
}

}

bool Peering::isConnected() const
{
    return state.compare("Connected"_L1, Qt::CaseInsensitive) == 0;
}

const Subnet *VirtualNetwork::subnet(const QString &wanted) const
{
    const auto found = std::find_if(subnets.begin(), subnets.end(), [&](const Subnet &subnet) {
        return subnet.name.compare(wanted, Qt::CaseInsensitive) == 0;
    });
    return found == subnets.end() ? nullptr : &*found;
}

const Peering *VirtualNetwork::peeringTo(const ResourceId &remote) const
{
    const auto found = std::find_if(peerings.begin(), peerings.end(),
                                    [&](const Peering &peering) { return peering.remote == remote; });
    return found == peerings.end() ? nullptr : &*found;
}

Subnet parseSubnet(const QJsonObject &object)
{
    Subnet subnet;
    subnet.name = object["name"_L1].toString();
    const QJsonObject properties = object["properties"_L1].toObject();
    subnet.prefixes = stringsOf(properties["addressPrefixes"_L1]); // either this or the singular is set
    if (const QString one = properties["addressPrefix"_L1].toString(); !one.isEmpty() && subnet.prefixes.isEmpty())
        subnet.prefixes = {one};
    subnet.securityGroup = idAt(properties, u"networkSecurityGroup.id");
    subnet.routeTable = idAt(properties, u"routeTable.id");
    subnet.natGateway = idAt(properties, u"natGateway.id");
    subnet.serviceEndpoints = textsAt(properties["serviceEndpoints"_L1], u"service");
    subnet.delegations = textsAt(properties["delegations"_L1], u"properties.serviceName");
    return subnet;
}

Peering parsePeering(const QJsonObject &object)
{
    Peering peering;
    peering.id = ResourceId(object["id"_L1].toString());
    peering.name = object["name"_L1].toString();
    const QJsonObject properties = object["properties"_L1].toObject();
    peering.remote = idAt(properties, u"remoteVirtualNetwork.id");
    peering.state = properties["peeringState"_L1].toString();
    peering.syncLevel = properties["peeringSyncLevel"_L1].toString();
    peering.allowAccess = properties["allowVirtualNetworkAccess"_L1].toBool(true);
    peering.allowForwardedTraffic = properties["allowForwardedTraffic"_L1].toBool();
    peering.allowGatewayTransit = properties["allowGatewayTransit"_L1].toBool();
    peering.useRemoteGateways = properties["useRemoteGateways"_L1].toBool();
    peering.remotePrefixes = stringsOf(jsonAt(properties, u"remoteAddressSpace.addressPrefixes"));
    return peering;
}

VirtualNetwork parseVirtualNetwork(const QJsonObject &object)
{
    VirtualNetwork network;
    network.id = ResourceId(object["id"_L1].toString());
    network.name = object["name"_L1].toString();
    network.location = Region(object["location"_L1].toString());
    network.prefixes = stringsOf(jsonAt(object, u"properties.addressSpace.addressPrefixes"));
    for (const QJsonValue &subnet : jsonAt(object, u"properties.subnets").toArray())
        network.subnets.append(parseSubnet(subnet.toObject()));
    for (const QJsonValue &peering : jsonAt(object, u"properties.virtualNetworkPeerings").toArray())
        network.peerings.append(parsePeering(peering.toObject()));
    network.json = object;
    return network;
}

GatewayConnection parseGatewayConnection(const QJsonObject &object)
{
    GatewayConnection connection;
    connection.id = ResourceId(object["id"_L1].toString());
    connection.name = object["name"_L1].toString();
    connection.location = Region(object["location"_L1].toString());
    const QJsonObject properties = object["properties"_L1].toObject();
    connection.type = properties["connectionType"_L1].toString();
    connection.state = properties["connectionStatus"_L1].toString();
    connection.gateway = idAt(properties, u"virtualNetworkGateway1.id");
    connection.localGateway = idAt(properties, u"localNetworkGateway2.id");
    connection.circuit = idAt(properties, u"peer.id");
    return connection;
}

Result<VirtualNetwork> getVirtualNetwork(const AzureReader &azure, const ResourceId &network,
                                         const CallContext &context)
{
    return objectOf(azure, network.toString(), kVersion, parseVirtualNetwork, context);
}

Result<QList<VirtualNetwork>> listVirtualNetworks(const AzureReader &azure, const QString &subscriptionId,
                                                  const CallContext &context)
{
    return listOf(
        azure, ResourceId::subscription(subscriptionId).toString() + "/providers/Microsoft.Network/virtualNetworks"_L1,
        kVersion, parseVirtualNetwork, context);
}

Result<GatewayConnection> getGatewayConnection(const AzureReader &azure, const ResourceId &connection,
                                               const CallContext &context)
{
    return objectOf(azure, connection.toString(), kVersion, parseGatewayConnection, context);
}

QJsonObject peeringBody(const ResourceId &remote, const Peering &like)
{
    return {{u"properties"_s,
             QJsonObject{{u"remoteVirtualNetwork"_s, QJsonObject{{u"id"_s, remote.toString()}}},
                         {u"allowVirtualNetworkAccess"_s, like.allowAccess},
                         {u"allowForwardedTraffic"_s, like.allowForwardedTraffic},
                         {u"allowGatewayTransit"_s, like.allowGatewayTransit},
                         {u"useRemoteGateways"_s, like.useRemoteGateways}}}};
}

}
