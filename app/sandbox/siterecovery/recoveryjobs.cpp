#include "sandbox/siterecovery/recoveryjobs.h"

#include "sandbox/simulation.h"
#include "sandbox/siterecovery/recoveryjobview.h"
#include "sandbox/siterecovery/recoverytypes.h"

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

constexpr std::chrono::seconds kRetryAfter{30}; ///< what Site Recovery asks its callers to wait

OperationSpec withVaultUrls(OperationSpec spec, const QString &ownerId)
{
    spec.statusPath = vaultIdOf(ownerId) + u"/replicationOperationStatus"_s;
    spec.resultPath = ownerId + u"/operationresults"_s;
    spec.retryAfter = kRetryAfter;
    return spec;
}

QString jobId(const QString &ownerId, const QString &operationId)
{
    return vaultIdOf(ownerId) + u"/replicationJobs/"_s + operationId;
}

/// Writes into the job how its operation ended.
void noteEnd(Simulation &simulation, const QString &id, const Operation &operation,
             const std::function<void(Simulation &)> &abandon)
{
    Resource *job = simulation.store().find(id);
    if (!job) // its vault is gone
        return;
    const bool cancelled = job->hidden.value(u"cancelled"_s).toBool();
    showJobEnd(*job, operation, cancelled);
    simulation.store().touch(*job);
    if (cancelled && abandon)
        abandon(simulation);
}

Reply operationStatus(const Call &call, const QStringList &captures)
{
    const Operation *operation = call.simulation.operations().find(captures.last());
    if (!operation)
        return armError(404, u"OperationNotFound"_s, u"The operation '%1' was not found."_s.arg(captures.last()));
    const auto time = [](const QDateTime &when) {
        return when.isValid() ? QJsonValue(when.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
    };
    const QJsonObject error = operation->outcome.error;
    Reply reply = Reply::of({{u"error"_s, error.isEmpty() ? QJsonValue() : QJsonValue(error)},
                             {u"id"_s, QJsonValue()},
                             {u"name"_s, operation->id},
                             {u"properties"_s, QJsonValue()},
                             {u"status"_s, operation->status},
                             {u"startTime"_s, time(operation->started)},
                             {u"endTime"_s, time(operation->ended)},
                             {u"percentComplete"_s, QJsonValue()}});
    if (!operation->hasEnded())
        reply.with("Retry-After", QByteArray::number(qint64(operation->spec.retryAfter.count())));
    return reply;
}

Reply notInState(const Resource &job, const QString &verb)
{
    return armError(409, u"JobActionNotAllowed"_s,
                    u"The job '%1' cannot be asked to %2 in the state %3."_s.arg(job.name(), verb,
                                                                                 job.property(u"state"_s).toString()));
}

/// cancel and restart are operations too, but no jobs: what they show at the end is the job.
Reply acceptJobAction(const Call &call, const Resource &job, std::function<void(Simulation &)> act)
{
    OperationSpec spec;
    spec.duration = std::chrono::seconds(1);
    spec.resourceId = job.id;
    spec.finish = [act = std::move(act)](Simulation &world) {
        act(world);
        Outcome outcome;
        outcome.showsResource = true;
        return outcome;
    };
    return call.simulation.operations().run(call, withVaultUrls(std::move(spec), job.id));
}

Reply cancelJob(const Call &call, Resource &job)
{
    if (!job.property(u"allowedActions"_s).toArray().contains(u"Cancel"_s))
        return notInState(job, u"cancel"_s);
    return acceptJobAction(call, job, [id = job.id](Simulation &world) {
        Resource *found = world.store().find(id);
        if (!found)
            return;
        found->hidden.insert(u"cancelled"_s, true);
        const QString operation = found->hidden.value(u"operation"_s).toString();
        world.operations().end(operation, Outcome::failed(u"JobCancelled"_s, u"The job was cancelled."_s));
        if (Operation *ended = world.operations().find(operation))
            ended->status = u"Canceled"_s;
    });
}

Reply restartJob(const Call &call, Resource &job)
{
    if (!job.property(u"allowedActions"_s).toArray().contains(u"Restart"_s))
        return notInState(job, u"restart"_s);
    const Operation *failed = call.simulation.operations().find(job.hidden.value(u"operation"_s).toString());
    if (!failed || call.simulation.operations().runningOn(failed->spec.resourceId))
        return notInState(job, u"restart"_s);
    const Operation &again = *call.simulation.operations().start(failed->spec);
    job.hidden.remove(u"cancellable"_s); // what the first run began is no longer known
    showJobRunning(job, again);
    call.simulation.store().touch(job);
    call.simulation.operations().whenEnded(again.id, [&world = call.simulation, id = job.id](const Operation &ended) {
        noteEnd(world, id, ended, nullptr);
    });
    return call.simulation.operations().accepted(call, again);
}

}

void recordRecoveryJob(const Call &call, Operation &operation, RecoveryJob job)
{
    Simulation &simulation = call.simulation;
    operation.spec = withVaultUrls(std::move(operation.spec), job.ownerId);
    Resource record;
    record.id = jobId(job.ownerId, operation.id);
    record.type = kReplicationJobType;
    record.body = jobBody(record.id, job, simulation.newGuid());
    record.hidden.insert(u"tasks"_s, QJsonArray::fromStringList(job.scenario.tasks));
    record.hidden.insert(u"cancellable"_s, job.scenario.cancellable);
    showJobRunning(record, operation);
    const QString id = record.id;
    simulation.store().put(std::move(record));
    simulation.operations().whenEnded(operation.id,
                                      [&simulation, id, abandon = std::move(job.abandon)](const Operation &ended) {
                                          noteEnd(simulation, id, ended, abandon);
                                      });
}

Reply startRecoveryJob(const Call &call, RecoveryJob job)
{
    OperationSpec spec;
    spec.duration = job.duration;
    spec.resourceId = job.ownerId;
    spec.finish = std::move(job.finish);
    Operation &operation = *call.simulation.operations().start(std::move(spec));
    recordRecoveryJob(call, operation, std::move(job));
    return call.simulation.operations().accepted(call, operation);
}

Verdict recoveryJobRuns(const Call &call, const QString &id)
{
    const Operation *running = call.simulation.operations().runningOn(id);
    if (!running)
        return std::nullopt;
    return armError(409, u"AnotherOperationInProgress"_s,
                    u"The job '%1' is still running on '%2'; wait until it has ended."_s.arg(
                        running->id, ArmPath::parse(id).name()));
}

void registerRecoveryJobs(Simulation &simulation)
{
    TypeBehaviour jobs;
    jobs.type = kReplicationJobType;
    jobs.apiVersions = replicationVersions();
    jobs.tracked = false;
    jobs.patchable = false;
    jobs.deletable = false;
    jobs.hasProvisioningState = false;
    jobs.validate = [](const Call &, const Resource *, QJsonObject &) -> Verdict {
        return armError(405, u"MethodNotAllowed"_s, u"Jobs are made by Site Recovery alone."_s);
    };
    jobs.view = viewJob;
    simulation.add(jobs);
    simulation.add(ActionBehaviour{kReplicationJobType, u"cancel"_s, {}, false, {}, cancelJob});
    simulation.add(ActionBehaviour{kReplicationJobType, u"restart"_s, {}, false, {}, restartJob});
    simulation.add(
        ActionBehaviour{kReplicationJobType, u"resume"_s, {}, false, {}, [](const Call &, Resource &job) -> Reply {
                            return notInState(job, u"resume"_s); // none waits for a person here
                        }});
    const QString vault = u"/subscriptions/{s}/resourceGroups/{g}/providers/Microsoft.RecoveryServices/vaults/{v}"_s;
    simulation.add(Route{"GET", vault + u"/replicationOperationStatus/{id}"_s, replicationVersions(),
                         kRecoveryVaultType + u"/replicationOperationStatus/read"_s, true, operationStatus});
    for (int levels = 1; levels <= 3; ++levels) {
        simulation.add(Route{"GET", vault + u"/{type}/{name}"_s.repeated(levels) + u"/operationresults/{id}"_s,
                             replicationVersions(), kRecoveryVaultType + u"/read"_s, true,
                             [](const Call &call, const QStringList &captures) {
                                 return call.simulation.operations().resultReply(call, captures.last());
                             }});
    }
}

}
