#include "sandbox/policy/policy.h"

#include "sandbox/arm/scope.h"
#include "sandbox/policy/policydefinitions.h"
#include "sandbox/policy/policyrestrictions.h"
#include "sandbox/simulation.h"

#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

const QStringList kVersions = {u"2025-03-01"_s, u"2025-01-01"_s, u"2024-05-01"_s, u"2024-04-01"_s, u"2023-04-01"_s,
                               u"2022-06-01"_s, u"2021-06-01"_s, u"2020-09-01"_s, u"2019-09-01"_s, u"2018-05-01"_s};
const QStringList kExemptionVersions = {u"2022-07-01-preview"_s, u"2024-12-01-preview"_s, u"2020-07-01-preview"_s};

QJsonObject violation(const AssignedPolicy &policy, const PolicyOutcome &outcome)
{
    QJsonArray expressions;
    for (const EvaluatedExpression &each : outcome.expressions) {
        expressions.append(QJsonObject{{u"result"_s, each.result},
                                       {u"expressionKind"_s, u"Field"_s},
                                       {u"expression"_s, each.expression},
                                       {u"path"_s, each.expression},
                                       {u"expressionValue"_s, each.expressionValue},
                                       {u"targetValue"_s, each.targetValue},
                                       {u"operator"_s, each.op}});
    }
    QJsonObject info{{u"policyDefinitionId"_s, policy.definition.id},
                     {u"policyDefinitionName"_s, policy.definition.id.section(u'/', -1)},
                     {u"policyDefinitionDisplayName"_s, policy.definition.displayName},
                     {u"policyDefinitionEffect"_s, outcome.effect},
                     {u"policyAssignmentId"_s, policy.assignment->id},
                     {u"policyAssignmentName"_s, policy.assignment->name()},
                     {u"policyAssignmentDisplayName"_s, policy.assignment->property(u"displayName"_s)},
                     {u"policyAssignmentScope"_s, ArmPath::parse(policy.assignment->id).scope},
                     {u"policyAssignmentParameters"_s, policy.assignment->property(u"parameters"_s)},
                     {u"evaluationDetails"_s, QJsonObject{{u"evaluatedExpressions"_s, expressions}}}};
    if (!policy.setDefinitionId.isEmpty()) {
        info.insert(u"policySetDefinitionId"_s, policy.setDefinitionId);
        info.insert(u"policyDefinitionReferenceId"_s, policy.referenceId);
    }
    return {{u"type"_s, u"PolicyViolation"_s}, {u"info"_s, info}};
}

QString identifiers(const AssignedPolicy &policy)
{
    const QJsonArray list{QJsonObject{
        {u"policyAssignment"_s,
         QJsonObject{{u"name"_s, policy.assignment->property(u"displayName"_s)}, {u"id"_s, policy.assignment->id}}},
        {u"policyDefinition"_s,
         QJsonObject{{u"name"_s, policy.definition.displayName}, {u"id"_s, policy.definition.id}}}}};
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

/// Deny before it is stored; the other effects do not stop a write.
Verdict denyGate(const Call &call, const QString &type, const Resource *, const QJsonObject &body)
{
    const PolicySubject subject{type, body.value(u"id"_s).toString(call.request.path.text), body};
    QJsonArray violations;
    QString named;
    for (const AssignedPolicy &policy : policiesFor(call.simulation, subject.id)) {
        const QString mode = policy.assignment->property(u"enforcementMode"_s).toString();
        if (sameText(mode, u"DoNotEnforce") || isExempt(call.simulation, policy, subject.id))
            continue;
        const PolicyOutcome outcome = evaluate(call.simulation, policy, subject);
        if (!outcome.unsupported.isEmpty()) {
            return notSimulated(
                u"The condition '%1' of the policy definition '%2'."_s.arg(outcome.unsupported, policy.definition.id));
        }
        if (outcome.applies && outcome.effect == u"deny") {
            violations.append(violation(policy, outcome));
            named = identifiers(policy);
        }
    }
    if (violations.isEmpty())
        return {};
    const QString name =
        call.request.path.name().isEmpty() ? call.request.path.resourceGroup : call.request.path.name();
    return armError(403, u"RequestDisallowedByPolicy"_s,
                    u"Resource '%1' was disallowed by policy. Policy identifiers: '%2'."_s.arg(name, named), {}, name,
                    violations);
}

Verdict validateAssignment(const Call &call, const Resource *, QJsonObject &body)
{
    QJsonObject properties = body.value(u"properties"_s).toObject();
    const QString definitionId = properties.value(u"policyDefinitionId"_s).toString();
    const auto definition = policyDefinition(call.simulation, definitionId);
    if (!definition) {
        return armError(404, u"PolicyDefinitionNotFound"_s,
                        u"The policy definition '%1' could not be found."_s.arg(definitionId));
    }
    const QJsonObject given = properties.value(u"parameters"_s).toObject();
    for (auto each = definition->parameters.begin(); each != definition->parameters.end(); ++each) {
        if (!given.contains(each.key()) && each.value()[u"defaultValue"_s].isUndefined()) {
            return armError(400, u"MissingPolicyParameter"_s,
                            u"The policy assignment '%1' is missing the parameter(s) '%2'."_s.arg(
                                call.request.path.name(), each.key()));
        }
    }
    properties.insert(u"scope"_s, call.request.path.scope);
    if (!properties.contains(u"enforcementMode"_s))
        properties.insert(u"enforcementMode"_s, u"Default"_s);
    body.insert(u"properties"_s, properties);
    return {};
}

Verdict validateExemption(const Call &call, const Resource *, QJsonObject &body)
{
    const QString assignmentId = body.value(u"properties"_s)[u"policyAssignmentId"_s].toString();
    const QString category = body.value(u"properties"_s)[u"exemptionCategory"_s].toString();
    if (!call.simulation.store().contains(assignmentId)) {
        return armError(404, u"PolicyAssignmentNotFound"_s,
                        u"The policy assignment '%1' could not be found."_s.arg(assignmentId));
    }
    if (!sameText(category, u"Waiver") && !sameText(category, u"Mitigated")) {
        return armError(400, u"InvalidPolicyExemption"_s,
                        u"The exemptionCategory '%1' is not Waiver or Mitigated."_s.arg(category));
    }
    const QString action = u"Microsoft.Authorization/policyAssignments/exempt/action"_s;
    if (!call.simulation.allowed(call.request.principalId, action, ArmPath::parse(assignmentId).scope)) {
        return armError(
            403, u"LinkedAuthorizationFailed"_s,
            u"The client '%1' does not have permission to perform action '%2' on the linked scope '%3'."_s.arg(
                call.request.principalId, action, assignmentId));
    }
    return {};
}

/// Lists of assignments and exemptions. Without filter: what applies here and what stands below.
Reply listAt(const Call &call, const QString &type, const QString &scope)
{
    static const QRegularExpression byDefinition(uR"(^policyDefinitionId\s+eq\s+'([^']+)'$)"_s,
                                                 QRegularExpression::CaseInsensitiveOption);
    const QString filter = call.request.queryValue(u"$filter"_s).trimmed();
    const bool exact = sameText(filter, u"atExactScope()");
    const bool at = sameText(filter, u"atScope()");
    const auto definition = byDefinition.match(filter);
    if (!filter.isEmpty() && !exact && !at && !definition.hasMatch())
        return armError(400, u"InvalidFilterInQueryString"_s, u"The filter '%1' is not supported."_s.arg(filter));

    QJsonArray values;
    for (const Resource *resource : call.simulation.store().ofType(type)) {
        const QString stands = ArmPath::parse(resource->id).scope;
        const bool here = sameText(stands, scope);
        const bool fits = exact ? here : scopeCovers(stands, scope) || (!at && scopeCovers(scope, stands));
        if (fits
            && (!definition.hasMatch()
                || sameText(resource->property(u"policyDefinitionId"_s).toString(), definition.captured(1))))
            values.append(resource->body);
    }
    return pageOf(call.request, values);
}

Reply listDefinitions(const Call &call, const QStringList &)
{
    QJsonArray values;
    for (const PolicyDefinition &policy : builtInPolicies())
        values.append(policy.toJson());
    for (const Resource *custom : call.simulation.store().ofType(u"Microsoft.Authorization/policyDefinitions"_s))
        values.append(custom->body);
    return pageOf(call.request, values);
}

Reply getBuiltIn(const Call &call, const QStringList &captures)
{
    const QString id = u"/providers/Microsoft.Authorization/policyDefinitions/"_s + captures.value(0);
    const auto definition = policyDefinition(call.simulation, id);
    if (definition)
        return Reply::of(definition->toJson());
    return armError(404, u"PolicyDefinitionNotFound"_s, u"The policy definition '%1' could not be found."_s.arg(id));
}

TypeBehaviour extensionType(const QString &type, const QStringList &versions)
{
    TypeBehaviour behaviour;
    behaviour.type = type;
    behaviour.apiVersions = versions;
    behaviour.tracked = false;
    behaviour.extension = true;
    behaviour.hasProvisioningState = false;
    return behaviour;
}

}

void registerPolicy(Simulation &simulation)
{
    const QString authorization = u"Microsoft.Authorization/"_s;
    simulation.add(extensionType(authorization + u"policyDefinitions"_s, kVersions));
    simulation.add(extensionType(authorization + u"policySetDefinitions"_s, kVersions));
    TypeBehaviour assignments = extensionType(authorization + u"policyAssignments"_s, kVersions);
    assignments.deleteShows = true;
    assignments.validate = validateAssignment;
    simulation.add(assignments);
    TypeBehaviour exemptions = extensionType(authorization + u"policyExemptions"_s, kExemptionVersions);
    exemptions.validate = validateExemption;
    simulation.add(exemptions);

    for (const QString &list : {u"policyAssignments"_s, u"policyExemptions"_s}) {
        const QString type = authorization + list;
        const QStringList &versions = list == u"policyAssignments" ? kVersions : kExemptionVersions;
        simulation.add(Route{"GET", u"/{scope*}/providers/"_s + type, versions, type + u"/read"_s, true,
                             [type](const Call &call, const QStringList &captures) {
                                 return listAt(call, type, scopeFromCapture(captures.value(0)));
                             }});
    }
    const QString definitions = u"/providers/Microsoft.Authorization/policyDefinitions"_s;
    simulation.add(Route{"GET", definitions, kVersions, {}, true, listDefinitions});
    simulation.add(Route{"GET", definitions + u"/{name}"_s, kVersions, {}, true, getBuiltIn});
    simulation.add(Route{"GET", u"/subscriptions/{s}"_s + definitions, kVersions,
                         authorization + u"policyDefinitions/read"_s, true, listDefinitions});
    simulation.addWriteGate(denyGate);
    registerPolicyRestrictions(simulation);
}

}
