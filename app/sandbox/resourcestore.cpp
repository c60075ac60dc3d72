#include "sandbox/resourcestore.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

/// The range of keys that lie below @p scope: ids continue with a slash, and '0' is the character after it.
std::pair<QString, QString> keysBelow(const QString &scope)
{
    const QString base = scope.toLower();
    return {base + u'/', base + u'0'};
}

bool isAtOrBelow(const QString &key, const QString &scopeKey)
{
    return scopeKey.isEmpty() || key == scopeKey
        || (key.startsWith(scopeKey) && key.size() > scopeKey.size() && key[scopeKey.size()] == u'/');
}

}

void Resource::setProperty(const QString &name, const QJsonValue &value)
{
    QJsonObject all = properties();
    all.insert(name, value);
    setProperties(all);
}

Resource *ResourceStore::find(const QString &id)
{
    const auto found = m_byId.find(id.toLower());
    return found == m_byId.end() ? nullptr : found->second.get();
}

const Resource *ResourceStore::find(const QString &id) const
{
    const auto found = m_byId.find(id.toLower());
    return found == m_byId.end() ? nullptr : found->second.get();
}

QByteArray ResourceStore::nextEtag()
{
    ++m_revision;
    const QByteArray text = QByteArray::number(m_seed) + '-' + QByteArray::number(m_revision);
    const QByteArray hex = QCryptographicHash::hash(text, QCryptographicHash::Sha1).toHex();
    return hex.left(8) + '-' + hex.mid(8, 4) + '-' + hex.mid(12, 4) + '-' + hex.mid(16, 4) + '-' + hex.mid(20, 12);
}

Resource &ResourceStore::put(Resource resource)
{
    const QString key = resource.id.toLower();
    std::unique_ptr<Resource> &slot = m_byId[key];
    if (slot)
        resource.id = slot->id;
    else
        slot = std::make_unique<Resource>();
    *slot = std::move(resource);
    slot->body.insert(QStringLiteral("id"), slot->id);
    slot->etag = nextEtag();
    m_byType[slot->type.toLower()][key] = slot.get();
    return *slot;
}

void ResourceStore::touch(Resource &resource)
{
    resource.etag = nextEtag();
}

bool ResourceStore::remove(const QString &id)
{
    const auto forget = [this](ById::iterator at) {
        m_byType[at->second->type.toLower()].erase(at->first);
        return m_byId.erase(at);
    };
    const auto [from, to] = keysBelow(id);
    for (auto at = m_byId.lower_bound(from); at != m_byId.end() && at->first < to;)
        at = forget(at);
    const auto own = m_byId.find(id.toLower());
    if (own == m_byId.end())
        return false;
    forget(own);
    ++m_revision;
    return true;
}

QList<Resource *> ResourceStore::ofType(const QString &type, const QString &scope)
{
    QList<Resource *> found;
    const auto ofThisType = m_byType.constFind(type.toLower());
    if (ofThisType == m_byType.cend())
        return found;
    const QString scopeKey = scope.toLower();
    for (auto at = ofThisType->lower_bound(scopeKey); at != ofThisType->end() && at->first.startsWith(scopeKey); ++at) {
        if (isAtOrBelow(at->first, scopeKey))
            found.append(at->second);
    }
    return found;
}

QList<const Resource *> ResourceStore::ofType(const QString &type, const QString &scope) const
{
    const QList<Resource *> found = const_cast<ResourceStore *>(this)->ofType(type, scope);
    return {found.cbegin(), found.cend()};
}

QList<Resource *> ResourceStore::children(const QString &parentId, const QString &type)
{
    QList<Resource *> found;
    const qsizetype depth = parentId.count(u'/') + 2; // "/type/name" more than the parent
    for (Resource *resource : ofType(type, parentId)) {
        const bool extension = resource->id.mid(parentId.size()).startsWith(u"/providers/", Qt::CaseInsensitive);
        if (resource->id.count(u'/') == depth + (extension ? 2 : 0))
            found.append(resource);
    }
    return found;
}

QList<Resource *> ResourceStore::within(const QString &scope)
{
    QList<Resource *> found;
    const auto [from, to] = keysBelow(scope);
    for (auto at = m_byId.lower_bound(from); at != m_byId.end() && at->first < to; ++at)
        found.append(at->second.get());
    return found;
}

QList<const Resource *> ResourceStore::within(const QString &scope) const
{
    const QList<Resource *> found = const_cast<ResourceStore *>(this)->within(scope);
    return {found.cbegin(), found.cend()};
}

const Resource *ResourceStore::subscription(const QString &subscriptionId) const
{
    return find(u"/subscriptions/"_s + subscriptionId);
}

const Resource *ResourceStore::group(const QString &subscriptionId, const QString &name) const
{
    return find(u"/subscriptions/"_s + subscriptionId + u"/resourceGroups/"_s + name);
}

}
