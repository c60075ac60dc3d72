#include "areas/identities/identities.h"

#include "checklist/rolegrants.h"
#include "checklist/targetgroup.h"

namespace azrelocate::identities {

using namespace Qt::StringLiterals;

Finding leftoversAreListed(const CheckInput &input)
{
    Finding finding;
    const QSet<QString> ending = principalsThatEnd(input.inventory, input.plan);
    if (ending.isEmpty()) {
        finding.nothingToCheck(QT_TRANSLATE_NOOP("Message", "No identity ends with the source."));
        return finding;
    }
    QList<ResourceId> subscriptions;
    for (const ResourceId &group : movingGroups(input.plan)) {
        if (!subscriptions.contains(group.subscriptionScope()))
            subscriptions.append(group.subscriptionScope());
    }
    RoleNames names(input);
    for (const ResourceId &subscription : std::as_const(subscriptions)) {
        // The whole subscription: what is granted in groups that stay outlives the source the longest.
        const auto roles = listRoleAssignments(input.azure, subscription, AssignmentFilter::All, input.context);
        if (!roles) {
            finding.couldNotCheck(subscription.name(), roles.error(), subscription);
            continue;
        }
        const auto before = finding.objects().size();
        for (const RoleAssignment &role : *roles) {
            if (!ending.contains(role.principalId.toLower()))
                continue;
            const ResourceId scope(role.scope);
            finding.warn(roleLabel(scope.name(), names.of(role), role.principalId),
                         QT_TRANSLATE_NOOP(
                             "Message", "Its identity goes away with the source: remove the assignment after cutover."),
                         role.scope, role.id);
        }
        if (finding.objects().size() == before)
            finding.pass(subscription.name(),
                         QT_TRANSLATE_NOOP("Message", "Nothing is granted to an identity that ends with the source."),
                         {}, subscription);
    }
    return finding;
}

}
