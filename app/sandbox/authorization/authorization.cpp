#include "sandbox/authorization/authorization.h"

#include "sandbox/arm/managementlocks.h"
#include "sandbox/arm/scope.h"
#include "sandbox/authorization/roleassignments.h"
#include "sandbox/authorization/roledefinitions.h"
#include "sandbox/simulation.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

bool RoleBasedAccess::allowed(const Principal &principal, const QString &action, const QString &scope,
                              ActionKind kind) const
{
    const ResourceStore &store = m_simulation.store();
    for (const Resource *assignment : store.ofType(u"Microsoft.Authorization/roleAssignments"_s)) {
        const QJsonObject properties = assignment->properties();
        const QString holder = properties.value(u"principalId"_s).toString();
        if (!sameText(holder, principal.objectId) && !principal.groups.contains(holder, Qt::CaseInsensitive))
            continue;
        if (!scopeCovers(properties.value(u"scope"_s).toString(), scope))
            continue;
        const auto role = roleDefinition(store, properties.value(u"roleDefinitionId"_s).toString());
        if (!role)
            continue;
        const bool covered = std::any_of(role->grants.begin(), role->grants.end(),
                                         [&](const RoleGrant &grant) { return grant.covers(action, kind); });
        if (covered)
            return true;
    }
    return false;
}

void registerAuthorization(Simulation &simulation)
{
    registerRoleDefinitions(simulation);
    registerRoleAssignments(simulation);
    registerManagementLocks(simulation);
    simulation.setPermissions(std::make_unique<RoleBasedAccess>(simulation));
}

}
