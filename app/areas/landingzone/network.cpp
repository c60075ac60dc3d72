#include "areas/landingzone/landingzone.h"

#include "areas/landingzone/addressspace.h"
#include "areas/landingzone/networkcopy.h"
#include "azure/resources.h"
#include "checklist/resourcechange.h"

namespace azrelocate::landingzone {

using namespace Qt::StringLiterals;

namespace {

/// What a subnet of the source has that its counterpart lacks, in the words of Azure; empty: nothing.
Result<QStringList> lacking(const CheckInput &input, const Subnet &source, const Subnet &target)
{
    QStringList missing;
    const std::pair<ResourceId, ResourceId> references[] = {{source.securityGroup, target.securityGroup},
                                                            {source.routeTable, target.routeTable},
                                                            {source.natGateway, target.natGateway}};
    for (const auto &[there, here] : references) {
        const ResourceId wanted = input.plan.targetOf(there);
        if (there.isNull() || wanted == there || wanted == here)
            continue;
        // What is not made yet is no fault of the subnet.
        const auto exists = resourceExists(input.azure, wanted, input.context);
        if (!exists)
            return exists.error();
        if (*exists)
            missing.append(wanted.name());
    }
    for (const QString &service : source.serviceEndpoints) {
        if (!target.serviceEndpoints.contains(service, Qt::CaseInsensitive))
            missing.append(service);
    }
    for (const QString &service : source.delegations) {
        if (!target.delegations.contains(service, Qt::CaseInsensitive))
            missing.append(service);
    }
    return missing;
}

void judgeSubnets(Finding &finding, const CheckInput &input, const VirtualNetwork &source, const VirtualNetwork &target)
{
    for (const Subnet &subnet : source.subnets) {
        const QString object = target.name + u'/' + subnet.name;
        const ResourceId id = target.id.child(u"subnets"_s, subnet.name);
        const Subnet *there = target.subnet(subnet.name);
        if (!there) {
            finding.fail(object, QT_TRANSLATE_NOOP("Message", "The subnet is missing in the target network."),
                         subnet.name, {}, id);
            continue;
        }
        const auto missing = lacking(input, subnet, *there);
        if (!missing)
            finding.couldNotCheck(object, missing.error(), id);
        else if (missing->isEmpty())
            finding.pass(object,
                         QT_TRANSLATE_NOOP("Message", "It has what the subnet of the source has, as far as it exists."),
                         there->prefixes.join(u", "_s), id);
        else
            finding.fail(object,
                         {QT_TRANSLATE_NOOP("Message", "It lacks what the subnet of the source has: %1."),
                          {missing->join(u", "_s)}},
                         missing->join(u", "_s), {}, id);
    }
}

void judgeMissing(Finding &finding, const PlannedResource &network)
{
    const QString name = network.target.name();
    switch (network.tool) {
    case Tool::ResourceMover:
        finding.pass(name, QT_TRANSLATE_NOOP("Message", "Part of the plan: Resource Mover makes it."), {},
                     network.target);
        return;
    case Tool::Template:
        finding.warn(name,
                     QT_TRANSLATE_NOOP("Message",
                                       "Part of the plan, but not made yet: hub, private DNS and addresses can be "
                                       "prepared once it is there."),
                     {}, network.target);
        return;
    default:
        finding.fail(name, QT_TRANSLATE_NOOP("Message", "It does not exist, and no tool of the plan makes it."),
                     network.target.toString(), {}, network.target);
    }
}

/// Subnets that are missing or incomplete; one after the other, since a network takes one change at a time.
Result<QList<Change>> completeSubnets(const CheckInput &input, const VirtualNetwork &source,
                                      const VirtualNetwork &target)
{
    QList<Change> changes;
    const AddressMap map(source.prefixes, target.prefixes);
    for (const Subnet &subnet : source.subnets) {
        const Subnet *there = target.subnet(subnet.name);
        if (there) {
            const auto missing = lacking(input, subnet, *there);
            if (!missing)
                return missing.error();
            if (missing->isEmpty())
                continue;
        }
        const auto body = subnetForTarget(input, source, subnet.name, map);
        if (!body)
            return body.error();
        const ResourceId id = target.id.child(u"subnets"_s, subnet.name);
        Change change;
        if (there) {
            const auto before = getResource(input.azure, id, input.context);
            if (!before)
                return before.error();
            change = updateResource(
                u"lz.network"_s,
                {QT_TRANSLATE_NOOP("Message", "Complete the subnet %1 of %2"), {subnet.name, target.name}}, id, "PUT",
                *before, *body);
        } else {
            change = createResource(
                u"lz.network"_s,
                {QT_TRANSLATE_NOOP("Message", "Create the subnet %1 in %2"), {subnet.name, target.name}}, id, *body);
        }
        if (!changes.isEmpty())
            change.dependsOn = {changes.last().id};
        changes.append(change);
    }
    return changes;
}

}

Finding networkExists(const CheckInput &input)
{
    Finding finding;
    const QList<PlannedResource> networks = movingNetworks(input.plan);
    for (const PlannedResource &network : networks) {
        const auto source = sourceNetwork(input, network);
        const auto target = targetNetwork(input, network);
        if (!source || !target)
            finding.couldNotCheck(network.target.name(), source ? target.error() : source.error(), network.target);
        else if (!target->has_value())
            judgeMissing(finding, network);
        else if (!((*target)->location == input.plan.target))
            finding.fail(network.target.name(), QT_TRANSLATE_NOOP("Message", "It exists, but in another region."),
                         input.plan.target.name(), (*target)->location.name(), network.target);
        else
            judgeSubnets(finding, input, *source, **target);
    }
    if (networks.isEmpty())
        finding.nothingToCheck(QT_TRANSLATE_NOOP("Message", "The workload has no network."));
    return finding;
}

/// A network whose addresses overlap is left to lz.addresses, which makes it with others.
Result<QList<Change>> proposeNetwork(const CheckInput &input)
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
        if (target->has_value()) {
            const auto subnets = completeSubnets(input, *source, **target);
            if (!subnets)
                return subnets.error();
            changes.append(*subnets);
            continue;
        }
        const QList<MetRange> met = metRanges(*joins, network);
        const QList<AddressRange> ranges = rangesIn(source->prefixes);
        const bool overlaps = std::any_of(ranges.begin(), ranges.end(), [&](const AddressRange &range) {
            return !overlapping(met, range).isEmpty();
        });
        if (overlaps || network.tool != Tool::Template)
            continue;
        const auto copy =
            copyNetwork(input, u"lz.network"_s,
                        {QT_TRANSLATE_NOOP("Message", "Create %1 like %2"), {network.target.name(), source->name}},
                        network, *source, {});
        if (!copy)
            return copy.error();
        changes.append(*copy);
    }
    return changes;
}

}
