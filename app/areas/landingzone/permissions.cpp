#include "areas/landingzone/landingzone.h"

#include "areas/landingzone/plannedactions.h"
#include "azure/authorization.h"
#include "azure/resources.h"
#include "checklist/resourcechange.h"

#include <array>

namespace azrelocate::landingzone {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kGrant = "Microsoft.Authorization/roleAssignments/write"_L1;
constexpr qsizetype kShown = 3; ///< of the missing actions in a sentence; the row names all

/// The smallest built-in role that has what is missing (Azure built-in roles).
struct HelpfulRole
{
    QLatin1StringView name;
    QLatin1StringView guid;
    bool authorization; ///< has the actions of Microsoft.Authorization; the other one has all but those
};

constexpr std::array kRoles{
    HelpfulRole{"Contributor"_L1, "b24988ac-6180-42a0-ab88-20f7382dd24c"_L1, false},
    HelpfulRole{"User Access Administrator"_L1, "18d7d88d-d35e-4fb5-a5c3-7773c20a72d9"_L1, true},
};

bool isAuthorization(const QString &action)
{
    return action.startsWith("Microsoft.Authorization/"_L1, Qt::CaseInsensitive);
}

QList<HelpfulRole> rolesFor(const QStringList &missing)
{
    QList<HelpfulRole> roles;
    for (const HelpfulRole &role : kRoles) {
        const bool helps = std::any_of(missing.begin(), missing.end(), [&](const QString &action) {
            return isAuthorization(action) == role.authorization;
        });
        if (helps)
            roles.append(role);
    }
    return roles;
}

struct Gap
{
    ResourceId scope; ///< that the rights were read at: above a group that does not exist yet
    QStringList missing;
    bool mayGrant = false; ///< the identity could give itself the role
};

/// A group that is not there yet has the rights of its subscription.
Result<ResourceId> existingScope(const CheckInput &input, const ResourceId &scope)
{
    if (!scope.isResourceGroup())
        return scope;
    return resourceExists(input.azure, scope, input.context).transform([&](bool exists) {
        return exists ? scope : scope.subscriptionScope();
    });
}

Result<Gap> gapAt(const CheckInput &input, const PlannedActions &planned)
{
    const auto scope = existingScope(input, planned.scope);
    if (!scope)
        return scope.error();
    const auto permissions = listPermissions(input.azure, *scope, input.context);
    if (!permissions)
        return permissions.error();
    Gap gap{*scope, {}, allows(*permissions, QString(kGrant))};
    for (const QString &action : planned.actions) {
        if (!allows(*permissions, action))
            gap.missing.append(action);
    }
    gap.missing.sort(Qt::CaseInsensitive);
    return gap;
}

QString shortened(const QStringList &actions)
{
    const QString first = actions.mid(0, kShown).join(u", "_s);
    return actions.size() <= kShown ? first : u"%1 (+%2)"_s.arg(first).arg(actions.size() - kShown);
}

void judge(Finding &finding, const PlannedActions &planned, const Gap &gap)
{
    const QString object = planned.scope.isSubscription() ? planned.scope.subscriptionId() : planned.scope.name();
    if (gap.missing.isEmpty()) {
        finding.pass(object,
                     {QT_TRANSLATE_NOOP("Message", "All %1 actions that are planned here are allowed."),
                      {QString::number(planned.actions.size())}},
                     {}, planned.scope);
        return;
    }
    QStringList roles;
    for (const HelpfulRole &role : rolesFor(gap.missing))
        roles.append(role.name);
    finding.fail(object,
                 {QT_TRANSLATE_NOOP("Message", "Not allowed here: %1. The role %2 has it."),
                  {shortened(gap.missing), roles.join(u" + "_s)}},
                 gap.missing.join(u", "_s), {}, planned.scope);
}

}

Finding stepsAreAllowed(const CheckInput &input)
{
    Finding finding;
    const auto planned = plannedActions(input);
    if (!planned) {
        finding.couldNotCheck(u"plan"_s, planned.error());
        return finding;
    }
    for (const PlannedActions &one : *planned) {
        const auto gap = gapAt(input, one);
        if (gap)
            judge(finding, one, *gap);
        else
            finding.couldNotCheck(one.scope.name(), gap.error(), one.scope);
    }
    if (planned->isEmpty())
        finding.nothingToCheck(QT_TRANSLATE_NOOP("Message", "The plan has no step."));
    return finding;
}

/// Only an identity that may assign roles can help itself; for any other the finding says whom to ask for what.
Result<QList<Change>> proposeRoles(const CheckInput &input)
{
    const auto planned = plannedActions(input);
    if (!planned)
        return planned.error();
    const SignedInPrincipal self = input.azure.principal();
    QList<Change> changes;
    for (const PlannedActions &one : *planned) { // subscriptions come before what is in them
        const auto gap = gapAt(input, one);
        if (!gap)
            return gap.error();
        if (!gap->mayGrant || self.objectId.isEmpty())
            continue;
        for (const HelpfulRole &role : rolesFor(gap->missing)) {
            const QString definition = roleDefinitionPath(gap->scope.subscriptionId(), role.guid);
            const bool granted = std::any_of(changes.begin(), changes.end(), [&](const Change &change) {
                return gap->scope.isWithin(change.resource.parent())
                    && change.after["properties"_L1]["roleDefinitionId"_L1].toString() == definition;
            });
            if (granted)
                continue;
            Change change = grantRole(u"lz.permissions"_s,
                                      {QT_TRANSLATE_NOOP("Message", "Grant %1 at %2 to the signed-in identity"),
                                       {role.name, gap->scope.name()}},
                                      gap->scope, definition, self.objectId, self.objectId, self.type);
            change.estimate = std::chrono::minutes(5); // until the grant is known everywhere
            changes.append(change);
        }
    }
    return changes;
}

}
