#pragma once

#include "areas/services/templaterewrite.h"
#include "checklist/checkinput.h"

namespace azrelocate::services {

/// The resources of one group that are deployed together: one template, one deployment.
struct DeploymentUnit
{
    ResourceId sourceGroup;
    ResourceId targetGroup;
    int wave = 0;
    QList<PlannedResource> resources;
};

/// What the plan moves by template, by group and wave, in the order of the waves.
QList<DeploymentUnit> deploymentUnits(const Plan &plan);
/// The same without what exists at the target already.
Result<QList<DeploymentUnit>> missingUnits(const CheckInput &input);

/// Exports the unit's resources and rewrites them for the target.
Result<RewrittenTemplate> templateFor(const CheckInput &input, const DeploymentUnit &unit);

/// The properties of a deployment of @p rewritten; values of secure parameters are deferred.
QJsonObject bodyOf(const RewrittenTemplate &rewritten);

/// A deployment's name that tells what is in it: the same resources have the same name.
QString deploymentName(const RewrittenTemplate &rewritten);

}
