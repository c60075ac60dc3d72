#include "sandbox/arm/armwrite.h"

#include "base/jsonpath.h"
#include "sandbox/arm/arm.h"
#include "sandbox/arm/armerrors.h"
#include "sandbox/arm/armread.h"
#include "sandbox/arm/identityblock.h"
#include "sandbox/arm/regions.h"
#include "sandbox/simulation.h"

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

QByteArray bareEtag(QByteArray text)
{
    text = text.trimmed();
    if (text.startsWith("W/"))
        text = text.mid(2);
    if (text.size() >= 2 && text.startsWith('"') && text.endsWith('"'))
        text = text.mid(1, text.size() - 2);
    return text;
}

Verdict parentMissing(const Call &call, const TypeBehaviour &behaviour)
{
    const ArmPath &path = call.request.path;
    const QString parent = path.parentId();
    const bool tenantLevel = path.subscriptionId.isEmpty();
    const bool mustExist = path.names.size() > 1 || (behaviour.extension && !tenantLevel && !parent.isEmpty());
    if (mustExist && !call.simulation.store().contains(parent))
        return parentNotFound(path);
    return std::nullopt;
}

Verdict badLocation(const Call &call, const TypeBehaviour &behaviour, const Resource *existing, QJsonObject &body)
{
    const QString given = body.value(u"location").toString();
    if (given.isEmpty()) {
        if (existing && !existing->location().isEmpty())
            body.insert(u"location"_s, existing->location());
        else if (behaviour.needsLocation)
            return locationRequired();
        return std::nullopt;
    }
    const QString location = regionName(given);
    if (location != u"global" && !findRegion(location)) {
        return armError(
            400, u"LocationNotAvailableForResourceType"_s,
            u"The provided location '%1' is not available for resource type '%2'."_s.arg(given, behaviour.type));
    }
    if (existing && !existing->location().isEmpty() && regionName(existing->location()) != location) {
        return armError(
            409, u"InvalidResourceLocation"_s,
            u"The resource '%1' already exists in location '%2' in resource group '%3'. A resource with the same "
            "name cannot be created in location '%4'. Please select a new resource name."_s.arg(
                existing->name(), existing->location(), call.request.path.resourceGroup, given));
    }
    body.insert(u"location"_s, location);
    return std::nullopt;
}

/// A body read with GET and sent back carries a provisioningState; only one that is not the stored one is an error.
Verdict foreignState(const Resource *existing, const QJsonObject &body)
{
    const QJsonValue sent = jsonAt(body, u"properties.provisioningState");
    if (!sent.isString() || !existing || sent == existing->property(u"provisioningState"_s))
        return std::nullopt;
    return armError(400, u"InvalidRequestContent"_s,
                    u"The provisioningState '%1' in the request is not that of the resource."_s.arg(sent.toString()));
}

Verdict notRegistered(const Call &call)
{
    const ArmPath &path = call.request.path;
    if (path.subscriptionId.isEmpty()
        || call.simulation.registrationState(path.subscriptionId, path.providerNamespace) == u"Registered")
        return std::nullopt;
    return armError(
        409, u"MissingSubscriptionRegistration"_s,
        u"The subscription is not registered to use namespace '%1'. See https://aka.ms/rps-not-found for how to "
        "register subscriptions."_s.arg(path.providerNamespace));
}

Verdict isBusy(const Call &call, const QString &id)
{
    if (!call.simulation.operations().runningOn(id))
        return std::nullopt;
    return armError(409, u"AnotherOperationInProgress"_s,
                    u"Another operation on this or dependent resource '%1' is in progress."_s.arg(id));
}

Verdict groupIsGoing(const Call &call)
{
    const ArmPath &path = call.request.path;
    const Resource *group =
        path.resourceGroup.isEmpty() ? nullptr : call.simulation.store().group(path.subscriptionId, path.resourceGroup);
    if (!group || group->property(u"provisioningState"_s).toString() != u"Deleting")
        return std::nullopt;
    return armError(409, u"ResourceGroupBeingDeleted"_s,
                    u"The resource group '%1' is in deprovisioning state and cannot perform this operation."_s.arg(
                        path.resourceGroup));
}

QJsonObject bodyToStore(const Call &call, const TypeBehaviour &behaviour, const Resource *existing)
{
    QJsonObject body = call.request.body;
    if (call.request.method == "PATCH" && existing) {
        body = behaviour.patch ? behaviour.patch(call, *existing)
                               : mergePatch(existing->body, call.request.body).toObject();
    }
    body.remove(u"etag"_s);
    body.insert(u"id"_s, existing ? existing->id : call.request.path.text);
    body.insert(u"name"_s, existing ? existing->name() : call.request.path.name());
    body.insert(u"type"_s, behaviour.type);
    return body;
}

void stampSystemData(const Call &call, const TypeBehaviour &behaviour, const Resource *existing, QJsonObject &body)
{
    body.remove(u"systemData"_s);
    if (!behaviour.tracked)
        return;
    const Principal *principal = call.simulation.principals().byObjectId(call.request.principalId);
    const bool isUser = principal && principal->type == u"User";
    const QString who = principal ? (isUser ? principal->displayName : principal->appId) : QString();
    const QString now = call.simulation.now().toString(Qt::ISODateWithMs);
    QJsonObject data = existing ? existing->body.value(u"systemData").toObject() : QJsonObject();
    if (!existing) {
        data.insert(u"createdBy"_s, who);
        data.insert(u"createdByType"_s, isUser ? u"User"_s : u"Application"_s);
        data.insert(u"createdAt"_s, now);
    }
    data.insert(u"lastModifiedBy"_s, who);
    data.insert(u"lastModifiedByType"_s, isUser ? u"User"_s : u"Application"_s);
    data.insert(u"lastModifiedAt"_s, now);
    body.insert(u"systemData"_s, data);
}

OperationSpec specFor(const Call &call, const TypeBehaviour &behaviour, Async style)
{
    const ArmPath &path = call.request.path;
    OperationSpec spec;
    spec.style = style;
    spec.duration = behaviour.duration;
    spec.scope = path.subscriptionId.isEmpty() ? QString() : u"/subscriptions/"_s + path.subscriptionId;
    spec.providerNamespace = path.providerNamespace;
    spec.resourceId = path.text;
    return spec;
}

Outcome finishWrite(Simulation &simulation, const TypeBehaviour &behaviour, const QString &id)
{
    Resource *resource = simulation.store().find(id);
    if (!resource)
        return Outcome::failed(u"ResourceNotFound"_s, u"The resource '%1' was deleted meanwhile."_s.arg(id));
    const Verdict failure = behaviour.onFinish ? behaviour.onFinish(simulation, *resource) : std::nullopt;
    if (behaviour.hasProvisioningState)
        resource->setProperty(u"provisioningState"_s, failure ? u"Failed"_s : u"Succeeded"_s);
    simulation.store().touch(*resource);
    Outcome outcome;
    outcome.succeeded = !failure;
    outcome.showsResource = !failure;
    if (failure) {
        outcome.error = failure->json.value(u"error").toObject();
        outcome.final = failure;
    }
    return outcome;
}

/// Starts the operation and tells the behaviour of it.
const Operation &startNoticed(const Call &call, const TypeBehaviour &behaviour, OperationSpec spec)
{
    Operation &operation = *call.simulation.operations().start(std::move(spec));
    if (behaviour.onAccepted)
        behaviour.onAccepted(call, operation);
    return operation;
}

Reply acceptWrite(const Call &call, const TypeBehaviour &behaviour, Async style, bool created, const QJsonObject &shown)
{
    OperationSpec spec = specFor(call, behaviour, style);
    spec.finish = [&behaviour, id = call.request.path.text](Simulation &simulation) {
        return finishWrite(simulation, behaviour, id);
    };
    const Operation &operation = startNoticed(call, behaviour, std::move(spec));
    const Operations &operations = call.simulation.operations();
    if (style == Async::Location)
        return operations.accepted(call, operation, 202);
    const int status = created ? behaviour.asyncPutStatus : (behaviour.asyncPutStatus == 202 ? 202 : 200);
    return operations.accepted(call, operation, status, behaviour.acceptedEmpty ? QJsonObject() : shown);
}

}

Verdict conditionFails(const ArmRequest &request, const Resource *existing)
{
    const QByteArray current = existing ? existing->etag : QByteArray();
    const QByteArray ifMatch = request.header("If-Match");
    if (!ifMatch.isEmpty() && !(existing && (ifMatch == "*" || bareEtag(ifMatch) == current)))
        return preconditionFailed("If-Match", ifMatch, current);
    const QByteArray ifNoneMatch = request.header("If-None-Match");
    if (!ifNoneMatch.isEmpty() && existing && (ifNoneMatch == "*" || bareEtag(ifNoneMatch) == current))
        return preconditionFailed("If-None-Match", ifNoneMatch, current);
    return std::nullopt;
}

Reply writeResource(const Call &call, const TypeBehaviour &behaviour)
{
    Simulation &simulation = call.simulation;
    const ArmRequest &request = call.request;
    const bool isPatch = request.method == "PATCH";
    Resource *existing = simulation.store().find(request.path.text);
    if (isPatch && !behaviour.patchable)
        return methodNotAllowed("PATCH");
    if (isPatch && !existing)
        return resourceNotFound(request.path);
    if (!request.bodyIsObject)
        return invalidContent(u"A JSON object was expected"_s);
    if (Verdict refused = groupIsGoing(call))
        return *refused;
    if (Verdict refused = parentMissing(call, behaviour))
        return *refused;
    if (Verdict refused = notRegistered(call))
        return *refused;
    if (Verdict refused = isBusy(call, request.path.text))
        return *refused;
    if (Verdict refused = foreignState(existing, request.body))
        return *refused;
    if (behaviour.etagGuarded) {
        if (Verdict refused = conditionFails(request, existing))
            return *refused;
    }

    QJsonObject body = bodyToStore(call, behaviour, existing);
    if (Verdict refused = badLocation(call, behaviour, existing, body))
        return *refused;
    if (behaviour.validate) {
        if (Verdict refused = behaviour.validate(call, existing, body))
            return *refused;
    }
    for (const WriteGate &gate : simulation.writeGates()) {
        if (Verdict refused = gate(call, behaviour.type, existing, body))
            return *refused;
    }
    if (Verdict refused = settleIdentity(call, body, existing))
        return *refused;
    stampSystemData(call, behaviour, existing, body);

    const bool created = !existing;
    Resource resource;
    resource.id = request.path.text;
    resource.type = behaviour.type;
    resource.body = body;
    if (existing)
        resource.hidden = existing->hidden;
    if (behaviour.complete)
        behaviour.complete(call, resource, existing);
    const Async style = isPatch ? behaviour.onPatch : behaviour.onPut;
    if (behaviour.hasProvisioningState) {
        const QString state = style == Async::None ? u"Succeeded"_s : (created ? u"Creating"_s : u"Updating"_s);
        resource.setProperty(u"provisioningState"_s, state);
    }
    Resource &stored = simulation.store().put(std::move(resource));
    if (behaviour.afterPut)
        behaviour.afterPut(call, stored, created);

    const QJsonObject shown = shownBody(call, &behaviour, stored);
    Reply reply = style == Async::None ? Reply::of(shown, created ? behaviour.createdStatus : 200)
                                       : acceptWrite(call, behaviour, style, created, shown);
    if (behaviour.etagGuarded)
        reply.with("ETag", etagHeader(behaviour, stored));
    return reply;
}

Reply deleteResource(const Call &call, const TypeBehaviour &behaviour)
{
    Simulation &simulation = call.simulation;
    if (!behaviour.deletable)
        return methodNotAllowed("DELETE");
    Resource *existing = simulation.store().find(call.request.path.text);
    if (behaviour.etagGuarded) {
        if (Verdict refused = conditionFails(call.request, existing))
            return *refused;
    }
    if (!existing)
        return Reply::empty(204);
    if (Verdict refused = isBusy(call, existing->id))
        return *refused;
    if (behaviour.beforeDelete) {
        if (Verdict refused = behaviour.beforeDelete(call, *existing))
            return *refused;
    }
    if (behaviour.onDelete == Async::None) {
        const Reply reply = behaviour.deleteShows ? Reply::of(shownBody(call, &behaviour, *existing))
            : behaviour.deletedAnswer.isEmpty()   ? Reply::empty(200)
                                                  : Reply::of(behaviour.deletedAnswer);
        simulation.arm().erase(existing->id);
        return reply;
    }
    if (behaviour.hasProvisioningState)
        existing->setProperty(u"provisioningState"_s, u"Deleting"_s);
    OperationSpec spec = specFor(call, behaviour, behaviour.onDelete);
    spec.finish = [id = existing->id](Simulation &world) {
        world.arm().erase(id);
        return Outcome{};
    };
    return simulation.operations().accepted(call, startNoticed(call, behaviour, std::move(spec)));
}

}
