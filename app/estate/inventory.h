#pragma once

#include "base/region.h"
#include "base/resourceid.h"
#include "base/result.h"

#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QList>

namespace azrelocate {

/// One resource as discovery found it. The JSON is parsed when asked for.
struct Resource
{
    ResourceId id;
    QString type; ///< as Azure writes it, "Microsoft.Network/virtualNetworks"
    QString name;
    Region location;
    QString kind;
    QByteArray json; ///< the whole resource, compact; without secrets

    /// From the resource as ARM or Resource Graph writes it; a null id when @p object has none.
    static Resource fromObject(const QJsonObject &object);
    QJsonObject object() const;
    QJsonObject properties() const;
    QString resourceGroup() const { return id.resourceGroupName(); }
    bool isType(QStringView wanted) const { return wanted.compare(type, Qt::CaseInsensitive) == 0; }
};

/// A resource group of the scope. Its region is only where its metadata lives.
struct InventoryGroup
{
    ResourceId id;
    Region location;
    QJsonObject tags;
};

/// Everything that discovery found in the scope; immutable once built, shared between threads.
class Inventory
{
public:
    Inventory() = default;

    void append(Resource resource);
    qsizetype size() const { return m_resources.size(); }
    bool isEmpty() const { return m_resources.isEmpty(); }
    const QList<Resource> &resources() const { return m_resources; }
    const Resource *find(const ResourceId &id) const;       ///< nullptr: not in the scope
    QList<const Resource *> ofType(QStringView type) const; ///< without case
    QHash<QString, int> countByType() const;

    QDateTime takenAt;
    int expected = 0;                           ///< as the service counted them before they were read
    QList<std::pair<QString, QString>> skipped; ///< id or type, and why
    QList<InventoryGroup> groups;

    QJsonObject toJson() const;
    static Result<Inventory> fromJson(const QJsonObject &object);

private:
    QList<Resource> m_resources;
    QHash<ResourceId, qsizetype> m_index; ///< places in m_resources
};

}
