#include "areas/services/recovery.h"

#include "azure/apiversions.h"
#include "base/canonicaljson.h"
#include "base/jsonpath.h"

#include <QJsonArray>

namespace azrelocate::services {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kMachines = "Microsoft.Compute/virtualMachines"_L1;

QString hashOf(const QString &text)
{
    constexpr qsizetype kLength = 16;
    return QString::fromLatin1(sha256Hex(text.toUtf8()).first(kLength));
}

ResourceId containerIn(const ResourceId &fabric)
{
    return fabric.child(u"replicationProtectionContainers"_s, u"machines-"_s + fabric.name());
}

}

ResourceId PlannedRecovery::item(const ResourceId &machine) const
{
    return sourceContainer.child(u"replicationProtectedItems"_s, u"vm-"_s + hashOf(machine.key()));
}

ResourceId PlannedRecovery::networkMapping(const ResourceId &sourceNetwork) const
{
    return sourceFabric.child(u"replicationNetworks"_s, u"azureNetwork"_s)
        .child(u"replicationNetworkMappings"_s, u"net-"_s + hashOf(sourceNetwork.key()));
}

ResourceId PlannedRecovery::drillNetwork(const ResourceId &targetNetwork) const
{
    return ResourceId::resource(group, u"Microsoft.Network/virtualNetworks"_s, {targetNetwork.name() + u"-drill"_s});
}

PlannedRecovery plannedRecovery(const Plan &plan)
{
    PlannedRecovery planned;
    for (const PlannedResource &resource : plan.withTool(Tool::SiteRecovery)) {
        if (resource.source.type().compare(kMachines, Qt::CaseInsensitive) == 0)
            planned.machines.append(resource);
    }
    if (planned.isEmpty())
        return planned;
    const QString pair = plan.source.name() + u'-' + plan.target.name();
    planned.group = planned.machines.first().target.resourceGroupId();
    planned.vault =
        ResourceId::resource(planned.group, u"Microsoft.RecoveryServices/vaults"_s, {u"relocation-"_s + pair});
    planned.sourceFabric = planned.vault.child(u"replicationFabrics"_s, plan.source.name());
    planned.targetFabric = planned.vault.child(u"replicationFabrics"_s, plan.target.name());
    planned.sourceContainer = containerIn(planned.sourceFabric);
    planned.targetContainer = containerIn(planned.targetFabric);
    planned.policy = planned.vault.child(u"replicationPolicies"_s, u"relocation"_s);
    planned.mapping = planned.sourceContainer.child(u"replicationProtectionContainerMappings"_s, pair);
    planned.cache = ResourceId::resource(planned.group, u"Microsoft.Storage/storageAccounts"_s,
                                         {u"asrcache"_s + hashOf(planned.vault.key())});
    return planned;
}

namespace {

/// Each configuration of each interface of @p machine.
QJsonArray addressesOf(const Inventory &inventory, const Resource &machine)
{
    QJsonArray addresses;
    for (const QJsonValue &reference :
         jsonAt(machine.object(), u"properties.networkProfile.networkInterfaces").toArray()) {
        const Resource *nic = inventory.find(ResourceId(reference["id"_L1].toString()));
        if (!nic)
            continue;
        for (const QJsonValue &address : jsonAt(nic->object(), u"properties.ipConfigurations").toArray())
            addresses.append(address);
    }
    return addresses;
}

void appendOnce(QList<ResourceId> &list, const ResourceId &id)
{
    if (!id.isNull() && !list.contains(id))
        list.append(id);
}

}

QList<ResourceId> networksOf(const Inventory &inventory, const QList<PlannedResource> &machines)
{
    QList<ResourceId> networks;
    for (const PlannedResource &machine : machines) {
        const Resource *found = inventory.find(machine.source);
        for (const QJsonValue &address : found ? addressesOf(inventory, *found) : QJsonArray())
            appendOnce(networks, ResourceId(jsonAt(address, u"properties.subnet.id").toString()).parent());
    }
    return networks;
}

QList<ResourceId> neededBy(const Inventory &inventory, const QList<PlannedResource> &machines)
{
    QList<ResourceId> needed = networksOf(inventory, machines);
    for (const PlannedResource &machine : machines) {
        const Resource *found = inventory.find(machine.source);
        if (!found)
            continue;
        appendOnce(needed, ResourceId(jsonAt(found->object(), u"properties.availabilitySet.id").toString()));
        for (const QJsonValue &address : addressesOf(inventory, *found)) {
            for (const QJsonValue &pool : jsonAt(address, u"properties.loadBalancerBackendAddressPools").toArray())
                appendOnce(needed, ResourceId(pool["id"_L1].toString()).parent());
        }
    }
    return needed;
}

Result<std::optional<ProtectedMachine>> protectionOf(const CheckInput &input, const PlannedRecovery &planned,
                                                     const ResourceId &machine)
{
    const auto found = getProtectedMachine(input.azure, planned.item(machine), input.context);
    if (found)
        return std::optional(*found);
    if (found.error().kind == ErrorKind::NotFound)
        return std::optional<ProtectedMachine>();
    return found.error();
}

Change recoveryVerb(const QString &itemId, const QString &verb, Message title, const ResourceId &item,
                    const QJsonObject &body, const QString &pointer, const QStringList &done)
{
    Change change;
    change.itemId = itemId;
    change.title = std::move(title);
    change.resource = item;
    change.request.method = "POST";
    change.request.pathOrUrl = item.toString() + u'/' + verb;
    change.request.apiVersion = apiVersionFor(item.type());
    if (!body.isEmpty())
        change.request.body = body;
    AppliedProbe &probe = change.request.probe;
    probe.kind = pointer.isEmpty() ? AppliedProbe::Kind::Gone : AppliedProbe::Kind::ValueIsOneOf;
    probe.path = item.toString();
    probe.apiVersion = change.request.apiVersion;
    probe.pointer = pointer;
    probe.values = done;
    change.permissions = {item.type() + u'/' + verb + u"/action"_s};
    change.estimate = std::chrono::minutes(10);
    return change;
}

}
