#pragma once

#include "sandbox/behaviour.h"

namespace azrelocate::sandbox {

/// Microsoft.Compute/disks and snapshots: sizes, states, ids and prices' tiers that the service fills in. After the
/// plain types.
void registerDisks(Simulation &simulation);

/// What the service says of a disk or snapshot of @p skuName and @p sizeGb: sku with its tier, size in bytes, unique
/// id, time of creation, state. Keeps what @p properties has of an earlier answer.
QJsonObject diskProperties(const Call &call, QJsonObject properties, int sizeGb);
/// {"name", "tier"}: "Premium_LRS" is of the tier Premium.
QJsonObject diskSku(const QString &name);

}
