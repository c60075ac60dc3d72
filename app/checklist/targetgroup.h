#pragma once

#include "checklist/checkinput.h"

namespace azrelocate {

/// The change that makes the resource group @p targetGroup in the target region, with the tags of the source group that
/// is mapped to it; nullopt when it exists. Several areas place something in the group before the services move, and
/// whichever comes first makes it. Microsoft.Resources, api-version 2025-04-01.
Result<std::optional<Change>> makeTargetGroupIfMissing(
    const CheckInput &input, const QString &itemId, const ResourceId &targetGroup);

/// Those for every group that something moves to, in the order of the plan.
Result<QList<Change>> makeMissingTargetGroups(const CheckInput &input, const QString &itemId);

/// The source groups whose resources move, without duplicates.
QList<ResourceId> movingGroups(const Plan &plan);

/// The group of the source that is mapped to @p targetGroup; null: none.
ResourceId sourceGroupOf(const Plan &plan, const ResourceId &targetGroup);

}
