#pragma once

#include "sandbox/behaviour.h"
#include "sandbox/templates/template.h"

#include <variant>

namespace azrelocate::sandbox {

/// A deployment request that was understood: what would be written where.
struct DeploymentPlan
{
    QString id;      ///< of the deployment
    QString scopeId; ///< group or subscription that it deploys to
    QString name;
    bool complete = false;  ///< mode Complete: what the group has and the template has not is deleted
    QJsonObject properties; ///< of the request
    QJsonObject document;   ///< the template
    ExpandedTemplate expanded;
};

/// Reads a deployment from the body of PUT, validate and whatIf, and expands its template; or the answer that refuses
/// it.
/// @p id is that of the deployment.
std::variant<DeploymentPlan, Reply> planDeployment(const Call &call, const QString &id);

/// What Resource Manager checks before it starts: known types and versions, rights, policies, for every resource.
/// Nothing, or 400 InvalidTemplateDeployment with one detail for each finding. What a template leaves to deployed
/// resources is unknown.
Verdict preflight(const Call &call, const DeploymentPlan &plan);

/// The PUT that the deployment would send for @p resource.
ArmRequest requestFor(const Call &call, const TemplateResource &resource, const QJsonObject &body);

/// How reference() and the list functions are answered: from the resources that stand in the simulation, as the caller.
/// Both must live as long as what is returned.
TemplateRuntime runtimeFor(Simulation &simulation, const ArmRequest &cause);

/// What the template functions tell about a place in the simulation.
TemplatePlace placeFor(Simulation &simulation, const ArmRequest &cause, const QString &scopeId,
                       const QString &deploymentName);

/// {name: {type, value}} as a deployment shows them; secure ones without value.
QJsonObject shownParameters(const QList<TemplateParameter> &parameters);

/// An error of the template language as an answer of Resource Manager.
Reply replyOf(const Error &error);
QJsonObject errorObjectOf(const Error &error);

}
