#include "sandbox/authorization/roleassignments.h"

#include "sandbox/arm/scope.h"
#include "sandbox/authorization/roledefinitions.h"
#include "sandbox/simulation.h"

#include <QRegularExpression>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

const QString kType = u"Microsoft.Authorization/roleAssignments"_s;
const QStringList kVersions = {u"2022-04-01"_s, u"2020-10-01-preview"_s, u"2020-08-01-preview"_s,
                               u"2020-04-01-preview"_s, u"2015-07-01"_s};
constexpr qint64 kReplicationSeconds = 60; ///< until a new principal is known everywhere

QString text(const QJsonObject &object, const QString &key)
{
    return object.value(key).toString();
}

bool sameGuid(const QString &a, const QString &b)
{
    return sameText(a.section(u'/', -1), b.section(u'/', -1));
}

Verdict refuseUnknownPrincipal(const Call &call, const QJsonObject &properties)
{
    const QString id = text(properties, u"principalId"_s);
    const Principal *principal = call.simulation.principals().byObjectId(id);
    const bool typeSent = !text(properties, u"principalType"_s).isEmpty();
    const bool replicating = principal && principal->createdAt.isValid()
        && principal->createdAt.secsTo(call.simulation.now()) < kReplicationSeconds;
    if (!principal || (replicating && !typeSent)) {
        return armError(
            400, u"PrincipalNotFound"_s,
            u"Principal %1 does not exist in the directory %2. If it was created a moment ago, send principalType; "
            u"replication takes a while."_s.arg(id, call.simulation.tenantId()));
    }
    if (typeSent && !sameText(text(properties, u"principalType"_s), principal->type)) {
        return armError(
            400, u"UnmatchedPrincipalType"_s,
            u"The PrincipalId '%1' has type '%2', which is different from specified PrincipalType '%3'."_s.arg(
                id, principal->type, text(properties, u"principalType"_s)));
    }
    return {};
}

Verdict validate(const Call &call, const Resource *existing, QJsonObject &body)
{
    const ArmPath &path = call.request.path;
    if (QUuid(path.name()).isNull()) {
        return armError(
            400, u"InvalidRoleAssignmentId"_s,
            u"The role assignment ID '%1' is not valid. The role assignment ID must be a GUID."_s.arg(path.name()));
    }
    QJsonObject properties = body.value(u"properties"_s).toObject();
    const QString roleId = text(properties, u"roleDefinitionId"_s);
    const QString principalId = text(properties, u"principalId"_s);
    if (roleId.isEmpty() || principalId.isEmpty())
        return armError(400, u"InvalidCreateRoleAssignmentRequest"_s,
                        u"roleDefinitionId and principalId are required."_s);

    const std::optional<RoleDefinition> role = roleDefinition(call.simulation.store(), roleId);
    if (!role || !role->assignableAt(path.scope)) {
        return armError(400, u"RoleDefinitionDoesNotExist"_s,
                        u"The specified role definition with ID '%1' does not exist or cannot be assigned here."_s.arg(
                            roleId.section(u'/', -1)));
    }
    for (const Resource *other : call.simulation.store().ofType(kType)) {
        const QJsonObject theirs = other->properties();
        const bool same = sameText(text(theirs, u"scope"_s), path.scope)
            && sameText(text(theirs, u"principalId"_s), principalId)
            && sameGuid(text(theirs, u"roleDefinitionId"_s), roleId);
        const bool sameName = sameText(other->name(), path.name());
        if (sameName && !same) {
            return armError(400, u"RoleAssignmentUpdateNotPermitted"_s,
                            u"Tenant ID, application ID, principal ID, and scope are not allowed to be updated."_s);
        }
        if (!sameName && same) {
            return armError(
                409, u"RoleAssignmentExists"_s,
                u"The role assignment already exists. The ID of the conflicting role assignment is %1."_s.arg(
                    other->name().remove(u'-')));
        }
    }
    if (!existing) {
        if (const Verdict refused = refuseUnknownPrincipal(call, properties))
            return refused;
    }
    properties.insert(u"scope"_s, path.scope.isEmpty() ? u"/"_s : path.scope);
    body.insert(u"properties"_s, properties);
    return {};
}

void complete(const Call &call, Resource &assignment, const Resource *existing)
{
    QJsonObject properties = assignment.properties();
    const Principal *principal = call.simulation.principals().byObjectId(text(properties, u"principalId"_s));
    if (principal)
        properties.insert(u"principalType"_s, principal->type);
    const QString now = call.simulation.now().toString(Qt::ISODateWithMs);
    properties.insert(u"createdOn"_s, existing ? existing->property(u"createdOn"_s) : QJsonValue(now));
    properties.insert(u"createdBy"_s,
                      existing ? existing->property(u"createdBy"_s) : QJsonValue(call.request.principalId));
    properties.insert(u"updatedOn"_s, now);
    properties.insert(u"updatedBy"_s, call.request.principalId);
    assignment.setProperties(properties);
}

Verdict keepLastOwner(const Call &call, const Resource &assignment)
{
    static const QString kOwner = u"8e3af657-a8ff-443c-a75c-2fe8c4bcb635"_s;
    const QString scope = text(assignment.properties(), u"scope"_s);
    if (!sameGuid(text(assignment.properties(), u"roleDefinitionId"_s), kOwner)
        || !sameText(scope, subscriptionOf(scope)))
        return {};
    qsizetype owners = 0;
    for (const Resource *other : call.simulation.store().ofType(kType)) {
        const QJsonObject theirs = other->properties();
        owners += sameGuid(text(theirs, u"roleDefinitionId"_s), kOwner) && sameText(text(theirs, u"scope"_s), scope);
    }
    if (owners > 1)
        return {};
    return armError(412, u"CannotDeleteLastRoleAssignmentOfOwner"_s,
                    u"The last owner of a subscription cannot be removed."_s);
}

/// What a $filter of a list asks for.
struct AssignmentFilter
{
    bool atScopeOnly = false; ///< not what lies below
    QStringList principals;   ///< empty: anybody
};

std::optional<AssignmentFilter> parseFilter(const Simulation &simulation, const QString &filter)
{
    static const QRegularExpression atScope(uR"(^atScope\(\)$)"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression direct(uR"(^principalId\s+eq\s+'([^']+)'$)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression assignedTo(uR"(^assignedTo\('([^']+)'\)$)"_s,
                                               QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression conjunction(uR"(\s+and\s+)"_s, QRegularExpression::CaseInsensitiveOption);
    AssignmentFilter parsed;
    const QStringList terms = filter.trimmed().split(conjunction, Qt::SkipEmptyParts);
    for (const QString &term : terms) {
        if (atScope.match(term).hasMatch()) {
            parsed.atScopeOnly = true;
        } else if (const auto one = direct.match(term); one.hasMatch()) {
            parsed.principals = {one.captured(1)};
        } else if (const auto all = assignedTo.match(term); all.hasMatch()) {
            parsed.principals = {all.captured(1)};
            if (const Principal *principal = simulation.principals().byObjectId(all.captured(1)))
                parsed.principals += principal->groups;
        } else {
            return {};
        }
    }
    return parsed;
}

Reply list(const Call &call, const QStringList &captures)
{
    const QString scope = scopeFromCapture(captures.value(0));
    const QString filterText = call.request.queryValue(u"$filter"_s);
    const std::optional<AssignmentFilter> filter = parseFilter(call.simulation, filterText);
    if (!filter)
        return armError(400, u"UnsupportedFilter"_s, u"The filter '%1' is not supported."_s.arg(filterText));

    QJsonArray values;
    for (const Resource *assignment : call.simulation.store().ofType(kType)) {
        const QString at = text(assignment->properties(), u"scope"_s);
        const bool inScope = scopeCovers(at, scope) || (!filter->atScopeOnly && scopeCovers(scope, at));
        const bool asked = filter->principals.isEmpty()
            || filter->principals.contains(text(assignment->properties(), u"principalId"_s), Qt::CaseInsensitive);
        if (inScope && asked)
            values.append(assignment->body);
    }
    return pageOf(call.request, values);
}

Reply noDenyAssignments(const Call &, const QStringList &)
{
    return Reply::of({{u"value"_s, QJsonArray()}});
}

Reply ownPermissions(const Call &call, const QStringList &captures)
{
    const QString scope = scopeFromCapture(captures.value(0));
    const Principal *caller = call.simulation.principals().byObjectId(call.request.principalId);
    QJsonArray values;
    for (const Resource *assignment : call.simulation.store().ofType(kType)) {
        const QJsonObject properties = assignment->properties();
        const QString principalId = text(properties, u"principalId"_s);
        const bool mine = caller
            && (sameText(principalId, caller->objectId) || caller->groups.contains(principalId, Qt::CaseInsensitive));
        if (!mine || !scopeCovers(text(properties, u"scope"_s), scope))
            continue;
        if (const auto role = roleDefinition(call.simulation.store(), text(properties, u"roleDefinitionId"_s))) {
            for (const RoleGrant &grant : role->grants)
                values.append(grant.toJson());
        }
    }
    return pageOf(call.request, values);
}

}

void registerRoleAssignments(Simulation &simulation)
{
    TypeBehaviour assignments;
    assignments.type = kType;
    assignments.apiVersions = kVersions;
    assignments.tracked = false;
    assignments.extension = true;
    assignments.hasProvisioningState = false;
    assignments.patchable = false;
    assignments.validate = validate;
    assignments.complete = complete;
    assignments.deleteShows = true;
    assignments.beforeDelete = keepLastOwner;
    simulation.add(assignments);

    const QString base = u"/{scope*}/providers/Microsoft.Authorization/"_s;
    simulation.add(Route{"GET", base + u"roleAssignments"_s, kVersions, kType + u"/read"_s, true, list});
    simulation.add(Route{"GET",
                         base + u"denyAssignments"_s,
                         {u"2022-04-01"_s},
                         u"Microsoft.Authorization/denyAssignments/read"_s,
                         true,
                         noDenyAssignments});
    simulation.add(Route{"GET",
                         base + u"permissions"_s,
                         {u"2022-04-01"_s, u"2015-07-01"_s},
                         u"Microsoft.Authorization/permissions/read"_s,
                         true,
                         ownPermissions});
}

}
