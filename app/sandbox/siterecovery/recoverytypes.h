#pragma once

#include "sandbox/resourcestore.h"

#include <QStringList>

namespace azrelocate::sandbox {

// Types of Site Recovery below a vault, Azure to Azure (Microsoft.RecoveryServices 2025-08-01 and older).

inline const QString kRecoveryVaultType = QStringLiteral("Microsoft.RecoveryServices/vaults");
inline const QString kFabricType = kRecoveryVaultType + QStringLiteral("/replicationFabrics");
inline const QString kProtectionContainerType = kFabricType + QStringLiteral("/replicationProtectionContainers");
inline const QString kContainerMappingType =
    kProtectionContainerType + QStringLiteral("/replicationProtectionContainerMappings");
inline const QString kProtectedItemType = kProtectionContainerType + QStringLiteral("/replicationProtectedItems");
inline const QString kRecoveryNetworkType = kFabricType + QStringLiteral("/replicationNetworks");
inline const QString kNetworkMappingType = kRecoveryNetworkType + QStringLiteral("/replicationNetworkMappings");
inline const QString kReplicationPolicyType = kRecoveryVaultType + QStringLiteral("/replicationPolicies");
inline const QString kReplicationJobType = kRecoveryVaultType + QStringLiteral("/replicationJobs");

QStringList recoveryVaultVersions(); ///< of vaults themselves
QStringList replicationVersions();   ///< of everything below them

/// The vault, fabric or container that @p id is in or is.
QString vaultIdOf(const QString &id);
QString fabricIdOf(const QString &id);
QString containerIdOf(const QString &id);

/// "westeurope" of a fabric, and what Azure calls the region; empty where there is no such fabric.
QString fabricRegion(const ResourceStore &store, const QString &fabricId);
QString fabricFriendlyName(const ResourceStore &store, const QString &fabricId);

/// Protected items at @p scope and below, whose `member` of the provider's details names @p id, without case.
QList<Resource *> protectedItemsOf(ResourceStore &store, const QString &scope, const QString &member,
                                   const QString &id);

/// The mapping from one container to another in its direction, or null.
const Resource *containerMapping(ResourceStore &store, const QString &sourceContainerId,
                                 const QString &targetContainerId);

/// The network that a source network is mapped to in another fabric; empty when it is not.
QString mappedNetwork(ResourceStore &store, const QString &sourceFabricId, const QString &targetFabricId,
                      const QString &sourceNetworkId);

}
