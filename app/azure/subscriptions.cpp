#include "azure/subscriptions.h"

#include "azure/listof.h"
#include "azure/wirevalues.h"
#include "base/jsonpath.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

constexpr auto kSubscriptionsVersion = "2022-12-01"_L1;
constexpr auto kProvidersVersion = "2025-04-01"_L1;

QString pathOf(const QString &subscriptionId)
{
    return ResourceId::subscription(subscriptionId).toString();
}

}

bool ResourceProvider::isRegistered() const
{
    return registrationState.compare("Registered"_L1, Qt::CaseInsensitive) == 0;
}

const ResourceTypeInfo *ResourceProvider::type(const QString &wanted) const
{
    const auto found = std::find_if(types.begin(), types.end(), [&](const ResourceTypeInfo &info) {
        return info.name.compare(wanted, Qt::CaseInsensitive) == 0;
    });
    return found == types.end() ? nullptr : &*found;
}

Subscription parseSubscription(const QJsonObject &object)
{
    Subscription subscription;
    subscription.subscriptionId = object["subscriptionId"_L1].toString();
    subscription.id = ResourceId::subscription(subscription.subscriptionId);
    subscription.displayName = object["displayName"_L1].toString();
    subscription.tenantId = object["tenantId"_L1].toString();
    subscription.state = object["state"_L1].toString();
    subscription.quotaId = jsonAt(object, u"subscriptionPolicies.quotaId").toString();
    subscription.spendingLimit = jsonAt(object, u"subscriptionPolicies.spendingLimit").toString();
    return subscription;
}

Location parseLocation(const QJsonObject &object)
{
    Location location;
    location.region = Region(object["name"_L1].toString());
    location.displayName = object["displayName"_L1].toString();
    const QJsonValue metadata = object["metadata"_L1];
    location.isPhysical = metadata["regionType"_L1].toString() == "Physical"_L1;
    location.geography = metadata["geography"_L1].toString();
    location.geographyGroup = metadata["geographyGroup"_L1].toString();
    for (const QJsonValue &pair : metadata["pairedRegion"_L1].toArray())
        location.paired.append(Region(pair["name"_L1].toString()));
    for (const QJsonValue &zone : object["availabilityZoneMappings"_L1].toArray())
        location.zones += zone["logicalZone"_L1].toString();
    bool hasLatitude = false;
    bool hasLongitude = false;
    const double latitude = metadata["latitude"_L1].toString().toDouble(&hasLatitude); // texts, not numbers
    const double longitude = metadata["longitude"_L1].toString().toDouble(&hasLongitude);
    if (hasLatitude && hasLongitude)
        location.position = GeoPoint{latitude, longitude};
    return location;
}

Tenant parseTenant(const QJsonObject &object)
{
    return {object["tenantId"_L1].toString(), object["displayName"_L1].toString(),
            object["defaultDomain"_L1].toString()};
}

ResourceProvider parseProvider(const QJsonObject &object)
{
    ResourceProvider provider;
    provider.name = object["namespace"_L1].toString();
    provider.registrationState = object["registrationState"_L1].toString();
    for (const QJsonValue &member : object["resourceTypes"_L1].toArray()) {
        ResourceTypeInfo type;
        type.name = member["resourceType"_L1].toString();
        type.apiVersions = stringsOf(member["apiVersions"_L1]);
        for (const QString &location : stringsOf(member["locations"_L1])) // display names here
            type.locations.append(Region(location));
        provider.types.append(type);
    }
    return provider;
}

Result<QList<Subscription>> listSubscriptions(const AzureReader &azure, const CallContext &context)
{
    return listOf(azure, u"/subscriptions"_s, kSubscriptionsVersion, parseSubscription, context);
}

Result<Subscription> getSubscription(const AzureReader &azure, const QString &subscriptionId,
                                     const CallContext &context)
{
    return objectOf(azure, pathOf(subscriptionId), kSubscriptionsVersion, parseSubscription, context);
}

Result<QList<Location>> listLocations(const AzureReader &azure, const QString &subscriptionId,
                                      const CallContext &context)
{
    return listOf(azure, pathOf(subscriptionId) + "/locations"_L1, kSubscriptionsVersion, parseLocation, context);
}

Result<QList<Tenant>> listTenants(const AzureReader &azure, const CallContext &context)
{
    return listOf(azure, u"/tenants"_s, kSubscriptionsVersion, parseTenant, context);
}

Result<QList<ResourceProvider>> listProviders(const AzureReader &azure, const QString &subscriptionId,
                                              const CallContext &context)
{
    return listOf(azure, pathOf(subscriptionId) + "/providers"_L1, kProvidersVersion, parseProvider, context);
}

Result<ResourceProvider> getProvider(const AzureReader &azure, const QString &subscriptionId,
                                     const QString &providerNamespace, const CallContext &context)
{
    return objectOf(azure, pathOf(subscriptionId) + "/providers/"_L1 + providerNamespace, kProvidersVersion,
                    parseProvider, context);
}

QString registerProviderPath(const QString &subscriptionId, const QString &providerNamespace)
{
    return pathOf(subscriptionId) + "/providers/"_L1 + providerNamespace + "/register"_L1;
}

}
