#include "sandbox/siterecovery/failovers.h"

#include "sandbox/arm/regions.h"
#include "sandbox/compute/virtualmachines.h"
#include "sandbox/simulation.h"
#include "sandbox/siterecovery/protectionstages.h"
#include "sandbox/siterecovery/recoveredmachines.h"
#include "sandbox/siterecovery/recoveryjobs.h"
#include "sandbox/siterecovery/recoverypoints.h"
#include "sandbox/siterecovery/recoverytypes.h"

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::minutes kTest{6};
constexpr std::chrono::minutes kCleanup{2};
constexpr std::chrono::seconds kFailover{140}; ///< from a recorded session
constexpr std::chrono::seconds kCommit{8};     ///< likewise
constexpr std::chrono::seconds kMachineStart{
    30}; ///< before the end of the job the machine is made, so that it runs then

const RecoveryScenario kTestFailover{u"TestFailover"_s,
                                     u"Test failover"_s,
                                     {u"Prerequisites check for test failover"_s, u"Create test virtual machine"_s,
                                      u"Preparing the virtual machine"_s, u"Start the virtual machine"_s},
                                     false};
const RecoveryScenario kTestCleanup{u"TestFailoverCleanup"_s,
                                    u"Test failover cleanup"_s,
                                    {u"Clean up the test virtual machine"_s, u"Clean up the test environment"_s},
                                    false};
const RecoveryScenario kUnplanned{u"UnplannedFailover"_s,
                                  u"Failover"_s,
                                  {u"Prerequisites check for failover"_s, u"Shut down the virtual machine"_s,
                                   u"Preparing for failover"_s, u"Start failover"_s, u"Start the virtual machine"_s},
                                  false};
const RecoveryScenario kChangePoint{
    u"ChangeRecoveryPoint"_s, u"Change recovery point"_s, {u"Changing the recovery point"_s}, false};
const RecoveryScenario kCommitFailover{u"CommitFailover"_s, u"Commit"_s, {u"Committing the failover"_s}, false};

QString friendlyName(const Resource &item)
{
    return item.property(u"friendlyName"_s).toString();
}

Reply notAllowed(const Resource &item, const QString &what, const QString &why)
{
    return armError(409, u"OperationNotAllowed"_s,
                    u"%1 of '%2' is not possible: %3."_s.arg(what, friendlyName(item), why));
}

/// Whether @p operation ("TestFailover") is among what the item allows now.
Verdict refuseOperation(const Call &call, const Resource &item, const QString &operation, const QString &what)
{
    if (const Verdict busy = recoveryJobRuns(call, item.id))
        return busy;
    if (allowedOperations(item).contains(operation))
        return std::nullopt;
    if (testFailoverPending(item)) {
        return armError(
            409, u"TestFailoverCleanupPending"_s,
            u"%1 of '%2' is not possible: clean up its test failover first."_s.arg(what, friendlyName(item)));
    }
    return notAllowed(item, what,
                      u"its state is '%1'"_s.arg(item.property(u"protectionStateDescription"_s).toString()));
}

Verdict refuseDirection(const QJsonObject &input)
{
    const QString direction = input.value(u"failoverDirection"_s).toString();
    if (direction == u"PrimaryToRecovery")
        return std::nullopt;
    return armError(400, u"InvalidParameter"_s,
                    u"The failover direction of Azure to Azure is PrimaryToRecovery, not '%1'."_s.arg(direction), {},
                    u"failoverDirection"_s);
}

Reply noSuchPoint(const QString &id)
{
    return armError(404, u"RecoveryPointNotFound"_s,
                    id.isEmpty() ? u"There is no recovery point yet."_s
                                 : u"The recovery point '%1' was not found."_s.arg(id),
                    {}, u"recoveryPointId"_s);
}

QJsonObject inputOf(const Call &call)
{
    return call.request.body.value(u"properties"_s).toObject();
}

QString pointAsked(const QJsonObject &input)
{
    return input.value(u"providerSpecificDetails"_s)[u"recoveryPointId"].toString();
}

Outcome gone()
{
    return Outcome::failed(u"ProtectedItemNotFound"_s, u"The replicated item was removed meanwhile."_s);
}

Outcome shown()
{
    Outcome outcome;
    outcome.showsResource = true;
    return outcome;
}

Outcome failed(const QJsonObject &error)
{
    Outcome outcome;
    outcome.succeeded = false;
    outcome.error = error;
    return outcome;
}

/// Makes the machine shortly before the job is over; what came of it is kept as @p member until the end.
void planMachine(Simulation &simulation, const Resource &item, const RecoveryPurpose &purpose, const QString &member,
                 std::chrono::milliseconds duration)
{
    simulation.schedule(duration - kMachineStart, [&simulation, id = item.id, purpose, member] {
        Resource *found = simulation.store().find(id);
        if (!found)
            return;
        const QJsonObject made = createRecoveredMachine(simulation, *found, purpose).toJson();
        // Making it may have moved nothing in the store, but it could have: look again.
        if (Resource *again = simulation.store().find(id))
            again->hidden.insert(member, made);
    });
}

void setDetail(Resource &item, const QString &name, const QJsonValue &value)
{
    QJsonObject details = item.property(u"providerSpecificDetails"_s).toObject();
    details.insert(name, value);
    item.setProperty(u"providerSpecificDetails"_s, details);
}

void setTestState(Resource &item, const QString &state, const QString &description)
{
    item.setProperty(u"testFailoverState"_s, state);
    item.setProperty(u"testFailoverStateDescription"_s, description);
}

QString timeText(const Simulation &simulation)
{
    return simulation.now().toUTC().toString(Qt::ISODateWithMs);
}

// ---- the drill

Verdict badTestNetwork(const Call &call, const Resource &item, const QString &networkId)
{
    const Resource *network = call.simulation.store().find(networkId);
    if (!network) {
        return armError(404, u"VirtualNetworkNotFound"_s, u"The test network '%1' was not found."_s.arg(networkId), {},
                        u"networkId"_s);
    }
    const QString region = item.property(u"providerSpecificDetails"_s)[u"recoveryFabricLocation"].toString();
    if (regionName(network->location()) == region)
        return std::nullopt;
    return armError(400, u"NetworkRegionMismatch"_s,
                    u"The test network '%1' is in '%2', the target region is '%3'."_s.arg(network->name(),
                                                                                          network->location(), region),
                    {}, u"networkId"_s);
}

Outcome finishTest(Simulation &simulation, const QString &id)
{
    Resource *item = simulation.store().find(id);
    if (!item)
        return gone();
    const RecoveredMachine made = RecoveredMachine::from(item->hidden.value(u"test"_s));
    if (!made.error.isEmpty()) {
        item->hidden.remove(u"test"_s);
        setTestState(*item, u"None"_s, u"None"_s);
        simulation.store().touch(*item);
        return failed(made.error);
    }
    setTestState(*item, u"MarkForDeletion"_s, u"Cleanup test failover pending"_s);
    item->setProperty(u"lastSuccessfulTestFailoverTime"_s, timeText(simulation));
    setDetail(*item, u"testFailoverRecoveryFabricObjectId"_s, made.id);
    simulation.store().touch(*item);
    return shown();
}

Reply testFailover(const Call &call, Resource &item)
{
    if (const Verdict refused = refuseOperation(call, item, u"TestFailover"_s, u"The test failover"_s))
        return *refused;
    const QJsonObject input = inputOf(call);
    if (const Verdict refused = refuseDirection(input))
        return *refused;
    const QString network = input.value(u"networkId"_s).toString();
    if (const Verdict refused = badTestNetwork(call, item, network))
        return *refused;
    if (!recoveryPointAsked(call.simulation, item, pointAsked(input)))
        return noSuchPoint(pointAsked(input));
    planMachine(call.simulation, item, {.test = true, .testNetworkId = network}, u"test"_s, kTest);
    return startRecoveryJob(call,
                            {.scenario = kTestFailover,
                             .ownerId = item.id,
                             .targetName = friendlyName(item),
                             .duration = kTest,
                             .finish = [id = item.id](Simulation &world) {
                                 return finishTest(world, id);
                             }});
}

Reply cleanUpTest(const Call &call, Resource &item)
{
    if (const Verdict busy = recoveryJobRuns(call, item.id))
        return *busy;
    if (!testFailoverPending(item))
        return notAllowed(item, u"The clean-up"_s, u"there is no test failover"_s);
    return startRecoveryJob(call,
                            {.scenario = kTestCleanup,
                             .ownerId = item.id,
                             .targetName = friendlyName(item),
                             .duration = kCleanup,
                             .finish = [id = item.id](Simulation &world) {
                                 Resource *found = world.store().find(id);
                                 if (!found)
                                     return gone();
                                 removeRecoveredMachine(world, RecoveredMachine::from(found->hidden.take(u"test"_s)));
                                 setTestState(*found, u"None"_s, u"None"_s);
                                 setDetail(*found, u"testFailoverRecoveryFabricObjectId"_s, QJsonValue::Undefined);
                                 world.store().touch(*found);
                                 return shown();
                             }});
}

// ---- the real thing

Outcome finishFailover(Simulation &simulation, const QString &id, const QString &pointId)
{
    Resource *item = simulation.store().find(id);
    if (!item)
        return gone();
    const RecoveredMachine made = RecoveredMachine::from(item->hidden.value(u"recovered"_s));
    if (!made.error.isEmpty()) {
        item->hidden.remove(u"recovered"_s);
        item->hidden.remove(u"stopped"_s); // the replication goes on
        simulation.store().touch(*item);
        return failed(made.error);
    }
    item->setProperty(u"activeLocation"_s, u"Recovery"_s);
    item->setProperty(u"failoverRecoveryPointId"_s, pointId);
    item->setProperty(u"lastSuccessfulFailoverTime"_s, timeText(simulation));
    setDetail(*item, u"recoveryFabricObjectId"_s, made.id);
    setProtectionStage(simulation, *item, ProtectionStage::FailedOver);
    return shown();
}

Reply unplannedFailover(const Call &call, Resource &item)
{
    Simulation &simulation = call.simulation;
    if (const Verdict refused = refuseOperation(call, item, u"UnplannedFailover"_s, u"The failover"_s))
        return *refused;
    const QJsonObject input = inputOf(call);
    if (const Verdict refused = refuseDirection(input))
        return *refused;
    const auto point = recoveryPointAsked(simulation, item, pointAsked(input));
    if (!point)
        return noSuchPoint(pointAsked(input));
    const QString source = item.property(u"providerSpecificDetails"_s)[u"fabricObjectId"].toString();
    Resource *machine = simulation.store().find(source);
    if (machine && input.value(u"sourceSiteOperations"_s).toString() == u"Required")
        setPowerState(simulation, *machine, u"deallocated"_s);
    item.hidden.insert(u"stopped"_s, timeText(simulation));
    planMachine(simulation, item, {}, u"recovered"_s, kFailover);
    return startRecoveryJob(call,
                            {.scenario = kUnplanned,
                             .ownerId = item.id,
                             .targetName = friendlyName(item),
                             .duration = kFailover,
                             .finish = [id = item.id, pointId = recoveryPointId(item, *point)](Simulation &world) {
                                 return finishFailover(world, id, pointId);
                             }});
}

/// The machine is made once more, from the other point.
Reply applyRecoveryPoint(const Call &call, Resource &item)
{
    if (const Verdict refused = refuseOperation(call, item, u"ApplyRecoveryPoint"_s, u"Changing the recovery point"_s))
        return *refused;
    const QString asked = inputOf(call).value(u"recoveryPointId"_s).toString();
    const auto point = asked.isEmpty() ? std::nullopt : recoveryPointAsked(call.simulation, item, asked);
    if (!point)
        return noSuchPoint(asked);
    removeRecoveredMachine(call.simulation, RecoveredMachine::from(item.hidden.take(u"recovered"_s)));
    planMachine(call.simulation, item, {}, u"recovered"_s, kFailover);
    return startRecoveryJob(call,
                            {.scenario = kChangePoint,
                             .ownerId = item.id,
                             .targetName = friendlyName(item),
                             .duration = kFailover,
                             .finish = [id = item.id, pointId = recoveryPointId(item, *point)](Simulation &world) {
                                 return finishFailover(world, id, pointId);
                             }});
}

Reply commitFailover(const Call &call, Resource &item)
{
    if (const Verdict refused = refuseOperation(call, item, u"Commit"_s, u"The commit"_s))
        return *refused;
    return startRecoveryJob(call,
                            {.scenario = kCommitFailover,
                             .ownerId = item.id,
                             .targetName = friendlyName(item),
                             .duration = kCommit,
                             .finish = [id = item.id](Simulation &world) {
                                 Resource *found = world.store().find(id);
                                 if (!found)
                                     return gone();
                                 setProtectionStage(world, *found, ProtectionStage::Committed);
                                 return shown();
                             }});
}

}

void registerFailovers(Simulation &simulation)
{
    const std::pair<QString, Reply (*)(const Call &, Resource &)> actions[] = {
        {u"testFailover"_s, testFailover},
        {u"testFailoverCleanup"_s, cleanUpTest},
        {u"unplannedFailover"_s, unplannedFailover},
        {u"applyRecoveryPoint"_s, applyRecoveryPoint},
        {u"failoverCommit"_s, commitFailover}};
    for (const auto &[verb, run] : actions)
        simulation.add(ActionBehaviour{kProtectedItemType, verb, {}, false, {}, run});
}

}
