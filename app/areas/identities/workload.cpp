#include "areas/identities/workload.h"

#include "base/jsonpath.h"

#include <algorithm>

namespace azrelocate::identities {

using namespace Qt::StringLiterals;

namespace {

ResourceId targetOf(const Plan &plan, const ResourceId &source)
{
    const PlannedResource *planned = plan.find(source);
    return planned ? planned->target : source;
}

QString principalWithin(const QJsonObject &resource, const QString &identity)
{
    const QJsonObject assigned = jsonAt(resource, u"identity.userAssignedIdentities").toObject();
    for (auto it = assigned.begin(); it != assigned.end(); ++it) {
        if (ResourceId(it.key()) == ResourceId(identity))
            return it.value()["principalId"_L1].toString();
    }
    return {};
}

}

IdentityBlock parseIdentityBlock(const QJsonObject &resource)
{
    const QJsonObject identity = resource.value("identity"_L1).toObject();
    IdentityBlock block;
    block.system = identity.value("type"_L1).toString().contains("SystemAssigned"_L1, Qt::CaseInsensitive);
    block.principalId = identity.value("principalId"_L1).toString();
    const QStringList assigned = identity.value("userAssignedIdentities"_L1).toObject().keys();
    for (const QString &id : assigned)
        block.userAssigned.append(ResourceId(id));
    return block;
}

QJsonObject identityBody(const IdentityBlock &block)
{
    QStringList types;
    if (block.system)
        types.append(u"SystemAssigned"_s);
    if (!block.userAssigned.isEmpty())
        types.append(u"UserAssigned"_s);
    QJsonObject identity{{u"type"_s, types.isEmpty() ? u"None"_s : types.join(u", "_s)}};
    QJsonObject assigned;
    for (const ResourceId &id : block.userAssigned)
        assigned.insert(id.toString(), QJsonObject());
    if (!assigned.isEmpty())
        identity.insert(u"userAssignedIdentities"_s, assigned);
    return {{u"identity"_s, identity}};
}

QList<Bearer> bearersOf(const CheckInput &input)
{
    QList<Bearer> bearers;
    for (const Resource &resource : input.inventory.resources()) {
        const IdentityBlock block = parseIdentityBlock(resource.object());
        if (block.system || !block.userAssigned.isEmpty())
            bearers.append({resource.id, targetOf(input.plan, resource.id), block.principalId, block.userAssigned});
    }
    return bearers;
}

QList<UserIdentity> userIdentitiesOf(const CheckInput &input)
{
    QList<UserIdentity> identities;
    for (const Resource *resource : input.inventory.ofType(u"Microsoft.ManagedIdentity/userAssignedIdentities"))
        identities.append({resource->id, targetOf(input.plan, resource->id),
                           resource->properties().value("principalId"_L1).toString()});
    for (const Bearer &bearer : bearersOf(input)) {
        for (const ResourceId &id : bearer.userAssigned) {
            const bool known = std::any_of(identities.begin(), identities.end(),
                                           [&](const UserIdentity &identity) { return identity.source == id; });
            if (!known)
                identities.append(
                    {id, id, principalWithin(input.inventory.find(bearer.source)->object(), id.toString())});
        }
    }
    return identities;
}

Result<QList<RoleAssignment>> rolesOf(const CheckInput &input, const QString &principalId)
{
    QStringList subscriptions;
    for (const PlannedResource &planned : input.plan.resources) {
        for (const ResourceId &id : {planned.source, planned.target}) {
            if (!subscriptions.contains(id.subscriptionId(), Qt::CaseInsensitive))
                subscriptions.append(id.subscriptionId());
        }
    }
    QList<RoleAssignment> roles;
    for (const QString &subscription : std::as_const(subscriptions)) {
        const auto list =
            listRoleAssignmentsOf(input.azure, ResourceId::subscription(subscription), principalId, input.context);
        if (!list)
            return list.error();
        for (const RoleAssignment &role : *list) {
            const bool known = std::any_of(roles.begin(), roles.end(),
                                           [&](const RoleAssignment &other) { return other.id == role.id; });
            if (!known) // what stands above the subscriptions is in each list
                roles.append(role);
        }
    }
    return roles;
}

Result<QList<Vault>> policyVaults(const CheckInput &input)
{
    QList<Vault> vaults;
    for (const Resource *resource : input.inventory.ofType(u"Microsoft.KeyVault/vaults")) {
        const auto vault = getVault(input.azure, resource->id, input.context);
        if (!vault)
            return vault.error();
        if (!vault->rbac)
            vaults.append(*vault);
    }
    return vaults;
}

}
