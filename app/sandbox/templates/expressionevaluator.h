#pragma once

#include "sandbox/templates/expression.h"
#include "sandbox/templates/expressionscope.h"

#include <QJsonArray>
#include <QList>

namespace azrelocate::sandbox {

/// One turn of a copy loop.
struct CopyTurn
{
    enum class Of { Resource, Property };
    QString loop;
    qint64 index = 0;
    Of of = Of::Resource;
};

/// Evaluates template expressions against a scope, within a budget of steps and of produced text.
class ExpressionEvaluator
{
public:
    /// What to do with an expression that needs resources which are not deployed yet.
    enum class Runtime { Required, KeepText };

    explicit ExpressionEvaluator(const ExpressionScope &scope, Runtime runtime = Runtime::Required);
    /// The same inside of loops, outermost first.
    ExpressionEvaluator(const ExpressionScope &scope, QList<CopyTurn> turns, Runtime runtime = Runtime::Required);

    Result<QJsonValue> evaluate(const Expression &expression);
    /// A string of a template: an expression's value, or the literal that it stands for.
    Result<QJsonValue> evaluateText(const QString &text);
    /// Every string, also keys, of a part of a template. With KeepText, expressions that cannot be known yet stay as
    /// written.
    Result<QJsonValue> evaluateTree(const QJsonValue &value);
    /// The same for a part that must end as text, as names and types do.
    Result<QString> evaluateToString(const QJsonValue &value, QStringView what);

    /// The `input` of a loop for each of its turns; @p loop is the name that copyIndex() takes.
    Result<QJsonArray> evaluateLoop(const QString &loop, const QJsonValue &count, const QJsonValue &input);

    /// Whether evaluateTree() left some expression as it was.
    bool keptSome() const { return m_keptSome; }

private:
    Result<QJsonValue> evaluateTree(const QJsonValue &value, int depth);
    Result<QJsonValue> evaluateCall(const Expression &call);
    Result<QJsonValue> evaluateConditional(const Expression &call);
    Result<QJsonValue> evaluateCoalesce(const Expression &call);
    Result<QJsonValue> evaluateCopyIndex(const Expression &call);
    static bool takesLambda(const Expression &call);
    Result<QJsonValue> evaluateLambdaVariable(const Expression &call);
    Result<QJsonValue> applyLambda(const Expression &lambda, const QList<QJsonValue> &arguments);
    Result<QJsonValue> evaluateWithLambda(const Expression &call);
    Result<QJsonValue> mapValues(const Expression &call, const QJsonObject &object);
    Result<QJsonValue> sorted(const Expression &call, const QJsonArray &array);
    Result<QJsonValue> reduced(const Expression &call, const QJsonArray &array);
    Result<QJsonValue> keyed(const Expression &call, const QJsonArray &array);
    Result<void> insertLoops(QJsonObject &object, const QJsonArray &loops);
    Result<QJsonValue> evaluateProperty(const Expression &access);
    Result<QJsonValue> evaluateIndex(const Expression &access);

    const ExpressionScope &m_scope;
    const Runtime m_runtime;
    QList<CopyTurn> m_turns;
    QList<std::pair<QString, QJsonValue>> m_lambdaVariables; ///< outermost first
    int m_steps = 0;
    bool m_keptSome = false;
};

}
