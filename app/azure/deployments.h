#pragma once

#include "azure/azurereader.h"

#include <QDateTime>

#include <optional>

namespace azrelocate {

// Template deployments to a resource group: Microsoft.Resources, api-version 2025-04-01.

struct Deployment
{
    ResourceId id;
    QString name;
    QString provisioningState; ///< "Accepted", "Running", "Succeeded", "Failed", "Canceled", …
    QJsonObject outputs;       ///< name → {"type", "value"}
    QList<ResourceId> outputResources;
    QString correlationId;
    QString duration; ///< ISO 8601
    QDateTime timestamp;
    std::optional<Error> error;
};

/// What happened to one resource of a deployment.
struct DeploymentOperation
{
    QString operation; ///< "Create", "Read", "EvaluateDeploymentOutput"
    QString provisioningState;
    QDateTime timestamp;
    QString statusCode; ///< "OK", "Conflict"
    ResourceId target;
    QString targetType;
    std::optional<Error> error;
};

/// The service's verdict on a template, without deploying it. Shape, rights, policies and some quotas; not capacity.
struct TemplateValidation
{
    bool valid = false;
    std::optional<Error> error; ///< of an invalid template
    QList<ResourceId> validatedResources;
};

struct WhatIfChange
{
    ResourceId resource;
    QString changeType; ///< "Create", "Delete", "Ignore", "Deploy", "NoChange", "Modify", "Unsupported"
    QString unsupportedReason;
    QJsonObject before;
    QJsonObject after;
    QStringList paths; ///< of a Modify: what would differ; reference() and defaults appear here too
};

struct WhatIfResult
{
    QList<WhatIfChange> changes;
    QList<WhatIfChange> potentialChanges; ///< could not be decided
    QStringList diagnostics;
};

/// "…/resourceGroups/G/providers/Microsoft.Resources/deployments/NAME"; @p name at most 64 characters.
ResourceId deploymentId(const ResourceId &group, const QString &name);
/// Body for PUT, validate and what-if: always incremental, so that nothing else in the group is touched.
QJsonObject deploymentBody(const QJsonObject &templateJson, const QJsonObject &parameters);

/// An invalid template is a value; an Error means that the question could not be asked.
Result<TemplateValidation> validateDeployment(const AzureReader &azure, const ResourceId &deployment,
                                              const QJsonObject &body, const CallContext &context);
Result<WhatIfResult> whatIfDeployment(const AzureReader &azure, const ResourceId &deployment, const QJsonObject &body,
                                      const CallContext &context);
Result<Deployment> getDeployment(const AzureReader &azure, const ResourceId &deployment, const CallContext &context);
Result<QList<DeploymentOperation>> listDeploymentOperations(const AzureReader &azure, const ResourceId &deployment,
                                                            const CallContext &context);

Deployment parseDeployment(const QJsonObject &object);
DeploymentOperation parseDeploymentOperation(const QJsonObject &object);
WhatIfResult parseWhatIf(const QJsonObject &object);

}
