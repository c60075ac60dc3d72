#pragma once

#include "azure/azurereader.h"
#include "azure/resources.h"
#include "azure/subscriptions.h"
#include "estate/discovery.h"

namespace azrelocate {

// What a person chooses from before there is a relocation file: where the workload is, and how much of what.

/// How many resources of one type a group holds in one region.
struct ResourceCount
{
    QString type; ///< as Resource Graph writes it, in lower case: "microsoft.network/dnszones"
    Region region;
    int count = 0;
};

/// A resource group with what it holds. Hidden resources count: they move, too.
struct ScopeGroup
{
    ResourceGroup group;
    QList<ResourceCount> counts; ///< empty: nothing, or nothing that has the tags asked for

    int total() const;
};

/// Where one type is offered, as its provider says in this subscription.
struct TypeOffer
{
    QString type;          ///< in lower case
    bool isKnown = false;  ///< false: the provider does not list the type, so nothing can be said
    QList<Region> regions; ///< empty: everywhere (the type has no location)

    bool isOfferedIn(const Region &region) const; ///< also when nothing can be said
};

/// Subscriptions that the signed-in account can read, by name; disabled ones too, they explain themselves by their
/// state. Microsoft.Resources, api-version 2022-12-01.
Result<QList<Subscription>> scopeSubscriptions(const AzureReader &azure, const CallContext &context);

/// All groups of @p subscriptions, by subscription and name, with the counts of their resources that have all of
/// @p tags. Asks Resource Graph twice (api-version 2022-10-01), whatever the number of groups. Protocol when the answer
/// was cut off.
Result<QList<ScopeGroup>> scopeGroups(const AzureReader &azure, const QStringList &subscriptions,
                                      const QList<std::pair<QString, QString>> &tags, const CallContext &context);

/// Regions that take resources, by display name; what @p subscriptionId may use of them is not known here.
Result<QList<Location>> scopeLocations(const AzureReader &azure, const QString &subscriptionId,
                                       const CallContext &context);

/// Where each of @p types is offered: one question for each provider (Microsoft.Resources, 2025-04-01).
Result<QList<TypeOffer>> typeOffers(const AzureReader &azure, const QString &subscriptionId, const QStringList &types,
                                    const CallContext &context);

}
