#pragma once

#include "sandbox/templates/deploymentplan.h"

namespace azrelocate::sandbox {

/// What a deployment would change, in the form of the whatIf answer: {status, properties: {changes}}.
QJsonObject whatIfResult(const Call &call, const DeploymentPlan &plan);

/// The differences that a PUT of @p after would make to @p before, as whatIf lists them. What @p after leaves out
/// counts as no change: Azure fills it with defaults, or it is read-only.
QJsonArray propertyDelta(const QJsonObject &before, const QJsonObject &after);

}
