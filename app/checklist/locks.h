#pragma once

#include "azure/resources.h"
#include "checklist/change.h"

namespace azrelocate {

// Locks act on what they are set on and on everything below; the strictest wins. They stop requests to Resource Manager
// only, never the data inside a service. Microsoft.Authorization/locks, api-version 2020-05-01.

/// Those of @p locks that refuse a PUT, a PATCH or a POST at @p id: the read-only ones there and above. A POST counts
/// even when it only reads (listKeys, app settings), because Azure cannot tell.
QList<Lock> locksAgainstWrite(const QList<Lock> &locks, const ResourceId &id);

/// Those that refuse the deletion of @p id: of either level, there, above and below. One lock on a child stops the
/// deletion of its whole group before anything is deleted.
QList<Lock> locksAgainstDelete(const QList<Lock> &locks, const ResourceId &id);

/// The change that takes @p lock away; its undo puts the same lock back.
Change removeLock(const QString &itemId, Message title, const Lock &lock);
/// The change that puts back what removeLock() took, from that change's state before.
Change putLockBack(const QString &itemId, Message title, const Change &removal);

}
