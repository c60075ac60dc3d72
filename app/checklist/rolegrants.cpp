#include "checklist/rolegrants.h"

#include "azure/apiversions.h"
#include "azure/resources.h"
#include "base/canonicaljson.h"
#include "checklist/resourcechange.h"
#include "checklist/targetgroup.h"

#include <algorithm>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

const QString kRoleDefinitions = u"Microsoft.Authorization/roleDefinitions"_s;

/// The members of a definition that a PUT sets; the rest is the service's.
QJsonObject definitionBody(const QJsonObject &definition, const QJsonArray &assignableScopes)
{
    const QJsonObject old = definition.value("properties"_L1).toObject();
    QJsonObject properties;
    for (const QLatin1StringView key : {"roleName"_L1, "description"_L1, "type"_L1, "permissions"_L1}) {
        if (old.contains(key))
            properties.insert(key, old.value(key));
    }
    properties.insert(u"assignableScopes"_s, assignableScopes);
    return {{u"properties"_s, properties}};
}

}

QString RoleNames::of(const RoleAssignment &assignment)
{
    const QString guid = assignment.roleGuid();
    if (!m_names.contains(guid)) {
        const auto definition = getRoleDefinition(m_input.azure, assignment.roleDefinitionId, m_input.context);
        m_names.insert(guid, definition && !definition->roleName.isEmpty() ? definition->roleName : guid);
    }
    return m_names.value(guid);
}

RoleGrants::RoleGrants(const CheckInput &input, const QString &itemId)
    : m_input(input)
    , m_itemId(itemId)
    , m_names(input)
{
}

Result<bool> RoleGrants::scopeIsReady(const ResourceId &scope)
{
    if (scope.resourceGroupName().isEmpty())
        return true; // subscriptions and what is above them
    const auto known = m_ready.constFind(scope);
    if (known != m_ready.constEnd())
        return *known;
    bool ready = true;
    if (scope.isResourceGroup()) {
        const auto group = makeTargetGroupIfMissing(m_input, m_itemId, scope);
        if (!group)
            return group.error();
        if (*group)
            m_groups.insert(scope, **group);
    } else {
        const auto exists = resourceExists(m_input.azure, scope, m_input.context);
        if (!exists)
            return exists.error();
        ready = *exists;
    }
    m_ready.insert(scope, ready);
    return ready;
}

Result<QString> RoleGrants::makeAssignable(const WantedRole &wanted)
{
    const QString guid = wanted.source.roleGuid();
    if (!m_roles.contains(guid)) {
        const auto answer =
            m_input.azure.get(wanted.source.roleDefinitionId, apiVersionFor(kRoleDefinitions), m_input.context);
        if (!answer)
            return answer.error();
        m_roles.insert(guid, {answer->body.toObject(), {}});
    }
    CustomRole &role = m_roles[guid];
    const RoleDefinition definition = parseRoleDefinition(role.definition);
    if (definition.type.compare("CustomRole"_L1, Qt::CaseInsensitive) != 0)
        return QString();
    const bool covered = std::any_of(definition.assignableScopes.begin(), definition.assignableScopes.end(),
                                     [&](const QString &assignable) {
                                         return assignable == "/"_L1 || wanted.scope.isWithin(ResourceId(assignable));
                                     });
    // A management group is above every scope of ours; whether it is our own one, Azure told by granting it at the
    // source.
    const bool covers = covered
        || std::any_of(definition.assignableScopes.begin(), definition.assignableScopes.end(),
                       [](const QString &scope) {
                           return scope.contains("/managementGroups/"_L1, Qt::CaseInsensitive);
                       });
    if (covers)
        return QString();
    // The group, not the single resource: that is how roles are scoped, and it is the counterpart of what stands there.
    const ResourceId group = wanted.scope.resourceGroupId();
    const QString scope = (group.isNull() ? wanted.scope : group).toString();
    if (!role.newScopes.contains(scope, Qt::CaseInsensitive))
        role.newScopes.append(scope);
    return guid;
}

Result<void> RoleGrants::add(const WantedRole &wanted, const QJsonValue &principalId, const QString &principal,
                             const QStringList &dependsOn)
{
    const auto ready = scopeIsReady(wanted.scope);
    if (!ready)
        return ready.error();
    if (!*ready)
        return {};
    const auto customRole = makeAssignable(wanted);
    if (!customRole)
        return customRole.error();

    // Where the principal is read later, what is read stands for it: it is as unique, and the same each time.
    const QString identity =
        principalId.isString() ? principalId.toString() : QString::fromUtf8(canonicalJson(principalId));
    Change change =
        grantRole(m_itemId,
                  {QT_TRANSLATE_NOOP("Message", "Grant %1 at %2 to %3"),
                   {m_names.of(wanted.source), wanted.scope.name(), principal}},
                  wanted.scope, wanted.source.roleDefinitionId, principalId, identity, wanted.source.principalType);
    QJsonObject body = change.request.body.toObject();
    QJsonObject properties = body.value("properties"_L1).toObject();
    if (!wanted.source.condition.isEmpty()) {
        properties.insert(u"condition"_s, wanted.source.condition);
        properties.insert(u"conditionVersion"_s, wanted.source.conditionVersion);
    }
    if (!wanted.source.description.isEmpty())
        properties.insert(u"description"_s, wanted.source.description);
    body.insert(u"properties"_s, properties);
    change.request.body = body;
    change.after = body;
    change.dependsOn = dependsOn;
    const ResourceId group = m_groups.contains(wanted.scope) ? wanted.scope : ResourceId();
    m_grants.append({change, *customRole, group});
    return {};
}

Change RoleGrants::extendRole(const CustomRole &role) const
{
    const RoleDefinition definition = parseRoleDefinition(role.definition);
    const ResourceId id(role.definition.value("id"_L1).toString());
    Change change = updateResource(
        m_itemId,
        {QT_TRANSLATE_NOOP("Message", "Let the role %1 be assigned at %2 too"),
         {definition.roleName, role.newScopes.join(u", "_s)}},
        id, "PUT", definitionBody(role.definition, QJsonArray::fromStringList(definition.assignableScopes)),
        definitionBody(role.definition, QJsonArray::fromStringList(definition.assignableScopes + role.newScopes)));
    change.undoNote = {
        QT_TRANSLATE_NOOP("Message", "Azure refuses to take the scope back while the role is assigned there.")};
    for (auto group = m_groups.begin(); group != m_groups.end(); ++group) {
        if (role.newScopes.contains(group.key().toString(), Qt::CaseInsensitive))
            change.dependsOn.append(group->id);
    }
    change.dependsOn.sort();
    change.seal();
    return change;
}

QList<Change> RoleGrants::changes() const
{
    QList<Change> all;
    QStringList seen; // by id: a group or a role may be needed by several grants
    QHash<QString, QString> roleChanges;
    const auto once = [&](const Change &change) {
        if (!seen.contains(change.id)) {
            seen.append(change.id);
            all.append(change);
        }
    };
    for (const Grant &grant : m_grants) {
        if (!grant.group.isNull())
            once(m_groups.value(grant.group));
    }
    for (const Grant &grant : m_grants) {
        if (grant.customRole.isEmpty())
            continue;
        const Change extended = extendRole(m_roles.value(grant.customRole));
        roleChanges.insert(grant.customRole, extended.id);
        once(extended);
    }
    for (const Grant &grant : m_grants) {
        Change change = grant.change;
        if (!grant.group.isNull())
            change.dependsOn.append(m_groups.value(grant.group).id);
        if (!grant.customRole.isEmpty())
            change.dependsOn.append(roleChanges.value(grant.customRole));
        change.seal();
        once(change);
    }
    return all;
}

}
