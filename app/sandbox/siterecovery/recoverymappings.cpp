#include "sandbox/siterecovery/recoverymappings.h"

#include "sandbox/arm/regions.h"
#include "sandbox/simulation.h"
#include "sandbox/siterecovery/recoverytypes.h"
#include "sandbox/siterecovery/replicationtype.h"

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

using namespace std::chrono_literals;

const QString kVirtualNetwork = u"Microsoft.Network/virtualNetworks"_s;

const RecoveryScenario kPair{
    u"PairProtectionContainers"_s, u"Associate replication policy"_s, {u"Associating the replication policy"_s}, false};
const RecoveryScenario kUpdatePair{u"UpdateProtectionContainerMapping"_s,
                                   u"Update protection container mapping"_s,
                                   {u"Updating the mapping"_s},
                                   false};
const RecoveryScenario kUnpair{u"UnpairProtectionContainers"_s,
                               u"Dissociate replication policy"_s,
                               {u"Dissociating the replication policy"_s},
                               false};
const RecoveryScenario kMapNetwork{u"AddNetworkMapping"_s, u"Map networks"_s, {u"Mapping the networks"_s}, false};
const RecoveryScenario kRemapNetwork{
    u"UpdateNetworkMapping"_s, u"Update network mapping"_s, {u"Updating the network mapping"_s}, false};
const RecoveryScenario kUnmapNetwork{
    u"RemoveNetworkMapping"_s, u"Unmap networks"_s, {u"Removing the network mapping"_s}, false};

Verdict notFound(const QString &what, const QString &id)
{
    return armError(404, what + u"NotFound"_s, u"'%1' was not found."_s.arg(id), {}, what);
}

/// agentAutoUpdateStatus Enabled runs in an Automation account, which then has to be named.
Verdict badAutoUpdate(const QJsonObject &input)
{
    if (input.value(u"agentAutoUpdateStatus"_s).toString() != u"Enabled"
        || !input.value(u"automationAccountArmId"_s).toString().isEmpty())
        return std::nullopt;
    return armError(400, u"InvalidParameter"_s,
                    u"Updating the agents automatically needs the property 'automationAccountArmId'."_s, {},
                    u"automationAccountArmId"_s);
}

Verdict validatePair(const Call &call, const Resource *, QJsonObject &)
{
    const QJsonObject input = call.request.body.value(u"properties"_s).toObject();
    const QJsonObject provider = input.value(u"providerSpecificInput"_s).toObject();
    if (const QString type = provider.value(u"instanceType"_s).toString(); type != u"A2A")
        return notSimulated(u"Mappings of the provider '%1'."_s.arg(type));
    if (const Verdict refused = badAutoUpdate(provider))
        return refused;
    if (call.request.method == "PATCH")
        return std::nullopt;
    ResourceStore &store = call.simulation.store();
    const QString policy = input.value(u"policyId"_s).toString();
    const QString target = input.value(u"targetProtectionContainerId"_s).toString();
    const QString source = call.request.path.parentId();
    if (!store.contains(policy))
        return notFound(u"Policy"_s, policy);
    if (!store.contains(target))
        return notFound(u"ProtectionContainer"_s, target);
    if (sameText(target, source))
        return armError(400, u"InvalidParameter"_s, u"A protection container cannot be mapped to itself."_s, {},
                        u"targetProtectionContainerId"_s);
    const Resource *other = containerMapping(store, source, target);
    if (other && !sameText(other->id, call.request.path.text)) {
        return armError(409, u"ProtectionContainersAlreadyPaired"_s,
                        u"The containers are mapped already, by '%1'."_s.arg(other->name()));
    }
    return std::nullopt;
}

void completePair(const Call &call, Resource &mapping, const Resource *existing)
{
    const QJsonObject input = call.request.body.value(u"properties"_s).toObject();
    const QJsonObject provider = input.value(u"providerSpecificInput"_s).toObject();
    QJsonObject properties = existing ? existing->properties() : QJsonObject();
    for (const QString &name : {u"policyId"_s, u"targetProtectionContainerId"_s}) {
        if (input.contains(name))
            properties.insert(name, input.value(name));
    }
    const QString authentication = provider.value(u"automationAccountAuthenticationType"_s).toString();
    properties.insert(
        u"providerSpecificDetails"_s,
        QJsonObject{
            {u"instanceType"_s, u"A2A"_s},
            {u"agentAutoUpdateStatus"_s, provider.value(u"agentAutoUpdateStatus"_s).toString(u"Disabled"_s)},
            {u"automationAccountAuthenticationType"_s, authentication.isEmpty() ? u"RunAsAccount"_s : authentication},
            {u"automationAccountArmId"_s, provider.value(u"automationAccountArmId"_s)}});
    properties.insert(u"state"_s, u"Paired"_s);
    properties.insert(u"health"_s, u"Normal"_s);
    properties.insert(u"healthErrorDetails"_s, QJsonArray());
    mapping.setProperties(properties);
}

QJsonObject viewPair(const Call &call, const Resource &mapping)
{
    const ResourceStore &store = call.simulation.store();
    QJsonObject shown = mapping.body;
    QJsonObject properties = mapping.properties();
    const QString target = properties.value(u"targetProtectionContainerId"_s).toString();
    properties.insert(u"targetProtectionContainerFriendlyName"_s, ArmPath::parse(target).name());
    properties.insert(u"sourceProtectionContainerFriendlyName"_s, ArmPath::parse(containerIdOf(mapping.id)).name());
    properties.insert(u"sourceFabricFriendlyName"_s, fabricFriendlyName(store, fabricIdOf(mapping.id)));
    properties.insert(u"targetFabricFriendlyName"_s, fabricFriendlyName(store, fabricIdOf(target)));
    properties.insert(u"policyFriendlyName"_s, ArmPath::parse(properties.value(u"policyId"_s).toString()).name());
    shown.insert(u"properties"_s, properties);
    return shown;
}

Verdict pairInUse(const Call &call, const Resource &mapping)
{
    const QString target = mapping.property(u"targetProtectionContainerId"_s).toString();
    for (const Resource *item : call.simulation.store().children(containerIdOf(mapping.id), kProtectedItemType)) {
        if (sameText(item->property(u"recoveryContainerId"_s).toString(), target)) {
            return armError(409, u"ProtectedItemsExist"_s,
                            u"The mapping '%1' is used by the replicated item '%2'."_s.arg(
                                mapping.name(), item->property(u"friendlyName"_s).toString()));
        }
    }
    return std::nullopt;
}

/// What a network mapping says, from a PUT or from a PATCH over what it said before.
struct NetworkPair
{
    QString primaryNetwork, recoveryNetwork, recoveryFabric; ///< ids
};

NetworkPair networkPair(const Call &call, const Resource *existing)
{
    const QJsonObject input = call.request.body.value(u"properties"_s).toObject();
    NetworkPair pair;
    pair.primaryNetwork = input.value(u"fabricSpecificDetails"_s)[u"primaryNetworkId"].toString();
    pair.recoveryNetwork = input.value(u"recoveryNetworkId"_s).toString();
    const QString fabric = input.value(u"recoveryFabricName"_s).toString();
    if (!fabric.isEmpty())
        pair.recoveryFabric = vaultIdOf(call.request.path.text) + u"/replicationFabrics/"_s + fabric;
    if (existing) {
        const auto keep = [existing](QString &value, const QString &name) {
            if (value.isEmpty())
                value = existing->property(name).toString();
        };
        keep(pair.primaryNetwork, u"primaryNetworkId"_s);
        keep(pair.recoveryNetwork, u"recoveryNetworkId"_s);
        keep(pair.recoveryFabric, u"recoveryFabricArmId"_s);
    }
    return pair;
}

Verdict badNetwork(const ResourceStore &store, const QString &networkId, const QString &fabricId)
{
    const Resource *network = store.find(networkId);
    if (!network || !sameText(network->type, kVirtualNetwork))
        return notFound(u"VirtualNetwork"_s, networkId);
    const QString region = fabricRegion(store, fabricId);
    if (regionName(network->location()) == region)
        return std::nullopt;
    return armError(
        400, u"NetworkRegionMismatch"_s,
        u"The network '%1' is in '%2', the fabric is of '%3'."_s.arg(network->name(), network->location(), region));
}

Verdict validateNetworks(const Call &call, const Resource *existing, QJsonObject &)
{
    const ResourceStore &store = call.simulation.store();
    const NetworkPair pair = networkPair(call, existing);
    if (!store.contains(pair.recoveryFabric))
        return notFound(u"Fabric"_s, pair.recoveryFabric);
    if (const Verdict refused = badNetwork(store, pair.primaryNetwork, fabricIdOf(call.request.path.text)))
        return refused;
    return badNetwork(store, pair.recoveryNetwork, pair.recoveryFabric);
}

void completeNetworks(const Call &call, Resource &mapping, const Resource *existing)
{
    const ResourceStore &store = call.simulation.store();
    const NetworkPair pair = networkPair(call, existing);
    const QString fabric = fabricIdOf(mapping.id);
    mapping.setProperties({{u"state"_s, u"Paired"_s},
                           {u"primaryNetworkId"_s, pair.primaryNetwork},
                           {u"primaryNetworkFriendlyName"_s, ArmPath::parse(pair.primaryNetwork).name()},
                           {u"primaryFabricFriendlyName"_s, fabricFriendlyName(store, fabric)},
                           {u"recoveryNetworkId"_s, pair.recoveryNetwork},
                           {u"recoveryNetworkFriendlyName"_s, ArmPath::parse(pair.recoveryNetwork).name()},
                           {u"recoveryFabricArmId"_s, pair.recoveryFabric},
                           {u"recoveryFabricFriendlyName"_s, fabricFriendlyName(store, pair.recoveryFabric)},
                           {u"fabricSpecificSettings"_s,
                            QJsonObject{{u"instanceType"_s, u"AzureToAzure"_s},
                                        {u"primaryFabricLocation"_s, fabricRegion(store, fabric)},
                                        {u"recoveryFabricLocation"_s, fabricRegion(store, pair.recoveryFabric)}}}});
}

}

void registerRecoveryMappings(Simulation &simulation)
{
    const auto keepBody = [](const Call &, const Resource &existing) {
        return existing.body; // complete() reads the request
    };
    TypeBehaviour pairs = replicationType(kContainerMappingType, {kPair, kUpdatePair, kUnpair}, 68s);
    pairs.validate = validatePair;
    pairs.complete = completePair;
    pairs.patch = keepBody;
    pairs.beforeDelete = pairInUse;
    pairs.view = viewPair;
    simulation.add(pairs);
    addRemoveAction(simulation, kContainerMappingType, kUnpair, pairInUse);
    addVaultList(simulation, u"replicationProtectionContainerMappings"_s, kContainerMappingType);

    TypeBehaviour networks = replicationType(kNetworkMappingType, {kMapNetwork, kRemapNetwork, kUnmapNetwork}, 5s);
    networks.validate = validateNetworks;
    networks.complete = completeNetworks;
    networks.patch = keepBody;
    simulation.add(networks);
    addVaultList(simulation, u"replicationNetworkMappings"_s, kNetworkMappingType);
}

}
