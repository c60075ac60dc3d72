#include "sandbox/arm/managementlocks.h"

#include "sandbox/arm/scope.h"
#include "sandbox/simulation.h"

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

const QString kType = u"Microsoft.Authorization/locks"_s;
const QStringList kVersions = {u"2020-05-01"_s, u"2016-09-01"_s};

Verdict validate(const Call &, const Resource *, QJsonObject &body)
{
    const QString level = body.value(u"properties"_s)[u"level"_s].toString();
    if (sameText(level, u"CanNotDelete") || sameText(level, u"ReadOnly"))
        return {};
    return armError(400, u"InvalidLockLevel"_s, u"The level '%1' is not CanNotDelete or ReadOnly."_s.arg(level));
}

Reply list(const Call &call, const QStringList &captures)
{
    const QString scope = scopeFromCapture(captures.value(0));
    const bool atScope = sameText(call.request.queryValue(u"$filter"_s), u"atScope()");
    QJsonArray values;
    for (const Resource *lock : call.simulation.store().ofType(kType)) {
        const QString at = ArmPath::parse(lock->id).scope;
        if (scopeCovers(at, scope) || (!atScope && scopeCovers(scope, at)))
            values.append(lock->body);
    }
    return pageOf(call.request, values);
}

}

void registerManagementLocks(Simulation &simulation)
{
    TypeBehaviour locks;
    locks.type = kType;
    locks.apiVersions = kVersions;
    locks.tracked = false;
    locks.extension = true;
    locks.hasProvisioningState = false;
    locks.patchable = false;
    locks.validate = validate;
    simulation.add(locks);
    simulation.add(Route{"GET", u"/{scope*}/providers/Microsoft.Authorization/locks"_s, kVersions, kType + u"/read"_s,
                         true, list});
}

}
