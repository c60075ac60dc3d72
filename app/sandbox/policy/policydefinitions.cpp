#include "sandbox/policy/policydefinitions.h"

#include "sandbox/arm/scope.h"
#include "sandbox/simulation.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

const QString kBuiltInPrefix = u"/providers/Microsoft.Authorization/policyDefinitions/"_s;

PolicyDefinition fromProperties(const QString &id, const QJsonObject &properties, bool builtIn)
{
    return {id,
            properties.value(u"displayName"_s).toString(),
            properties.value(u"mode"_s).toString(u"All"_s),
            properties.value(u"parameters"_s).toObject(),
            properties.value(u"policyRule"_s).toObject(),
            builtIn};
}

QList<PolicyDefinition> readBuiltIn()
{
    QFile file(u":/sandbox/builtin-policies.json"_s);
    QList<PolicyDefinition> policies;
    if (!file.open(QIODevice::ReadOnly))
        return policies;
    const QJsonArray rows = QJsonDocument::fromJson(file.readAll()).object().value(u"policies"_s).toArray();
    for (const QJsonValue &row : rows)
        policies.append(fromProperties(kBuiltInPrefix + row[u"id"_s].toString(), row.toObject(), true));
    return policies;
}

/// Resource groups are known to policies by another name than to the engine.
QString policyTypeOf(const QString &type)
{
    return sameText(type, kGroupType) ? u"Microsoft.Resources/subscriptions/resourceGroups"_s : type;
}

bool isExcluded(const QJsonObject &assignment, const QString &id)
{
    const QJsonArray notScopes = assignment.value(u"notScopes"_s).toArray();
    return std::any_of(notScopes.begin(), notScopes.end(),
                       [&id](const QJsonValue &scope) { return scopeCovers(scope.toString(), id); });
}

void appendSet(const Simulation &simulation, const Resource &assignment, const Resource &set,
               QList<AssignedPolicy> &list)
{
    const QJsonObject assigned = assignment.property(u"parameters"_s).toObject();
    QJsonObject setValues;
    const QJsonObject declared = set.property(u"parameters"_s).toObject();
    for (auto each = declared.begin(); each != declared.end(); ++each) {
        const QJsonValue given = assigned.value(each.key())[u"value"_s];
        setValues.insert(each.key(), given.isUndefined() ? each.value()[u"defaultValue"_s] : given);
    }
    const QJsonArray members = set.property(u"policyDefinitions"_s).toArray();
    for (const QJsonValue &member : members) {
        const auto definition = policyDefinition(simulation, member[u"policyDefinitionId"_s].toString());
        if (!definition)
            continue;
        QJsonObject passed = member[u"parameters"_s].toObject();
        for (auto each = passed.begin(); each != passed.end(); ++each) {
            const QJsonValue value = resolvePolicyParameters(each.value()[u"value"_s], setValues, {});
            *each = QJsonObject{{u"value"_s, value}};
        }
        list.append({&assignment, *definition, definition->parameterValues(passed), set.id,
                     member[u"policyDefinitionReferenceId"_s].toString()});
    }
}

}

QJsonObject PolicyDefinition::toJson() const
{
    return {{u"id"_s, id},
            {u"name"_s, id.section(u'/', -1)},
            {u"type"_s, u"Microsoft.Authorization/policyDefinitions"_s},
            {u"properties"_s,
             QJsonObject{{u"displayName"_s, displayName},
                         {u"policyType"_s, builtIn ? u"BuiltIn"_s : u"Custom"_s},
                         {u"mode"_s, mode},
                         {u"parameters"_s, parameters},
                         {u"policyRule"_s, rule}}}};
}

QJsonObject PolicyDefinition::parameterValues(const QJsonObject &assigned) const
{
    QJsonObject values;
    for (auto each = parameters.begin(); each != parameters.end(); ++each) {
        const QJsonValue given = assigned.value(each.key())[u"value"_s];
        const QJsonValue value = given.isUndefined() ? each.value()[u"defaultValue"_s] : given;
        if (!value.isUndefined())
            values.insert(each.key(), value);
    }
    return values;
}

const QList<PolicyDefinition> &builtInPolicies()
{
    static const QList<PolicyDefinition> policies = readBuiltIn();
    return policies;
}

std::optional<PolicyDefinition> policyDefinition(const Simulation &simulation, const QString &id)
{
    for (const PolicyDefinition &policy : builtInPolicies()) {
        if (sameText(policy.id, id))
            return policy;
    }
    if (const Resource *custom = simulation.store().find(id))
        return fromProperties(custom->id, custom->properties(), false);
    return {};
}

QList<AssignedPolicy> policiesFor(const Simulation &simulation, const QString &id)
{
    QList<AssignedPolicy> list;
    for (const Resource *assignment : simulation.store().ofType(u"Microsoft.Authorization/policyAssignments"_s)) {
        const QJsonObject properties = assignment->properties();
        if (!scopeCovers(ArmPath::parse(assignment->id).scope, id) || isExcluded(properties, id))
            continue;
        const QString definitionId = properties.value(u"policyDefinitionId"_s).toString();
        if (const auto definition = policyDefinition(simulation, definitionId);
            definition && !definitionId.contains(u"/policySetDefinitions/"_s, Qt::CaseInsensitive)) {
            list.append({assignment,
                         *definition,
                         definition->parameterValues(properties.value(u"parameters"_s).toObject()),
                         {},
                         {}});
        } else if (const Resource *set = simulation.store().find(definitionId)) {
            appendSet(simulation, *assignment, *set, list);
        }
    }
    return list;
}

bool isExempt(const Simulation &simulation, const AssignedPolicy &policy, const QString &id)
{
    for (const Resource *exemption : simulation.store().ofType(u"Microsoft.Authorization/policyExemptions"_s)) {
        const QJsonObject properties = exemption->properties();
        if (!sameText(properties.value(u"policyAssignmentId"_s).toString(), policy.assignment->id)
            || !scopeCovers(ArmPath::parse(exemption->id).scope, id))
            continue;
        const QDateTime expires = QDateTime::fromString(properties.value(u"expiresOn"_s).toString(), Qt::ISODateWithMs);
        if (expires.isValid() && expires < simulation.now())
            continue;
        const QJsonArray members = properties.value(u"policyDefinitionReferenceIds"_s).toArray();
        if (members.isEmpty() || members.contains(policy.referenceId))
            return true;
    }
    return false;
}

PolicyOutcome evaluate(const Simulation &simulation, const AssignedPolicy &policy, const PolicySubject &subject)
{
    if (sameText(policy.definition.mode, u"Indexed")) {
        const TypeBehaviour *behaviour = simulation.behaviourOf(subject.type);
        if (sameText(subject.type, kGroupType) || (behaviour && !behaviour->tracked))
            return {};
    }
    PolicySubject known = subject;
    known.type = policyTypeOf(subject.type);
    return evaluatePolicyRule(policy.definition.rule, policy.parameters, known);
}

}
