#include "sandbox/network/trafficrouting.h"

#include <QHostAddress>

#include <algorithm>

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

bool isEnabled(const QJsonValue &status)
{
    return !sameText(status.toString(u"Enabled"_s), u"Disabled");
}

/// Host name of what an endpoint points at: its own `target`, or the name of the resource behind it.
QString targetOf(const Simulation &simulation, const Resource &endpoint)
{
    const Resource *target = simulation.store().find(endpoint.property(u"targetResourceId"_s).toString());
    if (!target)
        return endpoint.property(u"target"_s).toString();
    if (sameText(target->type, u"Microsoft.Web/sites"))
        return target->property(u"defaultHostName"_s).toString();
    const QJsonObject dns = target->property(u"dnsConfig"_s).toObject();
    if (!dns.isEmpty())
        return dns.value(u"fqdn"_s).toString();
    return target->property(u"dnsSettings"_s).toObject().value(u"fqdn"_s).toString();
}

const Resource *siteAt(const Simulation &simulation, const QString &hostName)
{
    for (const Resource *site : simulation.store().ofType(u"Microsoft.Web/sites"_s)) {
        if (sameText(site->property(u"defaultHostName"_s).toString(), hostName))
            return site;
    }
    return nullptr;
}

bool isPublicAddress(const Simulation &simulation, const QString &target)
{
    for (const Resource *address : simulation.store().ofType(u"Microsoft.Network/publicIPAddresses"_s)) {
        const QJsonObject properties = address->properties();
        const QString name = properties.value(u"dnsSettings"_s).toObject().value(u"fqdn"_s).toString();
        if (properties.value(u"ipAddress"_s).toString() == target || sameText(name, target))
            return true;
    }
    return false;
}

}

QString endpointMonitorStatus(const Simulation &simulation, const Resource &profile, const Resource &endpoint)
{
    if (!isEnabled(endpoint.property(u"endpointStatus"_s)))
        return u"Disabled"_s;
    if (!isEnabled(profile.property(u"profileStatus"_s)))
        return u"Inactive"_s;
    if (sameText(endpoint.property(u"alwaysServe"_s).toString(), u"Enabled"))
        return u"Unmonitored"_s;
    const auto interval = profile.property(u"monitorConfig"_s).toObject().value(u"intervalInSeconds"_s).toInteger(30);
    const QDateTime made = QDateTime::fromString(endpoint.hidden.value(u"made"_s).toString(), Qt::ISODateWithMs);
    if (made.isValid() && made.secsTo(simulation.now()) < interval)
        return u"CheckingEndpoint"_s;
    if (endpoint.type.endsWith(u"nestedEndpoints"_s, Qt::CaseInsensitive)) {
        const Resource *child = simulation.store().find(endpoint.property(u"targetResourceId"_s).toString());
        return child ? profileMonitorStatus(simulation, *child) : u"Degraded"_s;
    }
    const QString target = targetOf(simulation, endpoint);
    if (const Resource *site = siteAt(simulation, target))
        return sameText(site->property(u"state"_s).toString(), u"Running") ? u"Online"_s : u"Stopped"_s;
    return isPublicAddress(simulation, target) ? u"Online"_s : u"Degraded"_s;
}

QList<TrafficEndpoint> trafficEndpoints(const Simulation &simulation, const Resource &profile)
{
    QList<TrafficEndpoint> endpoints;
    for (const auto &kind : {"azureEndpoints"_L1, "externalEndpoints"_L1, "nestedEndpoints"_L1}) {
        for (const Resource *resource :
             simulation.store().ofType(u"Microsoft.Network/trafficManagerProfiles/"_s + kind, profile.id)) {
            endpoints.append({resource, isEnabled(resource->property(u"endpointStatus"_s)),
                              targetOf(simulation, *resource), endpointMonitorStatus(simulation, profile, *resource),
                              resource->property(u"priority"_s).toInteger(),
                              resource->property(u"weight"_s).toInteger(1)});
        }
    }
    std::ranges::stable_sort(endpoints, {}, &TrafficEndpoint::priority);
    return endpoints;
}

QString profileMonitorStatus(const Simulation &simulation, const Resource &profile)
{
    if (!isEnabled(profile.property(u"profileStatus"_s)))
        return u"Disabled"_s;
    const QList<TrafficEndpoint> endpoints = trafficEndpoints(simulation, profile);
    const auto any = [&](QStringView status) {
        return std::ranges::any_of(endpoints, [&](const TrafficEndpoint &e) { return e.status == status; });
    };
    if (std::ranges::none_of(endpoints, &TrafficEndpoint::enabled))
        return u"Inactive"_s;
    if (any(u"Degraded") || any(u"Stopped"))
        return u"Degraded"_s;
    return any(u"CheckingEndpoint") ? u"CheckingEndpoints"_s : u"Online"_s;
}

QStringList trafficTargets(const Simulation &simulation, const Resource &profile, quint64 draw)
{
    if (!isEnabled(profile.property(u"profileStatus"_s)))
        return {};
    QList<TrafficEndpoint> enabled = trafficEndpoints(simulation, profile);
    enabled.removeIf([](const TrafficEndpoint &e) { return !e.enabled || e.target.isEmpty(); });
    QList<TrafficEndpoint> candidates = enabled;
    candidates.removeIf([](const TrafficEndpoint &e) { return e.status == u"Degraded" || e.status == u"Stopped"; });
    if (candidates.isEmpty())
        candidates = enabled;
    if (candidates.isEmpty())
        return {};
    const QString method = profile.property(u"trafficRoutingMethod"_s).toString();
    if (sameText(method, u"MultiValue")) {
        QStringList targets;
        for (const TrafficEndpoint &endpoint : candidates)
            targets.append(endpoint.target);
        return targets;
    }
    if (sameText(method, u"Weighted")) {
        qint64 total = 0;
        for (const TrafficEndpoint &endpoint : candidates)
            total += std::max<qint64>(1, endpoint.weight);
        auto position = static_cast<qint64>(draw % static_cast<quint64>(total));
        for (const TrafficEndpoint &endpoint : candidates) {
            position -= std::max<qint64>(1, endpoint.weight);
            if (position < 0)
                return {endpoint.target};
        }
    }
    return {candidates.first().target};
}

}
