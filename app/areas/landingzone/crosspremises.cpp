#include "areas/landingzone/landingzone.h"

#include "azure/resources.h"
#include "base/jsonpath.h"
#include "checklist/hubs.h"

namespace azrelocate::landingzone {

using namespace Qt::StringLiterals;

namespace {

/// A way out of Azure, with what tells that two of them lead to the same place.
struct WayOut
{
    GatewayConnection connection;
    ResourceId network; ///< of the gateway
    QString site;       ///< address of the VPN device, or the circuit's id
};

bool isConnected(const GatewayConnection &connection)
{
    return connection.state.compare("Connected"_L1, Qt::CaseInsensitive) == 0;
}

Result<ResourceId> networkOf(const CheckInput &input, const ResourceId &gateway)
{
    return getResource(input.azure, gateway, input.context).transform([](const QJsonObject &object) {
        // "…/virtualNetworks/vnet/subnets/GatewaySubnet"
        return ResourceId(jsonAt(object, u"properties.ipConfigurations.0.properties.subnet.id").toString()).parent();
    });
}

Result<QString> siteOf(const CheckInput &input, const GatewayConnection &connection)
{
    if (!connection.circuit.isNull())
        return connection.circuit.key();
    if (connection.localGateway.isNull())
        return QString();
    return getResource(input.azure, connection.localGateway, input.context).transform([](const QJsonObject &gateway) {
        const QString address = jsonAt(gateway, u"properties.gatewayIpAddress").toString();
        return address.isEmpty() ? jsonAt(gateway, u"properties.fqdn").toString() : address;
    });
}

/// The connections to sites outside Azure of the gateways in the subscription, by region; connections between two
/// networks are not among them.
Result<QList<WayOut>> waysOut(const CheckInput &input, const QString &subscription)
{
    const auto listed = listResources(input.azure, ResourceId::subscription(subscription),
                                      u"resourceType eq 'Microsoft.Network/connections'"_s, input.context);
    if (!listed)
        return listed.error();
    QList<WayOut> ways;
    for (const ResourceSummary &summary : *listed) {
        const auto connection = getGatewayConnection(input.azure, summary.id, input.context);
        if (!connection)
            return connection.error();
        const auto site = siteOf(input, *connection);
        if (!site)
            return site.error();
        if (site->isEmpty())
            continue;
        const auto network = networkOf(input, connection->gateway);
        if (!network)
            return network.error();
        ways.append({*connection, *network, *site});
    }
    return ways;
}

/// Networks through which one side of the workload may leave Azure: its own, and its hubs.
struct Exits
{
    QList<ResourceId> source;
    QList<ResourceId> target;
    QStringList subscriptions;

    void add(const ResourceId &from, const ResourceId &to)
    {
        source.append(from);
        if (!to.isNull())
            target.append(to);
        for (const ResourceId &id : {from, to}) {
            if (!id.isNull() && !subscriptions.contains(id.subscriptionId(), Qt::CaseInsensitive))
                subscriptions.append(id.subscriptionId());
        }
    }
};

Result<Exits> exitsOf(const CheckInput &input)
{
    Exits exits;
    for (const PlannedResource &network : movingNetworks(input.plan))
        exits.add(network.source, network.target);
    const auto joins = hubJoins(input);
    if (!joins)
        return joins.error();
    for (const HubJoin &join : *joins)
        exits.add(join.sourceHub.id, join.targetHub ? join.targetHub->id : ResourceId());
    return exits;
}

void judge(Finding &finding, const WayOut &way, const QList<WayOut> &all, const Exits &exits)
{
    const GatewayConnection &source = way.connection;
    const WayOut *counterpart = nullptr;
    for (const WayOut &other : all) {
        const bool same =
            exits.target.contains(other.network) && other.site.compare(way.site, Qt::CaseInsensitive) == 0;
        if (same && (!counterpart || isConnected(other.connection)))
            counterpart = &other;
    }
    if (!counterpart)
        finding.fail(source.name,
                     QT_TRANSLATE_NOOP("Message",
                                       "No gateway of the target is connected to the same site: order it in time, "
                                       "since carriers and devices outside Azure take weeks."),
                     way.site, {}, source.id);
    else if (!isConnected(counterpart->connection))
        finding.fail(source.name,
                     {QT_TRANSLATE_NOOP("Message", "%1 leads to the same site, but is not connected."),
                      {counterpart->connection.name}},
                     u"Connected"_s, counterpart->connection.state, counterpart->connection.id);
    else
        finding.pass(source.name,
                     {QT_TRANSLATE_NOOP("Message", "%1 of the target leads to the same site and is connected."),
                      {counterpart->connection.name}},
                     counterpart->connection.state, counterpart->connection.id);
}

}

Finding sitesOutsideAreReached(const CheckInput &input)
{
    Finding finding;
    const auto exits = exitsOf(input);
    if (!exits) {
        finding.couldNotCheck(u"hubs"_s, exits.error());
        return finding;
    }
    QList<WayOut> all;
    for (const QString &subscription : exits->subscriptions) {
        const auto ways = waysOut(input, subscription);
        if (!ways) {
            finding.couldNotCheck(subscription, ways.error(), ResourceId::subscription(subscription));
            return finding;
        }
        all.append(*ways);
    }
    for (const WayOut &way : std::as_const(all)) {
        if (exits->source.contains(way.network))
            judge(finding, way, all, *exits);
    }
    if (finding.objects().isEmpty())
        finding.nothingToCheck(
            QT_TRANSLATE_NOOP("Message",
                              "Neither the networks of the workload nor their hubs are connected to a site "
                              "outside Azure."));
    return finding;
}

}
