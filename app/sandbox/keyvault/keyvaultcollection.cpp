#include "sandbox/keyvault/keyvaultcollection.h"

#include <algorithm>

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

QString collectionName(VaultKind kind)
{
    switch (kind) {
    case VaultKind::Secrets:
        return u"secrets"_s;
    case VaultKind::Certificates:
        return u"certificates"_s;
    case VaultKind::Keys:
        return u"keys"_s;
    }
    return {};
}

QString singularName(VaultKind kind)
{
    return collectionName(kind).chopped(1);
}

VaultCollection::VaultCollection(Resource &vault, VaultKind kind)
    : m_vault(vault)
    , m_key(collectionName(kind))
{
}

QJsonObject VaultCollection::all() const
{
    return m_vault.hidden.value(m_key).toObject();
}

QString VaultCollection::spelling(const QString &name) const
{
    const QJsonObject items = all();
    for (auto it = items.begin(); it != items.end(); ++it) {
        if (sameText(it.key(), name))
            return it.key();
    }
    return {};
}

QJsonObject VaultCollection::item(const QString &name) const
{
    return all().value(spelling(name)).toObject();
}

bool VaultCollection::isLive(const QString &name) const
{
    const QJsonObject found = item(name);
    return !found.value(u"versions"_s).toArray().isEmpty() && !found.contains(u"deletedDate"_s);
}

bool VaultCollection::isDeleted(const QString &name) const
{
    return item(name).contains(u"deletedDate"_s);
}

QStringList VaultCollection::names(bool deleted) const
{
    QStringList found;
    const QJsonObject items = all();
    for (auto it = items.begin(); it != items.end(); ++it) {
        const QJsonObject object = it.value().toObject();
        const bool isThere = deleted || !object.value(u"versions"_s).toArray().isEmpty();
        if (object.contains(u"deletedDate"_s) == deleted && isThere)
            found.append(it.key());
    }
    found.sort(Qt::CaseInsensitive);
    return found;
}

QStringList VaultCollection::liveNames() const
{
    return names(false);
}

QStringList VaultCollection::deletedNames() const
{
    return names(true);
}

void VaultCollection::put(const QString &name, const QJsonObject &object)
{
    QJsonObject items = all();
    const QString known = spelling(name);
    items.insert(known.isEmpty() ? name : known, object);
    m_vault.hidden.insert(m_key, items);
}

void VaultCollection::erase(const QString &name)
{
    QJsonObject items = all();
    items.remove(spelling(name));
    m_vault.hidden.insert(m_key, items);
}

QJsonObject VaultCollection::version(const QString &name, const QString &id) const
{
    const QJsonArray versions = item(name).value(u"versions"_s).toArray();
    if (id.isEmpty())
        return versions.isEmpty() ? QJsonObject() : versions.last().toObject();
    for (const QJsonValue version : versions) {
        if (sameText(version.toObject().value(u"version"_s).toString(), id))
            return version.toObject();
    }
    return {};
}

void VaultCollection::addVersion(const QString &name, const QJsonObject &version)
{
    QJsonObject object = item(name);
    QJsonArray versions = object.value(u"versions"_s).toArray();
    versions.append(version);
    object.insert(u"versions"_s, versions);
    put(name, object);
}

void VaultCollection::changeVersion(const QString &name, const QString &id,
                                    const std::function<void(QJsonObject &)> &change)
{
    QJsonObject object = item(name);
    QJsonArray versions = object.value(u"versions"_s).toArray();
    for (qsizetype i = 0; i < versions.size(); ++i) {
        QJsonObject version = versions[i].toObject();
        const bool wanted =
            id.isEmpty() ? i + 1 == versions.size() : sameText(version.value(u"version"_s).toString(), id);
        if (!wanted)
            continue;
        change(version);
        versions[i] = version;
    }
    object.insert(u"versions"_s, versions);
    put(name, object);
}

void VaultCollection::softDelete(const QString &name, const QDateTime &now, int retentionDays)
{
    QJsonObject object = item(name);
    object.insert(u"deletedDate"_s, now.toSecsSinceEpoch());
    object.insert(u"scheduledPurgeDate"_s, now.addDays(retentionDays).toSecsSinceEpoch());
    put(name, object);
}

void VaultCollection::recover(const QString &name)
{
    QJsonObject object = item(name);
    object.remove(u"deletedDate"_s);
    object.remove(u"scheduledPurgeDate"_s);
    put(name, object);
}

QString objectId(const Resource &vault, VaultKind kind, const QString &name, const QString &version)
{
    QString uri = vault.property(u"vaultUri"_s).toString();
    if (!uri.endsWith(u'/'))
        uri += u'/';
    uri += collectionName(kind) + u'/' + name;
    return version.isEmpty() ? uri : uri + u'/' + version;
}

QJsonObject shownAttributes(const Resource &vault, const QJsonObject &version)
{
    QJsonObject attributes = version.value(u"attributes"_s).toObject();
    const int days = vault.property(u"softDeleteRetentionInDays"_s).toInt(90);
    const bool purgeable = !vault.property(u"enablePurgeProtection"_s).toBool();
    const QString level = days < 90 ? u"CustomizedRecoverable"_s : u"Recoverable"_s;
    attributes.insert(u"recoveryLevel"_s, purgeable ? level + u"+Purgeable"_s : level);
    attributes.insert(u"recoverableDays"_s, days);
    return attributes;
}

QJsonObject newAttributes(const QJsonObject &sent, const QDateTime &now)
{
    QJsonObject attributes{{u"enabled"_s, sent.value(u"enabled"_s).toBool(true)},
                           {u"created"_s, now.toSecsSinceEpoch()},
                           {u"updated"_s, now.toSecsSinceEpoch()}};
    for (const QString &date : {u"nbf"_s, u"exp"_s}) {
        if (sent.value(date).isDouble())
            attributes.insert(date, sent.value(date));
    }
    return attributes;
}

QJsonObject changedAttributes(QJsonObject attributes, const QJsonObject &sent, const QDateTime &now)
{
    for (const QString &name : {u"enabled"_s, u"nbf"_s, u"exp"_s}) {
        if (sent.contains(name))
            attributes.insert(name, sent.value(name));
    }
    attributes.insert(u"updated"_s, now.toSecsSinceEpoch());
    return attributes;
}

QString newVersionId(Simulation &simulation)
{
    return simulation.newGuid().remove(u'-');
}

Resource *vaultNamed(ResourceStore &store, const QString &name)
{
    for (Resource *vault : store.ofType(u"Microsoft.KeyVault/vaults"_s)) {
        if (sameText(vault->name(), name))
            return vault;
    }
    return nullptr;
}

}
