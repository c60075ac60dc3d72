#pragma once

#include "sandbox/behaviour.h"

namespace azrelocate::sandbox {

/// What a failover made at the target, or why it could not.
struct RecoveredMachine
{
    QString id;
    QStringList parts; ///< disks and network interfaces that were made for it
    QJsonObject error; ///< ARM's error object; empty when it worked

    QJsonObject toJson() const;
    static RecoveredMachine from(const QJsonValue &json);
};

/// Whether a machine is made for good or for a drill, which has names and a network of its own.
struct RecoveryPurpose
{
    bool test = false;
    QString testNetworkId;
};

/// Makes the disks from their replicas, the interfaces in the target network and the machine, in the name of whoever
/// enabled the replication: rights, policies, quotas and locks apply. What was made before an error is removed.
RecoveredMachine createRecoveredMachine(Simulation &simulation, const Resource &item, const RecoveryPurpose &purpose);
void removeRecoveredMachine(Simulation &simulation, const RecoveredMachine &machine);

/// "-ASRReplica" disks, which hold what was replicated. The error of Resource Manager, or nothing.
QJsonObject createReplicaDisks(Simulation &simulation, const Resource &item);
void removeReplicaDisks(Simulation &simulation, const Resource &item);

}
