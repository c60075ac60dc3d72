#pragma once

#include "azure/resourcemover.h"
#include "checklist/checkinput.h"

namespace azrelocate::services {

/// The one collection of this relocation: where it is, and what the plan puts into it.
struct PlannedCollection
{
    ResourceId group; ///< its own resource group, apart from source and target
    ResourceId collection;
    QList<PlannedResource> resources;

    bool isEmpty() const { return resources.isEmpty(); }
};

PlannedCollection plannedCollection(const Plan &plan);

/// What the planned resources refer to and the service wants to know about although another tool makes it: their
/// groups, and resources of types that a collection can name. Each is mapped to its target, which must exist by then.
QList<ResourceId> mappedDependencies(const Plan &plan, const Inventory &inventory, const PlannedCollection &planned);

/// What Resource Mover shows of the collection; nothing: it does not exist yet.
Result<std::optional<QList<MoveResource>>> moveResourcesOf(const CheckInput &input, const PlannedCollection &planned);

/// The move resource of @p source; nullptr: not in the collection.
const MoveResource *findMove(const QList<MoveResource> &moves, const ResourceId &source);

/// A verb (prepare, initiateMove, commit) over all of @p moves at once. The crash probe reads the first of them: the
/// service moves them together from state to state.
Change moveVerb(const QString &itemId, const QString &verb, Message title, const PlannedCollection &planned,
                const QList<MoveResource> &moves, const QList<MoveState> &done, const QList<MoveState> &running);

}
