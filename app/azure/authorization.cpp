#include "azure/authorization.h"

#include "azure/listof.h"
#include "azure/wirevalues.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

constexpr auto kVersion = "2022-04-01"_L1;
constexpr auto kProvider = "/providers/Microsoft.Authorization/"_L1;
/// Of this program, for version 5 UUIDs; any fixed value would do, but it must never change.
constexpr QUuid kAssignmentNamespace{0x5e1a8c1d, 0x7b0f, 0x4f0e, 0x9c, 0x55, 0x2d, 0x0a, 0x6c, 0x9f, 0x31, 0x47};

QString encoded(const QString &filter)
{
    return u"?$filter="_s + QString::fromLatin1(QUrl::toPercentEncoding(filter));
}

/// "*" stands for any text; compared without case, as Azure does.
bool matches(QStringView pattern, QStringView text)
{
    const qsizetype star = pattern.indexOf(u'*');
    if (star < 0)
        return pattern.compare(text, Qt::CaseInsensitive) == 0;
    const QStringView head = pattern.first(star);
    const QStringView tail = pattern.sliced(star + 1);
    if (!text.startsWith(head, Qt::CaseInsensitive))
        return false;
    for (qsizetype i = head.size(); i <= text.size(); ++i) {
        if (matches(tail, text.sliced(i)))
            return true;
    }
    return false;
}

bool anyMatches(const QStringList &patterns, const QString &action)
{
    return std::any_of(patterns.begin(), patterns.end(),
                       [&](const QString &pattern) { return matches(pattern, action); });
}

}

QString RoleAssignment::roleGuid() const
{
    return roleDefinitionId.section(u'/', -1).toLower();
}

RoleAssignment parseRoleAssignment(const QJsonObject &object)
{
    const QJsonValue properties = object["properties"_L1];
    RoleAssignment assignment;
    assignment.id = ResourceId(object["id"_L1].toString());
    assignment.name = object["name"_L1].toString();
    assignment.scope = properties["scope"_L1].toString();
    assignment.roleDefinitionId = properties["roleDefinitionId"_L1].toString();
    assignment.principalId = properties["principalId"_L1].toString();
    assignment.principalType = properties["principalType"_L1].toString();
    assignment.condition = properties["condition"_L1].toString();
    assignment.conditionVersion = properties["conditionVersion"_L1].toString();
    assignment.description = properties["description"_L1].toString();
    return assignment;
}

Permission parsePermission(const QJsonObject &object)
{
    return {stringsOf(object["actions"_L1]), stringsOf(object["notActions"_L1]), stringsOf(object["dataActions"_L1]),
            stringsOf(object["notDataActions"_L1])};
}

RoleDefinition parseRoleDefinition(const QJsonObject &object)
{
    const QJsonValue properties = object["properties"_L1];
    RoleDefinition definition;
    definition.id = ResourceId(object["id"_L1].toString());
    definition.guid = object["name"_L1].toString();
    definition.roleName = properties["roleName"_L1].toString();
    definition.type = properties["type"_L1].toString();
    definition.assignableScopes = stringsOf(properties["assignableScopes"_L1]);
    for (const QJsonValue &entry : properties["permissions"_L1].toArray()) {
        const Permission permission = parsePermission(entry.toObject());
        definition.actions += permission.actions;
        definition.notActions += permission.notActions;
        definition.dataActions += permission.dataActions;
        definition.notDataActions += permission.notDataActions;
    }
    return definition;
}

Result<QList<RoleAssignment>> listRoleAssignments(const AzureReader &azure, const ResourceId &scope,
                                                  AssignmentFilter filter, const CallContext &context)
{
    const QString query = filter == AssignmentFilter::AtScope ? encoded(u"atScope()"_s) : QString();
    return listOf(azure, scope.toString() + kProvider + "roleAssignments"_L1 + query, kVersion, parseRoleAssignment,
                  context);
}

Result<QList<RoleAssignment>> listRoleAssignmentsOf(const AzureReader &azure, const ResourceId &scope,
                                                    const QString &principalId, const CallContext &context)
{
    return listOf(
        azure, scope.toString() + kProvider + "roleAssignments"_L1 + encoded(u"principalId eq '%1'"_s.arg(principalId)),
        kVersion, parseRoleAssignment, context);
}

Result<RoleDefinition> getRoleDefinition(const AzureReader &azure, const QString &roleDefinitionId,
                                         const CallContext &context)
{
    return objectOf(azure, roleDefinitionId, kVersion, parseRoleDefinition, context);
}

Result<QList<RoleDefinition>> listRoleDefinitions(const AzureReader &azure, const ResourceId &scope,
                                                  const CallContext &context)
{
    return listOf(azure, scope.toString() + kProvider + "roleDefinitions"_L1, kVersion, parseRoleDefinition, context);
}

Result<QList<Permission>> listPermissions(const AzureReader &azure, const ResourceId &scope, const CallContext &context)
{
    return listOf(azure, scope.toString() + kProvider + "permissions"_L1, kVersion, parsePermission, context);
}

bool allows(const QList<Permission> &permissions, const QString &action)
{
    return std::any_of(permissions.begin(), permissions.end(), [&](const Permission &permission) {
        return anyMatches(permission.actions, action) && !anyMatches(permission.notActions, action);
    });
}

QString roleAssignmentName(const QString &scope, const QString &roleDefinitionId, const QString &principalId)
{
    const QString role = roleDefinitionId.section(u'/', -1);
    const QString text = (scope + u'|' + role + u'|' + principalId).toLower();
    return QUuid::createUuidV5(kAssignmentNamespace, text).toString(QUuid::WithoutBraces);
}

QJsonObject roleAssignmentBody(const QString &roleDefinitionId, const QString &principalId,
                               const QString &principalType)
{
    return {{u"properties"_s,
             QJsonObject{{u"roleDefinitionId"_s, roleDefinitionId},
                         {u"principalId"_s, principalId},
                         {u"principalType"_s, principalType}}}};
}

QString roleDefinitionPath(const QString &subscriptionId, const QString &roleGuid)
{
    return ResourceId::subscription(subscriptionId).toString() + kProvider + "roleDefinitions/"_L1 + roleGuid;
}

}
