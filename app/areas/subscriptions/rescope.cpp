#include "areas/subscriptions/subscriptions.h"

#include "azure/policy.h"
#include "azure/resources.h"
#include "checklist/rolegrants.h"
#include "checklist/targetgroup.h"

#include <QJsonDocument>

#include <algorithm>

namespace azrelocate::subscriptions {

using namespace Qt::StringLiterals;

namespace {

/// A subscription of which something moves.
struct PartlyMoving
{
    ResourceId subscription;
    QStringList narrower; ///< the target groups: what an assignment for this workload alone would cover
    QStringList staying;  ///< groups of others, neither source nor target
};

Result<QList<PartlyMoving>> partlyMoving(const CheckInput &input)
{
    QList<PartlyMoving> parts;
    const QList<ResourceId> moving = movingGroups(input.plan);
    for (const ResourceId &group : moving) {
        const ResourceId subscription = group.subscriptionScope();
        if (std::any_of(parts.begin(), parts.end(),
                        [&](const PartlyMoving &part) { return part.subscription == subscription; }))
            continue;
        PartlyMoving part{subscription, {}, {}};
        QList<ResourceId> ours;
        for (const ResourceId &other : moving) {
            const ResourceId target = input.plan.targetOf(other);
            ours += {other, target};
            if (!part.narrower.contains(target.name(), Qt::CaseInsensitive))
                part.narrower.append(target.name());
        }
        const auto groups = listResourceGroups(input.azure, subscription.subscriptionId(), input.context);
        if (!groups)
            return groups.error();
        for (const ResourceGroup &one : *groups) {
            if (!ours.contains(one.id))
                part.staying.append(one.name);
        }
        parts.append(part);
    }
    return parts;
}

/// The moving groups that the parameters or the exclusions of a policy name: they go stale with the move.
QStringList groupsNamedBy(const PolicyAssignment &assignment, const Plan &plan)
{
    const QString text = QString::fromUtf8(QJsonDocument(assignment.parameters).toJson(QJsonDocument::Compact)) + u'\n'
        + assignment.notScopes.join(u'\n');
    QStringList named;
    for (const ResourceId &group : movingGroups(plan)) {
        const QList<ResourceId> ids = resourceIdsIn(text);
        const bool byId = std::any_of(ids.begin(), ids.end(), [&](const ResourceId &id) { return id.isWithin(group); });
        if (byId || text.contains(u'"' + group.name() + u'"', Qt::CaseInsensitive))
            named.append(group.name());
    }
    return named;
}

bool isAboveSubscription(const QString &scope)
{
    return ResourceId(scope).subscriptionId().isEmpty();
}

void judgePolicies(Finding &finding, const CheckInput &input, const PartlyMoving &part)
{
    const auto policies = listPolicyAssignments(input.azure, part.subscription, input.context);
    if (!policies) {
        finding.couldNotCheck(u"policies"_s, policies.error(), part.subscription);
        return;
    }
    for (const PolicyAssignment &policy : *policies) {
        const QString object =
            policy.displayName.isEmpty() ? policy.name : u"%1 (%2)"_s.arg(policy.displayName, policy.name);
        const QStringList named = groupsNamedBy(policy, input.plan);
        if (!named.isEmpty())
            finding.warn(object,
                         {QT_TRANSLATE_NOOP("Message", "It names %1, and would have to name %2 instead."),
                          {named.join(u", "_s), part.narrower.join(u", "_s)}},
                         policy.scope, part.subscription);
        else if (part.staying.isEmpty() || isAboveSubscription(policy.scope))
            finding.pass(object, QT_TRANSLATE_NOOP("Message", "It covers the target as it covers the source."),
                         policy.scope, part.subscription);
        else
            finding.warn(
                object,
                {QT_TRANSLATE_NOOP(
                     "Message",
                     "It also covers %1 groups that stay. If it was meant for this workload, assign it at %2."),
                 {QString::number(part.staying.size()), part.narrower.join(u", "_s)}},
                policy.scope, part.subscription);
    }
}

void judgeRoles(Finding &finding, const CheckInput &input, const PartlyMoving &part)
{
    const auto roles = listRoleAssignments(input.azure, part.subscription, AssignmentFilter::AtScope, input.context);
    if (!roles) {
        finding.couldNotCheck(u"roles"_s, roles.error(), part.subscription);
        return;
    }
    RoleNames names(input);
    const QString self = input.azure.principal().objectId;
    for (const RoleAssignment &role : *roles) {
        const QString object =
            roleLabel(ResourceId(role.scope).name(), names.of(role), role.principalType + u' ' + role.principalId);
        if (!self.isEmpty() && role.principalId.compare(self, Qt::CaseInsensitive) == 0)
            finding.notApplicable(object, QT_TRANSLATE_NOOP("Message", "The account that does the relocation."),
                                  part.subscription);
        else if (part.staying.isEmpty() || isAboveSubscription(role.scope))
            finding.pass(object, QT_TRANSLATE_NOOP("Message", "It covers the target as it covers the source."),
                         role.scope, part.subscription);
        else
            finding.warn(
                object,
                {QT_TRANSLATE_NOOP(
                     "Message",
                     "It also holds in %1 groups that stay. If it was meant for this workload, grant it at %2."),
                 {QString::number(part.staying.size()), part.narrower.join(u", "_s)}},
                role.scope, part.subscription);
    }
}

}

Finding scopesAreNarrow(const CheckInput &input)
{
    Finding finding;
    const auto parts = partlyMoving(input);
    if (!parts) {
        finding.couldNotCheck(u"resource groups"_s, parts.error());
        return finding;
    }
    for (const PartlyMoving &part : *parts) {
        judgePolicies(finding, input, part);
        judgeRoles(finding, input, part);
    }
    if (finding.objects().isEmpty())
        finding.nothingToCheck(
            QT_TRANSLATE_NOOP("Message", "Nothing is assigned at a scope that is wider than what moves."));
    return finding;
}

}
