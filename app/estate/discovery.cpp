#include "estate/discovery.h"

#include "estate/childresources.h"
#include "estate/listcheck.h"
#include "estate/scopequery.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

/// The groups of the scope: those that are named, or those that hold something of it.
Result<QList<InventoryGroup>> groupsOf(const Scope &scope, const Inventory &inventory, const AzureReader &azure,
                                       const CallContext &context)
{
    QString query = u"resourcecontainers | where type =~ 'microsoft.resources/subscriptions/resourcegroups'"_s;
    if (!scope.resourceGroups.isEmpty())
        query += u" | where name in~ "_s + kqlList(scope.resourceGroups);
    query += u" | project id, name, type, location, tags | order by id asc"_s;
    const Result<QList<QJsonObject>> rows = graphRows(query, scope.subscriptions, azure, context);
    if (!rows)
        return rows.error();
    QSet<ResourceId> used;
    ResourceId last; // they come in order, so that most are in the group of the one before
    for (const Resource &resource : inventory.resources()) {
        if (!last.isNull() && resource.id.isWithin(last))
            continue;
        last = resource.id.resourceGroupId();
        used.insert(last);
    }
    QList<InventoryGroup> groups;
    for (const QJsonObject &row : *rows) {
        const ResourceId id(row.value("id"_L1).toString());
        if (!id.isNull() && (!scope.resourceGroups.isEmpty() || used.contains(id)))
            groups.append({id, Region(row.value("location"_L1).toString()), row.value("tags"_L1).toObject()});
    }
    return groups;
}

}

QJsonObject Scope::toJson() const
{
    QJsonArray tagList;
    for (const auto &[key, value] : tags)
        tagList.append(QJsonArray{key, value});
    return {{u"subscriptions"_s, QJsonArray::fromStringList(subscriptions)},
            {u"resourceGroups"_s, QJsonArray::fromStringList(resourceGroups)},
            {u"tags"_s, tagList},
            {u"sourceRegion"_s, sourceRegion.name()}};
}

Scope Scope::fromJson(const QJsonObject &object)
{
    Scope scope;
    const QJsonArray subscriptions = object.value("subscriptions"_L1).toArray();
    for (const QJsonValue &subscription : subscriptions)
        scope.subscriptions.append(subscription.toString());
    const QJsonArray groups = object.value("resourceGroups"_L1).toArray();
    for (const QJsonValue &group : groups)
        scope.resourceGroups.append(group.toString());
    const QJsonArray tags = object.value("tags"_L1).toArray();
    for (const QJsonValue &tag : tags)
        scope.tags.append({tag.toArray().at(0).toString(), tag.toArray().at(1).toString()});
    scope.sourceRegion = Region(object.value("sourceRegion"_L1).toString());
    return scope;
}

Result<Inventory> discover(const Scope &scope, const AzureReader &azure, const DiscoveryObserver &observer,
                           const CallContext &context)
{
    if (scope.subscriptions.isEmpty())
        return Error::input(u"The scope names no subscription."_s, u"EmptyScope"_s);
    DiscoveryProgress progress;
    const auto report = [&](const QString &what) {
        progress.what = what;
        if (observer)
            observer(progress);
    };

    report(u"resources"_s);
    Inventory inventory;
    const auto counted = [&](qsizetype found, qint64 expected) {
        progress.found = static_cast<int>(found);
        progress.expected = static_cast<int>(expected);
        report(u"resources"_s);
    };
    if (const auto read = addFromGraph(scope, azure, inventory, counted, context); !read)
        return read.error();
    counted(inventory.size(), inventory.expected);

    report(u"cross-check"_s);
    if (const auto checked = addWhatListsKnow(scope, azure, inventory, context); !checked)
        return checked.error();
    if (const auto added = addChildResources(azure, inventory, context); !added)
        return added.error();
    progress.found = static_cast<int>(inventory.size());

    report(u"groups"_s);
    Result<QList<InventoryGroup>> groups = groupsOf(scope, inventory, azure, context);
    if (!groups)
        return groups.error();
    inventory.groups = *std::move(groups);
    for (const QString &name : scope.resourceGroups) {
        const bool known =
            std::any_of(inventory.groups.begin(), inventory.groups.end(), [&](const InventoryGroup &group) {
                return group.id.name().compare(name, Qt::CaseInsensitive) == 0;
            });
        if (!known)
            inventory.skipped.append({name, u"There is no resource group of this name, or it may not be read."_s});
    }
    inventory.takenAt = QDateTime::currentDateTimeUtc();
    return inventory;
}

}
