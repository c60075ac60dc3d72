#pragma once

#include "azure/authorization.h"
#include "estate/inventory.h"
#include "plan/plan.h"

#include <QSet>

namespace azrelocate {

/// A role that somebody must have at the target because the source grants it.
struct WantedRole
{
    RoleAssignment source; ///< whose counterpart this is
    ResourceId scope;      ///< at the target; the source's own scope where that does not move
    QString principalId;   ///< who shall have it; empty: the new principal is not known yet
};

enum class RoleState {
    There,
    OtherCondition, ///< granted, but the condition on it is another one
    Missing,
};

/// The counterparts of @p assignments under the plan's mapping of scopes, each scope and role once (two source groups
/// may become one). @p principalId: who takes over from the source's principal; empty: the same principal keeps the
/// role.
QList<WantedRole> wantedRoles(const QList<RoleAssignment> &assignments, const Plan &plan,
                              const QString &principalId = {});

/// Whether @p there holds the role at exactly this scope. Roles are compared by their GUID, since Azure writes their id
/// with and without the subscription; a wider grant is no counterpart.
RoleState roleStateOf(const WantedRole &wanted, const QList<RoleAssignment> &there);

/// Those of @p there that no wanted role asks for.
QList<RoleAssignment> rolesBeyond(const QList<WantedRole> &wanted, const QList<RoleAssignment> &there);

/// The principals that end with the source, in lower case: system-assigned identities of moving resources, and the
/// user-assigned identities that are made anew. Their rights go to other principals, not to other scopes alone.
QSet<QString> principalsThatEnd(const Inventory &inventory, const Plan &plan);

/// "rg-shop-swc: Reader, Group 477f70b4-…"
QString roleLabel(const QString &scopeName, const QString &roleName, const QString &principal);

}
