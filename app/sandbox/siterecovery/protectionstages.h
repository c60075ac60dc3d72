#pragma once

#include "sandbox/resourcestore.h"

#include <QJsonArray>
#include <QStringList>

#include <chrono>

namespace azrelocate::sandbox {

class Simulation;

/// Where a protected item stands. The names in answers are those that the service uses (azure-cli-extensions' recorded
/// sessions of Azure to Azure).
enum class ProtectionStage {
    Enabling,           ///< the job that enables replication is running
    EnableFailed,       ///< it failed; restart it or disable the replication
    InitialReplication, ///< the disks are copied whole
    FirstRecoveryPoint, ///< copied; waiting for the first point
    Protected,
    FailedOver, ///< the machine runs at the target; a commit is pending
    Committed,  ///< final: nothing is replicated any more
};

ProtectionStage protectionStage(const Resource &item);
void setProtectionStage(Simulation &simulation, Resource &item, ProtectionStage stage);
/// What may be done at this stage, as `allowedOperations` names it, when no job is running.
QStringList allowedOperations(const Resource &item);
/// Whether a test failover has not been cleaned up.
bool testFailoverPending(const Resource &item);

/// Starts the copy of the disks; the stages up to Protected follow in simulated time.
void beginReplication(Simulation &simulation, Resource &item);
/// Share of the disks that is copied, in percent.
int replicatedPercent(const Simulation &simulation, const Resource &item);
/// When the item became Protected; null before.
QDateTime protectedSince(const Resource &item);

}
