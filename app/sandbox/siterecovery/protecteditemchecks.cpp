#include "sandbox/siterecovery/protecteditemchecks.h"

#include "sandbox/arm/regions.h"
#include "sandbox/compute/virtualmachines.h"
#include "sandbox/simulation.h"
#include "sandbox/siterecovery/recoverytypes.h"

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

/// The mover of everything that is no managed disk of these kinds has to be another tool.
const QStringList kUnsupportedDisks = {u"UltraSSD_LRS"_s};
constexpr int kLargestDiskGb = 32 * 1024;

Verdict refused(const QString &code, const QString &message, const QString &target = {})
{
    return armError(400, code, message, {}, target);
}

Verdict badPairing(ResourceStore &store, const ProtectionRequest &request)
{
    if (!store.contains(request.policyId))
        return armError(404, u"PolicyNotFound"_s, u"The policy '%1' was not found."_s.arg(request.policyId), {},
                        u"policyId"_s);
    if (!store.contains(request.recoveryContainerId)) {
        return armError(404, u"ProtectionContainerNotFound"_s,
                        u"The recovery container '%1' was not found."_s.arg(request.recoveryContainerId), {},
                        u"recoveryContainerId"_s);
    }
    const QString source = containerIdOf(request.itemId);
    const Resource *mapping = containerMapping(store, source, request.recoveryContainerId);
    if (mapping && sameText(mapping->property(u"policyId"_s).toString(), request.policyId))
        return std::nullopt;
    return refused(u"ProtectionContainerNotPaired"_s,
                   u"The container '%1' is not mapped to '%2' with the policy '%3'."_s.arg(
                       ArmPath::parse(source).name(), ArmPath::parse(request.recoveryContainerId).name(),
                       ArmPath::parse(request.policyId).name()));
}

Verdict badRegions(const ResourceStore &store, const ProtectionRequest &request, const Resource &machine)
{
    const QString source = fabricRegion(store, fabricIdOf(request.itemId));
    if (regionName(machine.location()) != source) {
        return refused(u"VirtualMachineRegionMismatch"_s,
                       u"The virtual machine '%1' is in '%2', the fabric is of '%3'."_s.arg(
                           machine.name(), machine.location(), source));
    }
    const Resource *vault = store.find(vaultIdOf(request.itemId));
    if (vault && regionName(vault->location()) == source) {
        return refused(u"VaultInSourceRegion"_s,
                       u"The vault '%1' is in the source region '%2': it would be lost with it. Use a vault in another "
                       "region."_s.arg(vault->name(), source));
    }
    return std::nullopt;
}

Verdict badMachine(ResourceStore &store, const ProtectionRequest &request, const Resource &machine)
{
    for (const Resource *item : protectedItemsOf(store, {}, u"fabricObjectId"_s, machine.id)) {
        if (sameText(item->id, request.itemId))
            continue;
        return refused(u"VirtualMachineAlreadyProtected"_s,
                       u"The virtual machine '%1' is replicated already, in the vault '%2'."_s.arg(
                           machine.name(), ArmPath::parse(vaultIdOf(item->id)).name()));
    }
    const bool ready =
        machine.property(u"provisioningState"_s).toString() == u"Succeeded" && powerStateOf(machine) == u"running";
    if (!ready) {
        return refused(u"150019"_s,
                       u"The virtual machine '%1' has to be running, with the provisioning state Succeeded."_s.arg(
                           machine.name()));
    }
    if (machine.property(u"storageProfile"_s)[u"osDisk"][u"diffDiskSettings"].isObject()) {
        return refused(
            u"EphemeralOsDiskNotSupported"_s,
            u"The virtual machine '%1' has an ephemeral OS disk, which cannot be replicated."_s.arg(machine.name()));
    }
    return std::nullopt;
}

Verdict badCache(const ResourceStore &store, const ProtectionRequest &request, const QString &accountId)
{
    const Resource *account = store.find(accountId);
    const QString source = fabricRegion(store, fabricIdOf(request.itemId));
    if (!account) {
        return refused(u"StorageAccountNotFound"_s, u"The cache storage account '%1' was not found."_s.arg(accountId),
                       u"primaryStagingAzureStorageAccountId"_s);
    }
    if (regionName(account->location()) != source) {
        return refused(u"StorageAccountRegionMismatch"_s,
                       u"The cache storage account '%1' is in '%2'; it has to be in the source region '%3'."_s.arg(
                           account->name(), account->location(), source),
                       u"primaryStagingAzureStorageAccountId"_s);
    }
    return std::nullopt;
}

Verdict badDisk(const ResourceStore &store, const ProtectionRequest &request, const Resource &machine,
                const QJsonValue &asked)
{
    const QString id = asked[u"diskId"].toString();
    const Resource *disk = store.find(id);
    if (!disk || !sameText(disk->body.value(u"managedBy"_s).toString(), machine.id)) {
        return refused(u"DiskNotAttached"_s,
                       u"The disk '%1' is not attached to the virtual machine '%2'."_s.arg(id, machine.name()),
                       u"diskId"_s);
    }
    const QString sku = disk->body.value(u"sku"_s)[u"name"].toString();
    if (kUnsupportedDisks.contains(sku, Qt::CaseInsensitive)) {
        return refused(u"DiskTypeNotSupported"_s,
                       u"The disk '%1' is of the type %2, which cannot be replicated."_s.arg(disk->name(), sku),
                       u"diskId"_s);
    }
    const int size = disk->property(u"diskSizeGB"_s).toInt();
    if (size < 1) {
        return refused(u"150172"_s,
                       u"The disk '%1' is smaller than the minimum supported size of 1024 MB."_s.arg(disk->name()),
                       u"diskId"_s);
    }
    if (size > kLargestDiskGb) {
        return refused(u"DiskSizeNotSupported"_s,
                       u"The disk '%1' is larger than %2 GB."_s.arg(disk->name()).arg(kLargestDiskGb), u"diskId"_s);
    }
    if (const QString group = asked[u"recoveryResourceGroupId"].toString(); !store.contains(group)) {
        return armError(404, u"ResourceGroupNotFound"_s, u"The recovery group '%1' was not found."_s.arg(group), {},
                        u"recoveryResourceGroupId"_s);
    }
    return badCache(store, request, asked[u"primaryStagingAzureStorageAccountId"].toString());
}

Verdict badDisks(const ResourceStore &store, const ProtectionRequest &request, const Resource &machine)
{
    const QJsonArray disks = request.input.value(u"vmManagedDisks"_s).toArray();
    if (disks.isEmpty())
        return refused(u"VMDisksMissing"_s, u"The request names no disks."_s, u"vmManagedDisks"_s);
    const QString os = machine.property(u"storageProfile"_s)[u"osDisk"][u"managedDisk"][u"id"].toString();
    bool withOs = false;
    for (const QJsonValue &disk : disks) {
        if (const Verdict bad = badDisk(store, request, machine, disk))
            return bad;
        withOs = withOs || sameText(disk[u"diskId"].toString(), os);
    }
    if (withOs)
        return std::nullopt;
    return refused(u"OperatingSystemDiskMissing"_s, u"The OS disk of '%1' has to be replicated."_s.arg(machine.name()),
                   u"vmManagedDisks"_s);
}

Verdict badTarget(ResourceStore &store, const ProtectionRequest &request, const Resource &machine)
{
    const QString group = request.input.value(u"recoveryResourceGroupId"_s).toString();
    if (!store.contains(group)) {
        return armError(404, u"ResourceGroupNotFound"_s, u"The recovery group '%1' was not found."_s.arg(group), {},
                        u"recoveryResourceGroupId"_s);
    }
    const QString set = request.input.value(u"recoveryAvailabilitySetId"_s).toString();
    const bool zone = !request.input.value(u"recoveryAvailabilityZone"_s).toString().isEmpty();
    if (!set.isEmpty() && zone) {
        return refused(u"InvalidParameter"_s,
                       u"A machine is in an availability set or in an availability zone, not in both."_s,
                       u"recoveryAvailabilityZone"_s);
    }
    if (!set.isEmpty() && !store.contains(set))
        return refused(u"AvailabilitySetNotFound"_s, u"The availability set '%1' was not found."_s.arg(set),
                       u"recoveryAvailabilitySetId"_s);
    const QString region = fabricRegion(store, fabricIdOf(request.recoveryContainerId));
    const QJsonArray interfaces = machine.property(u"networkProfile"_s)[u"networkInterfaces"].toArray();
    for (const QJsonValue &reference : interfaces) {
        const Resource *nic = store.find(reference[u"id"].toString());
        const QString subnet =
            nic ? nic->property(u"ipConfigurations"_s)[0][u"properties"][u"subnet"][u"id"].toString() : QString();
        const QString networkId = recoverySubnet(store, request, subnet).networkId;
        const Resource *network = store.find(networkId);
        if (!network) {
            return refused(
                u"NetworkMappingNotFound"_s,
                u"The request names no recovery network that exists, and the network '%1' is not mapped."_s.arg(
                    ArmPath::parse(networkOfSubnet(subnet)).name()),
                u"recoveryAzureNetworkId"_s);
        }
        if (regionName(network->location()) != region) {
            return refused(u"NetworkRegionMismatch"_s,
                           u"The recovery network '%1' is in '%2', the target region is '%3'."_s.arg(
                               network->name(), network->location(), region),
                           u"recoveryAzureNetworkId"_s);
        }
    }
    return std::nullopt;
}

}

Verdict refuseProtection(const Call &call, const ProtectionRequest &request)
{
    ResourceStore &store = call.simulation.store();
    if (const Verdict bad = badPairing(store, request))
        return bad;
    const Resource *machine = store.find(request.machineId);
    if (!machine || !sameText(machine->type, u"Microsoft.Compute/virtualMachines")) {
        return armError(404, u"VirtualMachineNotFound"_s,
                        u"The virtual machine '%1' was not found."_s.arg(request.machineId), {}, u"fabricObjectId"_s);
    }
    if (const Verdict bad = badRegions(store, request, *machine))
        return bad;
    if (const Verdict bad = badMachine(store, request, *machine))
        return bad;
    if (const Verdict bad = badDisks(store, request, *machine))
        return bad;
    return badTarget(store, request, *machine);
}

}
