#include "estate/inventory.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace azrelocate {

using namespace Qt::StringLiterals;

Resource Resource::fromObject(const QJsonObject &object)
{
    Resource resource;
    resource.id = ResourceId(object.value("id"_L1).toString());
    resource.type = object.value("type"_L1).toString();
    if (resource.type.isEmpty())
        resource.type = resource.id.type();
    resource.name = resource.id.name(); // "name" of a child is "parent/child" in some answers
    resource.location = Region(object.value("location"_L1).toString());
    resource.kind = object.value("kind"_L1).toString();
    resource.json = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return resource;
}

QJsonObject Resource::object() const
{
    return QJsonDocument::fromJson(json).object();
}

QJsonObject Resource::properties() const
{
    return object().value("properties"_L1).toObject();
}

void Inventory::append(Resource resource)
{
    const auto known = m_index.constFind(resource.id);
    if (known != m_index.constEnd()) {
        m_resources[*known] = std::move(resource); // read twice: the later reading is the fresher one
        return;
    }
    m_index.insert(resource.id, m_resources.size());
    m_resources.append(std::move(resource));
}

const Resource *Inventory::find(const ResourceId &id) const
{
    const auto found = m_index.constFind(id);
    return found == m_index.constEnd() ? nullptr : &m_resources[*found];
}

QList<const Resource *> Inventory::ofType(QStringView type) const
{
    QList<const Resource *> found;
    for (const Resource &resource : m_resources) {
        if (resource.isType(type))
            found.append(&resource);
    }
    return found;
}

QHash<QString, int> Inventory::countByType() const
{
    QHash<QString, int> counts;
    QHash<QString, QString> spelling; // Azure answers "microsoft.network" and "Microsoft.Network" for the same type
    for (const Resource &resource : m_resources) {
        QString &shown = spelling[resource.type.toLower()];
        if (shown.isEmpty())
            shown = resource.type;
        ++counts[shown];
    }
    return counts;
}

QJsonObject Inventory::toJson() const
{
    QJsonArray resources;
    for (const Resource &resource : m_resources)
        resources.append(resource.object());
    QJsonArray groupList;
    for (const InventoryGroup &group : groups) {
        groupList.append(QJsonObject{
            {u"id"_s, group.id.toString()}, {u"location"_s, group.location.name()}, {u"tags"_s, group.tags}});
    }
    QJsonArray skippedList;
    for (const auto &[what, why] : skipped)
        skippedList.append(QJsonArray{what, why});
    return {{u"takenAt"_s, takenAt.toUTC().toString(Qt::ISODateWithMs)},
            {u"expected"_s, expected},
            {u"groups"_s, groupList},
            {u"skipped"_s, skippedList},
            {u"resources"_s, resources}};
}

Result<Inventory> Inventory::fromJson(const QJsonObject &object)
{
    Inventory inventory;
    inventory.takenAt = QDateTime::fromString(object.value("takenAt"_L1).toString(), Qt::ISODateWithMs);
    inventory.expected = object.value("expected"_L1).toInt();
    const QJsonArray resources = object.value("resources"_L1).toArray();
    for (const QJsonValue &value : resources) {
        Resource resource = Resource::fromObject(value.toObject());
        if (resource.id.isNull())
            return Error::input(u"A resource of the inventory has no id."_s, u"InvalidInventory"_s);
        inventory.append(std::move(resource));
    }
    const QJsonArray groupList = object.value("groups"_L1).toArray();
    for (const QJsonValue &value : groupList) {
        const QJsonObject group = value.toObject();
        inventory.groups.append({ResourceId(group.value("id"_L1).toString()),
                                 Region(group.value("location"_L1).toString()), group.value("tags"_L1).toObject()});
    }
    const QJsonArray skippedList = object.value("skipped"_L1).toArray();
    for (const QJsonValue &value : skippedList)
        inventory.skipped.append({value.toArray().at(0).toString(), value.toArray().at(1).toString()});
    return inventory;
}

}
