#include "practice/rehearsalestate.h"

#include "sandbox/estateloader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

/// Resource Graph's own columns, which Resource Manager does not have, and those that are empty.
QJsonObject asResourceManagerShows(QJsonObject resource)
{
    for (const auto column : {"tenantId"_L1, "subscriptionId"_L1, "resourceGroup"_L1})
        resource.remove(column);
    const QStringList keys = resource.keys();
    for (const QString &key : keys) {
        const QJsonValue value = resource.value(key);
        if (value.isNull() || (value.isString() && value.toString().isEmpty()))
            resource.remove(key);
    }
    return resource;
}

/// Subscriptions by their lower-case id, in the spelling that was seen first.
QMap<QString, QString> subscriptionsOf(const Inventory &inventory, const QJsonArray &surroundings,
                                       const RelocationSettings &settings)
{
    QMap<QString, QString> found;
    const auto add = [&found](const QString &id) {
        if (!id.isEmpty() && !found.contains(id.toLower()))
            found.insert(id.toLower(), id);
    };
    for (const QString &id : settings.subscriptions)
        add(id);
    for (const Resource &resource : inventory.resources())
        add(resource.id.subscriptionId());
    for (const QJsonValue &resource : surroundings)
        add(ResourceId(resource["id"_L1].toString()).subscriptionId());
    return found;
}

QJsonArray groupsOf(const Inventory &inventory, const QJsonArray &surroundings, const RelocationSettings &settings)
{
    QMap<QString, QJsonObject> found;
    for (const InventoryGroup &group : inventory.groups) {
        found.insert(group.id.key(),
                     QJsonObject{{u"id"_s, group.id.toString()},
                                 {u"location"_s, group.location.name()},
                                 {u"tags"_s, group.tags}});
    }
    QList<ResourceId> ids;
    for (const Resource &resource : inventory.resources())
        ids.append(resource.id);
    for (const QJsonValue &resource : surroundings)
        ids.append(ResourceId(resource["id"_L1].toString()));
    for (const ResourceId &id : std::as_const(ids)) {
        const ResourceId group = id.resourceGroupId();
        if (!group.isNull() && !found.contains(group.key()))
            found.insert(group.key(),
                         QJsonObject{{u"id"_s, group.toString()}, {u"location"_s, settings.source.name()}});
    }
    QJsonArray groups;
    for (const QJsonObject &group : std::as_const(found))
        groups.append(group);
    return groups;
}

/// The resource that @p id belongs to, itself where it is none's child.
ResourceId topOf(ResourceId id)
{
    while (id.names().size() > 1)
        id = id.parent();
    return id;
}

/// What lies outside of the scope but is referred to (a hub, a shared workspace): there, without anything of its own.
/// Of a network that is peered, the address space is known by the peering.
QJsonArray surroundingsOf(const Inventory &inventory, const RelocationSettings &settings)
{
    QMap<QString, QJsonObject> found;
    QMap<QString, QJsonValue> addressSpaces;
    for (const Resource &resource : inventory.resources()) {
        for (const ResourceId &mentioned : resourceIdsIn(QString::fromUtf8(resource.json))) {
            const ResourceId id = topOf(mentioned);
            const bool isOutside =
                !id.providerNamespace().isEmpty() && !id.resourceGroupName().isEmpty() && inventory.find(id) == nullptr;
            if (isOutside)
                found.insert(id.key(), QJsonObject{{u"id"_s, id.toString()}, {u"location"_s, settings.source.name()}});
        }
        const QJsonArray peerings = resource.properties()["virtualNetworkPeerings"_L1].toArray();
        for (const QJsonValue &peering : peerings) {
            const QJsonValue properties = peering["properties"_L1];
            addressSpaces.insert(ResourceId(properties["remoteVirtualNetwork"_L1]["id"_L1].toString()).key(),
                                 properties["remoteAddressSpace"_L1]);
        }
    }
    QJsonArray surroundings;
    for (auto it = found.begin(); it != found.end(); ++it) {
        if (addressSpaces.value(it.key()).isObject())
            it->insert(u"properties"_s,
                       QJsonObject{{u"addressSpace"_s, addressSpaces.value(it.key())}, {u"subnets"_s, QJsonArray()}});
        surroundings.append(*it);
    }
    return surroundings;
}

}

QJsonObject rehearsalEstate(const Inventory &inventory, const RelocationSettings &settings)
{
    // Whoever signs in, and their grants, as in the estate without resources; once for each subscription.
    const QJsonObject empty = sandbox::emptyEstate();
    const QString theirs = empty["subscriptions"_L1][0]["subscriptionId"_L1].toString();
    const QString grants = QString::fromUtf8(QJsonDocument(empty["resources"_L1].toArray()).toJson());
    const QJsonArray surroundings = surroundingsOf(inventory, settings);
    QJsonArray subscriptions;
    QJsonArray resources;
    const QMap<QString, QString> ids = subscriptionsOf(inventory, surroundings, settings);
    for (const QString &id : ids) {
        subscriptions.append(QJsonObject{{u"subscriptionId"_s, id}, {u"displayName"_s, u"Rehearsal"_s}});
        const QJsonArray own = QJsonDocument::fromJson(QString(grants).replace(theirs, id).toUtf8()).array();
        for (const QJsonValue &grant : own)
            resources.append(grant);
    }
    for (const Resource &resource : inventory.resources())
        resources.append(asResourceManagerShows(resource.object()));
    for (const QJsonValue &resource : surroundings)
        resources.append(resource);
    return {{u"subscriptions"_s, subscriptions},
            {u"principals"_s, empty["principals"_L1]},
            {u"resourceGroups"_s, groupsOf(inventory, surroundings, settings)},
            {u"resources"_s, resources},
            {u"otherTypes"_s, u"kept"_s}};
}

}
