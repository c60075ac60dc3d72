#include "areas/identities/identities.h"

#include "areas/identities/workload.h"
#include "checklist/rolegrants.h"
#include "checklist/vaultaccess.h"

#include <algorithm>

namespace azrelocate::identities {

using namespace Qt::StringLiterals;

namespace {

/// One identity, and what may be asked about it.
struct Principal
{
    QString name;
    ResourceId resource;
    QString id;
    bool federates = false; ///< system-assigned identities have no federated credentials
};

QList<Principal> principalsOf(const CheckInput &input)
{
    QList<Principal> principals;
    for (const Bearer &bearer : bearersOf(input)) {
        if (!bearer.principalId.isEmpty())
            principals.append({bearer.source.name(), bearer.source, bearer.principalId, false});
    }
    for (const UserIdentity &identity : userIdentitiesOf(input))
        principals.append({identity.source.name(), identity.source, identity.principalId, true});
    return principals;
}

/// "Reader at kv-shop, …", then access policies and federated credentials.
QString rightsText(RoleNames &names, const QList<RoleAssignment> &roles, const QStringList &others)
{
    QStringList parts;
    for (const RoleAssignment &role : roles)
        parts.append(u"%1 at %2"_s.arg(names.of(role), ResourceId(role.scope).name()));
    return (parts + others).join(u"; "_s);
}

void describe(Finding &finding, const CheckInput &input, RoleNames &names, const QList<Vault> &vaults,
              const Principal &principal)
{
    if (principal.id.isEmpty()) {
        Error error;
        error.kind = ErrorKind::NotFound;
        error.operation = principal.resource.toString();
        error.code = u"NoPrincipal"_s;
        error.message = u"The discovery saw no principal id of this identity."_s;
        finding.couldNotCheck(principal.name, error, principal.resource);
        return;
    }
    const auto roles = rolesOf(input, principal.id);
    if (!roles) {
        finding.couldNotCheck(principal.name, roles.error(), principal.resource);
        return;
    }
    QStringList others;
    int policies = 0;
    for (const Vault &vault : vaults) {
        if (const VaultAccessPolicy *policy = policyFor(vault, principal.id)) {
            others.append(u"%1 (%2)"_s.arg(vault.name, permissionsText(*policy)));
            ++policies;
        }
    }
    qsizetype credentials = 0;
    if (principal.federates) {
        const auto list = listFederatedCredentials(input.azure, principal.resource, input.context);
        if (!list) {
            finding.couldNotCheck(principal.name, list.error(), principal.resource);
            return;
        }
        credentials = list->size();
        for (const FederatedCredential &credential : *list)
            others.append(credential.subject);
    }
    finding.pass(principal.name,
                 {QT_TRANSLATE_NOOP("Message", "Role assignments: %1, access policies: %2, federated credentials: %3."),
                  {QString::number(roles->size()), QString::number(policies), QString::number(credentials)}},
                 rightsText(names, *roles, others), principal.resource);
}

}

Finding inventoryIsComplete(const CheckInput &input)
{
    Finding finding;
    const QList<Principal> principals = principalsOf(input);
    if (principals.isEmpty()) {
        finding.nothingToCheck(QT_TRANSLATE_NOOP("Message", "Nothing in the workload has an identity."));
        return finding;
    }
    const auto vaults = policyVaults(input);
    if (!vaults) {
        finding.couldNotCheck(u"vaults"_s, vaults.error());
        return finding;
    }
    RoleNames names(input);
    for (const Principal &principal : principals)
        describe(finding, input, names, *vaults, principal);
    return finding;
}

}
