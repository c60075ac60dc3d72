#include "areas/landingzone/pendingwrites.h"

#include "azure/privatedns.h"
#include "checklist/hubs.h"
#include "checklist/locks.h"
#include "checklist/targetgroup.h"

namespace azrelocate::landingzone {

using namespace Qt::StringLiterals;

namespace {

using Stopped = Result<std::optional<StoppedStep>>;

bool isType(const ResourceId &id, QLatin1StringView type)
{
    return id.type().compare(type, Qt::CaseInsensitive) == 0;
}

bool reachesWrite(const Lock &lock, const ResourceId &id)
{
    return !locksAgainstWrite({lock}, id).isEmpty();
}

/// What a resource that moves still asks of its source or of its target.
Stopped stepOf(const CheckInput &input, const PlannedResource &planned, const Lock &lock)
{
    const bool mover = planned.tool == Tool::ResourceMover || planned.tool == Tool::SiteRecovery;
    const bool movedMachine = mover && isType(planned.source, "Microsoft.Compute/virtualMachines"_L1);
    const bool stopsSource = reachesWrite(lock, planned.source);
    const bool stopsTarget = reachesWrite(lock, planned.target);
    // Site Recovery, which moves machines, takes its links away again; a lock against deletion refuses that.
    const bool stopsCleanUp = movedMachine && planned.source.isWithin(lock.scope());
    if (stopsSource && isType(planned.source, "Microsoft.Web/sites"_L1))
        return std::optional(StoppedStep{
            planned.source, {QT_TRANSLATE_NOOP("Message", "reading the settings of %1"), {planned.source.name()}}});
    if (!stopsTarget && !stopsCleanUp && !(stopsSource && mover))
        return std::optional<StoppedStep>();
    const auto exists = resourceExists(input.azure, planned.target, input.context);
    if (!exists)
        return exists.error();
    if (*exists)
        return std::optional<StoppedStep>();
    if (stopsTarget)
        return std::optional(
            StoppedStep{planned.target, {QT_TRANSLATE_NOOP("Message", "making %1"), {planned.target.name()}}});
    return std::optional(
        StoppedStep{planned.source, {QT_TRANSLATE_NOOP("Message", "the move of %1"), {planned.source.name()}}});
}

/// Templates are exported by a POST at the group.
Stopped exportOf(const CheckInput &input, const Lock &lock)
{
    for (const PlannedResource &planned : input.plan.withTool(Tool::Template)) {
        const ResourceId group = planned.source.resourceGroupId();
        if (!reachesWrite(lock, group))
            continue;
        const auto exists = resourceExists(input.azure, planned.target, input.context);
        if (!exists)
            return exists.error();
        if (!*exists)
            return std::optional(
                StoppedStep{group, {QT_TRANSLATE_NOOP("Message", "the export of %1"), {planned.source.name()}}});
    }
    return std::optional<StoppedStep>();
}

Stopped peeringOf(const CheckInput &input, const Lock &lock)
{
    const auto joins = hubJoins(input);
    if (!joins)
        return joins.error();
    for (const HubJoin &join : *joins) {
        if (!join.targetHub || !reachesWrite(lock, join.targetHub->id))
            continue;
        const Peering *peering = join.targetHub->peeringTo(join.network.target);
        if (!peering || !peering->isConnected())
            return std::optional(StoppedStep{join.targetHub->id,
                                             {QT_TRANSLATE_NOOP("Message", "the peering of %1 with %2"),
                                              {join.targetHub->name, join.network.target.name()}}});
    }
    return std::optional<StoppedStep>();
}

/// Links of private zones, and the records that cutover switches.
Stopped zoneOf(const CheckInput &input, const Lock &lock)
{
    for (const PlannedHostName &host : input.plan.hostNames) {
        if (!host.zone.isNull() && reachesWrite(lock, host.zone))
            return std::optional(
                StoppedStep{host.zone, {QT_TRANSLATE_NOOP("Message", "the switch of %1"), {host.name}}});
    }
    for (const Resource *zone : input.inventory.ofType(u"Microsoft.Network/privateDnsZones")) {
        if (!reachesWrite(lock, zone->id))
            continue;
        const auto links = listVirtualNetworkLinks(input.azure, zone->id, input.context);
        if (!links)
            return links.error();
        for (const PlannedResource &network : movingNetworks(input.plan)) {
            const auto isTo = [&](const ResourceId &id) {
                return std::any_of(links->begin(), links->end(),
                                   [&](const VirtualNetworkLink &link) { return link.virtualNetwork == id; });
            };
            if (isTo(network.source) && !isTo(network.target))
                return std::optional(StoppedStep{
                    zone->id,
                    {QT_TRANSLATE_NOOP("Message", "the link of %1 to %2"), {zone->name, network.target.name()}}});
        }
    }
    return std::optional<StoppedStep>();
}

}

Result<std::optional<StoppedStep>> stoppedBy(const CheckInput &input, const Lock &lock)
{
    for (const PlannedResource &planned : input.plan.resources) {
        if (planned.target == planned.source)
            continue;
        auto stopped = stepOf(input, planned, lock);
        if (!stopped || *stopped)
            return stopped;
    }
    for (const auto look : {&exportOf, &peeringOf, &zoneOf}) {
        auto stopped = look(input, lock);
        if (!stopped || *stopped)
            return stopped;
    }
    return std::optional<StoppedStep>();
}

bool keepsSource(const Plan &plan, const Lock &lock)
{
    const QList<ResourceId> groups = movingGroups(plan);
    return std::any_of(groups.begin(), groups.end(),
                       [&](const ResourceId &group) { return !locksAgainstDelete({lock}, group).isEmpty(); });
}

}
