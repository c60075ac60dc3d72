#pragma once

#include "sandbox/authorization/rolegrant.h"

#include <QList>

#include <optional>

namespace azrelocate::sandbox {

class ResourceStore;
class Simulation;

/// A role that can be assigned: one of Azure's own, or a custom one of the estate.
struct RoleDefinition
{
    QString guid;
    QString roleName;
    QString description;
    bool builtIn = true;
    QList<RoleGrant> grants;
    QStringList assignableScopes;

    /// As Resource Manager shows it to a caller that asked at @p subscriptionScope ("" at tenant level).
    QJsonObject toJson(const QString &subscriptionScope) const;
    bool assignableAt(const QString &scope) const;
};

/// Azure's own roles, from the table in the program's resources (ids of Microsoft's documentation).
const QList<RoleDefinition> &builtInRoles();

/// The role of a definition id of any form (its last segment counts); nothing when there is none.
std::optional<RoleDefinition> roleDefinition(const ResourceStore &store, const QString &definitionId);

/// Role definitions: list with its filters, get, put and delete of custom roles (2022-04-01).
void registerRoleDefinitions(Simulation &simulation);

}
