#include "sandbox/arm/providers.h"
#include "sandbox/network/trafficrouting.h"
#include "sandbox/simulation.h"

#include <QSet>

#include <algorithm>
#include <map>

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

// Traffic Manager: Microsoft.Network/trafficManagerProfiles, api-version 2022-04-01. Every call is synchronous.

namespace {

const QString kProfileType = u"Microsoft.Network/trafficManagerProfiles"_s;
const QStringList kKinds{u"azureEndpoints"_s, u"externalEndpoints"_s, u"nestedEndpoints"_s};
const QJsonObject kDeleted{{u"boolean"_s, true}}; // DeleteOperationResult, as the documents name its member
const QStringList kVersions{u"2022-04-01"_s, u"2022-04-01-preview"_s, u"2018-08-01"_s, u"2018-04-01"_s};

const Resource *profileOfName(const ResourceStore &store, const QString &relativeName)
{
    for (const Resource *profile : store.ofType(kProfileType)) {
        if (sameText(profile->property(u"dnsConfig"_s).toObject().value(u"relativeName"_s).toString(), relativeName))
            return profile;
    }
    return nullptr;
}

Verdict checkEndpoint(const Call &call, const QString &profileId, const QString &ownId, const QJsonObject &properties)
{
    const QString targetId = properties.value(u"targetResourceId"_s).toString();
    if (!targetId.isEmpty() && !call.simulation.store().contains(targetId)) {
        return armError(400, u"BadRequest"_s,
                        u"The target resource '%1' of the endpoint was not found."_s.arg(targetId));
    }
    if (targetId.isEmpty() && properties.value(u"target"_s).toString().isEmpty())
        return armError(400, u"BadRequest"_s, u"The endpoint has neither 'targetResourceId' nor 'target'."_s);
    for (const auto &[name, least] : {std::pair{u"weight"_s, 1}, std::pair{u"priority"_s, 1}}) {
        const QJsonValue value = properties.value(name);
        if (!value.isUndefined() && !value.isNull() && (value.toInt() < least || value.toInt() > 1000))
            return armError(400, u"BadRequest"_s, u"The '%1' of an endpoint is from 1 to 1000."_s.arg(name));
    }
    const Resource *profile = call.simulation.store().find(profileId);
    if (!profile || !properties.contains(u"priority"_s))
        return std::nullopt;
    for (const TrafficEndpoint &other : trafficEndpoints(call.simulation, *profile)) {
        if (!sameText(other.resource->id, ownId) && other.priority == properties.value(u"priority"_s).toInteger()) {
            return armError(
                400, u"BadRequest"_s,
                u"The endpoint '%1' has the priority %2 already."_s.arg(other.resource->name()).arg(other.priority));
        }
    }
    return std::nullopt;
}

/// The smallest priority that no endpoint of the profile has; what Azure gives to an endpoint without one.
qint64 freePriority(const Simulation &simulation, const QString &profileId)
{
    qint64 highest = 0;
    if (const Resource *profile = simulation.store().find(profileId)) {
        for (const TrafficEndpoint &endpoint : trafficEndpoints(simulation, *profile))
            highest = std::max(highest, endpoint.priority);
    }
    return highest + 1;
}

void completeEndpoint(const Simulation &simulation, Resource &endpoint, const Resource *existing)
{
    QJsonObject properties = endpoint.properties();
    properties.remove(u"endpointMonitorStatus"_s);
    if (!properties.contains(u"endpointStatus"_s))
        properties.insert(u"endpointStatus"_s, u"Enabled"_s);
    if (!properties.contains(u"weight"_s))
        properties.insert(u"weight"_s, 1);
    if (!properties.contains(u"alwaysServe"_s))
        properties.insert(u"alwaysServe"_s, u"Disabled"_s);
    if (!properties.contains(u"priority"_s))
        properties.insert(u"priority"_s, freePriority(simulation, ArmPath::parse(endpoint.id).parentId()));
    const Resource *target = simulation.store().find(properties.value(u"targetResourceId"_s).toString());
    if (target && sameText(target->type, u"Microsoft.Web/sites")) {
        properties.insert(u"target"_s, target->property(u"defaultHostName"_s));
        properties.insert(u"endpointLocation"_s, target->location());
    }
    endpoint.setProperties(properties);
    const bool sameTarget =
        existing && existing->property(u"targetResourceId"_s) == properties.value(u"targetResourceId"_s);
    if (!sameTarget)
        endpoint.hidden.insert(u"made"_s, simulation.now().toString(Qt::ISODateWithMs));
}

QJsonObject endpointView(const Call &call, const Resource &endpoint)
{
    Resource shown = endpoint;
    if (const Resource *profile = call.simulation.store().find(ArmPath::parse(endpoint.id).parentId()))
        shown.setProperty(u"endpointMonitorStatus"_s, endpointMonitorStatus(call.simulation, *profile, endpoint));
    return shown.body;
}

TypeBehaviour endpointBehaviour(const QString &kind)
{
    TypeBehaviour behaviour;
    behaviour.type = kProfileType + u'/' + kind;
    behaviour.apiVersions = kVersions;
    behaviour.tracked = false;
    behaviour.hasProvisioningState = false;
    behaviour.deletedAnswer = kDeleted;
    behaviour.validate = [](const Call &call, const Resource *, QJsonObject &body) {
        return checkEndpoint(call, call.request.path.parentId(), call.request.path.text,
                             body.value(u"properties").toObject());
    };
    behaviour.complete = [](const Call &call, Resource &endpoint, const Resource *existing) {
        completeEndpoint(call.simulation, endpoint, existing);
    };
    behaviour.view = endpointView;
    return behaviour;
}

Verdict checkProfile(const Call &call, const Resource *existing, QJsonObject &body)
{
    const QJsonObject properties = body.value(u"properties").toObject();
    const QString name = properties.value(u"dnsConfig"_s).toObject().value(u"relativeName"_s).toString();
    if (name.isEmpty())
        return armError(400, u"BadRequest"_s, u"The profile needs a 'dnsConfig' with a 'relativeName'."_s);
    if (properties.value(u"trafficRoutingMethod"_s).toString().isEmpty())
        return armError(400, u"BadRequest"_s, u"The profile needs a 'trafficRoutingMethod'."_s);
    const Resource *owner = profileOfName(call.simulation.store(), name);
    if (owner && (!existing || owner->id.compare(existing->id, Qt::CaseInsensitive) != 0)) {
        return armError(409, u"Conflict"_s,
                        u"Domain name %1 already exists. Please choose a different DNS prefix."_s.arg(
                            name + call.simulation.names().trafficManagerSuffix));
    }
    QSet<qint64> priorities;
    for (const QJsonValue value : properties.value(u"endpoints"_s).toArray()) {
        const QJsonObject endpoint = value.toObject().value(u"properties"_s).toObject();
        if (Verdict refused = checkEndpoint(call, {}, {}, endpoint))
            return refused;
        const qint64 priority = endpoint.value(u"priority"_s).toInteger();
        if (priority > 0 && priorities.contains(priority))
            return armError(400, u"BadRequest"_s,
                            u"Two endpoints of the profile have the priority %1."_s.arg(priority));
        priorities.insert(priority);
    }
    return std::nullopt;
}

void completeProfile(const Simulation &simulation, Resource &profile)
{
    QJsonObject properties = profile.properties();
    properties.remove(u"endpoints"_s); // they are resources of their own; see replaceEndpoints()
    QJsonObject dns = properties.value(u"dnsConfig"_s).toObject();
    dns.insert(u"fqdn"_s, dns.value(u"relativeName"_s).toString() + simulation.names().trafficManagerSuffix);
    if (!dns.contains(u"ttl"_s))
        dns.insert(u"ttl"_s, 60);
    properties.insert(u"dnsConfig"_s, dns);
    QJsonObject monitor = properties.value(u"monitorConfig"_s).toObject();
    monitor.remove(u"profileMonitorStatus"_s);
    const QJsonObject defaults{{u"protocol"_s, u"HTTP"_s},  {u"port"_s, 80},
                               {u"path"_s, u"/"_s},         {u"intervalInSeconds"_s, 30},
                               {u"timeoutInSeconds"_s, 10}, {u"toleratedNumberOfFailures"_s, 3}};
    for (auto it = defaults.begin(); it != defaults.end(); ++it) {
        if (!monitor.contains(it.key()))
            monitor.insert(it.key(), it.value());
    }
    properties.insert(u"monitorConfig"_s, monitor);
    if (!properties.contains(u"profileStatus"_s))
        properties.insert(u"profileStatus"_s, u"Enabled"_s);
    profile.setProperties(properties);
}

/// Replaces the endpoints of @p profile by those of a profile's body.
void replaceEndpoints(Simulation &simulation, const Resource &profile, const QJsonArray &endpoints)
{
    ResourceStore &store = simulation.store();
    std::map<QString, Resource> before;
    for (const QString &kind : kKinds) {
        for (const Resource *endpoint : store.children(profile.id, kProfileType + u'/' + kind))
            before.emplace(endpoint->id.toLower(), *endpoint);
    }
    for (const auto &[id, endpoint] : before)
        store.remove(id);
    for (const QJsonValue value : endpoints) {
        const QJsonObject given = value.toObject();
        QString kind = given.value(u"type"_s).toString().section(u'/', -1);
        for (const QString &known : kKinds) {
            if (sameText(known, kind))
                kind = known;
        }
        Resource endpoint;
        endpoint.id = profile.id + u'/' + kind + u'/' + given.value(u"name"_s).toString();
        endpoint.type = kProfileType + u'/' + kind;
        endpoint.body = {{u"id"_s, endpoint.id}, {u"name"_s, given.value(u"name"_s)}, {u"type"_s, endpoint.type}};
        endpoint.setProperties(given.value(u"properties"_s).toObject());
        const auto old = before.find(endpoint.id.toLower());
        if (old != before.end())
            endpoint.hidden = old->second.hidden;
        completeEndpoint(simulation, endpoint, old == before.end() ? nullptr : &old->second);
        store.put(std::move(endpoint));
    }
}

QJsonObject profileView(const Call &call, const Resource &profile)
{
    Resource shown = profile;
    QJsonArray endpoints;
    for (const TrafficEndpoint &endpoint : trafficEndpoints(call.simulation, profile))
        endpoints.append(endpointView(call, *endpoint.resource));
    shown.setProperty(u"endpoints"_s, endpoints);
    QJsonObject monitor = profile.property(u"monitorConfig"_s).toObject();
    monitor.insert(u"profileMonitorStatus"_s, profileMonitorStatus(call.simulation, profile));
    shown.setProperty(u"monitorConfig"_s, monitor);
    return shown.body;
}

Reply checkNameAvailability(const Call &call, const QStringList &)
{
    const QString name = call.request.body.value(u"name").toString();
    const bool taken = profileOfName(call.simulation.store(), name);
    QJsonObject answer{{u"name"_s, name}, {u"type"_s, kProfileType}, {u"nameAvailable"_s, !taken}};
    if (taken) {
        answer.insert(u"reason"_s, u"AlreadyExists"_s);
        answer.insert(u"message"_s,
                      u"Domain name %1 already exists. Please choose a different DNS prefix."_s.arg(
                          name + call.simulation.names().trafficManagerSuffix));
    }
    return Reply::of(answer);
}

}

void registerTrafficManager(Simulation &simulation)
{
    TypeBehaviour profile;
    profile.type = kProfileType;
    profile.apiVersions = kVersions;
    profile.needsLocation = true;
    profile.showsSystemData = false;
    profile.hasProvisioningState = false;
    profile.deletedAnswer = kDeleted;
    profile.validate = checkProfile;
    profile.complete = [](const Call &call, Resource &resource, const Resource *) {
        completeProfile(call.simulation, resource);
    };
    profile.afterPut = [](const Call &call, Resource &resource, bool) {
        // A PUT replaces the endpoints, a PATCH only when it names them.
        const QJsonObject sent = call.request.body.value(u"properties").toObject();
        if (call.request.method != "PATCH" || sent.contains(u"endpoints"_s))
            replaceEndpoints(call.simulation, resource, sent.value(u"endpoints"_s).toArray());
    };
    profile.adopt = [](Simulation &world, Resource &resource) {
        const QJsonArray endpoints = resource.property(u"endpoints"_s).toArray();
        completeProfile(world, resource);
        replaceEndpoints(world, resource, endpoints);
        for (const TrafficEndpoint &endpoint : trafficEndpoints(world, resource)) { // they were checked long ago
            if (Resource *kept = world.store().find(endpoint.resource->id))
                kept->hidden.remove(u"made"_s);
        }
    };
    profile.view = profileView;
    simulation.add(std::move(profile));
    for (const QString &kind : kKinds)
        simulation.add(endpointBehaviour(kind));
    simulation.add(Route{"POST",
                         u"/providers/Microsoft.Network/checkTrafficManagerNameAvailability"_s,
                         kVersions,
                         {},
                         true,
                         checkNameAvailability}); // of the tenant, where nobody has a role
    simulation.add(Route{
        "POST", u"/subscriptions/{s}/providers/Microsoft.Network/checkTrafficManagerNameAvailabilityV2"_s, kVersions,
        u"Microsoft.Network/checkTrafficManagerNameAvailability/action"_s, true, checkNameAvailability});
}

}
