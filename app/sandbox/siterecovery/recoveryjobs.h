#pragma once

#include "sandbox/arm/operations.h"
#include "sandbox/behaviour.h"

namespace azrelocate::sandbox {

/// One kind of thing that Site Recovery does, as its jobs name it.
struct RecoveryScenario
{
    QString name;         ///< "TestFailover"
    QString friendlyName; ///< "Test failover"
    QStringList tasks;    ///< friendly names of its steps, which take the same time each
    bool cancellable = false;
};

/// One job: what an operation is called, whom it concerns, and what it does.
struct RecoveryJob
{
    RecoveryScenario scenario;
    QString ownerId;    ///< the resource that is busy meanwhile and at which the result is asked for
    QString targetName; ///< whom it concerns, in a person's words: "vm-shop-01"
    std::chrono::milliseconds duration{1000};              ///< simulated
    std::function<Outcome(Simulation &)> finish = nullptr; ///< at the end of its time
    std::function<void(Simulation &)> abandon = nullptr;   ///< undoes what was begun when somebody cancels
};

/// Starts a job for a POST: 202 without a body, with the vault's own status URLs.
Reply startRecoveryJob(const Call &call, RecoveryJob job);

/// Keeps a record of an operation that the generic engine started, and gives it the vault's own status URLs. Of @p job
/// only the scenario, the owner, the name and `abandon` are used.
void recordRecoveryJob(const Call &call, Operation &operation, RecoveryJob job);

/// 409 while a job is running on @p id.
Verdict recoveryJobRuns(const Call &call, const QString &id);

/// replicationJobs with cancel, restart and resume, and the two URLs at which an operation is polled.
void registerRecoveryJobs(Simulation &simulation);

}
