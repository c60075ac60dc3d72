#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace azrelocate::sandbox {

/// What a policy rule looks at: the resource that would be stored.
struct PolicySubject
{
    QString type; ///< "Microsoft.Storage/storageAccounts"
    QString id;
    QJsonObject body;
};

/// One condition of a rule with its outcome, as checkPolicyRestrictions reports it.
struct EvaluatedExpression
{
    QString result;     ///< "True" or "False"
    QString expression; ///< "location"
    QJsonValue expressionValue;
    QJsonValue targetValue;
    QString op; ///< "NotIn"
};

struct PolicyOutcome
{
    bool applies = false; ///< the "if" holds: the effect strikes
    QString effect;       ///< of the "then", parameters resolved: "deny", "audit"
    QString unsupported;  ///< what of the rule is not simulated; the outcome then says nothing
    QList<EvaluatedExpression> expressions;
};

/// Evaluates the "if" and "then" of a policy definition: allOf, anyOf, not, field (location, type, name, id, kind,
/// tags, identity and property aliases), value, and the conditions equals, in, like, match, contains, exists, less,
/// greater with their negations. @p parameters: name → value, defaults filled in.
PolicyOutcome evaluatePolicyRule(const QJsonObject &rule, const QJsonObject &parameters, const PolicySubject &subject);

/// Replaces "[parameters('x')]" and "[concat('a', parameters('x'))]"; other text stays as it is.
QJsonValue resolvePolicyParameters(const QJsonValue &value, const QJsonObject &parameters,
                                   const PolicySubject &subject);

}
