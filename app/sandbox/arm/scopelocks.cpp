#include "sandbox/arm/scopelocks.h"

#include "sandbox/arm/armerrors.h"
#include "sandbox/simulation.h"

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

bool isAtOrBelow(const QString &id, const QString &scope)
{
    return sameText(id, scope) || id.startsWith(scope + u'/', Qt::CaseInsensitive);
}

bool isLock(const QString &id)
{
    return sameText(ArmPath::parse(id).type(), u"Microsoft.Authorization/locks");
}

}

Verdict lockedAgainstWrite(const Simulation &simulation, const QString &id)
{
    if (isLock(id))
        return std::nullopt;
    QStringList scopes;
    for (const Resource *lock : simulation.store().ofType(u"Microsoft.Authorization/locks"_s)) {
        const QString scope = ArmPath::parse(lock->id).scope;
        if (lock->property(u"level"_s).toString() == u"ReadOnly" && isAtOrBelow(id, scope))
            scopes.append(scope);
    }
    if (scopes.isEmpty())
        return std::nullopt;
    return scopeLocked(id, u"write"_s, scopes);
}

Verdict lockedAgainstDelete(const Simulation &simulation, const QString &id)
{
    if (isLock(id))
        return std::nullopt;
    QStringList scopes;
    for (const Resource *lock : simulation.store().ofType(u"Microsoft.Authorization/locks"_s)) {
        const QString scope = ArmPath::parse(lock->id).scope;
        if (isAtOrBelow(id, scope) || isAtOrBelow(scope, id))
            scopes.append(scope);
    }
    if (scopes.isEmpty())
        return std::nullopt;
    return scopeLocked(id, u"delete"_s, scopes);
}

}
