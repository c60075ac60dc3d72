#pragma once

#include "azure/azurereader.h"
#include "base/region.h"

#include <optional>

namespace azrelocate {

// Microsoft.Resources, api-version 2022-12-01 (subscriptions, locations, tenants) and 2025-04-01 (providers).

struct Subscription
{
    ResourceId id;
    QString subscriptionId;
    QString displayName;
    QString tenantId;      ///< home tenant
    QString state;         ///< "Enabled", "Warned", "PastDue", "Disabled", "Deleted"
    QString quotaId;       ///< names the offer; predicts restrictions
    QString spendingLimit; ///< "On", "Off", "CurrentPeriodOff"
};

/// Where a region roughly is, in degrees; Azure publishes the neighbourhood, not the building.
struct GeoPoint
{
    double latitude = 0;
    double longitude = 0;
};

struct Location
{
    Region region;
    QString displayName;     ///< "West Europe"
    bool isPhysical = false; ///< only these take resources
    QString geography;       ///< equal for two regions: vault backups can be restored
    QString geographyGroup;
    QList<Region> paired; ///< may be empty; not always mutual
    QStringList zones;    ///< logical zones "1", "2", "3"; empty: none
    std::optional<GeoPoint> position; ///< nothing: not published
};

struct Tenant
{
    QString tenantId;
    QString displayName;
    QString defaultDomain;
};

struct ResourceTypeInfo
{
    QString name;            ///< "virtualNetworks/subnets"
    QList<Region> locations; ///< empty: the type has no location
    QStringList apiVersions;
};

struct ResourceProvider
{
    QString name;              ///< "Microsoft.Network"
    QString registrationState; ///< "Registered", "Registering", "NotRegistered", "Unregistering"
    QList<ResourceTypeInfo> types;

    bool isRegistered() const;
    const ResourceTypeInfo *type(const QString &name) const; ///< without case; nullptr: unknown
};

Result<QList<Subscription>> listSubscriptions(const AzureReader &azure, const CallContext &context);
Result<Subscription> getSubscription(const AzureReader &azure, const QString &subscriptionId,
                                     const CallContext &context);
Result<QList<Location>> listLocations(const AzureReader &azure, const QString &subscriptionId,
                                      const CallContext &context);
Result<QList<Tenant>> listTenants(const AzureReader &azure, const CallContext &context);
Result<QList<ResourceProvider>> listProviders(const AzureReader &azure, const QString &subscriptionId,
                                              const CallContext &context);
Result<ResourceProvider> getProvider(const AzureReader &azure, const QString &subscriptionId,
                                     const QString &providerNamespace, const CallContext &context);
/// Path of the POST without body that registers a provider; poll getProvider() until isRegistered().
QString registerProviderPath(const QString &subscriptionId, const QString &providerNamespace);

Subscription parseSubscription(const QJsonObject &object);
Location parseLocation(const QJsonObject &object);
Tenant parseTenant(const QJsonObject &object);
ResourceProvider parseProvider(const QJsonObject &object);

}
