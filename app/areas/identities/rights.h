#pragma once

#include "areas/identities/workload.h"
#include "checklist/roleparity.h"

namespace azrelocate::identities {

/// A permission that an access policy of a vault gave to the old principal.
struct WantedAccess
{
    ResourceId vault;       ///< at the target
    VaultAccessPolicy like; ///< that of the old principal
};

/// What a principal of the source may do, said in terms of the target.
struct WantedRights
{
    QList<WantedRole> roles;
    QList<WantedAccess> access;

    bool isEmpty() const { return roles.isEmpty() && access.isEmpty(); }
};

/// Roles are read now; access policies are those of @p vaults. @p newPrincipalId may be empty while it is not known.
Result<WantedRights> wantedRights(const CheckInput &input, const QList<Vault> &vaults, const QString &oldPrincipalId,
                                  const QString &newPrincipalId);

/// One row for each right: whether the new principal has it. @p name: what a person calls the identity.
void compareRights(Finding &finding, const CheckInput &input, const WantedRights &rights, const QString &name,
                   const QString &newPrincipalId);

/// The changes that give what is missing. @p principalId may be a deferred value, for an identity that a change in
/// @p dependsOn makes; then nothing is there yet.
Result<QList<Change>> giveRights(const CheckInput &input, const QString &itemId, const WantedRights &rights,
                                 const QString &name, const QJsonValue &principalId, const QStringList &dependsOn);

}
