#pragma once

#include "azure/azurereader.h"
#include "base/region.h"

#include <QDateTime>

#include <optional>

namespace azrelocate {

// Azure Site Recovery between two regions: Microsoft.RecoveryServices/vaults (2024-04-01) and what is below them
// (2025-08-01).

/// A network interface of a replicated machine and what it gets at the target.
struct RecoveryInterface
{
    QString id; ///< of Site Recovery, not of Resource Manager
    ResourceId source;
    QString targetName; ///< empty: that of the source
    struct Address
    {
        QString configuration; ///< "ipconfig1"
        QString targetAddress; ///< empty: any of the subnet
        QStringList targetPools;
    };
    QList<Address> addresses;
};

/// A replicated item: one machine on its way.
struct ProtectedMachine
{
    ResourceId id;
    ResourceId source;
    QString state;       ///< "Protected", "InitialReplicationInProgress", … in the service's words
    QString description; ///< of the state, for a person
    QString health;      ///< "Normal", "Warning", "Critical"
    QString trouble;     ///< the first health error; empty: none
    QStringList allowed; ///< what may be done now: "TestFailover", "Commit", …
    bool testPending = false;
    int percent = -1;          ///< of the first copy; -1: not copying
    std::optional<qint64> lag; ///< seconds from the newest recovery point until now
    QString targetName;        ///< of the machine
    QDateTime lastTest;        ///< null: there was no drill
    QList<RecoveryInterface> interfaces;

    bool isProtected() const;
    bool mayDo(QLatin1StringView operation) const;
};

/// One job of a vault.
struct RecoveryJobRecord
{
    QString name;
    QString scenario; ///< "TestFailover"
    QString state;    ///< "Succeeded"
    QString machine;  ///< friendly name
    QDateTime started;
    QDateTime ended; ///< null: running
};

/// NotFound when it is not replicated.
Result<ProtectedMachine> getProtectedMachine(const AzureReader &azure, const ResourceId &item,
                                             const CallContext &context);
Result<QList<RecoveryJobRecord>> listRecoveryJobs(const AzureReader &azure, const ResourceId &vault,
                                                  const CallContext &context);

ProtectedMachine parseProtectedMachine(const QJsonObject &object);
RecoveryJobRecord parseRecoveryJob(const QJsonObject &object);

// Bodies of the PUTs, in the order in which they are sent.
QJsonObject recoveryVaultBody(const Region &region);
QJsonObject recoveryFabricBody(const Region &region);
QJsonObject recoveryContainerBody();
/// Recovery points every 5 minutes, app-consistent ones every hour, kept for a day.
QJsonObject replicationPolicyBody();
QJsonObject containerMappingBody(const ResourceId &targetContainer, const ResourceId &policy);
QJsonObject networkMappingBody(const ResourceId &targetFabric, const ResourceId &source, const ResourceId &target);

/// What a machine is replicated with; every disk is named, since one that is left out stays behind.
struct ReplicationOrder
{
    ResourceId machine;
    QList<ResourceId> disks;
    ResourceId policy;
    ResourceId targetContainer;
    ResourceId targetGroup;
    ResourceId cache;           ///< storage account in the source region
    ResourceId availabilitySet; ///< at the target; null: none
    QString zone;               ///< at the target; empty: none
};
QJsonObject replicationBody(const ReplicationOrder &order);
/// PATCH: names and addresses at the target.
QJsonObject recoverySettingsBody(const QString &targetName, const QList<RecoveryInterface> &interfaces);

// Bodies of the POSTs.
QJsonObject testFailoverBody(const ResourceId &network);
QJsonObject testFailoverCleanupBody();
/// The source is shut down first, so that nothing is written that does not come along.
QJsonObject failoverBody();
QJsonObject disableReplicationBody();

}
