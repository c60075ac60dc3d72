#pragma once

#include "azure/azurereader.h"

namespace azrelocate {

// Microsoft.Authorization roles, api-version 2022-04-01.

struct RoleAssignment
{
    ResourceId id;
    QString name;  ///< a GUID, unique in the tenant
    QString scope; ///< "/subscriptions/…", a resource id, or "/providers/Microsoft.Management/managementGroups/…"
    QString roleDefinitionId;
    QString principalId;   ///< object id, not the application id
    QString principalType; ///< "User", "Group", "ServicePrincipal", …
    QString condition;
    QString conditionVersion;
    QString description;

    QString roleGuid() const; ///< last segment of roleDefinitionId, lower-case
};

struct RoleDefinition
{
    ResourceId id;
    QString guid;
    QString roleName;
    QString type; ///< "BuiltInRole", "CustomRole"
    QStringList actions;
    QStringList notActions;
    QStringList dataActions;
    QStringList notDataActions;
    QStringList assignableScopes;
};

/// What the caller itself may do at a scope: one of several entries that add up.
struct Permission
{
    QStringList actions;
    QStringList notActions;
    QStringList dataActions;
    QStringList notDataActions;
};

enum class AssignmentFilter {
    All,     ///< at, above and below the scope
    AtScope, ///< at and above, not below
};

Result<QList<RoleAssignment>> listRoleAssignments(const AzureReader &azure, const ResourceId &scope,
                                                  AssignmentFilter filter, const CallContext &context);
/// Direct assignments of one principal at, above and below @p scope.
Result<QList<RoleAssignment>> listRoleAssignmentsOf(const AzureReader &azure, const ResourceId &scope,
                                                    const QString &principalId, const CallContext &context);
Result<RoleDefinition> getRoleDefinition(const AzureReader &azure, const QString &roleDefinitionId,
                                         const CallContext &context);
Result<QList<RoleDefinition>> listRoleDefinitions(const AzureReader &azure, const ResourceId &scope,
                                                  const CallContext &context);
/// The caller's own rights at a group or resource.
Result<QList<Permission>> listPermissions(const AzureReader &azure, const ResourceId &scope,
                                          const CallContext &context);

/// Whether @p permissions allow @p action ("Microsoft.Network/dnsZones/CNAME/write"): in the actions of an entry and
/// not in its notActions; "*" stands for any text.
bool allows(const QList<Permission> &permissions, const QString &action);

/// A name that is the same for the same scope, role and principal (UUID version 5), so that a repetition is no second
/// grant.
QString roleAssignmentName(const QString &scope, const QString &roleDefinitionId, const QString &principalId);
/// Body of the PUT of an assignment. principalType is always sent: a new principal is not found without it.
QJsonObject roleAssignmentBody(const QString &roleDefinitionId, const QString &principalId,
                               const QString &principalType);
/// "/subscriptions/S/providers/Microsoft.Authorization/roleDefinitions/GUID"
QString roleDefinitionPath(const QString &subscriptionId, const QString &roleGuid);

RoleAssignment parseRoleAssignment(const QJsonObject &object);
RoleDefinition parseRoleDefinition(const QJsonObject &object);
Permission parsePermission(const QJsonObject &object);

}
