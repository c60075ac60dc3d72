#pragma once

#include "sandbox/resourcestore.h"

#include <QJsonArray>
#include <QStringList>

namespace azrelocate::sandbox {

/// "resourceGroups" for a group, otherwise the type: what resourceSettings.resourceType has to say.
QString moveTypeOf(const QString &sourceId);

/// What @p sourceId needs at the target, one step: its group, and the resources of movable types that it names. Disks
/// move with their machine, and what Resource Mover does not know (route tables, identities) is left out.
QStringList moveDependencies(const ResourceStore &store, const QString &sourceId);

/// A move resource's settled dependencies, as `dependsOn` shows them; the ids that are missing go to @p missing.
QJsonArray dependsOnOf(ResourceStore &store, const Resource &moveResource, QStringList &missing);

/// The move resource of @p sourceId in a collection, or null.
Resource *moveResourceOf(ResourceStore &store, const QString &collectionId, const QString &sourceId);

inline const QString kMoveCollectionType = QStringLiteral("Microsoft.Migrate/moveCollections");
inline const QString kMoveResourceType = QStringLiteral("Microsoft.Migrate/moveCollections/moveResources");

}
