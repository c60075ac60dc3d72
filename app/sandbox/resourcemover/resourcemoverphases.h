#pragma once

#include "sandbox/behaviour.h"

namespace azrelocate::sandbox {

/// POST {collection}/{verb} of prepare, initiateMove, commit and discard: checks order and rights, moves the states,
/// creates or deletes the targets through Resource Manager as the collection's identity.
Reply runMovePhase(const Call &call, Resource &collection, const QString &verb);

/// POST {collection}/bulkRemove.
Reply runBulkRemove(const Call &call, Resource &collection);

/// Sets moveStatus.moveState, and its errors (an ARM error object; empty: none).
void setMoveState(Simulation &simulation, Resource &moveResource, const QString &state, const QJsonObject &error = {});
QString moveStateOf(const Resource &moveResource);

}
