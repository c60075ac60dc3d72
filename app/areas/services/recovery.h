#pragma once

#include "azure/siterecovery.h"
#include "checklist/checkinput.h"

namespace azrelocate::services {

/// The one vault of this relocation with what is in it, for the machines that Site Recovery moves.
struct PlannedRecovery
{
    ResourceId group; ///< the target group of a machine: what the policies allow there was settled before
    ResourceId vault;
    ResourceId sourceFabric, targetFabric;
    ResourceId sourceContainer, targetContainer;
    ResourceId policy;
    ResourceId mapping; ///< of the containers
    ResourceId cache;   ///< storage account in the source region
    QList<PlannedResource> machines;

    bool isEmpty() const { return machines.isEmpty(); }
    /// The replicated item of @p machine: its name is made of the machine's id, so that a repetition finds it.
    ResourceId item(const ResourceId &machine) const;
    ResourceId networkMapping(const ResourceId &sourceNetwork) const;
    /// The isolated network of the drill in place of @p targetNetwork.
    ResourceId drillNetwork(const ResourceId &targetNetwork) const;
};

PlannedRecovery plannedRecovery(const Plan &plan);

/// The networks that the machines are in, at the source, without duplicates.
QList<ResourceId> networksOf(const Inventory &inventory, const QList<PlannedResource> &machines);

/// What has to stand at the target before the machines come, by its id at the source: their networks, availability sets
/// and load balancers.
QList<ResourceId> neededBy(const Inventory &inventory, const QList<PlannedResource> &machines);

/// What Site Recovery shows of a machine; nothing: it is not replicated.
Result<std::optional<ProtectedMachine>> protectionOf(const CheckInput &input, const PlannedRecovery &planned,
                                                     const ResourceId &machine);

/// A POST at the item of a machine. @p pointer and @p done tell after a crash whether it was taken; an empty pointer:
/// the item is gone then.
Change recoveryVerb(const QString &itemId, const QString &verb, Message title, const ResourceId &item,
                    const QJsonObject &body, const QString &pointer, const QStringList &done);

/// Adds what is there for the move and what is missing: vault, pairs of containers and networks, cache.
void judgeRecoverySetup(Finding &finding, const CheckInput &input);
Result<QList<Change>> proposeRecoverySetup(const CheckInput &input);

/// Whether each machine is replicated, with its lag, set up for the target, and was started there once in a drill.
void judgeReplication(Finding &finding, const CheckInput &input);
Result<QList<Change>> proposeReplication(const CheckInput &input);

/// The failover of every machine that is ready for it.
Result<QList<Change>> proposeFailover(const CheckInput &input);

/// Whether each machine that was failed over is committed and replicated no longer.
void judgeRecoveryEnd(Finding &finding, const CheckInput &input);
Result<QList<Change>> proposeRecoveryEnd(const CheckInput &input);

}
