#include "checklist/roleparity.h"

#include "base/jsonpath.h"

#include <algorithm>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

bool sameText(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

bool isFor(const WantedRole &wanted, const RoleAssignment &assignment)
{
    return ResourceId(assignment.scope) == wanted.scope && assignment.roleGuid() == wanted.source.roleGuid()
        && sameText(assignment.principalId, wanted.principalId);
}

}

QList<WantedRole> wantedRoles(const QList<RoleAssignment> &assignments, const Plan &plan, const QString &principalId)
{
    QList<WantedRole> wanted;
    for (const RoleAssignment &source : assignments) {
        const WantedRole role{source, plan.targetOf(ResourceId(source.scope)),
                              principalId.isEmpty() ? source.principalId : principalId};
        const bool known = std::any_of(wanted.begin(), wanted.end(), [&](const WantedRole &other) {
            return other.scope == role.scope && other.source.roleGuid() == source.roleGuid()
                && sameText(other.principalId, role.principalId);
        });
        if (!known && !role.scope.isNull())
            wanted.append(role);
    }
    return wanted;
}

RoleState roleStateOf(const WantedRole &wanted, const QList<RoleAssignment> &there)
{
    const auto found = std::find_if(there.begin(), there.end(),
                                    [&](const RoleAssignment &assignment) { return isFor(wanted, assignment); });
    if (found == there.end())
        return RoleState::Missing;
    return found->condition == wanted.source.condition ? RoleState::There : RoleState::OtherCondition;
}

QList<RoleAssignment> rolesBeyond(const QList<WantedRole> &wanted, const QList<RoleAssignment> &there)
{
    QList<RoleAssignment> beyond;
    std::copy_if(there.begin(), there.end(), std::back_inserter(beyond), [&](const RoleAssignment &assignment) {
        return std::none_of(wanted.begin(), wanted.end(),
                            [&](const WantedRole &role) { return isFor(role, assignment); });
    });
    return beyond;
}

QSet<QString> principalsThatEnd(const Inventory &inventory, const Plan &plan)
{
    QSet<QString> principals;
    for (const Resource &resource : inventory.resources()) {
        const PlannedResource *planned = plan.find(resource.id);
        if (!planned || planned->target == resource.id)
            continue;
        const QJsonObject object = resource.object();
        principals.insert(jsonAt(object, u"identity.principalId").toString().toLower());
        if (resource.isType(u"Microsoft.ManagedIdentity/userAssignedIdentities"))
            principals.insert(jsonAt(object, u"properties.principalId").toString().toLower());
    }
    principals.remove(QString());
    return principals;
}

QString roleLabel(const QString &scopeName, const QString &roleName, const QString &principal)
{
    return u"%1: %2, %3"_s.arg(scopeName, roleName, principal);
}

}
