#include "areas/landingzone/addressspace.h"

#include <algorithm>

namespace azrelocate::landingzone {

using namespace Qt::StringLiterals;

namespace {

void append(QList<MetRange> &met, const QStringList &prefixes, const QString &network, bool direct)
{
    for (const AddressRange &range : rangesIn(prefixes))
        met.append({range, network, direct});
}

}

QList<MetRange> metRanges(const QList<HubJoin> &joins, const PlannedResource &network)
{
    QList<MetRange> met;
    for (const HubJoin &join : joins) {
        if (!(join.network.source == network.source) || !join.targetHub)
            continue;
        append(met, join.targetHub->prefixes, join.targetHub->name, true);
        for (const Peering &peering : join.targetHub->peerings) {
            if (!(peering.remote == network.target))
                append(met, peering.remotePrefixes, peering.remote.name(), false);
        }
        const Peering *toSource = join.targetHub->peeringTo(join.sourceHub.id);
        if (toSource && toSource->isConnected())
            append(met, join.source.prefixes, join.source.name, false);
    }
    return met;
}

QList<MetRange> overlapping(const QList<MetRange> &met, const AddressRange &range)
{
    QList<MetRange> found;
    std::copy_if(met.begin(), met.end(), std::back_inserter(found),
                 [&](const MetRange &one) { return one.range.overlaps(range); });
    std::stable_partition(found.begin(), found.end(), [](const MetRange &one) { return one.direct; });
    return found;
}

Result<AddressMap> newAddresses(const CheckInput &input, const QList<HubJoin> &joins, const PlannedResource &network,
                                const VirtualNetwork &source)
{
    const QList<MetRange> met = metRanges(joins, network);
    QStringList subscriptions{network.target.subscriptionId()};
    for (const HubJoin &join : joins) {
        if (join.targetHub && !subscriptions.contains(join.targetHub->id.subscriptionId(), Qt::CaseInsensitive))
            subscriptions.append(join.targetHub->id.subscriptionId());
    }
    QList<AddressRange> taken;
    for (const MetRange &one : met)
        taken.append(one.range);
    for (const QString &subscription : std::as_const(subscriptions)) {
        const auto networks = listVirtualNetworks(input.azure, subscription, input.context);
        if (!networks)
            return networks.error();
        for (const VirtualNetwork &other : *networks)
            taken += rangesIn(other.prefixes);
    }
    AddressMap map;
    for (const AddressRange &range : rangesIn(source.prefixes)) {
        if (overlapping(met, range).isEmpty())
            continue;
        if (const auto free = freeRange(range, taken)) {
            map.append(range, *free);
            taken.append(*free);
        }
    }
    return map;
}

}
