#pragma once

#include "sandbox/behaviour.h"

namespace azrelocate::sandbox {

/// PATCH of a protected item: the new body from the request (UpdateReplicationProtectedItemInput), for names, size,
/// network and addresses at the target.
QJsonObject updatedProtectedItem(const Call &call, const Resource &existing);

/// Why @p body, as updatedProtectedItem() made it, cannot be.
Verdict refuseProtectedItemUpdate(const Call &call, const Resource &existing, const QJsonObject &body);

}
