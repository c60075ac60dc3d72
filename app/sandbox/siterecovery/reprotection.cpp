#include "sandbox/siterecovery/reprotection.h"

#include "sandbox/arm/arm.h"
#include "sandbox/simulation.h"
#include "sandbox/siterecovery/protecteditemchecks.h"
#include "sandbox/siterecovery/protecteditems.h"
#include "sandbox/siterecovery/protectionstages.h"
#include "sandbox/siterecovery/recoveryjobs.h"
#include "sandbox/siterecovery/recoverytypes.h"

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

constexpr std::chrono::minutes kSwitching{8}; ///< from a recorded session

const RecoveryScenario kSwitch{
    u"SwitchProtection"_s,
    u"Re-protect"_s,
    {u"Prerequisites check for re-protection"_s, u"Preparing the source"_s, u"Starting replication"_s},
    false};

/// The item in its new container, with the machine that was recovered as what is replicated.
ProtectionRequest reversed(const Resource &item, const QJsonObject &input)
{
    const QString name = ArmPath::parse(item.id).name();
    return {.itemId = item.property(u"recoveryContainerId"_s).toString() + u"/replicationProtectedItems/"_s + name,
            .machineId = item.property(u"providerSpecificDetails"_s)[u"recoveryFabricObjectId"].toString(),
            .input = input,
            .policyId = input.value(u"policyId"_s).toString(),
            .recoveryContainerId = input.value(u"recoveryContainerId"_s).toString()};
}

Outcome finishSwitch(Simulation &simulation, const QString &oldId, const ProtectionRequest &request,
                     const QString &principalId)
{
    ResourceStore &store = simulation.store();
    const Resource *old = store.find(oldId);
    if (!old)
        return Outcome::failed(u"ProtectedItemNotFound"_s, u"The replicated item was removed meanwhile."_s);
    // The old source is replaced when the machine comes back: it goes now, its disks stay.
    const QString formerSource = old->property(u"providerSpecificDetails"_s)[u"fabricObjectId"].toString();
    simulation.arm().erase(oldId);
    simulation.arm().erase(formerSource);
    Resource item;
    item.id = request.itemId;
    item.type = kProtectedItemType;
    item.body = {{u"id"_s, item.id}, {u"name"_s, ArmPath::parse(item.id).name()}, {u"type"_s, kProtectedItemType}};
    item.setProperties(protectedItemProperties(simulation, request));
    item.hidden = protectionMemory(store, request, principalId);
    Resource &stored = store.put(std::move(item));
    Outcome outcome;
    if (const Verdict failure = startProtection(simulation, stored)) {
        setProtectionStage(simulation, stored, ProtectionStage::EnableFailed);
        outcome.succeeded = false;
        outcome.error = failure->json.value(u"error"_s).toObject();
    }
    outcome.showsResource = outcome.succeeded;
    return outcome;
}

Reply switchProtection(const Call &call, Resource &container)
{
    const QJsonObject properties = call.request.body.value(u"properties"_s).toObject();
    const QJsonObject input = properties.value(u"providerSpecificDetails"_s).toObject();
    if (const QString provider = input.value(u"instanceType"_s).toString(); provider != u"A2A")
        return notSimulated(u"Switching the protection of the provider '%1'."_s.arg(provider));
    const QString id = container.id + u"/replicationProtectedItems/"_s
        + properties.value(u"replicationProtectedItemName"_s).toString();
    const Resource *item = call.simulation.store().find(id);
    if (!item)
        return armError(404, u"ProtectedItemNotFound"_s, u"The replicated item '%1' was not found."_s.arg(id));
    if (const Verdict busy = recoveryJobRuns(call, item->id))
        return *busy;
    if (protectionStage(*item) != ProtectionStage::Committed) {
        return armError(409, u"OperationNotAllowed"_s,
                        u"'%1' cannot be replicated back: its failover has not been committed."_s.arg(
                            item->property(u"friendlyName"_s).toString()));
    }
    const ProtectionRequest request = reversed(*item, input);
    if (const Verdict refused = refuseProtection(call, request))
        return *refused;
    return startRecoveryJob(
        call,
        {.scenario = kSwitch,
         .ownerId = container.id,
         .targetName = item->property(u"friendlyName"_s).toString(),
         .duration = kSwitching,
         .finish = [id = item->id, request, principal = call.request.principalId](Simulation &world) {
             return finishSwitch(world, id, request, principal);
         }});
}

/// A2AReprotectInput describes unmanaged disks only, and no machine has those any more.
Reply reprotect(const Call &, Resource &)
{
    return armError(400, u"VMDisksMissing"_s,
                    u"The request names no unmanaged disks. Machines with managed disks are replicated back by "
                    "switchprotection of their protection container."_s,
                    {}, u"vmDisks"_s);
}

}

void registerReprotection(Simulation &simulation)
{
    simulation.add(ActionBehaviour{kProtectionContainerType, u"switchprotection"_s, {}, false, {}, switchProtection});
    simulation.add(ActionBehaviour{kProtectedItemType, u"reProtect"_s, {}, false, {}, reprotect});
}

}
