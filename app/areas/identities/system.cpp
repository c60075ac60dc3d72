#include "areas/identities/identities.h"

#include "areas/identities/rights.h"
#include "azure/apiversions.h"
#include "azure/resources.h"
#include "checklist/deferred.h"
#include "checklist/resourcechange.h"

namespace azrelocate::identities {

using namespace Qt::StringLiterals;

namespace {

const QString kItem = u"idn.system"_s;

QList<Bearer> movingWithSystemIdentity(const CheckInput &input)
{
    QList<Bearer> bearers = bearersOf(input);
    bearers.removeIf([](const Bearer &bearer) { return !bearer.moves() || bearer.principalId.isEmpty(); });
    return bearers;
}

void compare(Finding &finding, const CheckInput &input, const QList<Vault> &vaults, const Bearer &bearer)
{
    const QString name = bearer.target.name();
    const auto target = getResource(input.azure, bearer.target, input.context);
    if (!target && target.error().kind == ErrorKind::NotFound) {
        finding.fail(name, {QT_TRANSLATE_NOOP("Message", "%1 does not exist yet; its identity comes with it."), {name}},
                     u"SystemAssigned"_s, {}, bearer.target);
        return;
    }
    if (!target) {
        finding.couldNotCheck(name, target.error(), bearer.target);
        return;
    }
    const IdentityBlock block = parseIdentityBlock(*target);
    if (!block.system || block.principalId.isEmpty()) {
        finding.fail(name,
                     QT_TRANSLATE_NOOP("Message", "The source has a system-assigned identity, the target has none."),
                     u"SystemAssigned"_s, target->value("identity"_L1)["type"_L1].toString(u"None"_s), bearer.target);
        return;
    }
    const auto rights = wantedRights(input, vaults, bearer.principalId, block.principalId);
    if (!rights)
        finding.couldNotCheck(name, rights.error(), bearer.source);
    else
        compareRights(finding, input, *rights, name, block.principalId);
}

/// Switches the identity of @p target on beside those that it carries.
Change switchOn(const ResourceId &target, const IdentityBlock &block)
{
    IdentityBlock after = block;
    after.system = true;
    Change change =
        updateResource(kItem, {QT_TRANSLATE_NOOP("Message", "Give %1 a system-assigned identity"), {target.name()}},
                       target, "PATCH", identityBody(block), identityBody(after));
    change.undoNote = {QT_TRANSLATE_NOOP(
        "Message",
        "Taking the identity away deletes its principal; what was granted to it stays behind without effect.")};
    return change;
}

}

Finding systemAssignedHaveTheirRoles(const CheckInput &input)
{
    Finding finding;
    const QList<Bearer> bearers = movingWithSystemIdentity(input);
    if (bearers.isEmpty()) {
        finding.nothingToCheck(QT_TRANSLATE_NOOP("Message", "No resource that moves has a system-assigned identity."));
        return finding;
    }
    const auto vaults = policyVaults(input);
    if (!vaults) {
        finding.couldNotCheck(u"vaults"_s, vaults.error());
        return finding;
    }
    for (const Bearer &bearer : bearers)
        compare(finding, input, *vaults, bearer);
    return finding;
}

Result<QList<Change>> proposeSystemAssignedRoles(const CheckInput &input)
{
    QList<Change> changes;
    const auto vaults = policyVaults(input);
    if (!vaults)
        return vaults.error();
    for (const Bearer &bearer : movingWithSystemIdentity(input)) {
        const auto target = getResource(input.azure, bearer.target, input.context);
        if (!target && target.error().kind == ErrorKind::NotFound)
            continue; // made when the services move
        if (!target)
            return target.error();
        const IdentityBlock block = parseIdentityBlock(*target);
        const auto rights = wantedRights(input, *vaults, bearer.principalId, block.principalId);
        if (!rights)
            return rights.error();
        QJsonValue principal = block.principalId;
        QStringList dependsOn;
        if (block.principalId.isEmpty()) {
            const auto version = resolveApiVersion(input.azure, bearer.target, input.context);
            if (!version)
                return version.error();
            Change on = switchOn(bearer.target, block);
            on.request.apiVersion = *version;
            for (ChangeRequest &undo : on.undoRequests)
                undo.apiVersion = *version;
            on.seal();
            dependsOn = {on.id};
            changes.append(on);
            principal = deferred::read("GET", bearer.target.toString(), *version, u"/identity/principalId"_s);
        }
        const auto given = giveRights(input, kItem, *rights, bearer.target.name(), principal, dependsOn);
        if (!given)
            return given.error();
        changes.append(*given);
    }
    return changes;
}

}
