#include "sandbox/siterecovery/protecteditems.h"

#include "sandbox/arm/arm.h"
#include "sandbox/compute/computesizes.h"
#include "sandbox/simulation.h"
#include "sandbox/siterecovery/protecteditemchecks.h"
#include "sandbox/siterecovery/protecteditemupdate.h"
#include "sandbox/siterecovery/protecteditemview.h"
#include "sandbox/siterecovery/protectionstages.h"
#include "sandbox/siterecovery/recoveredmachines.h"
#include "sandbox/siterecovery/recoverytypes.h"
#include "sandbox/siterecovery/replicationtype.h"

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::minutes kEnabling{12}; ///< agent and replicas; from a recorded session

const RecoveryScenario kEnable{u"EnableDr"_s,
                               u"Enable replication"_s,
                               {u"Prerequisites check for enabling protection"_s,
                                u"Installing Mobility Service and preparing target"_s, u"Enable replication"_s,
                                u"Starting initial replication"_s},
                               true};
const RecoveryScenario kUpdate{
    u"UpdateVmProperties"_s, u"Update the virtual machine"_s, {u"Updating the virtual machine properties"_s}, false};
const RecoveryScenario kDisable{
    u"DisableDr"_s, u"Disable replication"_s, {u"Disabling protection on the virtual machine"_s}, false};

ProtectionRequest requestOf(const Call &call)
{
    const QJsonObject properties = call.request.body.value(u"properties"_s).toObject();
    const QJsonObject input = properties.value(u"providerSpecificDetails"_s).toObject();
    return {.itemId = call.request.path.text,
            .machineId = input.value(u"fabricObjectId"_s).toString(),
            .input = input,
            .policyId = properties.value(u"policyId"_s).toString(),
            .recoveryContainerId = input.value(u"recoveryContainerId"_s).toString()};
}

Verdict validateItem(const Call &call, const Resource *existing, QJsonObject &body)
{
    if (call.request.method == "PATCH")
        return existing ? refuseProtectedItemUpdate(call, *existing, body) : Verdict();
    if (existing) {
        return armError(
            409, u"ProtectedItemAlreadyExists"_s,
            u"There is a replicated item '%1' already; disable its replication first."_s.arg(existing->name()));
    }
    const ProtectionRequest request = requestOf(call);
    const QString provider = request.input.value(u"instanceType"_s).toString();
    if (provider != u"A2A")
        return notSimulated(u"Replicated items of the provider '%1'."_s.arg(provider));
    return refuseProtection(call, request);
}

void completeItem(const Call &call, Resource &item, const Resource *existing)
{
    if (existing)
        return;
    const ProtectionRequest request = requestOf(call);
    item.setProperties(protectedItemProperties(call.simulation, request));
    item.hidden = protectionMemory(call.simulation.store(), request, call.request.principalId);
    setProtectionStage(call.simulation, item, ProtectionStage::Enabling);
}

/// The end of the job of a PUT; after a PATCH there is nothing to do.
Verdict finishEnabling(Simulation &simulation, Resource &item)
{
    const ProtectionStage stage = protectionStage(item);
    if (stage != ProtectionStage::Enabling && stage != ProtectionStage::EnableFailed)
        return std::nullopt;
    Verdict failure = startProtection(simulation, item);
    if (failure)
        setProtectionStage(simulation, item, ProtectionStage::EnableFailed);
    return failure;
}

Verdict cannotDisable(const Call &, const Resource &item)
{
    if (allowedOperations(item).contains(u"DisableProtection"_s))
        return std::nullopt;
    const QString reason = testFailoverPending(item) ? u"a test failover has not been cleaned up"_s
                                                     : u"a failover has not been committed"_s;
    return armError(
        409, u"DisableProtectionNotAllowed"_s,
        u"The replication of '%1' cannot be disabled: %2."_s.arg(item.property(u"friendlyName"_s).toString(), reason));
}

Reply listTargetSizes(const Call &call, const QStringList &)
{
    const Resource *item = call.simulation.store().find(call.request.path.ownerId());
    const QString region =
        item ? item->property(u"providerSpecificDetails"_s)[u"recoveryFabricLocation"].toString() : QString();
    QJsonArray values;
    for (const MachineSize &size : machineSizes()) {
        const QString name = QString::fromUtf16(size.name);
        if (region.isEmpty() || sameText(QString::fromUtf16(size.restrictedIn), region))
            continue;
        values.append(QJsonObject{{u"id"_s, call.request.path.text + u'/' + name},
                                  {u"name"_s, name},
                                  {u"type"_s, kProtectedItemType + u"/targetComputeSizes"_s},
                                  {u"properties"_s,
                                   QJsonObject{{u"name"_s, name},
                                               {u"friendlyName"_s, name},
                                               {u"cpuCoresCount"_s, size.vcpus},
                                               {u"memoryInGB"_s, size.memoryGiB},
                                               {u"maxDataDiskCount"_s, size.maxDataDisks},
                                               {u"errors"_s, QJsonArray()}}}});
    }
    return pageOf(call.request, values);
}

}

QJsonObject protectionMemory(const ResourceStore &store, const ProtectionRequest &request, const QString &principalId)
{
    const Resource *machine = store.find(request.machineId);
    if (!machine)
        return {};
    const Resource *os =
        store.find(machine->property(u"storageProfile"_s)[u"osDisk"][u"managedDisk"][u"id"].toString());
    return {{u"principal"_s, principalId},
            {u"machine"_s, machine->body},
            {u"hyperVGeneration"_s, os ? os->property(u"hyperVGeneration"_s).toString() : QString()}};
}

Verdict startProtection(Simulation &simulation, Resource &item)
{
    const QJsonObject error = createReplicaDisks(simulation, item);
    if (!error.isEmpty())
        return Reply::of({{u"error"_s, error}}, 409);
    beginReplication(simulation, item);
    return std::nullopt;
}

void registerProtectedItems(Simulation &simulation)
{
    TypeBehaviour items = replicationType(kProtectedItemType, {kEnable, kUpdate, kDisable}, kEnabling);
    items.validate = validateItem;
    items.complete = completeItem;
    items.patch = updatedProtectedItem;
    items.onFinish = finishEnabling;
    items.view = viewProtectedItem;
    items.afterDelete = [](Simulation &world, const Resource &removed) {
        removeReplicaDisks(world, removed);
    };
    simulation.add(items);
    addRemoveAction(simulation, kProtectedItemType, kDisable, cannotDisable);
    addVaultList(simulation, u"replicationProtectedItems"_s, kProtectedItemType);
    simulation.add(Route{
        "GET",
        u"/subscriptions/{s}/resourceGroups/{g}/providers/Microsoft.RecoveryServices/vaults/{v}/replicationFabrics/{f}/"
        "replicationProtectionContainers/{c}/replicationProtectedItems/{i}/targetComputeSizes"_s,
        replicationVersions(), kProtectedItemType + u"/targetComputeSizes/read"_s, true, listTargetSizes});
}

}
