#include "areas/landingzone/networkcopy.h"

#include "azure/resources.h"
#include "base/jsonpath.h"
#include "checklist/resourcechange.h"
#include "checklist/targetgroup.h"

#include <QJsonArray>

#include <array>

namespace azrelocate::landingzone {

using namespace Qt::StringLiterals;

namespace {

/// Members of an object that a PUT takes; the others are set by the service.
QJsonObject only(const QJsonObject &object, std::initializer_list<QLatin1StringView> keys)
{
    QJsonObject kept;
    for (const QLatin1StringView key : keys) {
        if (object.contains(key))
            kept.insert(key, object.value(key));
    }
    return kept;
}

/// The list @p entries ({name, properties}) without what the service adds to each.
QJsonArray bareEntries(const QJsonValue &entries)
{
    QJsonArray bare;
    for (const QJsonValue &entry : entries.toArray()) {
        QJsonObject properties = entry["properties"_L1].toObject();
        properties.remove("provisioningState"_L1);
        bare.append(QJsonObject{{u"name"_s, entry["name"_L1]}, {u"properties"_s, properties}});
    }
    return bare;
}

QJsonValue withTargetIds(const QJsonValue &value, const Plan &plan)
{
    return mapStrings(value, [&plan](const QString &text) {
        return text.startsWith(u'/') ? plan.targetOf(ResourceId(text)).toString() : text;
    });
}

/// Location, tags and @p properties with ids and addresses of the target.
QJsonObject bodyLike(const QJsonObject &source, const QJsonObject &properties, const Plan &plan, const AddressMap &map)
{
    QJsonObject body{{u"location"_s, plan.target.name()},
                     {u"properties"_s, withTargetIds(map.rewritten(properties), plan)}};
    if (const QJsonObject tags = source.value("tags"_L1).toObject(); !tags.isEmpty())
        body.insert(u"tags"_s, tags);
    return body;
}

bool isType(const ResourceId &id, QLatin1StringView type)
{
    return id.type().compare(type, Qt::CaseInsensitive) == 0;
}

QJsonObject propertiesToCopy(const ResourceId &id, const QJsonObject &source)
{
    const QJsonObject properties = source.value("properties"_L1).toObject();
    if (isType(id, "Microsoft.Network/networkSecurityGroups"_L1))
        return {{u"securityRules"_s, bareEntries(properties.value("securityRules"_L1))}};
    QJsonObject table = only(properties, {"disableBgpRoutePropagation"_L1});
    table.insert(u"routes"_s, bareEntries(properties.value("routes"_L1)));
    return table;
}

/// References of subnets that are kept only where their target exists.
constexpr std::array kReferences{"networkSecurityGroup"_L1, "routeTable"_L1, "natGateway"_L1};

QJsonObject bareSubnet(const QJsonObject &subnet)
{
    const QJsonObject all = subnet.value("properties"_L1).toObject();
    QJsonObject properties =
        only(all,
             {"addressPrefix"_L1, "addressPrefixes"_L1, "networkSecurityGroup"_L1, "routeTable"_L1, "natGateway"_L1,
              "privateEndpointNetworkPolicies"_L1, "privateLinkServiceNetworkPolicies"_L1, "defaultOutboundAccess"_L1});
    for (const QLatin1StringView key : kReferences) {
        if (properties.contains(key))
            properties.insert(key, only(properties.value(key).toObject(), {"id"_L1}));
    }
    QJsonArray endpoints; // their locations are those of the network's region and its pair: Azure fills them in
    for (const QJsonValue &endpoint : all.value("serviceEndpoints"_L1).toArray())
        endpoints.append(only(endpoint.toObject(), {"service"_L1}));
    if (!endpoints.isEmpty())
        properties.insert(u"serviceEndpoints"_s, endpoints);
    QJsonArray delegations;
    for (const QJsonValue &delegation : all.value("delegations"_L1).toArray()) {
        delegations.append(
            QJsonObject{{u"name"_s, delegation["name"_L1]},
                        {u"properties"_s, only(delegation["properties"_L1].toObject(), {"serviceName"_L1})}});
    }
    if (!delegations.isEmpty())
        properties.insert(u"delegations"_s, delegations);
    return {{u"name"_s, subnet.value("name"_L1)}, {u"properties"_s, properties}};
}

QList<ResourceId> referencesOf(const VirtualNetwork &network)
{
    QList<ResourceId> ids;
    for (const Subnet &subnet : network.subnets) {
        for (const ResourceId &id : {subnet.securityGroup, subnet.routeTable, subnet.natGateway}) {
            if (!id.isNull() && !ids.contains(id))
                ids.append(id);
        }
    }
    return ids;
}

/// Without the references to those of the source that @p there does not name.
void dropMissing(QJsonObject &subnet, const QList<ResourceId> &there)
{
    QJsonObject properties = subnet.value("properties"_L1).toObject();
    for (const QLatin1StringView key : kReferences) {
        const ResourceId id(properties.value(key)["id"_L1].toString());
        if (!id.isNull() && !there.contains(id))
            properties.remove(key);
    }
    subnet.insert(u"properties"_s, properties);
}

/// Adds the change that makes the group of @p target, unless it exists or is among @p changes; its id, or empty.
Result<QString> addGroup(QList<Change> &changes, const CheckInput &input, const QString &itemId,
                         const ResourceId &target)
{
    const ResourceId group = target.resourceGroupId();
    for (const Change &change : std::as_const(changes)) {
        if (change.resource == group)
            return change.id;
    }
    const auto made = makeTargetGroupIfMissing(input, itemId, group);
    if (!made)
        return made.error();
    if (!*made)
        return QString();
    changes.append(**made);
    return (*made)->id;
}

/// Adds the change that makes what the subnets refer to at @p source; true: it is there, or will be.
Result<bool> addReference(QList<Change> &changes, const CheckInput &input, const QString &itemId,
                          const ResourceId &source, const AddressMap &map)
{
    const ResourceId target = input.plan.targetOf(source);
    if (target == source)
        return false; // stays behind: a subnet of another region cannot use it
    const auto exists = resourceExists(input.azure, target, input.context);
    if (!exists || *exists)
        return exists;
    const PlannedResource *planned = input.plan.find(source);
    const bool copied = isType(source, "Microsoft.Network/networkSecurityGroups"_L1)
        || isType(source, "Microsoft.Network/routeTables"_L1);
    if (!copied || !planned || planned->tool != Tool::Template)
        return false;
    const auto found = getResource(input.azure, source, input.context);
    if (!found)
        return found.error();
    const auto group = addGroup(changes, input, itemId, target);
    if (!group)
        return group.error();
    Change change = createResource(
        itemId, {QT_TRANSLATE_NOOP("Message", "Create %1 with the rules of %2"), {target.name(), source.name()}},
        target, bodyLike(*found, propertiesToCopy(source, *found), input.plan, map));
    if (!group->isEmpty())
        change.dependsOn = {*group};
    changes.append(change);
    return true;
}

}

Result<QList<Change>> copyNetwork(const CheckInput &input, const QString &itemId, Message title,
                                  const PlannedResource &network, const VirtualNetwork &source, const AddressMap &map)
{
    QList<Change> changes;
    const auto group = addGroup(changes, input, itemId, network.target);
    if (!group)
        return group.error();
    QList<ResourceId> there;
    for (const ResourceId &id : referencesOf(source)) {
        const auto added = addReference(changes, input, itemId, id, map);
        if (!added)
            return added.error();
        if (*added)
            there.append(id);
    }

    const QJsonObject all = source.json.value("properties"_L1).toObject();
    QJsonObject properties = only(all, {"dhcpOptions"_L1, "enableDdosProtection"_L1, "flowTimeoutInMinutes"_L1});
    properties.insert(u"addressSpace"_s, only(all.value("addressSpace"_L1).toObject(), {"addressPrefixes"_L1}));
    QJsonArray subnets;
    for (const QJsonValue &entry : all.value("subnets"_L1).toArray()) {
        QJsonObject subnet = bareSubnet(entry.toObject());
        dropMissing(subnet, there);
        subnets.append(subnet);
    }
    properties.insert(u"subnets"_s, subnets);

    Change change =
        createResource(itemId, std::move(title), network.target, bodyLike(source.json, properties, input.plan, map));
    change.permissions +=
        {u"Microsoft.Network/networkSecurityGroups/join/action"_s, u"Microsoft.Network/routeTables/join/action"_s};
    for (const Change &before : std::as_const(changes))
        change.dependsOn.append(before.id);
    change.undoNote = {QT_TRANSLATE_NOOP("Message", "A network can be deleted while nothing is placed in it.")};
    changes.append(change);
    return changes;
}

QJsonObject bodyForPut(const ResourceId &id, const QJsonObject &json)
{
    QJsonObject body = only(json, {"location"_L1, "tags"_L1});
    body.insert(u"properties"_s, propertiesToCopy(id, json));
    return body;
}

Result<QJsonObject> subnetForTarget(const CheckInput &input, const VirtualNetwork &source, const QString &name,
                                    const AddressMap &map)
{
    QList<ResourceId> there;
    for (const ResourceId &id : referencesOf(source)) {
        const ResourceId target = input.plan.targetOf(id);
        const auto exists = target == id ? Result<bool>(false) : resourceExists(input.azure, target, input.context);
        if (!exists)
            return exists.error();
        if (*exists)
            there.append(id);
    }
    for (const QJsonValue &entry : jsonAt(source.json, u"properties.subnets").toArray()) {
        if (entry["name"_L1].toString().compare(name, Qt::CaseInsensitive) != 0)
            continue;
        QJsonObject subnet = bareSubnet(entry.toObject());
        dropMissing(subnet, there);
        return withTargetIds(map.rewritten(subnet), input.plan).toObject();
    }
    return Error::input(u"The network %1 has no subnet %2."_s.arg(source.name, name));
}

}
