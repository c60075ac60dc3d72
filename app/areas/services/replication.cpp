#include "areas/services/recovery.h"

#include "areas/services/recoverysettings.h"
#include "azure/apiversions.h"
#include "azure/resources.h"
#include "base/jsonpath.h"
#include "checklist/resourcechange.h"
#include "checklist/targetgroup.h"

#include <QJsonArray>

namespace azrelocate::services {

using namespace Qt::StringLiterals;

namespace {

const QString kItem = u"svc.prepare"_s;
const QString kState = u"/properties/protectionState"_s;
const QString kTestState = u"/properties/testFailoverState"_s;

/// From "enabled" to "protected", in the words of the service.
const QStringList kOnTheWay = {u"UnprotectedStatesBegin"_s, u"EnablingProtection"_s, u"InitialReplicationInProgress"_s,
                               u"InitialReplicationRecoveryCompletionPending"_s};

bool isFailedOver(const ProtectedMachine &machine)
{
    return machine.state.startsWith("UnplannedFailover"_L1, Qt::CaseInsensitive);
}

/// The seconds that the last successful drill of a machine took from its start until the machine ran.
std::optional<qint64> drillSeconds(const QList<RecoveryJobRecord> &jobs, const QString &machine)
{
    std::optional<qint64> seconds;
    QDateTime newest;
    for (const RecoveryJobRecord &job : jobs) {
        const bool isDrill = job.scenario.compare("TestFailover"_L1, Qt::CaseInsensitive) == 0
            && job.state.compare("Succeeded"_L1, Qt::CaseInsensitive) == 0
            && job.machine.compare(machine, Qt::CaseInsensitive) == 0;
        if (!isDrill || (newest.isValid() && job.started < newest))
            continue;
        newest = job.started;
        seconds = job.started.secsTo(job.ended);
    }
    return seconds;
}

void judgeDrill(Finding &finding, const ProtectedMachine &machine, const QList<RecoveryJobRecord> &jobs)
{
    const QString object = u"%1/drill"_s.arg(machine.source.name());
    if (machine.testPending) {
        finding.fail(object, QT_TRANSLATE_NOOP("Message", "The machine of the drill runs; look at it, then clean up."),
                     {}, {}, machine.source);
        return;
    }
    const auto seconds = drillSeconds(jobs, machine.source.name());
    if (machine.lastTest.isNull() || !seconds)
        finding.fail(object, QT_TRANSLATE_NOOP("Message", "It has not been started at the target in a drill yet."), {},
                     {}, machine.source);
    else
        finding.pass(object,
                     {QT_TRANSLATE_NOOP("Message", "In the drill it ran at the target after %1 s."),
                      {QString::number(*seconds)}},
                     machine.lastTest.toString(Qt::ISODate), machine.source);
}

void judgeMachine(Finding &finding, const CheckInput &input, const AddressMap &addresses,
                  const PlannedResource &planned, const ProtectedMachine &machine, const QList<RecoveryJobRecord> &jobs)
{
    const QString name = planned.source.name();
    if (isFailedOver(machine)) {
        finding.pass(name, QT_TRANSLATE_NOOP("Message", "It has been failed over."), machine.state, planned.source);
        return;
    }
    const bool isCritical = machine.health.compare("Critical"_L1, Qt::CaseInsensitive) == 0;
    if (isCritical) {
        finding.fail(name, {QT_TRANSLATE_NOOP("Message", "Its replication is in trouble: %1"), {machine.trouble}},
                     u"Normal"_s, machine.health, planned.source);
        return;
    }
    if (!machine.isProtected()) {
        const QString share =
            machine.percent < 0 ? machine.state : u"%1, %2 %"_s.arg(machine.state).arg(machine.percent);
        finding.fail(name, QT_TRANSLATE_NOOP("Message", "Its replication is not complete yet."), u"Protected"_s, share,
                     planned.source);
        return;
    }
    if (!hasWantedSettings(input, addresses, planned, machine)) {
        finding.fail(
            name,
            QT_TRANSLATE_NOOP("Message", "It is replicated, but would get other names or addresses than planned."),
            planned.target.name(), machine.targetName, planned.source);
        return;
    }
    finding.pass(name,
                 {QT_TRANSLATE_NOOP("Message", "Replicated; the newest recovery point is %1 s old."),
                  {QString::number(machine.lag.value_or(0))}},
                 machine.state, planned.source);
    judgeDrill(finding, machine, jobs);
}

ReplicationOrder orderFor(const CheckInput &input, const PlannedRecovery &planned, const PlannedResource &machine)
{
    ReplicationOrder order;
    order.machine = machine.source;
    order.policy = planned.policy;
    order.targetContainer = planned.targetContainer;
    order.targetGroup = machine.target.resourceGroupId();
    order.cache = planned.cache;
    const Resource *found = input.inventory.find(machine.source);
    const QJsonObject object = found ? found->object() : QJsonObject();
    order.disks.append(ResourceId(jsonAt(object, u"properties.storageProfile.osDisk.managedDisk.id").toString()));
    for (const QJsonValue &disk : jsonAt(object, u"properties.storageProfile.dataDisks").toArray())
        order.disks.append(ResourceId(jsonAt(disk, u"managedDisk.id").toString()));
    const ResourceId set(jsonAt(object, u"properties.availabilitySet.id").toString());
    if (!set.isNull())
        order.availabilitySet = input.plan.targetOf(set);
    order.zone = object.value("zones"_L1).toArray().first().toString();
    return order;
}

Change enable(const CheckInput &input, const PlannedRecovery &planned, const PlannedResource &machine)
{
    const ResourceId item = planned.item(machine.source);
    Change change = createResource(
        kItem,
        {QT_TRANSLATE_NOOP("Message", "Replicate %1 by Site Recovery; it keeps running"), {machine.source.name()}},
        item, replicationBody(orderFor(input, planned, machine)));
    AppliedProbe &probe = change.request.probe;
    probe.kind = AppliedProbe::Kind::ValueIsOneOf;
    probe.path = item.toString();
    probe.apiVersion = change.request.apiVersion;
    probe.pointer = kState;
    probe.values = {u"Protected"_s};
    probe.runningValues = kOnTheWay;
    probe.outlivesOperation = true;
    change.estimate = std::chrono::hours(1);
    change.wave = machine.wave;
    change.seal();
    return change;
}

Change adjust(const CheckInput &input, const AddressMap &addresses, const PlannedResource &planned,
              const ProtectedMachine &machine)
{
    const QJsonObject before = recoverySettingsBody(machine.targetName, machine.interfaces);
    const QJsonObject after = recoverySettingsBody(planned.target.name(), wantedInterfaces(input, addresses, machine));
    Change change = updateResource(
        kItem,
        {QT_TRANSLATE_NOOP("Message", "Set names and addresses that %1 gets at the target"), {planned.source.name()}},
        machine.id, "PATCH", before, after);
    // A GET shows them in another form; setting them twice changes nothing.
    change.request.probe.kind = AppliedProbe::Kind::Repeatable;
    change.undoRequests.first().probe.kind = AppliedProbe::Kind::Repeatable;
    change.seal();
    return change;
}

Change beginDrill(const CheckInput &input, const PlannedRecovery &planned, const PlannedResource &machine,
                  const ProtectedMachine &shown)
{
    const ResourceId network = networksOf(input.inventory, {machine}).value(0);
    Change change =
        recoveryVerb(kItem, u"testFailover"_s,
                     {QT_TRANSLATE_NOOP("Message", "Drill: start a copy of %1 at the target, in a network of its own"),
                      {machine.source.name()}},
                     shown.id, testFailoverBody(planned.drillNetwork(input.plan.targetOf(network))), kTestState,
                     {u"MarkForDeletion"_s});
    change.undo = Change::Undo::NotNeeded;
    change.seal();
    return change;
}

Change endDrill(const PlannedResource &machine, const ProtectedMachine &shown)
{
    Change change = recoveryVerb(
        kItem, u"testFailoverCleanup"_s,
        {QT_TRANSLATE_NOOP("Message", "Clean up the drill of %1: its copy is deleted"), {machine.source.name()}},
        shown.id, testFailoverCleanupBody(), kTestState, {u"None"_s});
    change.undo = Change::Undo::NotNeeded;
    change.seal();
    return change;
}

/// The next step of one machine; nothing when it waits or is done.
Result<QList<Change>> nextStep(const CheckInput &input, const PlannedRecovery &planned, const AddressMap &addresses,
                               const PlannedResource &machine)
{
    const auto protection = protectionOf(input, planned, machine.source);
    if (!protection)
        return protection.error();
    if (!*protection) {
        const auto moved = resourceExists(input.azure, machine.target, input.context);
        if (!moved || *moved)
            return moved ? Result<QList<Change>>(QList<Change>()) : moved.error();
        return QList<Change>{enable(input, planned, machine)};
    }
    const ProtectedMachine &shown = **protection;
    if (shown.testPending && shown.mayDo("TestFailoverCleanup"_L1))
        return QList<Change>{endDrill(machine, shown)};
    if (!shown.isProtected())
        return QList<Change>();
    if (!hasWantedSettings(input, addresses, machine, shown))
        return QList<Change>{adjust(input, addresses, machine, shown)};
    if (shown.lastTest.isNull() && shown.mayDo("TestFailover"_L1))
        return QList<Change>{beginDrill(input, planned, machine, shown)};
    return QList<Change>();
}

}

void judgeReplication(Finding &finding, const CheckInput &input)
{
    const PlannedRecovery planned = plannedRecovery(input.plan);
    if (planned.isEmpty())
        return;
    const auto addresses = addressMapOf(input);
    if (!addresses) {
        finding.couldNotCheck(planned.vault.name(), addresses.error(), planned.vault);
        return;
    }
    std::optional<QList<RecoveryJobRecord>> jobs;
    for (const PlannedResource &machine : planned.machines) {
        const auto protection = protectionOf(input, planned, machine.source);
        if (!protection) {
            finding.couldNotCheck(machine.source.name(), protection.error(), machine.source);
            continue;
        }
        if (*protection) {
            if (!jobs) {
                const auto listed = listRecoveryJobs(input.azure, planned.vault, input.context);
                if (!listed) {
                    finding.couldNotCheck(planned.vault.name(), listed.error(), planned.vault);
                    return;
                }
                jobs = *listed;
            }
            judgeMachine(finding, input, *addresses, machine, **protection, *jobs);
            continue;
        }
        const auto moved = resourceExists(input.azure, machine.target, input.context);
        if (!moved)
            finding.couldNotCheck(machine.source.name(), moved.error(), machine.target);
        else if (*moved)
            finding.pass(machine.source.name(), QT_TRANSLATE_NOOP("Message", "It is at the target already."), {},
                         machine.target);
        else
            finding.fail(machine.source.name(), QT_TRANSLATE_NOOP("Message", "It is not replicated yet."),
                         u"Protected"_s, {}, machine.source);
    }
}

Result<QList<Change>> proposeReplication(const CheckInput &input)
{
    QList<Change> changes;
    const PlannedRecovery planned = plannedRecovery(input.plan);
    if (planned.isEmpty())
        return changes;
    // Without the last part of the vault nothing can be enabled.
    const auto ready = proposeRecoverySetup(input);
    if (!ready || !ready->isEmpty())
        return ready ? Result<QList<Change>>(changes) : ready.error();
    const auto mapped = resourceExists(input.azure, planned.mapping, input.context);
    if (!mapped || !*mapped)
        return mapped ? Result<QList<Change>>(changes) : mapped.error();
    const auto addresses = addressMapOf(input);
    if (!addresses)
        return addresses.error();
    for (const PlannedResource &machine : planned.machines) {
        const auto step = nextStep(input, planned, *addresses, machine);
        if (!step)
            return step.error();
        changes.append(*step);
    }
    return changes;
}

}
