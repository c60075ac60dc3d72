#include "azure/deployments.h"

#include "azure/errors.h"
#include "azure/listof.h"
#include "azure/waitforanswer.h"
#include "azure/wirevalues.h"
#include "base/jsonpath.h"

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

constexpr auto kVersion = "2025-04-01"_L1;

std::optional<Error> errorIn(const QJsonValue &value, const QString &operation)
{
    const QJsonObject object = value.toObject();
    return object.isEmpty() ? std::nullopt : std::optional(errorFromObject(object, operation));
}

QList<ResourceId> idsIn(const QJsonValue &array)
{
    QList<ResourceId> ids;
    for (const QJsonValue &entry : array.toArray())
        ids.append(ResourceId(entry["id"_L1].toString()));
    return ids;
}

void collectPaths(const QJsonValue &delta, const QString &prefix, QStringList &paths)
{
    for (const QJsonValue &difference : delta.toArray()) {
        if (difference["propertyChangeType"_L1].toString() == "NoEffect"_L1)
            continue;
        const QString path =
            prefix.isEmpty() ? difference["path"_L1].toString() : prefix + u'.' + difference["path"_L1].toString();
        const QJsonValue children = difference["children"_L1];
        if (children.toArray().isEmpty())
            paths += path;
        else
            collectPaths(children, path, paths);
    }
}

QList<WhatIfChange> changesIn(const QJsonValue &array)
{
    QList<WhatIfChange> changes;
    for (const QJsonValue &entry : array.toArray()) {
        WhatIfChange change;
        change.resource = ResourceId(entry["resourceId"_L1].toString());
        change.changeType = entry["changeType"_L1].toString();
        change.unsupportedReason = entry["unsupportedReason"_L1].toString();
        change.before = entry["before"_L1].toObject();
        change.after = entry["after"_L1].toObject();
        collectPaths(entry["delta"_L1], {}, change.paths);
        changes.append(change);
    }
    return changes;
}

}

ResourceId deploymentId(const ResourceId &group, const QString &name)
{
    return ResourceId::resource(group, u"Microsoft.Resources/deployments"_s, {name});
}

QJsonObject deploymentBody(const QJsonObject &templateJson, const QJsonObject &parameters)
{
    return {{u"properties"_s,
             QJsonObject{{u"mode"_s, u"Incremental"_s}, {u"template"_s, templateJson}, {u"parameters"_s, parameters}}}};
}

Deployment parseDeployment(const QJsonObject &object)
{
    const QJsonValue properties = object["properties"_L1];
    Deployment deployment;
    deployment.id = ResourceId(object["id"_L1].toString());
    deployment.name = object["name"_L1].toString();
    deployment.provisioningState = properties["provisioningState"_L1].toString();
    deployment.outputs = properties["outputs"_L1].toObject();
    deployment.outputResources = idsIn(properties["outputResources"_L1]);
    deployment.correlationId = properties["correlationId"_L1].toString();
    deployment.duration = properties["duration"_L1].toString();
    deployment.timestamp = timeOf(properties["timestamp"_L1]);
    deployment.error = errorIn(properties["error"_L1], u"deployment "_s + deployment.name);
    return deployment;
}

DeploymentOperation parseDeploymentOperation(const QJsonObject &object)
{
    const QJsonValue properties = object["properties"_L1];
    DeploymentOperation operation;
    operation.operation = properties["provisioningOperation"_L1].toString();
    operation.provisioningState = properties["provisioningState"_L1].toString();
    operation.timestamp = timeOf(properties["timestamp"_L1]);
    operation.statusCode = properties["statusCode"_L1].toString();
    operation.target = ResourceId(jsonAt(properties, u"targetResource.id").toString());
    operation.targetType = jsonAt(properties, u"targetResource.resourceType").toString();
    operation.error = errorIn(jsonAt(properties, u"statusMessage.error"), operation.target.toString());
    return operation;
}

WhatIfResult parseWhatIf(const QJsonObject &object)
{
    const QJsonValue properties = object["properties"_L1];
    WhatIfResult result;
    result.changes = changesIn(properties["changes"_L1]);
    result.potentialChanges = changesIn(properties["potentialChanges"_L1]);
    for (const QJsonValue &diagnostic : properties["diagnostics"_L1].toArray())
        result.diagnostics += diagnostic["message"_L1].toString();
    return result;
}

Result<TemplateValidation> validateDeployment(const AzureReader &azure, const ResourceId &deployment,
                                              const QJsonObject &body, const CallContext &context)
{
    const auto answer = postAndWait(azure, deployment.toString() + "/validate"_L1, kVersion, body, context);
    TemplateValidation validation;
    if (!answer) {
        if (answer.error().httpStatus != 400)
            return answer.error();
        validation.error = answer.error();
        return validation;
    }
    validation.error = errorIn(answer.value()["error"_L1], u"validate "_s + deployment.name());
    validation.valid = !validation.error;
    validation.validatedResources = idsIn(jsonAt(*answer, u"properties.validatedResources"));
    return validation;
}

Result<WhatIfResult> whatIfDeployment(const AzureReader &azure, const ResourceId &deployment, const QJsonObject &body,
                                      const CallContext &context)
{
    const auto answer = postAndWait(azure, deployment.toString() + "/whatIf"_L1, kVersion, body, context);
    if (!answer)
        return answer.error();
    if (const auto error = errorIn(answer.value()["error"_L1], u"whatIf "_s + deployment.name()))
        return *error;
    return parseWhatIf(answer->toObject());
}

Result<Deployment> getDeployment(const AzureReader &azure, const ResourceId &deployment, const CallContext &context)
{
    return objectOf(azure, deployment.toString(), kVersion, parseDeployment, context);
}

Result<QList<DeploymentOperation>> listDeploymentOperations(const AzureReader &azure, const ResourceId &deployment,
                                                            const CallContext &context)
{
    // This one path has no "providers/Microsoft.Resources" in it.
    const QString path =
        deployment.resourceGroupId().toString() + "/deployments/"_L1 + deployment.name() + "/operations"_L1;
    return listOf(azure, path, kVersion, parseDeploymentOperation, context);
}

}
