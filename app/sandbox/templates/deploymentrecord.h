#pragma once

#include "sandbox/templates/deploymentplan.h"

#include <QDateTime>

#include <chrono>

namespace azrelocate::sandbox {

/// How the write of one resource by a deployment goes.
struct DeploymentOperation
{
    QString provisioningState; ///< Running, Succeeded, Failed
    QString statusCode;        ///< "Created", "Conflict"; empty while it runs
    QJsonObject error;
    QDateTime timestamp;
    QString duration; ///< ISO 8601
    QString resourceId;
    QString resourceType;
    QString resourceName;
};

inline const QString kDeploymentType = QStringLiteral("Microsoft.Resources/deployments");

/// Puts the record of a deployment that was accepted into the store, and returns what it shows. The template is kept
/// hidden, for exportTemplate; values of secure parameters are not kept.
QJsonObject storeDeployment(const Call &call, const DeploymentPlan &plan);
/// Lays @p properties over those of the record, which may be gone meanwhile.
void updateDeployment(Simulation &simulation, const QString &id, const QJsonObject &properties);
/// Adds an operation to the record, or brings the one on the same resource up to date.
void recordOperation(Simulation &simulation, const QString &id, const DeploymentOperation &operation);
/// The operations as Resource Manager lists them, the newest first.
QJsonArray deploymentOperations(const Resource &deployment);

/// "PT1M2.5S".
QString isoDuration(std::chrono::milliseconds duration);
/// "Created" for 201; .NET's names, as operations show them.
QString httpStatusName(int status);

}
