#include "sandbox/entra/principals.h"

#include "sandbox/arm/armpath.h"

namespace azrelocate::sandbox {

const Principal &Principals::add(Principal principal)
{
    const QString key = principal.objectId.toLower();
    return m_byObjectId.insert_or_assign(key, std::move(principal)).first->second;
}

bool Principals::remove(const QString &objectId)
{
    return m_byObjectId.erase(objectId.toLower()) > 0;
}

const Principal *Principals::byObjectId(const QString &objectId) const
{
    const auto found = m_byObjectId.find(objectId.toLower());
    return found == m_byObjectId.end() ? nullptr : &found->second;
}

const Principal *Principals::byAppId(const QString &appId) const
{
    for (const auto &[key, principal] : m_byObjectId) {
        if (!principal.appId.isEmpty() && sameText(principal.appId, appId))
            return &principal;
    }
    return nullptr;
}

const Principal *Principals::ofResource(const QString &resourceId) const
{
    for (const auto &[key, principal] : m_byObjectId) {
        if (!principal.resourceId.isEmpty() && sameText(principal.resourceId, resourceId))
            return &principal;
    }
    return nullptr;
}

QList<const Principal *> Principals::all() const
{
    QList<const Principal *> list;
    for (const auto &[key, principal] : m_byObjectId)
        list.append(&principal);
    return list;
}

}
