#include "sandbox/templates/deploymentplan.h"

#include "sandbox/arm/arm.h"
#include "sandbox/arm/armerrors.h"
#include "sandbox/arm/regions.h"
#include "sandbox/keyvault/keyvaultcollection.h"
#include "sandbox/simulation.h"

#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

Verdict badName(const QString &name)
{
    static const QRegularExpression allowed(u"^[-\\w._()]{1,64}$"_s, QRegularExpression::UseUnicodePropertiesOption);
    if (allowed.match(name).hasMatch())
        return std::nullopt;
    return armError(400, u"InvalidDeployment"_s,
                    u"The deployment name '%1' must have 1 to 64 letters, digits, '_', '-', '.', '(' or ')'."_s.arg(
                        name.left(100)));
}

Verdict badScope(const Call &call, const QString &scopeId)
{
    const ArmPath path = ArmPath::parse(scopeId);
    if (path.subscriptionId.isEmpty())
        return notSimulated(u"Deployments above subscriptions."_s);
    if (path.resourceGroup.isEmpty() && call.request.body.value(u"location").toString().isEmpty()) {
        return armError(400, u"LocationRequired"_s,
                        u"The 'location' property is required for a deployment at the scope of a subscription."_s);
    }
    return std::nullopt;
}

/// An error of Resource Manager, taken over into a template evaluation.
Error errorOf(const Reply &reply)
{
    const QJsonObject object = reply.json.value(u"error").toObject();
    Error error;
    error.code = object.value(u"code").toString();
    error.message = object.value(u"message").toString();
    error.httpStatus = reply.status;
    return error;
}

Result<QString> secretOf(Simulation &simulation, const QString &vaultId, const QString &name)
{
    if (Resource *vault = simulation.store().find(vaultId)) {
        const VaultCollection secrets(*vault, VaultKind::Secrets);
        if (secrets.isLive(name))
            return secrets.version(name).value(u"value").toString();
    }
    Error error;
    error.code = u"KeyVaultParameterReferenceNotFound"_s;
    error.message = u"The specified KeyVault '%1' or its secret '%2' could not be found."_s.arg(vaultId, name);
    error.httpStatus = 400;
    return error;
}

QJsonObject environmentOf(const Simulation &simulation)
{
    return {
        {u"name"_s, u"AzureCloud"_s},
        {u"resourceManager"_s, simulation.names().managementAudiences.value(0) + u'/'},
        {u"portal"_s, u"https://portal.azure.com"_s},
        {u"graph"_s, u"https://graph.windows.net/"_s},
        {u"authentication"_s,
         QJsonObject{{u"loginEndpoint"_s, u"https://login.microsoftonline.com/"_s},
                     {u"audiences"_s, QJsonArray::fromStringList(simulation.names().managementAudiences)},
                     {u"tenant"_s, u"common"_s},
                     {u"identityProvider"_s, u"AAD"_s}}},
        {u"suffixes"_s,
         QJsonObject{{u"keyvaultDns"_s, simulation.names().keyVaultSuffix},
                     {u"storage"_s, simulation.names().storageSuffix},
                     {u"sqlServerHostname"_s, simulation.names().sqlSuffix},
                     {u"acrLoginServer"_s, u".azurecr.io"_s}}},
    };
}

/// What is wrong with one resource before it is sent; nothing when it may be tried.
Verdict refusal(const Call &call, const TemplateResource &resource)
{
    Simulation &simulation = call.simulation;
    if (resource.type == kGroupType || sameText(resource.type, kGroupType))
        return std::nullopt;
    const TypeBehaviour *behaviour = simulation.behaviourOf(resource.type);
    if (!behaviour)
        return notSimulated(u"Resource type '%1'."_s.arg(resource.type));
    if (!behaviour->apiVersions.contains(resource.apiVersion, Qt::CaseInsensitive))
        return noRegisteredProvider(*behaviour, resource.apiVersion, resource.preview.value(u"location").toString());
    const QString action = behaviour->type + u"/write"_s;
    const QString &who = call.request.principalId;
    const bool lenient = sameText(
        call.request.body.value(u"properties").toObject().value(u"validationLevel").toString(), u"ProviderNoRbac");
    if (!lenient && !simulation.allowed(who, action, resource.id)) {
        const Principal *principal = simulation.principals().byObjectId(who);
        return authorizationFailed(principal ? principal->appId : QString(), who, action, resource.id);
    }
    const QString location = resource.preview.value(u"location").toString();
    if (behaviour->needsLocation && location.isEmpty())
        return locationRequired();
    QJsonObject body = resource.preview;
    body.insert(u"id"_s, resource.id);
    body.insert(u"name"_s, resource.name.section(u'/', -1));
    body.insert(u"type"_s, behaviour->type);
    if (!location.isEmpty())
        body.insert(u"location"_s, regionName(location));
    const ArmRequest request = requestFor(call, resource, body);
    const Call written{simulation, request};
    for (const WriteGate &gate : simulation.writeGates()) {
        if (Verdict refused = gate(written, behaviour->type, simulation.store().find(resource.id), body))
            return refused;
    }
    return std::nullopt;
}

}

std::variant<DeploymentPlan, Reply> planDeployment(const Call &call, const QString &id)
{
    const ArmPath path = ArmPath::parse(id);
    DeploymentPlan plan;
    plan.id = id;
    plan.scopeId = path.scope;
    plan.name = path.name();
    if (Verdict refused = badName(plan.name))
        return *refused;
    if (Verdict refused = badScope(call, plan.scopeId))
        return *refused;
    plan.properties = call.request.body.value(u"properties").toObject();
    const QString mode = plan.properties.value(u"mode").toString();
    plan.complete = sameText(mode, u"Complete");
    if (!plan.complete && !sameText(mode, u"Incremental")) {
        return armError(
            400, u"InvalidRequestContent"_s,
            u"The request content was invalid: the deployment mode '%1' is not 'Incremental' or 'Complete'."_s.arg(
                mode));
    }
    if (plan.properties.contains(u"templateLink"))
        return notSimulated(u"templateLink: the simulated Azure fetches nothing."_s);
    if (!plan.properties.value(u"template").isObject()) {
        return armError(400, u"InvalidRequestContent"_s,
                        u"The request content was invalid: either 'template' or 'templateLink' must be specified."_s);
    }
    plan.document = plan.properties.value(u"template").toObject();
    Result<ExpandedTemplate> expanded =
        ExpandedTemplate::expand(plan.document, plan.properties.value(u"parameters").toObject(), [&] {
            TemplatePlace place = placeFor(call.simulation, call.request, plan.scopeId, plan.name);
            place.location = call.request.body.value(u"location").toString();
            return place;
        }());
    if (!expanded)
        return replyOf(expanded.error());
    plan.expanded = *expanded;
    return plan;
}

Verdict preflight(const Call &call, const DeploymentPlan &plan)
{
    QJsonArray details;
    for (const TemplateResource &resource : plan.expanded.resources()) {
        const Verdict refused = refusal(call, resource);
        if (!refused)
            continue;
        if (refused->status == 501)
            return refused;
        QJsonObject detail = refused->json.value(u"error").toObject();
        if (!detail.contains(u"target"))
            detail.insert(u"target"_s, resource.id);
        details.append(detail);
    }
    if (details.isEmpty())
        return std::nullopt;
    return armError(400, u"InvalidTemplateDeployment"_s,
                    u"The template deployment '%1' is not valid. See inner errors for details."_s.arg(plan.name),
                    details);
}

ArmRequest requestFor(const Call &call, const TemplateResource &resource, const QJsonObject &body)
{
    return call.simulation.requestBy(call.request, "PUT", resource.id, resource.apiVersion, body);
}

TemplateRuntime runtimeFor(Simulation &simulation, const ArmRequest &cause)
{
    TemplateRuntime runtime;
    runtime.reference = [&simulation, &cause](const QString &id, bool full) -> Result<QJsonValue> {
        const Resource *resource = simulation.store().find(id);
        if (!resource)
            return errorOf(resourceNotFound(ArmPath::parse(id)));
        if (!simulation.allowed(cause.principalId, resource->type + u"/read"_s, resource->id)) {
            const Principal *principal = simulation.principals().byObjectId(cause.principalId);
            return errorOf(authorizationFailed(principal ? principal->appId : QString(), cause.principalId,
                                               resource->type + u"/read"_s, resource->id));
        }
        const QJsonObject shown = simulation.arm().view(Call{simulation, cause}, *resource);
        return full ? QJsonValue(shown) : QJsonValue(shown.value(u"properties").toObject());
    };
    runtime.list = [&simulation, &cause](const QString &function, const QString &id) -> Result<QJsonValue> {
        const TypeBehaviour *behaviour = simulation.behaviourOf(ArmPath::parse(id).type());
        if (!behaviour || behaviour->apiVersions.isEmpty())
            return errorOf(notSimulated(u"%1 on '%2'."_s.arg(function, id)));
        const Reply reply = simulation.dispatch(
            simulation.requestBy(cause, "POST", id + u'/' + function, behaviour->apiVersions.first()));
        if (!reply.ok())
            return errorOf(reply);
        // Some providers answer a bare array.
        if (reply.raw)
            return QJsonValue(QJsonDocument::fromJson(*reply.raw).array());
        return QJsonValue(reply.json);
    };
    return runtime;
}

TemplatePlace placeFor(Simulation &simulation, const ArmRequest &cause, const QString &scopeId,
                       const QString &deploymentName)
{
    const ArmPath path = ArmPath::parse(scopeId);
    TemplatePlace place;
    place.scopeId = scopeId;
    place.deploymentName = deploymentName;
    const Resource *subscription = simulation.store().subscription(path.subscriptionId);
    place.subscription = {{u"id"_s, u"/subscriptions/"_s + path.subscriptionId},
                          {u"subscriptionId"_s, path.subscriptionId},
                          {u"tenantId"_s, simulation.tenantId()},
                          {u"displayName"_s, subscription ? subscription->body.value(u"displayName") : QJsonValue()}};
    if (const Resource *group = simulation.store().group(path.subscriptionId, path.resourceGroup)) {
        place.resourceGroup = group->body;
        place.resourceGroup.insert(u"id"_s, group->id);
    }
    place.tenant = {
        {u"tenantId"_s, simulation.tenantId()}, {u"displayName"_s, u"Contoso"_s}, {u"countryCode"_s, u"NL"_s}};
    place.environment = environmentOf(simulation);
    place.now = simulation.now();
    place.newGuid = [&simulation] {
        return simulation.newGuid();
    };
    place.zones = [](const QString &region) {
        const SimulatedRegion *found = findRegion(region);
        return found && found->zones ? QStringList{u"1"_s, u"2"_s, u"3"_s} : QStringList();
    };
    place.secret = [&simulation, who = cause.principalId](const QString &vaultId,
                                                          const QString &name) -> Result<QString> {
        const QString action = u"Microsoft.KeyVault/vaults/deploy/action"_s;
        if (simulation.allowed(who, action, vaultId))
            return secretOf(simulation, vaultId, name);
        return errorOf(authorizationFailed({}, who, action, vaultId));
    };
    return place;
}

QJsonObject shownParameters(const QList<TemplateParameter> &parameters)
{
    QJsonObject shown;
    for (const TemplateParameter &parameter : parameters) {
        QJsonObject one{{u"type"_s, parameter.type.left(1).toUpper() + parameter.type.mid(1)}};
        if (!parameter.isSecure())
            one.insert(u"value"_s, parameter.value);
        shown.insert(parameter.name, one);
    }
    return shown;
}

QJsonObject errorObjectOf(const Error &error)
{
    QJsonArray details;
    for (const Error &detail : error.details)
        details.append(errorObjectOf(detail));
    return armErrorObject(error.code, error.message, details);
}

Reply replyOf(const Error &error)
{
    return Reply::of({{u"error"_s, errorObjectOf(error)}}, error.httpStatus > 0 ? error.httpStatus : 400);
}

}
