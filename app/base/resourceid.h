#pragma once

#include <QHash>
#include <QList>
#include <QString>

#include <compare>
#include <QStringList>

namespace azrelocate {

/// A parsed Azure Resource Manager id, the only code that knows the grammar of ids. Compares and hashes without case,
/// keeps the spelling that it was given. A null id is what an empty or malformed text parses to.
class ResourceId
{
public:
    ResourceId() = default;
    /// Accepts subscriptions, resource groups, resources, children, extension resources and tenant-level resources;
    /// a leading slash is optional. Null when @p text has another form.
    explicit ResourceId(const QString &text);

    static ResourceId subscription(const QString &subscriptionId);
    static ResourceId resourceGroup(const QString &subscriptionId, const QString &name);
    /// "/subscriptions/S/resourceGroups/G" and type "Microsoft.Network/dnsZones/CNAME", names {"contoso.com", "www"}.
    static ResourceId resource(const ResourceId &scope, const QString &type, const QStringList &names);

    bool isNull() const { return m_text.isEmpty(); }
    const QString &toString() const { return m_text; }
    /// Lower-case form, for keys in a file or a hash.
    QString key() const { return m_text.toLower(); }

    QString subscriptionId() const;
    QString resourceGroupName() const; ///< empty above resource groups
    QString providerNamespace() const; ///< "Microsoft.Network"; of the last provider segment for extension resources
    QString type()
        const; ///< "Microsoft.Network/virtualNetworks/subnets"; groups and subscriptions as Resource Graph names them
    QString name() const;      ///< last name
    QStringList names() const; ///< names of the last provider's chain: {"vnet-1", "web"}

    bool isResourceGroup() const;
    bool isSubscription() const;

    /// The id one level up: subnet → network → resource group → subscription → null. For an extension resource: what it
    /// extends.
    ResourceId parent() const;
    ResourceId resourceGroupId() const; ///< null above resource groups
    ResourceId subscriptionScope() const;
    /// A child resource: `vnet.child("subnets", "web")`.
    ResourceId child(const QString &type, const QString &name) const;
    /// An extension resource: `vm.extension("Microsoft.Insights/diagnosticSettings", "audit")`.
    ResourceId extension(const QString &type, const QString &name) const;
    /// Whether this is @p scope itself or lies below it.
    bool isWithin(const ResourceId &scope) const;
    /// The same resource with another subscription scope, group or name; used to map source ids to target ids.
    ResourceId withResourceGroup(const QString &name) const;
    ResourceId withName(const QString &name) const;

    friend bool operator==(const ResourceId &a, const ResourceId &b)
    {
        return a.m_text.compare(b.m_text, Qt::CaseInsensitive) == 0;
    }
    friend std::weak_ordering operator<=>(const ResourceId &a, const ResourceId &b)
    {
        return a.m_text.compare(b.m_text, Qt::CaseInsensitive) <=> 0;
    }
    friend size_t qHash(const ResourceId &id, size_t seed = 0) noexcept { return id.hash(seed); }

private:
    size_t hash(size_t seed) const noexcept;

    QString m_text; ///< with leading slash, without a trailing one
};

/// Every resource id that occurs inside @p text, in order, without duplicates.
QList<ResourceId> resourceIdsIn(QStringView text);

}
