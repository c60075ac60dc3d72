#include "sandbox/authorization/roledefinitions.h"

#include "sandbox/arm/scope.h"
#include "sandbox/simulation.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

const QString kType = u"Microsoft.Authorization/roleDefinitions"_s;
const QStringList kVersions = {u"2022-04-01"_s, u"2022-05-01-preview"_s, u"2018-01-01-preview"_s, u"2015-07-01"_s};

RoleDefinition fromJson(const QString &guid, const QJsonObject &properties, bool builtIn)
{
    RoleDefinition role{
        guid, properties.value(u"roleName"_s).toString(), properties.value(u"description"_s).toString(), builtIn, {},
        {}};
    const QJsonArray permissions = properties.value(u"permissions"_s).toArray();
    for (const QJsonValue &permission : permissions)
        role.grants.append(RoleGrant::fromJson(permission.toObject()));
    const QJsonArray scopes = properties.value(u"assignableScopes"_s).toArray();
    for (const QJsonValue &scope : scopes)
        role.assignableScopes.append(scope.toString());
    if (builtIn)
        role.assignableScopes = {u"/"_s};
    return role;
}

QList<RoleDefinition> readBuiltIn()
{
    QFile file(u":/sandbox/builtin-roles.json"_s);
    QList<RoleDefinition> roles;
    if (!file.open(QIODevice::ReadOnly))
        return roles;
    const QJsonArray rows = QJsonDocument::fromJson(file.readAll()).object().value(u"roles"_s).toArray();
    for (const QJsonValue &row : rows)
        roles.append(fromJson(row[u"id"_s].toString(), row.toObject(), true));
    return roles;
}

/// All roles that can be seen at @p scope: the built-in ones, and custom ones assignable at, above or below it.
QList<RoleDefinition> rolesAt(const ResourceStore &store, const QString &scope)
{
    QList<RoleDefinition> roles = builtInRoles();
    for (const Resource *custom : store.ofType(kType)) {
        const RoleDefinition role = fromJson(custom->name(), custom->properties(), false);
        const bool visible = std::any_of(role.assignableScopes.begin(), role.assignableScopes.end(),
                                         [&scope](const QString &assignable) {
                                             return scopeCovers(assignable, scope) || scopeCovers(scope, assignable);
                                         });
        if (visible)
            roles.append(role);
    }
    return roles;
}

Reply list(const Call &call, const QStringList &captures)
{
    static const QRegularExpression comparison(uR"(^\s*(roleName|type)\s+eq\s+'((?:[^']|'')*)'\s*$)"_s,
                                               QRegularExpression::CaseInsensitiveOption);
    const QString scope = scopeFromCapture(captures.value(0));
    const QString filter = call.request.queryValue(u"$filter"_s);
    const QRegularExpressionMatch match = comparison.match(filter);
    if (!filter.isEmpty() && !match.hasMatch() && !sameText(filter.trimmed(), u"atScopeAndBelow()"))
        return armError(400, u"InvalidFilter"_s, u"The filter '%1' is not supported here."_s.arg(filter));

    QJsonArray values;
    const QList<RoleDefinition> roles = rolesAt(call.simulation.store(), scope);
    for (const RoleDefinition &role : roles) {
        const QString wanted = match.captured(2).replace(u"''"_s, u"'"_s);
        if (sameText(match.captured(1), u"roleName") && !sameText(role.roleName, wanted))
            continue;
        if (sameText(match.captured(1), u"type") && !sameText(role.builtIn ? u"BuiltInRole" : u"CustomRole", wanted))
            continue;
        values.append(role.toJson(subscriptionOf(scope)));
    }
    return Reply::of({{u"value"_s, values}});
}

Reply get(const Call &call, const QStringList &captures)
{
    const std::optional<RoleDefinition> role = roleDefinition(call.simulation.store(), captures.value(1));
    if (!role) {
        return armError(404, u"RoleDefinitionDoesNotExist"_s,
                        u"The specified role definition with ID '%1' does not exist."_s.arg(captures.value(1)));
    }
    return Reply::of(role->toJson(subscriptionOf(scopeFromCapture(captures.value(0)))));
}

Verdict validate(const Call &call, const Resource *, QJsonObject &body)
{
    QJsonObject properties = body.value(u"properties"_s).toObject();
    const RoleDefinition role = fromJson(call.request.path.name(), properties, false);
    if (QUuid(role.guid).isNull())
        return armError(400, u"InvalidRoleDefinitionId"_s,
                        u"The role definition ID '%1' is not a GUID."_s.arg(role.guid));
    if (role.roleName.isEmpty() || role.grants.isEmpty() || role.assignableScopes.isEmpty()) {
        return armError(400, u"InvalidRoleDefinition"_s,
                        u"A role needs roleName, at least one permission and at least one assignable scope."_s);
    }
    const bool builtIn = std::any_of(builtInRoles().begin(), builtInRoles().end(),
                                     [&role](const RoleDefinition &other) { return sameText(other.guid, role.guid); });
    if (builtIn)
        return armError(403, u"RoleDefinitionUpdateNotPermitted"_s, u"Built-in roles cannot be changed."_s);
    for (const Resource *other : call.simulation.store().ofType(kType)) {
        if (!sameText(other->name(), role.guid) && sameText(other->property(u"roleName"_s).toString(), role.roleName)) {
            return armError(409, u"RoleDefinitionWithSameNameExists"_s,
                            u"A custom role with the name '%1' exists already."_s.arg(role.roleName));
        }
    }
    properties.insert(u"type"_s, u"CustomRole"_s);
    body.insert(u"properties"_s, properties);
    return {};
}

Verdict refuseInUse(const Call &call, const Resource &role)
{
    for (const Resource *assignment : call.simulation.store().ofType(u"Microsoft.Authorization/roleAssignments"_s)) {
        if (assignment->property(u"roleDefinitionId"_s).toString().endsWith(role.name(), Qt::CaseInsensitive)) {
            return armError(
                400, u"RoleDefinitionHasAssignments"_s,
                u"There are existing role assignments referencing role (code: RoleDefinitionHasAssignments)."_s);
        }
    }
    return {};
}

}

QJsonObject RoleDefinition::toJson(const QString &subscriptionScope) const
{
    QJsonArray permissions;
    for (const RoleGrant &grant : grants)
        permissions.append(grant.toJson());
    return {{u"id"_s, subscriptionScope + u"/providers/Microsoft.Authorization/roleDefinitions/"_s + guid},
            {u"type"_s, kType},
            {u"name"_s, guid},
            {u"properties"_s,
             QJsonObject{{u"roleName"_s, roleName},
                         {u"type"_s, builtIn ? u"BuiltInRole"_s : u"CustomRole"_s},
                         {u"description"_s, description},
                         {u"assignableScopes"_s, QJsonArray::fromStringList(assignableScopes)},
                         {u"permissions"_s, permissions}}}};
}

bool RoleDefinition::assignableAt(const QString &scope) const
{
    return builtIn
        || std::any_of(assignableScopes.begin(), assignableScopes.end(),
                       [&scope](const QString &assignable) { return scopeCovers(assignable, scope); });
}

const QList<RoleDefinition> &builtInRoles()
{
    static const QList<RoleDefinition> roles = readBuiltIn();
    return roles;
}

std::optional<RoleDefinition> roleDefinition(const ResourceStore &store, const QString &definitionId)
{
    const QString guid = definitionId.section(u'/', -1);
    for (const RoleDefinition &role : builtInRoles()) {
        if (sameText(role.guid, guid))
            return role;
    }
    for (const Resource *custom : store.ofType(kType)) {
        if (sameText(custom->name(), guid))
            return fromJson(custom->name(), custom->properties(), false);
    }
    return {};
}

void registerRoleDefinitions(Simulation &simulation)
{
    TypeBehaviour roles;
    roles.type = kType;
    roles.apiVersions = kVersions;
    roles.tracked = false;
    roles.extension = true;
    roles.hasProvisioningState = false;
    roles.patchable = false;
    roles.validate = validate;
    roles.deleteShows = true;
    roles.beforeDelete = refuseInUse;
    simulation.add(roles);

    const QString permission = kType + u"/read"_s;
    const QString collection = u"/{scope*}/providers/Microsoft.Authorization/roleDefinitions"_s;
    simulation.add(Route{"GET", collection, kVersions, permission, true, list});
    simulation.add(Route{"GET", collection + u"/{role}"_s, kVersions, permission, true, get});
}

}
