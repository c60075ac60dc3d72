#include "sandbox/siterecovery/recoveredmachines.h"

#include "sandbox/arm/arm.h"
#include "sandbox/simulation.h"
#include "sandbox/siterecovery/protecteditemdetails.h"

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

const QString kDisks = u"/providers/Microsoft.Compute/disks/"_s;

/// Writes as the principal that enabled the replication.
class TargetWriter
{
public:
    TargetWriter(Simulation &simulation, const Resource &item)
        : m_simulation(simulation)
    {
        m_cause.principalId = item.hidden.value(u"principal"_s).toString();
    }
    /// PUT; false after the first error.
    bool put(const QString &id, const QJsonObject &body)
    {
        const TypeBehaviour *behaviour = m_simulation.behaviourOf(ArmPath::parse(id).type());
        const QString version = behaviour ? behaviour->apiVersions.value(0) : QString();
        const Reply reply = m_simulation.dispatch(m_simulation.requestBy(m_cause, "PUT", id, version, body));
        if (!reply.ok())
            error = reply.json.value(u"error"_s).toObject();
        return reply.ok();
    }

    QJsonObject error;

private:
    Simulation &m_simulation;
    ArmRequest m_cause;
};

QJsonObject detailsOf(const Resource &item)
{
    return item.property(u"providerSpecificDetails"_s).toObject();
}

QString diskId(const QJsonValue &disk, const QString &nameMember)
{
    return disk[u"recoveryResourceGroupId"].toString() + kDisks + disk[nameMember].toString();
}

QJsonObject diskBody(const Resource &item, const QJsonValue &disk, const QString &sku, const QJsonObject &creation)
{
    const QJsonObject details = detailsOf(item);
    QJsonObject properties{{u"creationData"_s, creation},
                           {u"diskSizeGB"_s, int(disk[u"diskCapacityInBytes"].toInteger() / (1024 * 1024 * 1024))}};
    if (disk[u"diskType"].toString() == u"OperatingSystem") {
        properties.insert(u"osType"_s, details.value(u"osType"_s));
        const QString generation = item.hidden.value(u"hyperVGeneration"_s).toString();
        if (!generation.isEmpty())
            properties.insert(u"hyperVGeneration"_s, generation);
    }
    QJsonObject body{{u"location"_s, details.value(u"recoveryFabricLocation"_s)},
                     {u"sku"_s, QJsonObject{{u"name"_s, sku}}},
                     {u"tags"_s, details.value(u"vmSyncedConfigDetails"_s)[u"tags"]},
                     {u"properties"_s, properties}};
    if (const QString zone = details.value(u"recoveryAvailabilityZone"_s).toString(); !zone.isEmpty())
        body.insert(u"zones"_s, QJsonArray{zone});
    return body;
}

/// The settings of an interface for this purpose: drills have names and subnets of their own.
struct TargetInterface
{
    QString id;
    QJsonObject body;
};

TargetInterface targetInterface(Simulation &simulation, const Resource &item, const QJsonValue &nic,
                                const RecoveryPurpose &purpose)
{
    const QJsonObject details = detailsOf(item);
    const QString source = ArmPath::parse(nic[u"sourceNicArmId"].toString()).name();
    const QString networkId = purpose.test ? purpose.testNetworkId : nic[u"recoveryVMNetworkId"].toString();
    QString name = nic[purpose.test ? u"tfoRecoveryNicName"_s : u"recoveryNicName"_s].toString();
    if (name.isEmpty())
        name = purpose.test ? source + u"-test"_s : source;
    QJsonArray configurations;
    const QJsonArray asked = nic[u"ipConfigs"].toArray();
    for (const QJsonValue &ip : asked) {
        const QString wanted = ip[purpose.test ? u"tfoSubnetName"_s : u"recoverySubnetName"_s].toString(
            ip[u"recoverySubnetName"].toString());
        const QString subnet = subnetNamedOrFirst(simulation.store(), networkId, wanted);
        const QString address = ip[purpose.test ? u"tfoStaticIPAddress"_s : u"recoveryStaticIPAddress"_s].toString();
        QJsonObject properties{{u"subnet"_s, QJsonObject{{u"id"_s, networkId + u"/subnets/"_s + subnet}}},
                               {u"primary"_s, ip[u"isPrimary"]},
                               {u"privateIPAddressVersion"_s, u"IPv4"_s},
                               {u"privateIPAllocationMethod"_s, address.isEmpty() ? u"Dynamic"_s : u"Static"_s}};
        if (!address.isEmpty())
            properties.insert(u"privateIPAddress"_s, address);
        QJsonArray pools;
        const QJsonArray poolIds =
            ip[purpose.test ? u"tfoLBBackendAddressPoolIds"_s : u"recoveryLBBackendAddressPoolIds"_s].toArray();
        for (const QJsonValue &pool : poolIds)
            pools.append(QJsonObject{{u"id"_s, pool}});
        if (!pools.isEmpty())
            properties.insert(u"loadBalancerBackendAddressPools"_s, pools);
        configurations.append(QJsonObject{{u"name"_s, ip[u"name"]}, {u"properties"_s, properties}});
    }
    TargetInterface target;
    target.id = details.value(u"recoveryAzureResourceGroupId"_s).toString()
        + u"/providers/Microsoft.Network/networkInterfaces/"_s + name;
    target.body = {{u"location"_s, details.value(u"recoveryFabricLocation"_s)},
                   {u"tags"_s, details.value(u"vmSyncedConfigDetails"_s)[u"tags"]},
                   {u"properties"_s,
                    QJsonObject{{u"ipConfigurations"_s, configurations},
                                {u"enableAcceleratedNetworking"_s, nic[u"enableAcceleratedNetworkingOnRecovery"]}}}};
    return target;
}

/// The source's storage profile with the target's disks attached.
QJsonObject storageProfile(const Resource &item, const RecoveryPurpose &purpose)
{
    const QJsonValue source = item.hidden.value(u"machine"_s)[u"properties"][u"storageProfile"];
    const QJsonArray disks = detailsOf(item).value(u"protectedManagedDisks"_s).toArray();
    const auto attached = [&](const QJsonValue &original) -> QJsonObject {
        for (const QJsonValue &disk : disks) {
            if (!sameText(disk[u"diskId"].toString(), original[u"managedDisk"][u"id"].toString()))
                continue;
            const QString name = purpose.test ? u"tfoDiskName"_s : u"failoverDiskName"_s;
            QJsonObject target = original.toObject();
            target.insert(u"name"_s, disk[name]);
            target.insert(u"createOption"_s, u"Attach"_s);
            target.insert(u"managedDisk"_s,
                          QJsonObject{{u"id"_s, diskId(disk, name)},
                                      {u"storageAccountType"_s, disk[u"recoveryTargetDiskAccountType"]}});
            return target;
        }
        return {};
    };
    QJsonArray data;
    const QJsonArray originals = source[u"dataDisks"].toArray();
    for (const QJsonValue &original : originals) {
        if (const QJsonObject disk = attached(original); !disk.isEmpty())
            data.append(disk);
    }
    return {{u"osDisk"_s, attached(source[u"osDisk"])}, {u"dataDisks"_s, data}};
}

QJsonObject machineBody(const Resource &item, const RecoveryPurpose &purpose, const QStringList &interfaces)
{
    const QJsonObject details = detailsOf(item);
    QJsonArray references;
    for (const QString &id : interfaces) {
        references.append(
            QJsonObject{{u"id"_s, id}, {u"properties"_s, QJsonObject{{u"primary"_s, id == interfaces.first()}}}});
    }
    QJsonObject properties{{u"hardwareProfile"_s, QJsonObject{{u"vmSize"_s, details.value(u"recoveryAzureVMSize"_s)}}},
                           {u"storageProfile"_s, storageProfile(item, purpose)},
                           {u"networkProfile"_s, QJsonObject{{u"networkInterfaces"_s, references}}}};
    if (const QString set = details.value(u"recoveryAvailabilitySet"_s).toString(); !set.isEmpty() && !purpose.test)
        properties.insert(u"availabilitySet"_s, QJsonObject{{u"id"_s, set}});
    const QJsonValue source = item.hidden.value(u"machine"_s)[u"properties"];
    for (const QString &kept : {u"securityProfile"_s, u"licenseType"_s}) {
        if (!source[kept].isUndefined())
            properties.insert(kept, source[kept]);
    }
    QJsonObject body{{u"location"_s, details.value(u"recoveryFabricLocation"_s)},
                     {u"tags"_s, details.value(u"vmSyncedConfigDetails"_s)[u"tags"]},
                     {u"properties"_s, properties}};
    if (const QString zone = details.value(u"recoveryAvailabilityZone"_s).toString(); !zone.isEmpty())
        body.insert(u"zones"_s, QJsonArray{zone});
    return body;
}

}

QJsonObject RecoveredMachine::toJson() const
{
    return {{u"id"_s, id}, {u"parts"_s, QJsonArray::fromStringList(parts)}, {u"error"_s, error}};
}

RecoveredMachine RecoveredMachine::from(const QJsonValue &json)
{
    RecoveredMachine machine{json[u"id"].toString(), {}, json[u"error"].toObject()};
    const QJsonArray parts = json[u"parts"].toArray();
    for (const QJsonValue &part : parts)
        machine.parts.append(part.toString());
    return machine;
}

RecoveredMachine createRecoveredMachine(Simulation &simulation, const Resource &item, const RecoveryPurpose &purpose)
{
    const QJsonObject details = detailsOf(item);
    TargetWriter writer(simulation, item);
    RecoveredMachine made;
    const QString id = details.value(u"recoveryAzureResourceGroupId"_s).toString()
        + u"/providers/Microsoft.Compute/virtualMachines/"_s
        + details.value(purpose.test ? u"tfoAzureVMName"_s : u"recoveryAzureVMName"_s).toString();
    if (simulation.store().contains(id)) {
        made.error = armErrorObject(u"TargetVirtualMachineExists"_s,
                                    u"A virtual machine '%1' exists at the target already."_s.arg(id));
        return made;
    }
    bool good = true;
    const QJsonArray disks = details.value(u"protectedManagedDisks"_s).toArray();
    for (const QJsonValue &disk : disks) {
        const QString target = diskId(disk, purpose.test ? u"tfoDiskName"_s : u"failoverDiskName"_s);
        const QJsonObject copy{{u"createOption"_s, u"Copy"_s}, {u"sourceResourceId"_s, disk[u"recoveryReplicaDiskId"]}};
        good =
            good && writer.put(target, diskBody(item, disk, disk[u"recoveryTargetDiskAccountType"].toString(), copy));
        if (good)
            made.parts.append(target);
    }
    QStringList interfaces;
    const QJsonArray nics = details.value(u"vmNics"_s).toArray();
    for (const QJsonValue &nic : nics) {
        const TargetInterface target = targetInterface(simulation, item, nic, purpose);
        good = good && writer.put(target.id, target.body);
        if (good)
            interfaces.append(target.id);
    }
    made.parts += interfaces;
    good = good && writer.put(id, machineBody(item, purpose, interfaces));
    if (good) {
        made.id = id;
        return made;
    }
    removeRecoveredMachine(simulation, made);
    return {{}, {}, writer.error};
}

void removeRecoveredMachine(Simulation &simulation, const RecoveredMachine &machine)
{
    if (!machine.id.isEmpty())
        simulation.arm().erase(machine.id);
    for (const QString &part : machine.parts)
        simulation.arm().erase(part);
}

QJsonObject createReplicaDisks(Simulation &simulation, const Resource &item)
{
    TargetWriter writer(simulation, item);
    RecoveredMachine made;
    const QJsonArray disks = detailsOf(item).value(u"protectedManagedDisks"_s).toArray();
    for (const QJsonValue &disk : disks) {
        const QString replica = disk[u"recoveryReplicaDiskId"].toString();
        if (simulation.store().contains(replica)) {
            made.error = armErrorObject(
                u"150161"_s,
                u"A replicated managed disk already exists, without expected tags, in the target resource group: "
                "'%1'."_s.arg(replica));
        } else if (writer.put(replica,
                              diskBody(item, disk, disk[u"recoveryReplicaDiskAccountType"].toString(),
                                       {{u"createOption"_s, u"Empty"_s}}))) {
            made.parts.append(replica);
        } else {
            made.error = writer.error;
        }
        if (!made.error.isEmpty()) {
            removeRecoveredMachine(simulation, made);
            break;
        }
    }
    return made.error;
}

void removeReplicaDisks(Simulation &simulation, const Resource &item)
{
    const QJsonArray disks = detailsOf(item).value(u"protectedManagedDisks"_s).toArray();
    for (const QJsonValue &disk : disks)
        simulation.arm().erase(disk[u"recoveryReplicaDiskId"].toString());
}

}
