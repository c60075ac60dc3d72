#include "sandbox/siterecovery/recoveryfabrics.h"

#include "sandbox/arm/regions.h"
#include "sandbox/simulation.h"
#include "sandbox/siterecovery/recoverytypes.h"
#include "sandbox/siterecovery/replicationtype.h"

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

using namespace std::chrono_literals;

const RecoveryScenario kCreateFabric{u"AddFabric"_s, u"Create a site"_s, {u"Creating the site"_s}, false};
const RecoveryScenario kRemoveFabric{u"RemoveFabric"_s, u"Delete the site"_s, {u"Deleting the site"_s}, false};
const RecoveryScenario kCreateContainer{
    u"AddProtectionContainer"_s, u"Create protection container"_s, {u"Creating the protection container"_s}, false};
const RecoveryScenario kRemoveContainer{
    u"RemoveProtectionContainer"_s, u"Delete protection container"_s, {u"Deleting the protection container"_s}, false};

Verdict validateFabric(const Call &call, const Resource *existing, QJsonObject &body)
{
    const QJsonValue details = body.value(u"properties"_s)[u"customDetails"];
    if (details[u"instanceType"].toString() != u"Azure")
        return notSimulated(u"Fabrics of the type '%1'."_s.arg(details[u"instanceType"].toString()));
    const QString region = regionName(details[u"location"].toString());
    if (!findRegion(region)) {
        return armError(400, u"InvalidFabricLocation"_s,
                        u"'%1' is no Azure region."_s.arg(details[u"location"].toString()));
    }
    ResourceStore &store = call.simulation.store();
    for (const Resource *other : store.children(call.request.path.parentId(), kFabricType)) {
        const bool same = existing && sameText(other->id, existing->id);
        if (!same && fabricRegion(store, other->id) == region) {
            return armError(409, u"FabricAlreadyExists"_s,
                            u"The vault has a fabric for the region '%1' already: '%2'."_s.arg(region, other->name()));
        }
    }
    return std::nullopt;
}

void completeFabric(const Call &call, Resource &fabric, const Resource *)
{
    const QString region = regionName(fabric.property(u"customDetails"_s)[u"location"].toString());
    const QJsonObject noKeys{{u"kekState"_s, u"None"_s}};
    fabric.setProperties({{u"friendlyName"_s, QString::fromUtf16(findRegion(region)->displayName)},
                          {u"encryptionDetails"_s, noKeys},
                          {u"rolloverEncryptionDetails"_s, noKeys},
                          {u"internalIdentifier"_s, Simulation::guidFrom(fabric.id.toLower())},
                          {u"bcdrState"_s, u"Valid"_s},
                          {u"customDetails"_s, QJsonObject{{u"instanceType"_s, u"Azure"_s}, {u"location"_s, region}}},
                          {u"healthErrorDetails"_s, QJsonArray()},
                          {u"health"_s, u"Normal"_s}});
    Q_UNUSED(call)
}

void makeNetwork(const Call &call, Resource &fabric, bool created)
{
    if (!created)
        return;
    Resource network;
    network.id = fabric.id + u"/replicationNetworks/azureNetwork"_s;
    network.type = kRecoveryNetworkType;
    network.body = {{u"id"_s, network.id},
                    {u"name"_s, u"azureNetwork"_s},
                    {u"type"_s, kRecoveryNetworkType},
                    {u"properties"_s,
                     QJsonObject{{u"fabricType"_s, u"Azure"_s},
                                 {u"friendlyName"_s, u"azureNetwork"_s},
                                 {u"subnets"_s, QJsonArray()}}}};
    call.simulation.store().put(std::move(network));
}

QJsonObject viewFabric(const Call &call, const Resource &fabric)
{
    QJsonObject shown = fabric.body;
    QJsonObject properties = fabric.properties();
    QJsonObject details = properties.value(u"customDetails"_s).toObject();
    QJsonArray containers;
    for (const Resource *container : call.simulation.store().children(fabric.id, kProtectionContainerType))
        containers.append(container->id);
    details.insert(u"containerIds"_s, containers);
    details.insert(u"zones"_s, QJsonArray());
    properties.insert(u"customDetails"_s, details);
    shown.insert(u"properties"_s, properties);
    return shown;
}

Verdict protectsSomething(const Call &call, const Resource &resource)
{
    if (call.simulation.store().ofType(kProtectedItemType, resource.id).isEmpty())
        return std::nullopt;
    return armError(409, u"ProtectedItemsExist"_s,
                    u"'%1' has replicated items; disable their replication first."_s.arg(resource.name()));
}

Verdict fabricInUse(const Call &call, const Resource &fabric)
{
    if (const Verdict refused = protectsSomething(call, fabric))
        return refused;
    if (call.simulation.store().children(fabric.id, kProtectionContainerType).isEmpty())
        return std::nullopt;
    return armError(409, u"FabricNotEmpty"_s,
                    u"The fabric '%1' has protection containers; remove them first."_s.arg(fabric.name()));
}

Verdict validateContainer(const Call &, const Resource *, QJsonObject &body)
{
    const QString provider = body.value(u"properties"_s)[u"providerSpecificInput"][0][u"instanceType"].toString();
    if (provider == u"A2A")
        return std::nullopt;
    return notSimulated(u"Protection containers of the provider '%1'."_s.arg(provider));
}

void completeContainer(const Call &, Resource &container, const Resource *)
{
    container.setProperties(
        {{u"friendlyName"_s, container.name()}, {u"fabricType"_s, u"Azure"_s}, {u"role"_s, QString()}});
}

/// Mappings that begin or end at the container.
bool isPaired(ResourceStore &store, const Resource &container)
{
    for (const Resource *mapping : store.ofType(kContainerMappingType, vaultIdOf(container.id))) {
        if (sameText(containerIdOf(mapping->id), container.id)
            || sameText(mapping->property(u"targetProtectionContainerId"_s).toString(), container.id))
            return true;
    }
    return false;
}

QJsonObject viewContainer(const Call &call, const Resource &container)
{
    ResourceStore &store = call.simulation.store();
    QJsonObject shown = container.body;
    QJsonObject properties = container.properties();
    properties.insert(u"fabricFriendlyName"_s, fabricFriendlyName(store, fabricIdOf(container.id)));
    properties.insert(u"protectedItemCount"_s, store.children(container.id, kProtectedItemType).size());
    properties.insert(u"pairingStatus"_s, isPaired(store, container) ? u"Paired"_s : u"NotPaired"_s);
    shown.insert(u"properties"_s, properties);
    return shown;
}

Verdict containerInUse(const Call &call, const Resource &container)
{
    if (const Verdict refused = protectsSomething(call, container))
        return refused;
    if (!isPaired(call.simulation.store(), container))
        return std::nullopt;
    return armError(409, u"ProtectionContainerPaired"_s,
                    u"The protection container '%1' is mapped; remove its mappings first."_s.arg(container.name()));
}

}

void registerRecoveryFabrics(Simulation &simulation)
{
    TypeBehaviour fabrics = replicationType(kFabricType, {kCreateFabric, {}, kRemoveFabric}, 70s);
    fabrics.patchable = false;
    fabrics.validate = validateFabric;
    fabrics.complete = completeFabric;
    fabrics.afterPut = makeNetwork;
    fabrics.beforeDelete = protectsSomething;
    fabrics.view = viewFabric;
    simulation.add(fabrics);
    addRemoveAction(simulation, kFabricType, kRemoveFabric, fabricInUse);

    TypeBehaviour containers = replicationType(kProtectionContainerType, {kCreateContainer, {}, kRemoveContainer}, 1s);
    containers.patchable = false;
    containers.deletable = false; // POST …/remove only
    containers.validate = validateContainer;
    containers.complete = completeContainer;
    containers.view = viewContainer;
    simulation.add(containers);
    addRemoveAction(simulation, kProtectionContainerType, kRemoveContainer, containerInUse);
    addVaultList(simulation, u"replicationProtectionContainers"_s, kProtectionContainerType);

    TypeBehaviour networks = replicationType(kRecoveryNetworkType, {}, 1s);
    networks.patchable = false;
    networks.deletable = false;
    networks.validate = [](const Call &, const Resource *, QJsonObject &) -> Verdict {
        return armError(405, u"MethodNotAllowed"_s, u"Networks are made by Site Recovery alone."_s);
    };
    simulation.add(networks);
    addVaultList(simulation, u"replicationNetworks"_s, kRecoveryNetworkType);
}

}
