#include "areas/landingzone/landingzone.h"

#include "areas/landingzone/addressspace.h"
#include "areas/landingzone/networkcopy.h"

namespace azrelocate::landingzone {

using namespace Qt::StringLiterals;

namespace {

void judgeRange(Finding &finding, const QString &object, const AddressRange &range, const QList<MetRange> &met,
                bool exists, const ResourceId &network)
{
    const QList<MetRange> found = overlapping(met, range);
    if (found.isEmpty()) {
        if (met.isEmpty())
            finding.pass(object, QT_TRANSLATE_NOOP("Message", "The network is joined to no other one."),
                         range.toString(), network);
        else
            finding.pass(object,
                         {QT_TRANSLATE_NOOP("Message", "It overlaps none of the %1 ranges that the network will meet."),
                          {QString::number(met.size())}},
                         range.toString(), network);
        return;
    }
    const MetRange &worst = found.first();
    const QString other = worst.range.toString();
    if (worst.direct)
        finding.fail(object,
                     {exists ? QT_TRANSLATE_NOOP("Message",
                                                 "It overlaps %1 of %2: the two cannot be peered. Give the network "
                                                 "another range while nothing is placed in it.")
                             : QT_TRANSLATE_NOOP("Message",
                                                 "It overlaps %1 of %2: the two cannot be peered. The network needs "
                                                 "another range."),
                      {other, worst.network}},
                     Message(QT_TRANSLATE_NOOP("Message", "outside of %1"), {other}), range.toString(), network);
    else
        finding.warn(object,
                     {QT_TRANSLATE_NOOP("Message", "It overlaps %1 of %2, behind the hub: neither reaches the other."),
                      {other, worst.network}},
                     range.toString(), network);
}

}

Finding addressesDoNotOverlap(const CheckInput &input)
{
    Finding finding;
    const QList<PlannedResource> networks = movingNetworks(input.plan);
    if (networks.isEmpty()) {
        finding.nothingToCheck(QT_TRANSLATE_NOOP("Message", "The workload has no network."));
        return finding;
    }
    const auto joins = hubJoins(input);
    if (!joins) {
        finding.couldNotCheck(u"hubs"_s, joins.error());
        return finding;
    }
    for (const PlannedResource &network : networks) {
        const auto source = sourceNetwork(input, network);
        const auto target = targetNetwork(input, network);
        if (!source || !target) {
            finding.couldNotCheck(network.target.name(), source ? target.error() : source.error(), network.target);
            continue;
        }
        const QList<MetRange> met = metRanges(*joins, network);
        const bool exists = target->has_value();
        for (const AddressRange &range : rangesIn(exists ? (*target)->prefixes : source->prefixes))
            judgeRange(finding, network.target.name() + u' ' + range.toString(), range, met, exists, network.target);
    }
    return finding;
}

/// The network is made right away with ranges that are free, since what exists cannot be given others while it is used.
Result<QList<Change>> proposeAddresses(const CheckInput &input)
{
    const auto joins = hubJoins(input);
    if (!joins)
        return joins.error();
    QList<Change> changes;
    for (const PlannedResource &network : movingNetworks(input.plan)) {
        const auto source = sourceNetwork(input, network);
        const auto target = targetNetwork(input, network);
        if (!source || !target)
            return source ? target.error() : source.error();
        if (target->has_value() || network.tool != Tool::Template)
            continue;
        const auto map = newAddresses(input, *joins, network, *source);
        if (!map)
            return map.error();
        if (map->isEmpty())
            continue;
        QStringList fresh;
        for (const QString &prefix : source->prefixes)
            fresh.append(map->mapped(prefix));
        const auto copy =
            copyNetwork(input, u"lz.addresses"_s,
                        {QT_TRANSLATE_NOOP("Message", "Create %1 like %2, with %3 in place of %4"),
                         {network.target.name(), source->name, fresh.join(u", "_s), source->prefixes.join(u", "_s)}},
                        network, *source, *map);
        if (!copy)
            return copy.error();
        changes.append(*copy);
    }
    return changes;
}

}
