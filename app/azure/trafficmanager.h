#pragma once

#include "azure/azurereader.h"

namespace azrelocate {

// Microsoft.Network/trafficManagerProfiles, api-version 2022-04-01. Every call is synchronous.

struct TrafficEndpoint
{
    ResourceId id;
    QString name;
    QString type;              ///< "AzureEndpoints", "ExternalEndpoints", "NestedEndpoints"
    ResourceId targetResource; ///< null for external ones
    QString target;            ///< host name
    bool enabled = true;
    int weight = 0;
    int priority = 0;
    QString location;
    QString monitorStatus;  ///< "Online", "Degraded", "CheckingEndpoint", "Disabled", …
    QJsonObject properties; ///< as read
};

struct TrafficProfile
{
    ResourceId id;
    QString name;
    bool enabled = true;
    QString routingMethod; ///< "Performance", "Priority", "Weighted", …
    QString fqdn;
    std::chrono::seconds ttl{0};
    QString monitorStatus;
    QList<TrafficEndpoint> endpoints;
};

Result<QList<TrafficProfile>> listTrafficProfiles(const AzureReader &azure, const ResourceId &scope,
                                                  const CallContext &context); ///< of a subscription or group
Result<TrafficProfile> getTrafficProfile(const AzureReader &azure, const ResourceId &profile,
                                         const CallContext &context);

/// Id of an endpoint; a PUT or PATCH there leaves the profile's other endpoints alone.
ResourceId trafficEndpointId(const ResourceId &profile, const QString &type, const QString &name);

TrafficProfile parseTrafficProfile(const QJsonObject &object);
TrafficEndpoint parseTrafficEndpoint(const QJsonObject &object);

}
