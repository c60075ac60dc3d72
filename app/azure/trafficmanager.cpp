#include "azure/trafficmanager.h"

#include "azure/listof.h"
#include "base/jsonpath.h"

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

constexpr auto kVersion = "2022-04-01"_L1;

bool isEnabled(const QJsonValue &status)
{
    return status.toString().compare("Disabled"_L1, Qt::CaseInsensitive) != 0;
}

}

TrafficEndpoint parseTrafficEndpoint(const QJsonObject &object)
{
    TrafficEndpoint endpoint;
    endpoint.properties = object["properties"_L1].toObject();
    endpoint.id = ResourceId(object["id"_L1].toString());
    endpoint.name = object["name"_L1].toString();
    endpoint.type = object["type"_L1].toString().section(u'/', -1);
    endpoint.targetResource = ResourceId(endpoint.properties["targetResourceId"_L1].toString());
    endpoint.target = endpoint.properties["target"_L1].toString();
    endpoint.enabled = isEnabled(endpoint.properties["endpointStatus"_L1]);
    endpoint.weight = endpoint.properties["weight"_L1].toInt();
    endpoint.priority = endpoint.properties["priority"_L1].toInt();
    endpoint.location = endpoint.properties["endpointLocation"_L1].toString();
    endpoint.monitorStatus = endpoint.properties["endpointMonitorStatus"_L1].toString();
    return endpoint;
}

TrafficProfile parseTrafficProfile(const QJsonObject &object)
{
    const QJsonValue properties = object["properties"_L1];
    TrafficProfile profile;
    profile.id = ResourceId(object["id"_L1].toString());
    profile.name = object["name"_L1].toString();
    profile.enabled = isEnabled(properties["profileStatus"_L1]);
    profile.routingMethod = properties["trafficRoutingMethod"_L1].toString();
    profile.fqdn = jsonAt(properties, u"dnsConfig.fqdn").toString();
    profile.ttl = std::chrono::seconds(jsonAt(properties, u"dnsConfig.ttl").toInteger());
    profile.monitorStatus = jsonAt(properties, u"monitorConfig.profileMonitorStatus").toString();
    for (const QJsonValue &endpoint : properties["endpoints"_L1].toArray())
        profile.endpoints.append(parseTrafficEndpoint(endpoint.toObject()));
    return profile;
}

Result<QList<TrafficProfile>> listTrafficProfiles(const AzureReader &azure, const ResourceId &scope,
                                                  const CallContext &context)
{
    return listOf(azure, scope.toString() + "/providers/Microsoft.Network/trafficManagerProfiles"_L1, kVersion,
                  parseTrafficProfile, context);
}

Result<TrafficProfile> getTrafficProfile(const AzureReader &azure, const ResourceId &profile,
                                         const CallContext &context)
{
    return objectOf(azure, profile.toString(), kVersion, parseTrafficProfile, context);
}

ResourceId trafficEndpointId(const ResourceId &profile, const QString &type, const QString &name)
{
    return profile.child(type, name);
}

}
