#pragma once

#include "areas/services/deployments.h"

namespace azrelocate::services {

/// @p exported with those resources of @p unit that Azure left out of the export because their service cannot export
/// them (Data Factory): written as they stand, by GET, without what a service sets by itself. Of top-level types only;
/// what of their children is missing stands in the losses. Blocks.
Result<QJsonObject> withUnexported(const CheckInput &input, const DeploymentUnit &unit, const QJsonObject &exported);

}
