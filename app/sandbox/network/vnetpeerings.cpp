#include "sandbox/network/vnetpeerings.h"

#include "sandbox/network/addressrange.h"
#include "sandbox/simulation.h"

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

const QString kPeering = u"Microsoft.Network/virtualNetworks/virtualNetworkPeerings"_s;

QString remoteOf(const Resource &peering)
{
    return peering.property(u"remoteVirtualNetwork"_s)[u"id"_s].toString();
}

/// The peering of @p networkId that leads to @p remoteId, or null.
Resource *peeringBetween(ResourceStore &store, const QString &networkId, const QString &remoteId)
{
    for (Resource *peering : store.children(networkId, kPeering)) {
        if (sameText(remoteOf(*peering), remoteId))
            return peering;
    }
    return nullptr;
}

QJsonArray spaceOf(const ResourceStore &store, const QString &networkId)
{
    const Resource *network = store.find(networkId);
    return network ? network->property(u"addressSpace"_s)[u"addressPrefixes"_s].toArray() : QJsonArray();
}

bool overlap(const QJsonArray &a, const QJsonArray &b)
{
    for (const QJsonValue &one : a) {
        for (const QJsonValue &other : b) {
            const auto first = AddressRange::parse(one.toString());
            const auto second = AddressRange::parse(other.toString());
            if (first && second && first->overlaps(*second))
                return true;
        }
    }
    return false;
}

void bodyFromPeerings(ResourceStore &store, const QString &networkId)
{
    Resource *network = store.find(networkId);
    if (!network)
        return;
    QJsonArray peerings;
    for (const Resource *child : store.children(networkId, kPeering))
        peerings.append(child->body);
    network->setProperty(u"virtualNetworkPeerings"_s, peerings);
    store.touch(*network);
}

void setState(ResourceStore &store, Resource &peering, const QString &state)
{
    peering.setProperty(u"peeringState"_s, state);
    store.touch(peering);
    bodyFromPeerings(store, ArmPath::parse(peering.id).parentId());
}

Verdict validate(const Call &call, const Resource *existing, QJsonObject &body)
{
    ResourceStore &store = call.simulation.store();
    const QString networkId = call.request.path.parentId();
    const QString remoteId = body.value(u"properties"_s)[u"remoteVirtualNetwork"_s][u"id"_s].toString();
    if (!store.contains(remoteId)) {
        return armError(
            400, u"InvalidResourceReference"_s,
            u"Resource %1 referenced by resource %2 was not found."_s.arg(remoteId, call.request.path.text));
    }
    const QString action = u"Microsoft.Network/virtualNetworks/peer/action"_s;
    if (!call.simulation.allowed(call.request.principalId, action, remoteId)) {
        return armError(
            403, u"LinkedAuthorizationFailed"_s,
            u"The client has permission to perform action '%1/write' on scope '%2', however the linked scope '%3' "
            u"needs '%4'."_s.arg(kPeering, call.request.path.text, remoteId, action));
    }
    if (overlap(spaceOf(store, networkId), spaceOf(store, remoteId))) {
        return armError(
            400, u"VnetAddressSpacesOverlap"_s,
            u"Cannot create or update peering %1. Virtual networks %2 and %3 cannot be peered because their address "
            u"spaces overlap."_s.arg(call.request.path.text, networkId, remoteId));
    }
    if (existing && existing->property(u"peeringState"_s).toString() == u"Disconnected") {
        return armError(400, u"RemotePeeringIsDisconnected"_s,
                        u"Peering %1 is Disconnected; delete it before it is created again."_s.arg(existing->id));
    }
    const Resource *same = peeringBetween(store, networkId, remoteId);
    if (same && !sameText(same->name(), call.request.path.name())) {
        return armError(400, u"AnotherPeeringAlreadyReferencesRemoteVnet"_s,
                        u"Peering %1 already references remote virtual network %2."_s.arg(same->id, remoteId));
    }
    return {};
}

void complete(const Call &call, Resource &peering, const Resource *)
{
    ResourceStore &store = call.simulation.store();
    const QString networkId = ArmPath::parse(peering.id).parentId();
    const Resource *other = peeringBetween(store, remoteOf(peering), networkId);
    peering.setProperty(u"peeringState"_s, other ? u"Connected"_s : u"Initiated"_s);
    peering.setProperty(u"peeringSyncLevel"_s, other ? u"FullyInSync"_s : u"RemoteNotInSync"_s);
    const QJsonObject space{{u"addressPrefixes"_s, spaceOf(store, remoteOf(peering))}};
    peering.setProperty(u"remoteAddressSpace"_s, space);
    peering.setProperty(u"remoteVirtualNetworkAddressSpace"_s, space);
}

void afterPut(const Call &call, Resource &peering, bool)
{
    ResourceStore &store = call.simulation.store();
    const QString networkId = ArmPath::parse(peering.id).parentId();
    if (Resource *other = peeringBetween(store, remoteOf(peering), networkId)) {
        other->setProperty(u"peeringSyncLevel"_s, u"FullyInSync"_s);
        setState(store, *other, u"Connected"_s);
    }
    bodyFromPeerings(store, networkId);
}

}

void peeringsFromBody(Simulation &simulation, Resource &network)
{
    ResourceStore &store = simulation.store();
    const QJsonArray peerings = network.property(u"virtualNetworkPeerings"_s).toArray();
    for (const QJsonValue &entry : peerings) {
        Resource child;
        child.id = network.id + u"/virtualNetworkPeerings/"_s + entry[u"name"_s].toString();
        child.type = kPeering;
        QJsonObject properties = entry[u"properties"_s].toObject();
        properties.insert(u"provisioningState"_s, u"Succeeded"_s);
        child.body = {
            {u"id"_s, child.id}, {u"name"_s, entry[u"name"_s]}, {u"type"_s, kPeering}, {u"properties"_s, properties}};
        store.put(child);
    }
}

void peersOfDeletedNetwork(Simulation &simulation, const Resource &network)
{
    for (Resource *peering : simulation.store().ofType(kPeering)) {
        if (sameText(remoteOf(*peering), network.id))
            setState(simulation.store(), *peering, u"Disconnected"_s);
    }
}

void registerPeerings(Simulation &simulation)
{
    TypeBehaviour peerings = *simulation.behaviourOf(kPeering);
    peerings.validate = validate;
    peerings.complete = complete;
    peerings.afterPut = afterPut;
    peerings.afterDelete = [](Simulation &world, const Resource &removed) {
        const QString networkId = ArmPath::parse(removed.id).parentId();
        bodyFromPeerings(world.store(), networkId);
        if (Resource *other = peeringBetween(world.store(), remoteOf(removed), networkId))
            setState(world.store(), *other, u"Disconnected"_s);
    };
    simulation.add(peerings);
}

}
