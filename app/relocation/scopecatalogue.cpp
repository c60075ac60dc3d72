#include "relocation/scopecatalogue.h"

#include "estate/scopequery.h"

#include <QMap>

#include <algorithm>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

/// Resource Graph pages only what has a column "id"; counts get one that is unique, or a tenant with more than a
/// thousand of them would be cut off.
QString countQuery(const QList<std::pair<QString, QString>> &tags)
{
    Scope scope;
    scope.tags = tags;
    return u"resources"_s + graphConditions(scope)
        + u" | summarize n=count() by subscriptionId, resourceGroup, type, location"
          " | extend id=strcat(subscriptionId, '/', resourceGroup, '/', type, '/', location)"
          " | project id, subscriptionId, resourceGroup, type, location, n | order by id asc"_s;
}

bool byName(const QString &a, const QString &b)
{
    return QString::localeAwareCompare(a, b) < 0;
}

}

int ScopeGroup::total() const
{
    int sum = 0;
    for (const ResourceCount &count : counts)
        sum += count.count;
    return sum;
}

bool TypeOffer::isOfferedIn(const Region &region) const
{
    return !isKnown || regions.isEmpty() || regions.contains(region) || regions.contains(Region(u"global"_s));
}

Result<QList<Subscription>> scopeSubscriptions(const AzureReader &azure, const CallContext &context)
{
    auto subscriptions = listSubscriptions(azure, context);
    if (subscriptions) {
        std::sort(subscriptions->begin(), subscriptions->end(),
                  [](const Subscription &a, const Subscription &b) { return byName(a.displayName, b.displayName); });
    }
    return subscriptions;
}

Result<QList<ScopeGroup>> scopeGroups(const AzureReader &azure, const QStringList &subscriptions,
                                      const QList<std::pair<QString, QString>> &tags, const CallContext &context)
{
    const auto containers =
        graphRows(u"resourcecontainers | where type =~ 'microsoft.resources/subscriptions/resourcegroups'"
                  " | project id, name, location, tags, managedBy | order by id asc"_s,
                  subscriptions, azure, context);
    if (!containers)
        return containers.error();
    const auto counts = graphRows(countQuery(tags), subscriptions, azure, context);
    if (!counts)
        return counts.error();

    QList<ScopeGroup> groups;
    QHash<ResourceId, qsizetype> index;
    const auto add = [&](const ResourceGroup &group) {
        index.insert(group.id, groups.size());
        groups.append({group, {}});
    };
    for (const QJsonObject &row : *containers)
        add(parseResourceGroup(row));
    for (const QJsonObject &row : *counts) {
        const ResourceId id = ResourceId::resourceGroup(row.value("subscriptionId"_L1).toString(),
                                                        row.value("resourceGroup"_L1).toString());
        if (!index.contains(id)) // the two tables are not equally fresh
            add({id, id.name(), {}, {}, {}});
        groups[index.value(id)].counts.append({row.value("type"_L1).toString().toLower(),
                                               Region(row.value("location"_L1).toString()), row.value("n"_L1).toInt()});
    }
    std::sort(groups.begin(), groups.end(), [](const ScopeGroup &a, const ScopeGroup &b) {
        const int order = a.group.id.subscriptionId().compare(b.group.id.subscriptionId(), Qt::CaseInsensitive);
        return order != 0 ? order < 0 : byName(a.group.name, b.group.name);
    });
    return groups;
}

Result<QList<Location>> scopeLocations(const AzureReader &azure, const QString &subscriptionId,
                                       const CallContext &context)
{
    auto locations = listLocations(azure, subscriptionId, context);
    if (locations) {
        locations->removeIf([](const Location &location) { return !location.isPhysical; });
        std::sort(locations->begin(), locations->end(),
                  [](const Location &a, const Location &b) { return byName(a.displayName, b.displayName); });
    }
    return locations;
}

Result<QList<TypeOffer>> typeOffers(const AzureReader &azure, const QString &subscriptionId, const QStringList &types,
                                    const CallContext &context)
{
    QMap<QString, QStringList> byProvider;
    for (const QString &type : types)
        byProvider[type.section(u'/', 0, 0).toLower()].append(type.toLower());
    QList<TypeOffer> offers;
    for (auto it = byProvider.cbegin(); it != byProvider.cend(); ++it) {
        const auto provider = getProvider(azure, subscriptionId, it.key(), context);
        const bool isUnknown = !provider && provider.error().kind == ErrorKind::NotFound;
        if (!provider && !isUnknown)
            return provider.error();
        for (const QString &type : it.value()) {
            const ResourceTypeInfo *info = isUnknown ? nullptr : provider->type(type.section(u'/', 1));
            offers.append(info ? TypeOffer{type, true, info->locations} : TypeOffer{type, false, {}});
        }
    }
    return offers;
}

}
