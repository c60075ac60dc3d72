#include "estate/inventory.h"

#include <QJsonDocument>

namespace azrelocate {

using namespace Qt::StringLiterals;

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
    const QString key = resource.id.key();
    const auto known = m_index.constFind(key);
    if (known != m_index.constEnd()) {
        m_resources[*known] = std::move(resource); // read twice: the later reading is the fresher one
        return;
    }
    m_index.insert(key, m_resources.size());
    m_resources.append(std::move(resource));
}

const Resource *Inventory::find(const ResourceId &id) const
{
    const auto found = m_index.constFind(id.key());
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

}
