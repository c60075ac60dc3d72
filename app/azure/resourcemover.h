#pragma once

#include "azure/azurereader.h"
#include "base/region.h"

#include <optional>

namespace azrelocate {

// Azure Resource Mover: Microsoft.Migrate/moveCollections, api-version 2023-08-01.

/// States of Azure's own documentation, in the order in which a resource passes them.
enum class MoveState {
    Unknown, ///< a word that this program does not know
    AssignmentPending,
    PreparePending,
    PrepareInProgress,
    PrepareFailed,
    MovePending,
    MoveInProgress,
    MoveFailed,
    DiscardInProgress,
    DiscardFailed,
    CommitPending,
    CommitInProgress,
    CommitFailed,
    Committed,
    DeleteSourcePending,
    ResourceMoveCompleted,
};
QString toString(MoveState state);
MoveState moveStateFromString(QStringView text);
bool isFailure(MoveState state);

struct MoveCollection
{
    ResourceId id;
    QString name;
    Region location; ///< of the metadata; only some regions take it
    Region source;
    Region target;
    QString principalId; ///< of its identity, which needs rights on the subscription
    QString provisioningState;
};

struct MoveDependency
{
    ResourceId source;
    QString resolutionStatus;
    QString resolutionType; ///< "Manual", "Automatic"
    QString dependencyType; ///< "RequiredForPrepare", "RequiredForMove"
    bool optional = false;
};

struct MoveResource
{
    ResourceId id; ///< of the move resource: what prepare and the other verbs take
    QString name;
    ResourceId source;
    ResourceId target;    ///< null until it exists
    QString resourceType; ///< discriminator of the settings
    MoveState state = MoveState::Unknown;
    QString stateWord; ///< as the service wrote it
    QString jobName;   ///< "InitialSync"; empty: none
    int jobPercent = 0;
    bool resolveRequired = false;
    QList<MoveDependency> dependsOn;
    std::optional<Error> error;
    QString provisioningState;
};

struct UnresolvedDependency
{
    ResourceId source;
    int count = 0; ///< how many resources of the collection need it
};

ResourceId moveCollectionId(const ResourceId &group, const QString &name);
/// The move resource of @p source: its name is made of the source's id, so that a repetition finds it.
ResourceId moveResourceId(const ResourceId &collection, const ResourceId &source);

/// NotFound when there is none.
Result<MoveCollection> getMoveCollection(const AzureReader &azure, const ResourceId &collection,
                                         const CallContext &context);
Result<QList<MoveResource>> listMoveResources(const AzureReader &azure, const ResourceId &collection,
                                              const CallContext &context);
Result<MoveResource> getMoveResource(const AzureReader &azure, const ResourceId &moveResource,
                                     const CallContext &context);
/// What the resources of the collection need and is neither in it nor settled otherwise; read after
/// resolveDependencies.
Result<QList<UnresolvedDependency>> listUnresolvedDependencies(const AzureReader &azure, const ResourceId &collection,
                                                               const CallContext &context);

/// Body of the PUT of a collection.
QJsonObject moveCollectionBody(const Region &metadata, const Region &source, const Region &target);
/// Body of the PUT of a move resource. @p settings: "resourceType" and what else shall differ in the target;
/// @p existingTarget: null, or what stands there already.
QJsonObject moveResourceBody(const ResourceId &source, const QJsonObject &settings, const ResourceId &existingTarget);
/// Body of prepare, initiateMove, commit, discard and bulkRemove.
QJsonObject moveVerbBody(const QList<ResourceId> &moveResources, bool validateOnly);

MoveCollection parseMoveCollection(const QJsonObject &object);
MoveResource parseMoveResource(const QJsonObject &object);

}
