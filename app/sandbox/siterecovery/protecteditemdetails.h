#pragma once

#include "sandbox/behaviour.h"

namespace azrelocate::sandbox {

/// What replication is enabled for, by a PUT of a protected item or when its direction is switched.
struct ProtectionRequest
{
    QString itemId;    ///< of the protected item
    QString machineId; ///< what is replicated
    QJsonObject input; ///< A2AEnableProtectionInput or A2ASwitchProtectionInput
    QString policyId;
    QString recoveryContainerId;
};

/// properties of a new protected item: names, policy, and the provider's details with disks and network interfaces.
/// Everything that follows from the time is left to the view.
QJsonObject protectedItemProperties(Simulation &simulation, const ProtectionRequest &request);

/// Network and subnet at the target for an interface of the source, by what the request names or by the network
/// mapping; empty members where neither says.
struct RecoverySubnet
{
    QString networkId;
    QString subnetName;
};
RecoverySubnet recoverySubnet(ResourceStore &store, const ProtectionRequest &request, const QString &sourceSubnetId);

/// "…/virtualNetworks/v" of a subnet's id.
QString networkOfSubnet(const QString &subnetId);
/// The subnet of that name, or the first one; empty where the network has none.
QString subnetNamedOrFirst(ResourceStore &store, const QString &networkId, const QString &name);

}
