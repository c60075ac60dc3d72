#include "areas/identities/rights.h"

#include "azure/resources.h"
#include "checklist/rolegrants.h"
#include "checklist/vaultaccess.h"

#include <algorithm>

namespace azrelocate::identities {

using namespace Qt::StringLiterals;

namespace {

void compareAccess(Finding &finding, const CheckInput &input, const WantedAccess &wanted, const QString &name,
                   const QString &principalId)
{
    const QString object = u"%1: access policy, %2"_s.arg(wanted.vault.name(), name);
    const QString expected = permissionsText(wanted.like);
    const auto vault = getVault(input.azure, wanted.vault, input.context);
    if (!vault && vault.error().kind == ErrorKind::NotFound) {
        finding.fail(object, {QT_TRANSLATE_NOOP("Message", "The vault %1 does not exist yet."), {wanted.vault.name()}},
                     expected, {}, wanted.vault);
        return;
    }
    if (!vault) {
        finding.couldNotCheck(object, vault.error(), wanted.vault);
        return;
    }
    const VaultAccessPolicy *policy = policyFor(*vault, principalId);
    if (vault->rbac)
        finding.warn(object,
                     QT_TRANSLATE_NOOP("Message",
                                       "The target vault decides by roles, where the source decided by access "
                                       "policies: grant the roles that fit."),
                     expected, wanted.vault);
    else if (policy && allowsAtLeast(*policy, wanted.like))
        finding.pass(object, QT_TRANSLATE_NOOP("Message", "The new identity may do what the old one might."),
                     permissionsText(*policy), wanted.vault);
    else
        finding.fail(object, QT_TRANSLATE_NOOP("Message", "The new identity may not do what the old one might."),
                     expected, policy ? permissionsText(*policy) : QString(), wanted.vault);
}

}

Result<WantedRights> wantedRights(const CheckInput &input, const QList<Vault> &vaults, const QString &oldPrincipalId,
                                  const QString &newPrincipalId)
{
    const auto roles = rolesOf(input, oldPrincipalId);
    if (!roles)
        return roles.error();
    WantedRights rights;
    rights.roles = wantedRoles(*roles, input.plan, newPrincipalId);
    for (const Vault &vault : vaults) {
        if (const VaultAccessPolicy *policy = policyFor(vault, oldPrincipalId))
            rights.access.append({input.plan.targetOf(vault.id), *policy});
    }
    return rights;
}

void compareRights(Finding &finding, const CheckInput &input, const WantedRights &rights, const QString &name,
                   const QString &newPrincipalId)
{
    if (rights.isEmpty()) {
        finding.pass(
            name,
            QT_TRANSLATE_NOOP("Message", "The identity exists; its predecessor had no roles and no access policies."),
            newPrincipalId);
        return;
    }
    const auto there = rolesOf(input, newPrincipalId);
    if (!there) {
        finding.couldNotCheck(name, there.error());
        return;
    }
    RoleNames names(input);
    for (const WantedRole &role : rights.roles) {
        const QString roleName = names.of(role.source);
        const QString object = roleLabel(role.scope.name(), roleName, name);
        switch (roleStateOf(role, *there)) {
        case RoleState::There:
            finding.pass(object, QT_TRANSLATE_NOOP("Message", "Granted as to the old identity."), role.scope.toString(),
                         role.scope);
            break;
        case RoleState::OtherCondition:
            finding.fail(object,
                         QT_TRANSLATE_NOOP("Message",
                                           "Granted, but under another condition than to the old identity; an "
                                           "assignment cannot be altered, only made anew."),
                         role.source.condition, {}, role.scope);
            break;
        case RoleState::Missing:
            finding.fail(object, QT_TRANSLATE_NOOP("Message", "The old identity has this role, the new one does not."),
                         roleName, {}, role.scope);
            break;
        }
    }
    for (const WantedAccess &access : rights.access)
        compareAccess(finding, input, access, name, newPrincipalId);
}

Result<QList<Change>> giveRights(const CheckInput &input, const QString &itemId, const WantedRights &rights,
                                 const QString &name, const QJsonValue &principalId, const QStringList &dependsOn)
{
    const QString known = principalId.toString(); // empty for a deferred value
    QList<RoleAssignment> there;
    if (!known.isEmpty()) {
        const auto roles = rolesOf(input, known);
        if (!roles)
            return roles.error();
        there = *roles;
    }
    RoleGrants grants(input, itemId);
    for (const WantedRole &role : rights.roles) {
        if (roleStateOf(role, there) != RoleState::Missing)
            continue;
        if (auto added = grants.add(role, principalId, name, dependsOn); !added)
            return added.error();
    }
    QList<Change> changes = grants.changes();
    for (const WantedAccess &access : rights.access) {
        const auto vault = getVault(input.azure, access.vault, input.context);
        if (!vault && vault.error().kind == ErrorKind::NotFound)
            continue; // kv.target makes it
        if (!vault)
            return vault.error();
        const VaultAccessPolicy *policy = known.isEmpty() ? nullptr : policyFor(*vault, known);
        if (vault->rbac || (policy && allowsAtLeast(*policy, access.like)))
            continue;
        Change change = addAccessPolicy(itemId, *vault, access.like, principalId, name);
        change.dependsOn = dependsOn;
        changes.append(change);
    }
    return changes;
}

}
