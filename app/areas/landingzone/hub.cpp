#include "areas/landingzone/landingzone.h"

#include "checklist/hubs.h"
#include "checklist/locks.h"
#include "checklist/resourcechange.h"

namespace azrelocate::landingzone {

using namespace Qt::StringLiterals;

namespace {

/// One side of what shall join the target network and its hub.
struct Side
{
    ResourceId network; ///< that has the peering
    ResourceId remote;
    Peering like;                    ///< the source's side, for its options
    std::optional<Peering> existing; ///< nullopt: missing
};

QList<Side> sidesOf(const HubJoin &join, const VirtualNetwork &target)
{
    const auto found = [](const Peering *peering) {
        return peering ? std::optional(*peering) : std::nullopt;
    };
    const VirtualNetwork &hub = *join.targetHub;
    return {{target.id, hub.id, join.fromSpoke(), found(target.peeringTo(hub.id))},
            {hub.id, target.id, join.fromHub(), found(hub.peeringTo(target.id))}};
}

bool sameOptions(const Peering &a, const Peering &b)
{
    return a.allowAccess == b.allowAccess && a.allowForwardedTraffic == b.allowForwardedTraffic
        && a.allowGatewayTransit == b.allowGatewayTransit && a.useRemoteGateways == b.useRemoteGateways;
}

QString optionsOf(const Peering &peering)
{
    QStringList words;
    if (peering.allowAccess)
        words.append(u"allowVirtualNetworkAccess"_s);
    if (peering.allowForwardedTraffic)
        words.append(u"allowForwardedTraffic"_s);
    if (peering.allowGatewayTransit)
        words.append(u"allowGatewayTransit"_s);
    if (peering.useRemoteGateways)
        words.append(u"useRemoteGateways"_s);
    return words.join(u", "_s);
}

QString nameOf(const Side &side)
{
    return side.network.name() + u" → "_s + side.remote.name();
}

bool isGood(const Side &side)
{
    return side.existing && side.existing->isConnected() && sameOptions(*side.existing, side.like);
}

void judge(Finding &finding, const Side &side, const QList<Lock> &stopping)
{
    const QString object = nameOf(side);
    if (!isGood(side) && !stopping.isEmpty())
        finding.fail(
            object,
            {QT_TRANSLATE_NOOP("Message", "The lock %1 at %2 refuses the peering: it has to be taken away first."),
             {stopping.first().name, stopping.first().scope().name()}},
            u"Connected"_s, side.existing ? side.existing->state : QString(), side.network);
    else if (!side.existing)
        finding.fail(object, QT_TRANSLATE_NOOP("Message", "There is no peering."), u"Connected"_s, {}, side.network);
    else if (!side.existing->isConnected())
        finding.fail(object,
                     {QT_TRANSLATE_NOOP("Message", "The peering is %1: it carries nothing."), {side.existing->state}},
                     u"Connected"_s, side.existing->state, side.existing->id);
    else if (!sameOptions(*side.existing, side.like))
        finding.fail(object, QT_TRANSLATE_NOOP("Message", "The peering allows something else than the source's does."),
                     optionsOf(side.like), optionsOf(*side.existing), side.existing->id);
    else if (side.existing->syncLevel.compare("FullyInSync"_L1, Qt::CaseInsensitive) != 0)
        finding.warn(object,
                     QT_TRANSLATE_NOOP("Message", "Connected, but a network's addresses changed since: sync it."),
                     side.existing->syncLevel, side.existing->id);
    else
        finding.pass(object, QT_TRANSLATE_NOOP("Message", "Connected, with the options of the source."),
                     side.existing->state, side.existing->id);
}

QString peeringName(const Side &side, const Plan &plan)
{
    if (side.existing)
        return side.existing->name;
    const QString like = plan.rewritten(side.like.name);
    return like.isEmpty() || like == side.like.name ? u"to-"_s + side.remote.name() : like;
}

/// What turns @p side into a connected peering. A disconnected one refuses every change, so it is deleted first.
QList<Change> changesFor(const Side &side, const Plan &plan)
{
    const ResourceId id = side.network.child(u"virtualNetworkPeerings"_s, peeringName(side, plan));
    const QJsonObject body = peeringBody(side.remote, side.like);
    const Message title{QT_TRANSLATE_NOOP("Message", "Peer %1 with %2"), {side.network.name(), side.remote.name()}};
    const bool connected = side.existing && side.existing->isConnected();
    Change change = connected
        ? updateResource(u"lz.hub"_s, title, id, "PUT", peeringBody(side.remote, *side.existing), body)
        : createResource(u"lz.hub"_s, title, id, body);
    change.permissions.append(u"Microsoft.Network/virtualNetworks/peer/action"_s);
    if (!side.existing || side.existing->state.compare("Disconnected"_L1, Qt::CaseInsensitive) != 0)
        return {change};

    Change remove = createResource(
        u"lz.hub"_s,
        {QT_TRANSLATE_NOOP("Message", "Delete the disconnected peering %1 of %2"), {id.name(), side.network.name()}},
        id, body);
    remove.request = remove.undoRequests.first();
    remove.undoRequests.clear();
    remove.undo = Change::Undo::NotNeeded;
    remove.undoNote = {QT_TRANSLATE_NOOP("Message", "A disconnected peering carries nothing.")};
    remove.before = peeringBody(side.remote, *side.existing);
    remove.after = QJsonValue::Null;
    remove.permissions = {u"Microsoft.Network/virtualNetworks/virtualNetworkPeerings/delete"_s};
    remove.seal();
    change.dependsOn = {remove.id};
    return {remove, change};
}

QString nameOf(const HubJoin &join)
{
    return join.network.target.name() + u" → hub of "_s + join.sourceHub.name;
}

}

Finding hubIsPeered(const CheckInput &input)
{
    Finding finding;
    const auto joins = hubJoins(input);
    if (!joins) {
        finding.couldNotCheck(u"hubs"_s, joins.error());
        return finding;
    }
    for (const HubJoin &join : *joins) {
        if (!join.targetHub) {
            finding.fail(nameOf(join),
                         {QT_TRANSLATE_NOOP("Message", "The source is joined to %1; the target region has no hub."),
                          {join.sourceHub.name}},
                         input.plan.target.name(), {}, join.network.target);
            continue;
        }
        const auto target = targetNetwork(input, join.network);
        const auto locks = target ? listLocks(input.azure, join.targetHub->id.subscriptionScope(), input.context)
                                  : Result<QList<Lock>>(target.error());
        if (!locks) {
            finding.couldNotCheck(nameOf(join), locks.error(), join.network.target);
            continue;
        }
        if (!target->has_value()) {
            finding.fail(nameOf(join), QT_TRANSLATE_NOOP("Message", "The target network does not exist yet."),
                         join.targetHub->name, {}, join.network.target);
            continue;
        }
        for (const Side &side : sidesOf(join, **target))
            judge(finding, side, locksAgainstWrite(*locks, side.network));
    }
    if (joins->isEmpty())
        finding.nothingToCheck(QT_TRANSLATE_NOOP("Message", "No network of the workload is joined to a hub."));
    return finding;
}

Result<QList<Change>> proposePeerings(const CheckInput &input)
{
    const auto joins = hubJoins(input);
    if (!joins)
        return joins.error();
    QList<Change> changes;
    for (const HubJoin &join : *joins) {
        const auto target = targetNetwork(input, join.network);
        if (!target)
            return target.error();
        if (!join.targetHub || !target->has_value())
            continue;
        const auto locks = listLocks(input.azure, join.targetHub->id.subscriptionScope(), input.context);
        if (!locks)
            return locks.error();
        const QList<Side> sides = sidesOf(join, **target);
        // One side alone would wait for the other one forever.
        const bool locked = std::any_of(sides.begin(), sides.end(), [&](const Side &side) {
            return !locksAgainstWrite(*locks, side.network).isEmpty();
        });
        for (const Side &side : sides) {
            if (locked || isGood(side))
                continue;
            QList<Change> ofSide = changesFor(side, input.plan);
            if (!changes.isEmpty())
                ofSide.first().dependsOn.append(changes.last().id);
            changes.append(ofSide);
        }
    }
    return changes;
}

}
