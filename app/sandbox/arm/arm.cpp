#include "sandbox/arm/arm.h"

#include "sandbox/arm/armerrors.h"
#include "sandbox/arm/armread.h"
#include "sandbox/arm/armwrite.h"
#include "sandbox/arm/routematch.h"
#include "sandbox/arm/scopelocks.h"
#include "sandbox/simulation.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

const QStringList kMethods = {u"GET"_s, u"HEAD"_s, u"PUT"_s, u"PATCH"_s, u"DELETE"_s, u"POST"_s};

/// On what a right is needed: the resource itself, what an action or a list is called on, or the enclosing scope.
QString permissionScope(const ArmPath &path)
{
    if (path.isResource())
        return path.text;
    if (path.endsOnType())
        return path.ownerId();
    if (!path.providerNamespace.isEmpty())
        return path.scope;
    if (!path.resourceGroup.isEmpty())
        return u"/subscriptions/"_s + path.subscriptionId + u"/resourceGroups/"_s + path.resourceGroup;
    return path.subscriptionId.isEmpty() ? QString() : u"/subscriptions/"_s + path.subscriptionId;
}

Verdict notPermitted(const Call &call, const QString &action)
{
    const QString scope = permissionScope(call.request.path);
    if (action.isEmpty() || call.simulation.allowed(call.request.principalId, action, scope))
        return std::nullopt;
    const Principal *principal = call.simulation.principals().byObjectId(call.request.principalId);
    return authorizationFailed(principal ? principal->appId : QString(), call.request.principalId, action, scope);
}

Verdict scopeMissing(const Call &call)
{
    const ArmPath &path = call.request.path;
    if (!path.subscriptionId.isEmpty() && !call.simulation.store().subscription(path.subscriptionId))
        return subscriptionNotFound(path.subscriptionId);
    return std::nullopt;
}

/// Only for what lies inside a group: the group's own path is answered by its routes.
Verdict groupMissing(const Call &call)
{
    const ArmPath &path = call.request.path;
    if (path.resourceGroup.isEmpty() || path.text.count(u'/') <= 4
        || call.simulation.store().group(path.subscriptionId, path.resourceGroup))
        return std::nullopt;
    return groupNotFound(path.resourceGroup);
}

Verdict badVersion(const ArmRequest &request, const TypeBehaviour &behaviour, const QStringList &allowed)
{
    const QStringList &versions = allowed.isEmpty() ? behaviour.apiVersions : allowed;
    if (versions.contains(request.apiVersion, Qt::CaseInsensitive))
        return std::nullopt;
    return noRegisteredProvider(behaviour, request.apiVersion, request.body.value(u"location").toString());
}

QString verbOf(const QByteArray &method)
{
    if (method == "PUT" || method == "PATCH")
        return u"/write"_s;
    return method == "DELETE" ? u"/delete"_s : u"/read"_s;
}

bool namespaceIsKnown(const Simulation &simulation, const QString &providerNamespace)
{
    const QList<const TypeBehaviour *> all = simulation.behaviours();
    return std::any_of(all.cbegin(), all.cend(), [&](const TypeBehaviour *behaviour) {
        return sameText(behaviour->type.section(u'/', 0, 0), providerNamespace);
    });
}

Reply unknownType(const Call &call, const QString &type)
{
    const ArmPath &path = call.request.path;
    // A namespace that is no provider's is the caller's mistake; a type of a real provider may only be missing here.
    if (!path.providerNamespace.contains(u'.') && !namespaceIsKnown(call.simulation, path.providerNamespace))
        return invalidNamespace(path.providerNamespace);
    return notSimulated(u"%1 on resource type '%2'."_s.arg(QString::fromLatin1(call.request.method), type));
}

}

Reply Arm::answer(const ArmRequest &request)
{
    if (!kMethods.contains(QString::fromLatin1(request.method)))
        return methodNotAllowed(request.method);
    if (request.apiVersion.isEmpty())
        return missingApiVersion();
    const Call call{m_simulation, request};
    if (Verdict missing = scopeMissing(call))
        return *missing;
    const Reply reply = route(request);
    if (reply.ok() && isWrite(request))
        m_simulation.tellObservers(call, reply);
    return reply;
}

Reply Arm::route(const ArmRequest &request)
{
    const Call call{m_simulation, request};
    bool pathIsKnown = false;
    for (const Route &route : m_simulation.routes()) {
        const auto captures = matchRoute(route.pattern, request.path.text);
        if (!captures)
            continue;
        pathIsKnown = true;
        if (route.method != request.method)
            continue;
        if (!route.apiVersions.isEmpty() && !route.apiVersions.contains(request.apiVersion))
            return invalidApiVersion(request.apiVersion, route.apiVersions);
        if (Verdict refused = notPermitted(call, route.permission))
            return *refused;
        if (Verdict missing = groupMissing(call))
            return *missing;
        if (!route.readOnly && request.method != "DELETE") {
            if (Verdict refused = lockedAgainstWrite(m_simulation, permissionScope(request.path)))
                return *refused;
        }
        return route.run(call, *captures);
    }
    if (request.path.isResource() && request.method != "POST")
        return onResource(call);
    if (request.path.endsOnType() && request.method == "GET"
        && (m_simulation.behaviourOf(request.path.type()) || !pathIsKnown))
        return onCollection(call);
    if (request.path.endsOnType() && request.method == "POST")
        return onAction(call);
    if (pathIsKnown)
        return methodNotAllowed(request.method);
    return notSimulated(u"%1 %2"_s.arg(QString::fromLatin1(request.method), request.path.text));
}

Reply Arm::onResource(const Call &call)
{
    const ArmRequest &request = call.request;
    const TypeBehaviour *behaviour = m_simulation.behaviourOf(request.path.type());
    if (!behaviour)
        return unknownType(call, request.path.type());
    if (Verdict refused = badVersion(request, *behaviour, {}))
        return *refused;
    if (Verdict refused = notPermitted(call, behaviour->type + verbOf(request.method)))
        return *refused;
    if (Verdict missing = groupMissing(call))
        return *missing;
    if (request.method == "GET")
        return readResource(call, *behaviour);
    if (request.method == "HEAD")
        return headResource(call, *behaviour);
    if (request.method == "DELETE") {
        if (Verdict refused = lockedAgainstDelete(m_simulation, request.path.text))
            return *refused;
        return deleteResource(call, *behaviour);
    }
    if (Verdict refused = lockedAgainstWrite(m_simulation, request.path.text))
        return *refused;
    return writeResource(call, *behaviour);
}

Reply Arm::onCollection(const Call &call)
{
    const TypeBehaviour *behaviour = m_simulation.behaviourOf(call.request.path.type());
    if (!behaviour)
        return unknownType(call, call.request.path.type());
    if (Verdict refused = badVersion(call.request, *behaviour, {}))
        return *refused;
    if (Verdict refused = notPermitted(call, behaviour->type + u"/read"_s))
        return *refused;
    if (Verdict missing = groupMissing(call))
        return *missing;
    return listResources(call, *behaviour);
}

Reply Arm::onAction(const Call &call)
{
    const ArmRequest &request = call.request;
    const QString ownerType = request.path.ownerType();
    const ActionBehaviour *action = m_simulation.actionOf(ownerType, request.path.lastSegment());
    const TypeBehaviour *behaviour = m_simulation.behaviourOf(ownerType);
    if (!action || !behaviour)
        return unknownType(call, request.path.type());
    if (Verdict refused = badVersion(request, *behaviour, action->apiVersions))
        return *refused;
    const QString permission =
        action->permission.isEmpty() ? action->type + u'/' + action->verb + u"/action"_s : action->permission;
    if (Verdict refused = notPermitted(call, permission))
        return *refused;
    if (Verdict missing = groupMissing(call))
        return *missing;
    // A read-only lock blocks every POST, also one that only reads: Azure cannot tell them apart.
    if (Verdict refused = lockedAgainstWrite(m_simulation, request.path.ownerId()))
        return *refused;
    Resource *resource = m_simulation.store().find(request.path.ownerId());
    if (!resource)
        return resourceNotFound(ArmPath::parse(request.path.ownerId()));
    return action->run(call, *resource);
}

bool Arm::isWrite(const ArmRequest &request) const
{
    if (request.isWrite())
        return true;
    if (request.method != "POST")
        return false;
    for (const Route &route : m_simulation.routes()) {
        if (route.method == request.method && matchRoute(route.pattern, request.path.text))
            return !route.readOnly;
    }
    const ActionBehaviour *action = m_simulation.actionOf(request.path.ownerType(), request.path.lastSegment());
    return !(action && action->readOnly);
}

QJsonObject Arm::view(const Call &call, const Resource &resource) const
{
    return shownBody(call, m_simulation.behaviourOf(resource.type), resource);
}

void Arm::erase(const QString &id)
{
    ResourceStore &store = m_simulation.store();
    QStringList ids;
    for (const Resource *below : store.within(id))
        ids.prepend(below->id); // ids sort parents before children, so this is deepest first
    ids.append(id);
    for (const QString &each : ids) {
        const Resource *found = store.find(each);
        if (!found)
            continue;
        const Resource removed = *found;
        store.remove(each);
        m_simulation.principals().remove(removed.body.value(u"identity").toObject().value(u"principalId").toString());
        const TypeBehaviour *behaviour = m_simulation.behaviourOf(removed.type);
        if (behaviour && behaviour->afterDelete)
            behaviour->afterDelete(m_simulation, removed);
    }
}

}
