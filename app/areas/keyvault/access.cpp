#include "areas/keyvault/keyvault.h"

#include "areas/keyvault/network.h"
#include "azure/keyvault.h"
#include "azure/resources.h"
#include "base/jsonpath.h"
#include "checklist/directory.h"
#include "checklist/resourcechange.h"
#include "checklist/rolegrants.h"
#include "checklist/vaultaccess.h"

#include <QJsonArray>

namespace azrelocate::keyvault {

using namespace Qt::StringLiterals;

namespace {

const QString kItem = u"kv.access"_s;
const QString kVaults = u"Microsoft.KeyVault/vaults"_s;

/// Both sides of one vault, as they are.
struct VaultPair
{
    PlannedResource planned;
    QJsonObject source;
    QJsonObject target;
};

Result<VaultPair> readPair(const CheckInput &input, const PlannedResource &planned)
{
    const auto source = getResource(input.azure, planned.source, input.context);
    if (!source)
        return source.error();
    const auto target = getResource(input.azure, planned.target, input.context);
    if (!target)
        return target.error();
    return VaultPair{planned, *source, *target};
}

/// The access policies of the source that somebody keeps: identities that end with the source hand theirs on to a
/// successor, which the items of the identities do.
QList<VaultAccessPolicy> lastingPolicies(const CheckInput &input, const Vault &source)
{
    const QSet<QString> ending = principalsThatEnd(input.inventory, input.plan);
    QList<VaultAccessPolicy> lasting;
    for (const VaultAccessPolicy &policy : source.accessPolicies) {
        if (policy.applicationId.isEmpty() && !ending.contains(policy.objectId.toLower()))
            lasting.append(policy);
    }
    return lasting;
}

/// The roles that are granted at the vault itself, to principals that stay.
Result<QList<WantedRole>> lastingRoles(const CheckInput &input, const ResourceId &vault)
{
    const auto assignments = listRoleAssignments(input.azure, vault, AssignmentFilter::AtScope, input.context);
    if (!assignments)
        return assignments.error();
    const QSet<QString> ending = principalsThatEnd(input.inventory, input.plan);
    QList<RoleAssignment> lasting;
    for (const RoleAssignment &assignment : *assignments) {
        if (ResourceId(assignment.scope) == vault && !ending.contains(assignment.principalId.toLower()))
            lasting.append(assignment);
    }
    return wantedRoles(lasting, input.plan);
}

/// Private endpoints of the workload that lead to @p vault.
QList<ResourceId> privateEndpointsTo(const CheckInput &input, const ResourceId &vault)
{
    QList<ResourceId> endpoints;
    for (const Resource *endpoint : input.inventory.ofType(u"Microsoft.Network/privateEndpoints")) {
        const QJsonObject object = endpoint->object();
        for (const QStringView list : {QStringView(u"properties.privateLinkServiceConnections"),
                                       QStringView(u"properties.manualPrivateLinkServiceConnections")}) {
            const QString service = jsonAt(jsonAt(object, list), u"0.properties.privateLinkServiceId").toString();
            if (ResourceId(service) == vault && !vault.isNull())
                endpoints.append(endpoint->id);
        }
    }
    return endpoints;
}

void comparePolicies(Finding &finding, const CheckInput &input, const Vault &source, const Vault &target)
{
    for (const VaultAccessPolicy &policy : lastingPolicies(input, source)) {
        const QString object = u"%1: %2"_s.arg(target.name, policy.objectId);
        const VaultAccessPolicy *there = policyFor(target, policy.objectId);
        if (there && allowsAtLeast(*there, policy))
            finding.pass(object, QT_TRANSLATE_NOOP("Message", "Its access policy is as at the source."),
                         permissionsText(*there), target.id);
        else
            finding.fail(object, QT_TRANSLATE_NOOP("Message", "The target vault lets it do less than the source."),
                         permissionsText(policy), there ? permissionsText(*there) : QString(), target.id);
    }
}

void compareRoles(Finding &finding, const CheckInput &input, const Vault &source, const Vault &target)
{
    const auto wanted = lastingRoles(input, source.id);
    const auto there = listRoleAssignments(input.azure, target.id, AssignmentFilter::AtScope, input.context);
    if (!wanted || !there) {
        finding.couldNotCheck(target.name, wanted ? there.error() : wanted.error(), target.id);
        return;
    }
    RoleNames names(input);
    Directory directory(input);
    for (const WantedRole &role : *wanted) {
        const QString object =
            roleLabel(target.name, names.of(role.source), role.source.principalType + u' ' + role.principalId);
        if (roleStateOf(role, *there) == RoleState::There)
            finding.pass(object, QT_TRANSLATE_NOOP("Message", "Granted as at the source."), {}, target.id);
        else if (directory.of(role.principalId) == Existence::Deleted)
            finding.notApplicable(
                object, QT_TRANSLATE_NOOP("Message", "The principal was deleted; nothing can be granted to it."),
                target.id);
        else
            finding.fail(object, QT_TRANSLATE_NOOP("Message", "Granted at the source, not at the target."),
                         names.of(role.source), {}, target.id);
    }
}

void compareNetwork(Finding &finding, const CheckInput &input, const VaultPair &pair)
{
    const VaultNetwork wanted = relocated(networkOf(pair.source), input.plan);
    const VaultNetwork there = networkOf(pair.target);
    const QString object = pair.planned.target.name() + u"/network"_s;
    if (there == wanted)
        finding.pass(object, QT_TRANSLATE_NOOP("Message", "Its network rules are as at the source."), toText(there),
                     pair.planned.target);
    else
        finding.fail(object, QT_TRANSLATE_NOOP("Message", "Its network rules differ from those of the source."),
                     toText(wanted), toText(there), pair.planned.target);
}

void compareEndpoints(Finding &finding, const CheckInput &input, const PlannedResource &vault)
{
    for (const ResourceId &endpoint : privateEndpointsTo(input, vault.source)) {
        const ResourceId counterpart = input.plan.targetOf(endpoint);
        const auto there = getResource(input.azure, counterpart, input.context);
        if (!there) {
            if (there.error().kind == ErrorKind::NotFound)
                finding.fail(counterpart.name(),
                             QT_TRANSLATE_NOOP("Message",
                                               "The private endpoint is not there yet; it is made when the "
                                               "services move."),
                             counterpart.toString(), {}, counterpart);
            else
                finding.couldNotCheck(counterpart.name(), there.error(), counterpart);
            continue;
        }
        const QJsonValue connection = jsonAt(*there, u"properties.privateLinkServiceConnections.0.properties");
        const QString state = jsonAt(connection, u"privateLinkServiceConnectionState.status").toString();
        const ResourceId leadsTo(connection["privateLinkServiceId"_L1].toString());
        if (!(leadsTo == vault.target))
            finding.fail(counterpart.name(),
                         QT_TRANSLATE_NOOP("Message", "The private endpoint leads to another resource."),
                         vault.target.name(), leadsTo.name(), counterpart);
        else if (state != "Approved"_L1)
            finding.fail(counterpart.name(),
                         QT_TRANSLATE_NOOP("Message", "The connection of the private endpoint is not approved."),
                         u"Approved"_s, state, counterpart);
        else
            finding.pass(counterpart.name(), QT_TRANSLATE_NOOP("Message", "The private endpoint leads to the vault."),
                         state, counterpart);
    }
}

Message modelText(bool rbac)
{
    return rbac ? QT_TRANSLATE_NOOP("Message", "Azure RBAC") : QT_TRANSLATE_NOOP("Message", "access policies");
}

void comparePair(Finding &finding, const CheckInput &input, const VaultPair &pair)
{
    const Vault source = parseVault(pair.source);
    const Vault target = parseVault(pair.target);
    if (source.rbac != target.rbac) {
        finding.fail(target.name,
                     QT_TRANSLATE_NOOP("Message",
                                       "It decides about access in another way than the source: switching "
                                       "is done by hand, after the rights were granted."),
                     modelText(source.rbac), modelText(target.rbac), target.id);
        return;
    }
    finding.pass(target.name, QT_TRANSLATE_NOOP("Message", "It decides about access as the source does."),
                 modelText(target.rbac), target.id);
    if (target.rbac)
        compareRoles(finding, input, source, target);
    else
        comparePolicies(finding, input, source, target);
    compareNetwork(finding, input, pair);
    compareEndpoints(finding, input, pair.planned);
}

/// Closing the network of a vault while some subnets are still missing would shut out who is to come; so only what all
/// of its subnets exist for is proposed.
Result<std::optional<Change>> writeNetwork(const CheckInput &input, const VaultPair &pair)
{
    const VaultNetwork wanted = relocated(networkOf(pair.source), input.plan);
    const VaultNetwork there = networkOf(pair.target);
    if (there == wanted)
        return std::optional<Change>();
    for (const ResourceId &subnet : wanted.subnets) {
        const auto exists = resourceExists(input.azure, subnet, input.context);
        if (!exists)
            return exists.error();
        if (!*exists)
            return std::optional<Change>();
    }
    const auto body = [](const VaultNetwork &network) {
        return QJsonObject{{u"properties"_s, networkProperties(network)}};
    };
    return std::optional<Change>(updateResource(
        kItem, {QT_TRANSLATE_NOOP("Message", "Give %1 the network rules of the source"), {pair.planned.target.name()}},
        pair.planned.target, "PATCH", body(there), body(wanted)));
}

Result<void> addRoles(const CheckInput &input, const VaultPair &pair, Directory &directory, RoleGrants &grants)
{
    const auto wanted = lastingRoles(input, pair.planned.source);
    if (!wanted)
        return wanted.error();
    const auto there = listRoleAssignments(input.azure, pair.planned.target, AssignmentFilter::AtScope, input.context);
    if (!there)
        return there.error();
    for (const WantedRole &role : *wanted) {
        if (roleStateOf(role, *there) != RoleState::Missing || directory.of(role.principalId) == Existence::Deleted)
            continue;
        const QString who = role.source.principalType + u' ' + role.principalId;
        if (auto added = grants.add(role, role.principalId, who); !added)
            return added.error();
    }
    return {};
}

}

Finding accessIsEqual(const CheckInput &input)
{
    Finding finding;
    const QList<PlannedResource> vaults = input.plan.ofType(kVaults);
    for (const PlannedResource &planned : vaults) {
        const auto pair = readPair(input, planned);
        if (pair)
            comparePair(finding, input, *pair);
        else if (pair.error().kind == ErrorKind::NotFound)
            finding.fail(planned.target.name(), QT_TRANSLATE_NOOP("Message", "The target vault does not exist yet."),
                         planned.target.toString(), {}, planned.target);
        else
            finding.couldNotCheck(planned.target.name(), pair.error(), planned.target);
    }
    if (vaults.isEmpty())
        finding.nothingToCheck(QT_TRANSLATE_NOOP("Message", "The workload has no vault."));
    return finding;
}

Result<QList<Change>> proposeAccess(const CheckInput &input)
{
    QList<Change> changes;
    RoleGrants grants(input, kItem);
    Directory directory(input);
    for (const PlannedResource &planned : input.plan.ofType(kVaults)) {
        const auto pair = readPair(input, planned);
        if (!pair) {
            if (pair.error().kind == ErrorKind::NotFound)
                continue; // kv.target makes it
            return pair.error();
        }
        const Vault source = parseVault(pair->source);
        const Vault target = parseVault(pair->target);
        if (source.rbac != target.rbac)
            continue;
        if (target.rbac) {
            if (auto added = addRoles(input, *pair, directory, grants); !added)
                return added.error();
        } else {
            for (const VaultAccessPolicy &policy : lastingPolicies(input, source)) {
                const VaultAccessPolicy *there = policyFor(target, policy.objectId);
                if (!there || !allowsAtLeast(*there, policy))
                    changes.append(addAccessPolicy(kItem, target, policy, policy.objectId, policy.objectId));
            }
        }
        const auto network = writeNetwork(input, *pair);
        if (!network)
            return network.error();
        if (*network)
            changes.append(**network);
    }
    return grants.changes() + changes;
}

}
