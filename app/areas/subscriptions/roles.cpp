#include "areas/subscriptions/subscriptions.h"

#include "checklist/directory.h"
#include "checklist/rolegrants.h"
#include "checklist/targetgroup.h"

#include <algorithm>

namespace azrelocate::subscriptions {

using namespace Qt::StringLiterals;

namespace {

const QString kItem = u"sub.rbac"_s;

/// The assignments in target groups, each group read once.
class TargetRoles
{
public:
    explicit TargetRoles(const CheckInput &input)
        : m_input(input)
    {
    }

    /// nullopt: the group does not exist yet.
    Result<std::optional<QList<RoleAssignment>>> at(const ResourceId &group)
    {
        const auto known = m_known.constFind(group);
        if (known != m_known.constEnd())
            return *known;
        const auto list = listRoleAssignments(m_input.azure, group, AssignmentFilter::All, m_input.context);
        if (!list && list.error().httpStatus != 404)
            return list.error();
        const auto roles = list ? std::optional(*list) : std::nullopt;
        m_known.insert(group, roles);
        return roles;
    }

private:
    const CheckInput &m_input;
    QHash<ResourceId, std::optional<QList<RoleAssignment>>> m_known;
};

/// What is granted within @p group itself, and not inherited by it.
Result<QList<RoleAssignment>> rolesWithin(const CheckInput &input, const ResourceId &group)
{
    const auto all = listRoleAssignments(input.azure, group, AssignmentFilter::All, input.context);
    if (!all)
        return all.error();
    QList<RoleAssignment> within;
    std::copy_if(all->begin(), all->end(), std::back_inserter(within),
                 [&](const RoleAssignment &assignment) { return ResourceId(assignment.scope).isWithin(group); });
    return within;
}

/// The roles of @p group that have to be at the target. A resource that stays keeps its assignments where they are.
Result<QList<WantedRole>> movingRoles(const CheckInput &input, const ResourceId &group)
{
    const auto within = rolesWithin(input, group);
    if (!within)
        return within.error();
    QList<WantedRole> wanted = wantedRoles(*within, input.plan);
    wanted.removeIf([](const WantedRole &role) { return role.scope == ResourceId(role.source.scope); });
    return wanted;
}

QString principalOf(const RoleAssignment &assignment)
{
    return assignment.principalType + u' ' + assignment.principalId;
}

bool isOurs(const RoleAssignment &assignment, const QList<AppliedChange> &applied)
{
    return std::any_of(applied.begin(), applied.end(), [&](const AppliedChange &change) {
        return !change.undone && change.change.resource == assignment.id;
    });
}

/// One comparison; its parts share what was read.
class RoleComparison
{
public:
    explicit RoleComparison(const CheckInput &input)
        : m_input(input)
        , m_ending(principalsThatEnd(input.inventory, input.plan))
        , m_names(input)
        , m_directory(input)
        , m_there(input)
    {
    }

    Finding run()
    {
        for (const ResourceId &group : movingGroups(m_input.plan)) {
            const auto wanted = movingRoles(m_input, group);
            if (!wanted) {
                m_finding.couldNotCheck(group.name(), wanted.error(), group);
                continue;
            }
            if (wanted->isEmpty())
                m_finding.pass(group.name(),
                               QT_TRANSLATE_NOOP(
                                   "Message", "Nothing is granted in this group that would have to be granted again."),
                               {}, group);
            for (const WantedRole &role : *wanted)
                compare(role);
            m_wanted.append(*wanted);
        }
        listAdditional();
        if (m_finding.objects().isEmpty())
            m_finding.nothingToCheck(QT_TRANSLATE_NOOP("Message", "No resource group moves."));
        return m_finding;
    }

private:
    QString label(const RoleAssignment &assignment, const ResourceId &scope)
    {
        return roleLabel(scope.name(), m_names.of(assignment), principalOf(assignment));
    }

    void compare(const WantedRole &role)
    {
        const QString object = label(role.source, role.scope);
        if (m_ending.contains(role.principalId.toLower())) {
            m_finding.notApplicable(object,
                                    QT_TRANSLATE_NOOP("Message",
                                                      "This identity gets a successor with another principal; the "
                                                      "items of the identities grant to that."),
                                    role.scope);
            return;
        }
        const auto there = m_there.at(role.scope.resourceGroupId());
        if (!there)
            m_finding.couldNotCheck(object, there.error(), role.scope);
        else if (*there && roleStateOf(role, **there) == RoleState::There)
            m_finding.pass(object, QT_TRANSLATE_NOOP("Message", "Granted as at the source."), role.scope.toString(),
                           role.scope);
        else if (*there && roleStateOf(role, **there) == RoleState::OtherCondition)
            m_finding.fail(object,
                           QT_TRANSLATE_NOOP("Message",
                                             "Granted, but under another condition than at the source; an assignment "
                                             "cannot be altered, only made anew."),
                           role.source.condition, conditionAt(role, **there), role.scope);
        else if (m_directory.of(role.principalId) == Existence::Deleted)
            m_finding.notApplicable(
                object, QT_TRANSLATE_NOOP("Message", "The principal was deleted; nothing can be granted to it."),
                role.scope);
        else if (!*there)
            m_finding.fail(
                object,
                {QT_TRANSLATE_NOOP("Message", "The group %1 does not exist yet."), {role.scope.resourceGroupName()}},
                m_names.of(role.source), {}, role.scope);
        else
            m_finding.fail(object, QT_TRANSLATE_NOOP("Message", "Granted at the source, not at the target."),
                           m_names.of(role.source), {}, role.scope);
    }

    static QString conditionAt(const WantedRole &role, const QList<RoleAssignment> &there)
    {
        for (const RoleAssignment &assignment : there) {
            WantedRole same = role;
            same.source.condition = assignment.condition;
            if (roleStateOf(same, {assignment}) == RoleState::There)
                return assignment.condition;
        }
        return {};
    }

    /// Grants that only the target has: a person looks at them, since they may be the very reason for a new group. What
    /// this relocation granted itself is known.
    void listAdditional()
    {
        QList<ResourceId> seen;
        for (const ResourceId &source : movingGroups(m_input.plan)) {
            const ResourceId group = m_input.plan.targetOf(source);
            if (seen.contains(group) || group == source)
                continue;
            seen.append(group);
            const auto there = m_there.at(group);
            if (!there) {
                m_finding.couldNotCheck(group.name(), there.error(), group);
                continue;
            }
            for (const RoleAssignment &assignment : rolesBeyond(m_wanted, there->value_or(QList<RoleAssignment>()))) {
                const ResourceId scope(assignment.scope);
                if (scope.isWithin(group) && !isOurs(assignment, m_input.applied))
                    m_finding.warn(label(assignment, scope),
                                   QT_TRANSLATE_NOOP("Message", "Granted at the target only."), assignment.scope,
                                   scope);
            }
        }
    }

    const CheckInput &m_input;
    const QSet<QString> m_ending;
    RoleNames m_names;
    Directory m_directory;
    TargetRoles m_there;
    QList<WantedRole> m_wanted;
    Finding m_finding;
};

}

Finding rolesAreEqual(const CheckInput &input)
{
    return RoleComparison(input).run();
}

Result<QList<Change>> proposeRoles(const CheckInput &input)
{
    const QSet<QString> ending = principalsThatEnd(input.inventory, input.plan);
    Directory directory(input);
    TargetRoles targets(input);
    RoleGrants grants(input, kItem);
    for (const ResourceId &group : movingGroups(input.plan)) {
        const auto wanted = movingRoles(input, group);
        if (!wanted)
            return wanted.error();
        for (const WantedRole &role : *wanted) {
            if (ending.contains(role.principalId.toLower()))
                continue;
            const auto there = targets.at(role.scope.resourceGroupId());
            if (!there)
                return there.error();
            if (*there && roleStateOf(role, **there) != RoleState::Missing)
                continue;
            if (directory.of(role.principalId) == Existence::Deleted)
                continue;
            if (auto added = grants.add(role, role.principalId, principalOf(role.source)); !added)
                return added.error();
        }
    }
    return grants.changes();
}

}
