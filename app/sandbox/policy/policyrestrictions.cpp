#include "sandbox/policy/policyrestrictions.h"

#include "sandbox/arm/scope.h"
#include "sandbox/policy/policydefinitions.h"
#include "sandbox/simulation.h"

#include <map>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

QJsonObject policyInfo(const AssignedPolicy &policy)
{
    QJsonObject info{{u"policyDefinitionId"_s, policy.definition.id}, {u"policyAssignmentId"_s, policy.assignment->id}};
    if (!policy.setDefinitionId.isEmpty()) {
        info.insert(u"policySetDefinitionId"_s, policy.setDefinitionId);
        info.insert(u"policyDefinitionReferenceId"_s, policy.referenceId);
    }
    return info;
}

QString reasonOf(const AssignedPolicy &policy)
{
    return policy.assignment->property(u"nonComplianceMessages"_s)[0][u"message"_s].toString();
}

bool counts(const PolicyOutcome &outcome, bool withAudit)
{
    return outcome.applies && (outcome.effect == u"deny" || (withAudit && outcome.effect == u"audit"));
}

QJsonObject contentEvaluation(const AssignedPolicy &policy, const PolicyOutcome &outcome, bool effectInAnswer)
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
    QJsonObject evaluation{{u"policyInfo"_s, policyInfo(policy)},
                           {u"evaluationResult"_s, u"NonCompliant"_s},
                           {u"evaluationDetails"_s,
                            QJsonObject{{u"evaluatedExpressions"_s, expressions}, {u"reason"_s, reasonOf(policy)}}}};
    if (effectInAnswer)
        evaluation.insert(u"effectDetails"_s, QJsonObject{{u"policyEffect"_s, outcome.effect}});
    return evaluation;
}

/// What the policies say about one pending field: denied values, or that it has to be there.
QJsonArray restrictionsOf(const Call &call, const QList<AssignedPolicy> &policies, const PolicySubject &subject,
                          const QString &field, const QJsonArray &values, bool withAudit)
{
    QJsonArray restrictions;
    for (const AssignedPolicy &policy : policies) {
        QJsonArray denied;
        bool required = false;
        QString effect;
        if (values.isEmpty()) {
            PolicySubject without = subject;
            without.body.remove(field);
            const PolicyOutcome outcome = evaluate(call.simulation, policy, without);
            required = counts(outcome, withAudit)
                && std::any_of(outcome.expressions.begin(), outcome.expressions.end(),
                               [&](const EvaluatedExpression &each) {
                                   return each.expression.startsWith(field, Qt::CaseInsensitive)
                                       && sameText(each.op, u"exists");
                               });
            effect = outcome.effect;
        }
        for (const QJsonValue &value : values) {
            PolicySubject with = subject;
            with.body.insert(field, value);
            const PolicyOutcome outcome = evaluate(call.simulation, policy, with);
            if (counts(outcome, withAudit)) {
                denied.append(value);
                effect = outcome.effect;
            }
        }
        if (denied.isEmpty() && !required)
            continue;
        QJsonObject restriction{{u"result"_s,
                                 required                 ? u"Required"_s
                                     : effect == u"audit" ? u"Audit"_s
                                                          : u"Deny"_s},
                                {u"policy"_s, policyInfo(policy)},
                                {u"policyEffect"_s, effect},
                                {u"reason"_s, reasonOf(policy)}};
        if (!required)
            restriction.insert(u"values"_s, denied);
        restrictions.append(restriction);
    }
    return restrictions;
}

Reply check(const Call &call, const QString &scope)
{
    const QJsonObject details = call.request.body.value(u"resourceDetails"_s).toObject();
    const QJsonObject content = details.value(u"resourceContent"_s).toObject();
    const QString type = content.value(u"type"_s).toString();
    if (type.isEmpty())
        return armError(400, u"InvalidCheckRestrictionsRequest"_s,
                        u"resourceDetails.resourceContent.type is required."_s);
    const bool withAudit = call.request.body.value(u"includeAuditEffect"_s).toBool();
    const bool effectInAnswer = call.request.apiVersion > u"2022-03-01"_s;
    const QString below = details.value(u"scope"_s).toString(scope);
    const QString name = content.value(u"name"_s).toString(u"unnamed"_s);
    const PolicySubject subject{type, below + u"/providers/"_s + type + u'/' + name, content};

    QList<AssignedPolicy> policies;
    for (const AssignedPolicy &policy : policiesFor(call.simulation, subject.id)) {
        if (!isExempt(call.simulation, policy, subject.id))
            policies.append(policy);
    }
    QJsonArray evaluations;
    for (const AssignedPolicy &policy : policies) {
        const PolicyOutcome outcome = evaluate(call.simulation, policy, subject);
        if (!outcome.unsupported.isEmpty())
            return notSimulated(u"The condition '%1' of '%2'."_s.arg(outcome.unsupported, policy.definition.id));
        if (counts(outcome, withAudit))
            evaluations.append(contentEvaluation(policy, outcome, effectInAnswer));
    }
    QJsonArray fields;
    const QJsonArray pending = call.request.body.value(u"pendingFields"_s).toArray();
    for (const QJsonValue &each : pending) {
        const QString field = each[u"field"_s].toString();
        const QJsonArray restrictions =
            restrictionsOf(call, policies, subject, field, each[u"values"_s].toArray(), withAudit);
        if (!restrictions.isEmpty())
            fields.append(QJsonObject{{u"field"_s, field}, {u"restrictions"_s, restrictions}});
    }
    return Reply::of({{u"fieldRestrictions"_s, fields},
                      {u"contentEvaluationResult"_s, QJsonObject{{u"policyEvaluations"_s, evaluations}}}});
}

}

void registerPolicyRestrictions(Simulation &simulation)
{
    const QStringList versions = {u"2024-10-01"_s, u"2023-03-01"_s, u"2022-03-01"_s};
    const QString permission = u"Microsoft.PolicyInsights/checkPolicyRestrictions/read"_s;
    const QString action = u"/providers/Microsoft.PolicyInsights/checkPolicyRestrictions"_s;
    simulation.add(Route{"POST", u"/{scope*}"_s + action, versions, permission, true,
                         [](const Call &call, const QStringList &captures) {
                             return check(call, scopeFromCapture(captures.value(0)));
                         }});
}

}
