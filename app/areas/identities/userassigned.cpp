#include "areas/identities/identities.h"

#include "areas/identities/rights.h"
#include "azure/apiversions.h"
#include "azure/resources.h"
#include "checklist/resourcechange.h"

#include <algorithm>

namespace azrelocate::identities {

using namespace Qt::StringLiterals;

namespace {

const QString kItem = u"idn.user"_s;

QList<UserIdentity> recreated(const CheckInput &input)
{
    QList<UserIdentity> identities = userIdentitiesOf(input);
    identities.removeIf([](const UserIdentity &identity) { return !identity.moves(); });
    return identities;
}

QList<Bearer> movingWithUserIdentity(const CheckInput &input)
{
    QList<Bearer> bearers = bearersOf(input);
    bearers.removeIf([](const Bearer &bearer) { return !bearer.moves() || bearer.userAssigned.isEmpty(); });
    return bearers;
}

/// The identities that the target has to carry.
QList<ResourceId> expectedAt(const CheckInput &input, const Bearer &bearer)
{
    QList<ResourceId> expected;
    for (const ResourceId &identity : bearer.userAssigned)
        expected.append(input.plan.targetOf(identity));
    return expected;
}

void compareIdentity(Finding &finding, const CheckInput &input, const QList<Vault> &vaults,
                     const UserIdentity &identity)
{
    const QString name = identity.target.name();
    const auto target = getManagedIdentity(input.azure, identity.target, input.context);
    if (!target && target.error().kind == ErrorKind::NotFound) {
        finding.fail(
            name,
            {QT_TRANSLATE_NOOP("Message", "The identity %1 does not exist yet; it is made when the services move."),
             {name}},
            identity.target.toString(), {}, identity.target);
        return;
    }
    if (!target) {
        finding.couldNotCheck(name, target.error(), identity.target);
        return;
    }
    const auto rights = wantedRights(input, vaults, identity.principalId, target->principalId);
    if (!rights)
        finding.couldNotCheck(name, rights.error(), identity.source);
    else
        compareRights(finding, input, *rights, name, target->principalId);
}

void compareAttachment(Finding &finding, const CheckInput &input, const Bearer &bearer)
{
    const auto target = getResource(input.azure, bearer.target, input.context);
    const bool isMissing = !target && target.error().kind == ErrorKind::NotFound;
    const QList<ResourceId> attached = target ? parseIdentityBlock(*target).userAssigned : QList<ResourceId>();
    QStringList names;
    for (const ResourceId &identity : attached)
        names.append(identity.name());
    const QList<ResourceId> expected = expectedAt(input, bearer);
    for (const ResourceId &identity : expected) {
        const QString object = u"%1: %2"_s.arg(bearer.target.name(), identity.name());
        if (isMissing)
            finding.fail(object, {QT_TRANSLATE_NOOP("Message", "%1 does not exist yet."), {bearer.target.name()}},
                         identity.name(), {}, bearer.target);
        else if (!target)
            finding.couldNotCheck(object, target.error(), bearer.target);
        else if (attached.contains(identity))
            finding.pass(object, {QT_TRANSLATE_NOOP("Message", "%1 carries the identity."), {bearer.target.name()}},
                         names.join(u", "_s), bearer.target);
        else
            finding.fail(object,
                         {QT_TRANSLATE_NOOP("Message", "%1 does not carry the identity."), {bearer.target.name()}},
                         identity.name(), names.join(u", "_s), bearer.target);
    }
    for (const ResourceId &identity : attached) {
        if (!expected.contains(identity) && bearer.userAssigned.contains(identity))
            finding.warn(
                u"%1: %2"_s.arg(bearer.target.name(), identity.name()),
                QT_TRANSLATE_NOOP("Message",
                                  "The target still carries the identity of the source, which goes away with it."),
                names.join(u", "_s), bearer.target);
    }
}

/// Attaches what is missing, beside what the target carries; an identity that does not exist yet cannot be attached.
Result<std::optional<Change>> attachment(const CheckInput &input, const Bearer &bearer)
{
    const auto target = getResource(input.azure, bearer.target, input.context);
    if (!target && target.error().kind == ErrorKind::NotFound)
        return std::optional<Change>();
    if (!target)
        return target.error();
    const IdentityBlock before = parseIdentityBlock(*target);
    IdentityBlock after = before;
    QStringList added;
    for (const ResourceId &identity : expectedAt(input, bearer)) {
        if (after.userAssigned.contains(identity))
            continue;
        const auto exists = resourceExists(input.azure, identity, input.context);
        if (!exists)
            return exists.error();
        if (!*exists)
            continue;
        after.userAssigned.append(identity);
        added.append(identity.name());
    }
    if (added.isEmpty())
        return std::optional<Change>();
    const auto version = resolveApiVersion(input.azure, bearer.target, input.context);
    if (!version)
        return version.error();
    Change change = updateResource(
        kItem, {QT_TRANSLATE_NOOP("Message", "Attach %1 to %2"), {added.join(u", "_s), bearer.target.name()}},
        bearer.target, "PATCH", identityBody(before), identityBody(after));
    change.request.apiVersion = *version;
    change.permissions.append(u"Microsoft.ManagedIdentity/userAssignedIdentities/assign/action"_s);
    // Merging what was there would leave the new ones attached: each is taken off by name.
    QJsonObject back = identityBody(before);
    QJsonObject identity = back.value("identity"_L1).toObject();
    QJsonObject assigned = identity.value("userAssignedIdentities"_L1).toObject();
    for (const ResourceId &id : std::as_const(after.userAssigned)) {
        if (!before.userAssigned.contains(id))
            assigned.insert(id.toString(), QJsonValue::Null);
    }
    identity.insert(u"userAssignedIdentities"_s, assigned);
    if (before.userAssigned.isEmpty()) // with no identity left there is no set to alter
        identity.remove(u"userAssignedIdentities"_s);
    back.insert(u"identity"_s, identity);
    change.undoRequests.first().apiVersion = *version;
    change.undoRequests.first().body = back;
    change.seal();
    return std::optional(change);
}

}

Finding userAssignedAreAttached(const CheckInput &input)
{
    Finding finding;
    const QList<UserIdentity> identities = recreated(input);
    const QList<Bearer> bearers = movingWithUserIdentity(input);
    if (identities.isEmpty() && bearers.isEmpty()) {
        finding.nothingToCheck(QT_TRANSLATE_NOOP("Message", "Nothing that moves has a user-assigned identity."));
        return finding;
    }
    const auto vaults = policyVaults(input);
    if (!vaults)
        finding.couldNotCheck(u"vaults"_s, vaults.error());
    for (const UserIdentity &identity : identities) {
        if (vaults)
            compareIdentity(finding, input, *vaults, identity);
    }
    for (const Bearer &bearer : bearers)
        compareAttachment(finding, input, bearer);
    return finding;
}

Result<QList<Change>> proposeUserAssigned(const CheckInput &input)
{
    QList<Change> changes;
    const auto vaults = policyVaults(input);
    if (!vaults)
        return vaults.error();
    for (const UserIdentity &identity : recreated(input)) {
        const auto target = getManagedIdentity(input.azure, identity.target, input.context);
        if (!target && target.error().kind == ErrorKind::NotFound)
            continue;
        if (!target)
            return target.error();
        const auto rights = wantedRights(input, *vaults, identity.principalId, target->principalId);
        if (!rights)
            return rights.error();
        const auto given = giveRights(input, kItem, *rights, identity.target.name(), target->principalId, {});
        if (!given)
            return given.error();
        changes.append(*given);
    }
    for (const Bearer &bearer : movingWithUserIdentity(input)) {
        const auto change = attachment(input, bearer);
        if (!change)
            return change.error();
        if (*change)
            changes.append(**change);
    }
    return changes;
}

}
