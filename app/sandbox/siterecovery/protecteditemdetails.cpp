#include "sandbox/siterecovery/protecteditemdetails.h"

#include "sandbox/simulation.h"
#include "sandbox/siterecovery/recoverytypes.h"

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

constexpr qint64 kGigabyte = 1024LL * 1024 * 1024;

/// The disks of a machine: ids with what each is for.
QList<std::pair<QString, QString>> disksOf(const Resource &machine)
{
    const QJsonValue storage = machine.property(u"storageProfile"_s);
    QList<std::pair<QString, QString>> disks{
        {storage[u"osDisk"][u"managedDisk"][u"id"].toString(), u"OperatingSystem"_s}};
    const QJsonArray data = storage[u"dataDisks"].toArray();
    for (const QJsonValue &disk : data)
        disks.append({disk[u"managedDisk"][u"id"].toString(), u"Data"_s});
    return disks;
}

QJsonObject diskDetails(const Resource &disk, const QString &use, const QJsonValue &asked)
{
    const QString group = asked[u"recoveryResourceGroupId"].toString();
    const QString sku = disk.body.value(u"sku"_s)[u"name"].toString(u"Standard_LRS"_s);
    const QString name = disk.name();
    QJsonObject details{
        {u"diskId"_s, disk.id},
        {u"diskName"_s, name},
        {u"diskType"_s, use},
        {u"diskCapacityInBytes"_s, disk.property(u"diskSizeGB"_s).toInt(1) * kGigabyte},
        {u"recoveryResourceGroupId"_s, group},
        {u"recoveryReplicaDiskId"_s, group + u"/providers/Microsoft.Compute/disks/"_s + name + u"-ASRReplica"_s},
        {u"recoveryReplicaDiskAccountType"_s, asked[u"recoveryReplicaDiskAccountType"].toString(sku)},
        {u"recoveryTargetDiskAccountType"_s, asked[u"recoveryTargetDiskAccountType"].toString(sku)},
        {u"primaryStagingAzureStorageAccountId"_s, asked[u"primaryStagingAzureStorageAccountId"]},
        {u"resyncRequired"_s, false},
        {u"allowedDiskLevelOperation"_s, QJsonArray()},
        {u"isDiskEncrypted"_s, false},
        {u"isDiskKeyEncrypted"_s, false},
        {u"failoverDiskName"_s, name},
        {u"tfoDiskName"_s, name + u"-ASRtest"_s}};
    if (const QString set = asked[u"recoveryDiskEncryptionSetId"].toString(); !set.isEmpty())
        details.insert(u"recoveryDiskEncryptionSetId"_s, set);
    return details;
}

QJsonArray protectedDisks(const ResourceStore &store, const Resource &machine, const QJsonArray &asked)
{
    QJsonArray details;
    for (const auto &[id, use] : disksOf(machine)) {
        const Resource *disk = store.find(id);
        for (const QJsonValue &each : asked) {
            if (disk && sameText(each[u"diskId"].toString(), id))
                details.append(diskDetails(*disk, use, each));
        }
    }
    return details;
}

QJsonArray unprotectedDisks(const Resource &machine, const QJsonArray &asked)
{
    QJsonArray left;
    const QJsonArray data = machine.property(u"storageProfile"_s)[u"dataDisks"].toArray();
    for (const QJsonValue &disk : data) {
        const bool found = std::any_of(asked.begin(), asked.end(), [&disk](const QJsonValue &each) {
            return sameText(each[u"diskId"].toString(), disk[u"managedDisk"][u"id"].toString());
        });
        if (!found)
            left.append(
                QJsonObject{{u"diskLunId"_s, disk[u"lun"].toInt()}, {u"diskAutoProtectionStatus"_s, u"Disabled"_s}});
    }
    return left;
}

QJsonObject ipDetails(const QJsonValue &configuration, const QString &recoverySubnetName)
{
    const QJsonValue properties = configuration[u"properties"];
    return {{u"name"_s, configuration[u"name"]},
            {u"isPrimary"_s, properties[u"primary"].toBool(true)},
            {u"subnetName"_s, ArmPath::parse(properties[u"subnet"][u"id"].toString()).name()},
            {u"staticIPAddress"_s, properties[u"privateIPAddress"]},
            {u"ipAddressType"_s, properties[u"privateIPAllocationMethod"].toString(u"Dynamic"_s)},
            {u"isSeletedForFailover"_s, true}, // the service's own spelling
            {u"recoverySubnetName"_s, recoverySubnetName},
            {u"recoveryStaticIPAddress"_s, QString()},
            {u"recoveryIPAddressType"_s, u"Dynamic"_s}};
}

QJsonArray interfaceDetails(ResourceStore &store, const ProtectionRequest &request, const Resource &machine)
{
    QJsonArray details;
    const QJsonArray interfaces = machine.property(u"networkProfile"_s)[u"networkInterfaces"].toArray();
    for (const QJsonValue &reference : interfaces) {
        const Resource *nic = store.find(reference[u"id"].toString());
        if (!nic)
            continue;
        const QJsonArray configurations = nic->property(u"ipConfigurations"_s).toArray();
        const QString subnet = configurations.first()[u"properties"][u"subnet"][u"id"].toString();
        const RecoverySubnet target = recoverySubnet(store, request, subnet);
        QJsonArray addresses;
        for (const QJsonValue &configuration : configurations)
            addresses.append(ipDetails(configuration, target.subnetName));
        details.append(QJsonObject{
            {u"nicId"_s, Simulation::guidFrom(nic->id.toLower())},
            {u"sourceNicArmId"_s, nic->id},
            {u"vMNetworkName"_s, networkOfSubnet(subnet)},
            {u"recoveryVMNetworkId"_s, target.networkId},
            {u"ipConfigs"_s, addresses},
            {u"selectionType"_s, u"SelectedByUserOverride"_s},
            {u"enableAcceleratedNetworkingOnRecovery"_s, nic->property(u"enableAcceleratedNetworking"_s).toBool()},
            {u"reuseExistingNic"_s, false},
            {u"tfoReuseExistingNic"_s, false}});
    }
    return details;
}

QJsonObject a2aDetails(Simulation &simulation, const ProtectionRequest &request, const Resource &machine)
{
    ResourceStore &store = simulation.store();
    const QString fabric = fabricIdOf(request.itemId);
    const QString recoveryFabric = fabricIdOf(request.recoveryContainerId);
    const QJsonArray disks = request.input.value(u"vmManagedDisks"_s).toArray();
    const QJsonArray nics = interfaceDetails(store, request, machine);
    const QString group = request.input.value(u"multiVmGroupName"_s).toString();
    QJsonObject details{
        {u"instanceType"_s, u"A2A"_s},
        {u"fabricObjectId"_s, machine.id},
        {u"initialPrimaryFabricLocation"_s, fabricRegion(store, fabric)},
        {u"initialRecoveryFabricLocation"_s, fabricRegion(store, recoveryFabric)},
        {u"primaryFabricLocation"_s, fabricRegion(store, fabric)},
        {u"recoveryFabricLocation"_s, fabricRegion(store, recoveryFabric)},
        {u"multiVmGroupId"_s, simulation.newGuid()},
        {u"multiVmGroupName"_s, group},
        {u"multiVmGroupCreateOption"_s, group.isEmpty() ? u"AutoCreated"_s : u"UserSpecified"_s},
        {u"managementId"_s, simulation.newGuid()},
        {u"lifecycleId"_s, simulation.newGuid()},
        {u"protectedManagedDisks"_s, protectedDisks(store, machine, disks)},
        {u"unprotectedDisks"_s, unprotectedDisks(machine, disks)},
        {u"osType"_s, machine.property(u"storageProfile"_s)[u"osDisk"][u"osType"]},
        {u"recoveryAzureVMSize"_s, machine.property(u"hardwareProfile"_s)[u"vmSize"]},
        {u"recoveryAzureVMName"_s, machine.name()},
        {u"tfoAzureVMName"_s, machine.name() + u"-test"_s},
        {u"recoveryAzureResourceGroupId"_s, request.input.value(u"recoveryResourceGroupId"_s)},
        {u"selectedRecoveryAzureNetworkId"_s, nics.first()[u"recoveryVMNetworkId"]},
        {u"vmNics"_s, nics},
        {u"vmSyncedConfigDetails"_s,
         QJsonObject{{u"tags"_s, machine.body.value(u"tags"_s).toObject()}, {u"inputEndpoints"_s, QJsonArray()}}},
        {u"agentVersion"_s, u"9.66.7567.1"_s},
        {u"isReplicationAgentUpdateRequired"_s, false},
        {u"isReplicationAgentCertificateUpdateRequired"_s, false},
        {u"vmEncryptionType"_s, u"NotEncrypted"_s},
        {u"autoProtectionOfDataDisk"_s, u"Disabled"_s}};
    const std::pair<QString, QString> targets[] = {
        {u"recoveryAvailabilitySetId"_s, u"recoveryAvailabilitySet"_s},
        {u"recoveryAvailabilityZone"_s, u"recoveryAvailabilityZone"_s},
        {u"recoveryProximityPlacementGroupId"_s, u"recoveryProximityPlacementGroupId"_s},
        {u"recoveryBootDiagStorageAccountId"_s, u"recoveryBootDiagStorageAccountId"_s},
        {u"recoveryCapacityReservationGroupId"_s, u"recoveryCapacityReservationGroupId"_s}};
    for (const auto &[asked, shown] : targets) {
        if (const QString value = request.input.value(asked).toString(); !value.isEmpty())
            details.insert(shown, value);
    }
    if (const QString zone = machine.body.value(u"zones"_s)[0].toString(); !zone.isEmpty())
        details.insert(u"primaryAvailabilityZone"_s, zone);
    return details;
}

}

QString networkOfSubnet(const QString &subnetId)
{
    return ArmPath::parse(subnetId).parentId();
}

QString subnetNamedOrFirst(ResourceStore &store, const QString &networkId, const QString &name)
{
    const QList<Resource *> subnets = store.children(networkId, u"Microsoft.Network/virtualNetworks/subnets"_s);
    for (const Resource *subnet : subnets) {
        if (sameText(subnet->name(), name))
            return subnet->name();
    }
    return subnets.isEmpty() ? QString() : subnets.first()->name();
}

RecoverySubnet recoverySubnet(ResourceStore &store, const ProtectionRequest &request, const QString &sourceSubnetId)
{
    RecoverySubnet target;
    target.networkId = request.input.value(u"recoveryAzureNetworkId"_s).toString();
    if (target.networkId.isEmpty()) {
        target.networkId = mappedNetwork(store, fabricIdOf(request.itemId), fabricIdOf(request.recoveryContainerId),
                                         networkOfSubnet(sourceSubnetId));
    }
    const QString asked = request.input.value(u"recoverySubnetName"_s).toString();
    const QString wanted = asked.isEmpty() ? ArmPath::parse(sourceSubnetId).name() : asked;
    target.subnetName = subnetNamedOrFirst(store, target.networkId, wanted);
    return target;
}

QJsonObject protectedItemProperties(Simulation &simulation, const ProtectionRequest &request)
{
    ResourceStore &store = simulation.store();
    const Resource *machine = store.find(request.machineId);
    if (!machine)
        return {};
    const QString fabric = fabricIdOf(request.itemId);
    const QString recoveryFabric = fabricIdOf(request.recoveryContainerId);
    return {{u"friendlyName"_s, machine->name()},
            {u"protectedItemType"_s, QString()},
            {u"primaryFabricFriendlyName"_s, fabricFriendlyName(store, fabric)},
            {u"primaryFabricProvider"_s, u"AzureFabric"_s},
            {u"recoveryFabricFriendlyName"_s, fabricFriendlyName(store, recoveryFabric)},
            {u"recoveryFabricId"_s, recoveryFabric},
            {u"primaryProtectionContainerFriendlyName"_s, ArmPath::parse(containerIdOf(request.itemId)).name()},
            {u"recoveryProtectionContainerFriendlyName"_s, ArmPath::parse(request.recoveryContainerId).name()},
            {u"recoveryContainerId"_s, request.recoveryContainerId},
            {u"activeLocation"_s, u"Primary"_s},
            {u"testFailoverState"_s, u"None"_s},
            {u"testFailoverStateDescription"_s, u"None"_s},
            {u"switchProviderState"_s, u"None"_s},
            {u"policyId"_s, request.policyId},
            {u"policyFriendlyName"_s, ArmPath::parse(request.policyId).name()},
            {u"eventCorrelationId"_s, simulation.newGuid()},
            {u"providerSpecificDetails"_s, a2aDetails(simulation, request, *machine)}};
}

}
