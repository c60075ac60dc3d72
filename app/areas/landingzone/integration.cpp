#include "areas/landingzone/landingzone.h"

#include "areas/landingzone/crossing.h"
#include "azure/resources.h"
#include "base/jsonpath.h"
#include "checklist/addressmap.h"
#include "checklist/hubs.h"
#include "checklist/locks.h"
#include "checklist/resourcechange.h"

namespace azrelocate::landingzone {

using namespace Qt::StringLiterals;

namespace {

/// The networks of one crossing that have to be joined: the target's, and the one in which the other end stays.
struct Path
{
    PlannedResource target;
    ResourceId staying;
};

/// The target network of @p moving: of the one it is placed in, else the only one that moves.
std::optional<PlannedResource> targetNetworkOf(const CheckInput &input, const ResourceId &moving)
{
    const QList<PlannedResource> networks = movingNetworks(input.plan);
    if (const Resource *resource = input.inventory.find(moving)) {
        const QList<ResourceId> named = networksNamedBy(*resource);
        for (const PlannedResource &network : networks) {
            if (named.contains(network.source) || resource->id.isWithin(network.source))
                return network;
        }
    }
    return networks.size() == 1 ? std::optional(networks.first()) : std::nullopt;
}

bool isConnected(const VirtualNetwork &network, const ResourceId &other)
{
    const Peering *peering = network.peeringTo(other);
    return peering && peering->isConnected();
}

bool overlaps(const VirtualNetwork &a, const VirtualNetwork &b)
{
    const QList<AddressRange> theirs = rangesIn(b.prefixes);
    for (const AddressRange &range : rangesIn(a.prefixes)) {
        if (std::any_of(theirs.begin(), theirs.end(), [&](const AddressRange &other) { return other.overlaps(range); }))
            return true;
    }
    return false;
}

QString nameOf(const Crossing &crossing)
{
    return crossing.needs ? crossing.moving.name() + u" → "_s + crossing.staying.name()
                          : crossing.staying.name() + u" → "_s + crossing.moving.name();
}

/// Between two networks there has to be a peering.
void judgeNetworks(Finding &finding, const CheckInput &input, const Crossing &crossing)
{
    const QString object = nameOf(crossing);
    const auto planned = targetNetworkOf(input, crossing.moving);
    if (!planned) {
        finding.warn(object,
                     {QT_TRANSLATE_NOOP("Message",
                                        "%1 stays in the network %2, and what moves is in no network: it "
                                        "needs a public way, or a private endpoint."),
                      {crossing.staying.name(), crossing.outsideNetwork.name()}},
                     {}, crossing.staying);
        return;
    }
    const auto target = targetNetwork(input, *planned);
    if (!target)
        finding.couldNotCheck(object, target.error(), planned->target);
    else if (!target->has_value())
        finding.fail(object, QT_TRANSLATE_NOOP("Message", "The target network does not exist yet."),
                     planned->target.name(), {}, planned->target);
    else if (isConnected(**target, crossing.outsideNetwork))
        finding.pass(object,
                     {QT_TRANSLATE_NOOP("Message", "%1 is peered with %2; the traffic crosses regions."),
                      {planned->target.name(), crossing.outsideNetwork.name()}},
                     u"Connected"_s, planned->target);
    else
        finding.fail(object,
                     {QT_TRANSLATE_NOOP("Message", "%1 is not peered with %2, in which the other end stays."),
                      {planned->target.name(), crossing.outsideNetwork.name()}},
                     u"Connected"_s, {}, planned->target);
}

/// A service without a network: what matters is whether its public endpoint is open.
void judgeService(Finding &finding, const CheckInput &input, const Crossing &crossing)
{
    const QString object = nameOf(crossing);
    const PlannedResource *planned = input.plan.find(crossing.staying);
    const auto staying = getResource(input.azure, crossing.staying, input.context);
    if (!staying) {
        finding.couldNotCheck(object, staying.error(), crossing.staying);
        return;
    }
    const Region location(staying->value("location"_L1).toString());
    const QString access = jsonAt(*staying, u"properties.publicNetworkAccess").toString();
    if (planned && planned->tool == Tool::Native)
        finding.pass(object, QT_TRANSLATE_NOOP("Message", "The service comes to the target region by itself."), {},
                     crossing.staying);
    else if (location.isNull() || location.isGlobal())
        finding.pass(object, QT_TRANSLATE_NOOP("Message", "It has no region: it is reached from the target as before."),
                     {}, crossing.staying);
    else if (access.compare("Disabled"_L1, Qt::CaseInsensitive) == 0)
        finding.fail(object,
                     QT_TRANSLATE_NOOP("Message",
                                       "Its public endpoint is closed: it needs a private endpoint in the "
                                       "target network."),
                     QT_TRANSLATE_NOOP("Message", "private endpoint"), access, crossing.staying);
    else
        finding.warn(object,
                     QT_TRANSLATE_NOOP("Message",
                                       "It is reached at its public endpoint, from another region: expect "
                                       "latency and a charge for the traffic."),
                     location.name(), crossing.staying);
}

Change peering(const ResourceId &from, const ResourceId &to, const QString &after)
{
    Change change =
        createResource(u"lz.integration"_s, {QT_TRANSLATE_NOOP("Message", "Peer %1 with %2"), {from.name(), to.name()}},
                       from.child(u"virtualNetworkPeerings"_s, u"to-"_s + to.name()), peeringBody(to, Peering()));
    change.permissions.append(u"Microsoft.Network/virtualNetworks/peer/action"_s);
    if (!after.isEmpty())
        change.dependsOn = {after};
    return change;
}

bool isLocked(const CheckInput &input, const ResourceId &network)
{
    const auto locks = listLocks(input.azure, network.subscriptionScope(), input.context);
    return !locks || !locksAgainstWrite(*locks, network).isEmpty();
}

/// Both sides of the peering that @p path needs, as far as they are missing and possible.
Result<QList<Change>> join(const CheckInput &input, const Path &path)
{
    const auto target = targetNetwork(input, path.target);
    const auto other = getVirtualNetwork(input.azure, path.staying, input.context);
    if (!target || !other)
        return target ? other.error() : target.error();
    QList<Change> changes;
    if (!target->has_value() || isConnected(**target, path.staying) || overlaps(**target, *other)
        || isLocked(input, path.staying) || isLocked(input, path.target.target))
        return changes;
    if (!(*target)->peeringTo(path.staying))
        changes.append(peering(path.target.target, path.staying, {}));
    if (!other->peeringTo(path.target.target))
        changes.append(peering(path.staying, path.target.target, changes.isEmpty() ? QString() : changes.last().id));
    return changes;
}

}

Finding bothSidesReachEachOther(const CheckInput &input)
{
    Finding finding;
    const QList<Crossing> cut = crossings(input);
    for (const Crossing &crossing : cut) {
        if (crossing.outsideNetwork.isNull())
            judgeService(finding, input, crossing);
        else
            judgeNetworks(finding, input, crossing);
    }
    if (cut.isEmpty())
        finding.nothingToCheck(QT_TRANSLATE_NOOP("Message", "Nothing that moves is tied to anything that stays."));
    return finding;
}

Result<QList<Change>> proposePaths(const CheckInput &input)
{
    QList<Path> paths;
    for (const Crossing &crossing : crossings(input)) {
        const auto target = targetNetworkOf(input, crossing.moving);
        const bool known = std::any_of(paths.begin(), paths.end(), [&](const Path &path) {
            return target && path.target.target == target->target && path.staying == crossing.outsideNetwork;
        });
        if (target && !crossing.outsideNetwork.isNull() && !known)
            paths.append({*target, crossing.outsideNetwork});
    }
    QList<Change> changes;
    for (const Path &path : std::as_const(paths)) {
        const auto joined = join(input, path);
        if (!joined)
            return joined.error();
        changes.append(*joined);
    }
    return changes;
}

}
