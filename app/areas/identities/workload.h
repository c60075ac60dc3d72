#pragma once

#include "azure/authorization.h"
#include "azure/keyvault.h"
#include "azure/managedidentity.h"
#include "checklist/checkinput.h"

namespace azrelocate::identities {

/// A resource of the source with identities, as discovery saw it.
struct Bearer
{
    ResourceId source;
    ResourceId target;              ///< the same for a resource that stays
    QString principalId;            ///< of its system-assigned identity; empty: it has none
    QList<ResourceId> userAssigned; ///< of the source

    bool moves() const { return target != source; }
};

/// A user-assigned identity of the workload.
struct UserIdentity
{
    ResourceId source;
    ResourceId target;   ///< the same for one that is kept
    QString principalId; ///< of the source

    bool moves() const { return target != source; }
};

QList<Bearer> bearersOf(const CheckInput &input);
/// Those in the inventory, and those of elsewhere that a resource of the workload carries.
QList<UserIdentity> userIdentitiesOf(const CheckInput &input);

/// The identity block of a resource, read tolerantly: some types write "SystemAssigned,UserAssigned" without the blank.
struct IdentityBlock
{
    bool system = false;
    QString principalId; ///< of the system-assigned identity
    QList<ResourceId> userAssigned;
};
IdentityBlock parseIdentityBlock(const QJsonObject &resource);

/// The body of a PATCH that leaves a resource with @p block: all user-assigned identities are named, since some types
/// take the set in a PATCH for the whole.
QJsonObject identityBody(const IdentityBlock &block);

/// The direct role assignments of @p principalId in all subscriptions of the plan, at and below management groups.
Result<QList<RoleAssignment>> rolesOf(const CheckInput &input, const QString &principalId);

/// Every vault of the workload that decides by access policies.
Result<QList<Vault>> policyVaults(const CheckInput &input);

}
