#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <map>
#include <memory>

namespace azrelocate::sandbox {

/// One ARM resource, or a resource group or a subscription, which are kept the same way.
struct Resource
{
    QString id;       ///< as first written; compared without case
    QString type;     ///< "Microsoft.Network/virtualNetworks/subnets", in the spelling of its behaviour
    QJsonObject body; ///< as ARM shows it: id, name, type, location, tags, sku, properties, …; no etag
    QByteArray etag;  ///< without quotes; new at every put()
    /// What a GET never shows and a data plane needs: values of secrets, keys, app settings, blobs. The owner of the
    /// type decides on its form.
    QJsonObject hidden;

    QString name() const { return body.value(QStringLiteral("name")).toString(); }
    QString location() const { return body.value(QStringLiteral("location")).toString(); }
    QJsonObject properties() const { return body.value(QStringLiteral("properties")).toObject(); }
    void setProperties(const QJsonObject &properties) { body.insert(QStringLiteral("properties"), properties); }
    QJsonValue property(const QString &name) const { return properties().value(name); }
    void setProperty(const QString &name, const QJsonValue &value);
};

inline const QString kSubscriptionType = QStringLiteral("Microsoft.Resources/subscriptions");
inline const QString kGroupType = QStringLiteral("Microsoft.Resources/resourceGroups");

/// All resources of the simulated tenant, by id without case. Pointers stay valid until the resource is removed. Lists
/// are ordered by id, so that pages and logs repeat. Used on the sandbox's thread only.
class ResourceStore
{
public:
    Resource *find(const QString &id);
    const Resource *find(const QString &id) const;
    bool contains(const QString &id) const { return find(id) != nullptr; }

    /// Adds or replaces; the spelling of an existing id stays, the etag becomes new.
    Resource &put(Resource resource);
    /// Gives @p resource a new etag after its body was changed in place.
    void touch(Resource &resource);
    /// Removes the resource and everything below it, extension resources too. False when there is none.
    bool remove(const QString &id);

    /// Resources of @p type (without case) at @p scope and below; an empty scope is the whole tenant.
    QList<Resource *> ofType(const QString &type, const QString &scope = {});
    QList<const Resource *> ofType(const QString &type, const QString &scope = {}) const;
    /// Direct children of one type: children("…/virtualNetworks/v", "Microsoft.Network/virtualNetworks/subnets").
    QList<Resource *> children(const QString &parentId, const QString &type);
    /// Everything below @p scope at any depth, not the scope itself.
    QList<Resource *> within(const QString &scope);
    QList<const Resource *> within(const QString &scope) const;

    const Resource *subscription(const QString &subscriptionId) const;
    const Resource *group(const QString &subscriptionId, const QString &name) const;
    qsizetype size() const { return static_cast<qsizetype>(m_byId.size()); }

    /// Grows by one with every change of the store: a cheap "has anything changed".
    quint64 revision() const { return m_revision; }
    void setSeed(quint32 seed) { m_seed = seed; }

private:
    using ById = std::map<QString, std::unique_ptr<Resource>>; ///< key: lower-case id
    QByteArray nextEtag();

    ById m_byId;
    QHash<QString, std::map<QString, Resource *>> m_byType; ///< lower-case type → lower-case id
    quint64 m_revision = 0;
    quint32 m_seed = 0;
};

}
