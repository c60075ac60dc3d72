#include "sandbox/templates/expressionevaluator.h"

#include "sandbox/templates/expressionfunctions.h"

#include <QJsonArray>

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxSteps = 2'000'000;
constexpr int kMaxTreeDepth = 200;
constexpr qint64 kMaxTurns = 800;
constexpr qsizetype kMaxText = 4 * 1024 * 1024;

bool isCall(const Expression &expression, QLatin1StringView name)
{
    return expression.name.compare(name, Qt::CaseInsensitive) == 0;
}

QJsonValue memberInsensitive(const QJsonObject &object, const QString &name)
{
    if (const auto exact = object.constFind(name); exact != object.constEnd())
        return *exact;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        if (it.key().compare(name, Qt::CaseInsensitive) == 0)
            return it.value();
    }
    return QJsonValue(QJsonValue::Undefined);
}

}

Error notYetKnown(const QString &function)
{
    Error error = invalidTemplate(u"The function '%1' is known only when its resource is deployed."_s.arg(function));
    error.code = u"RuntimeFunction"_s;
    return error;
}

bool isNotYetKnown(const Error &error)
{
    return error.code == "RuntimeFunction"_L1;
}

ExpressionEvaluator::ExpressionEvaluator(const ExpressionScope &scope, Runtime runtime)
    : m_scope(scope)
    , m_runtime(runtime)
{
}

ExpressionEvaluator::ExpressionEvaluator(const ExpressionScope &scope, QList<CopyTurn> turns, Runtime runtime)
    : m_scope(scope)
    , m_runtime(runtime)
    , m_turns(std::move(turns))
{
}

Result<QJsonValue> ExpressionEvaluator::evaluate(const Expression &expression)
{
    if (++m_steps > kMaxSteps)
        return invalidTemplate(u"The template takes too many steps to evaluate."_s);
    switch (expression.kind) {
    case Expression::Kind::Literal:
        return expression.literal;
    case Expression::Kind::Call:
        return evaluateCall(expression);
    case Expression::Kind::Property:
        return evaluateProperty(expression);
    case Expression::Kind::Index:
        return evaluateIndex(expression);
    }
    return QJsonValue();
}

Result<QJsonValue> ExpressionEvaluator::evaluateCall(const Expression &call)
{
    if (isCall(call, "if"_L1))
        return evaluateConditional(call);
    if (isCall(call, "coalesce"_L1))
        return evaluateCoalesce(call);
    if (isCall(call, "copyIndex"_L1))
        return evaluateCopyIndex(call);
    if (isCall(call, "lambdaVariables"_L1))
        return evaluateLambdaVariable(call);
    if (takesLambda(call))
        return evaluateWithLambda(call);

    FunctionCall evaluated{call.name, {}, m_scope};
    for (const Expression &child : call.children) {
        Result<QJsonValue> argument = evaluate(child);
        if (!argument)
            return argument;
        evaluated.arguments.append(*argument);
    }
    Result<QJsonValue> value = callFunction(evaluated);
    if (value && value->isString() && value->toString().size() > kMaxText)
        return evaluated.failure(u"The result is too large."_s);
    return value;
}

// Only the branch that is taken is evaluated: templates guard reference() that way.
Result<QJsonValue> ExpressionEvaluator::evaluateConditional(const Expression &call)
{
    if (call.children.size() != 3)
        return invalidTemplate(u"The template function 'if' expects three arguments."_s);
    Result<QJsonValue> condition = evaluate(call.children[0]);
    if (!condition)
        return condition;
    if (!condition->isBool())
        return invalidTemplate(u"The first argument of the template function 'if' must be a boolean."_s);
    return evaluate(call.children[condition->toBool() ? 1 : 2]);
}

Result<QJsonValue> ExpressionEvaluator::evaluateCoalesce(const Expression &call)
{
    for (const Expression &child : call.children) {
        Result<QJsonValue> value = evaluate(child);
        if (!value || !value->isNull())
            return value;
    }
    return QJsonValue();
}

// copyIndex(), copyIndex(offset), copyIndex('loop') or copyIndex('loop', offset). Without a name it means the loop over
// the resource, also inside of a property loop.
Result<QJsonValue> ExpressionEvaluator::evaluateCopyIndex(const Expression &call)
{
    QString loop;
    qint64 offset = 0;
    for (const Expression &child : call.children) {
        Result<QJsonValue> argument = evaluate(child);
        if (!argument)
            return argument;
        if (argument->isString())
            loop = argument->toString();
        else
            offset = argument->toInteger();
    }
    for (auto turn = m_turns.crbegin(); turn != m_turns.crend(); ++turn) {
        const bool meant =
            loop.isEmpty() ? turn->of == CopyTurn::Of::Resource : turn->loop.compare(loop, Qt::CaseInsensitive) == 0;
        if (meant)
            return QJsonValue(turn->index + offset);
    }
    if (loop.isEmpty() && !m_turns.isEmpty())
        return QJsonValue(m_turns.last().index + offset);
    return invalidTemplate(u"The template function 'copyIndex' is not expected at this location."_s);
}

Result<QJsonArray> ExpressionEvaluator::evaluateLoop(const QString &loop, const QJsonValue &count,
                                                     const QJsonValue &input)
{
    Result<QJsonValue> turns = evaluateTree(count);
    if (!turns)
        return turns.error();
    if (!turns->isDouble() || turns->toInteger(-1) < 0 || turns->toInteger(-1) > kMaxTurns)
        return invalidTemplate(u"The count of the copy loop '%1' must be between 0 and %2."_s.arg(loop).arg(kMaxTurns));
    QJsonArray result;
    for (qint64 i = 0; i < turns->toInteger(); ++i) {
        m_turns.append({loop, i, CopyTurn::Of::Property});
        Result<QJsonValue> element = evaluateTree(input);
        m_turns.removeLast();
        if (!element)
            return element.error();
        result.append(*element);
    }
    return result;
}

Result<void> ExpressionEvaluator::insertLoops(QJsonObject &object, const QJsonArray &loops)
{
    for (const QJsonValue &entry : loops) {
        const QJsonObject loop = entry.toObject();
        const QString name = loop.value("name"_L1).toString();
        if (name.isEmpty() || !loop.contains("input"_L1))
            return invalidTemplate(u"A property copy loop needs a name and an input."_s);
        Result<QJsonArray> values = evaluateLoop(name, loop.value("count"_L1), loop.value("input"_L1));
        if (!values)
            return values.error();
        object.insert(name, *values);
    }
    return {};
}

Result<QJsonValue> ExpressionEvaluator::evaluateProperty(const Expression &access)
{
    Result<QJsonValue> base = evaluate(access.children.front());
    if (!base)
        return base;
    const QJsonValue member =
        base->isObject() ? memberInsensitive(base->toObject(), access.name) : QJsonValue(QJsonValue::Undefined);
    if (member.isUndefined()) {
        const QString available = base->isObject() ? base->toObject().keys().join(", "_L1).left(300) : u"none"_s;
        return invalidTemplate(
            u"The language expression property '%1' doesn't exist, available properties are '%2'."_s.arg(access.name,
                                                                                                         available));
    }
    return member;
}

Result<QJsonValue> ExpressionEvaluator::evaluateIndex(const Expression &access)
{
    Result<QJsonValue> base = evaluate(access.children[0]);
    if (!base)
        return base;
    Result<QJsonValue> position = evaluate(access.children[1]);
    if (!position)
        return position;
    if (base->isArray() && position->isDouble()) {
        const QJsonArray array = base->toArray();
        const qint64 index = position->toInteger(-1);
        if (index < 0 || index >= array.size())
            return invalidTemplate(u"The language expression property array index '%1' is out of bounds."_s.arg(index));
        return QJsonValue(array.at(index));
    }
    if (base->isObject() && position->isString()) {
        const QJsonValue member = memberInsensitive(base->toObject(), position->toString());
        if (!member.isUndefined())
            return member;
        return invalidTemplate(
            u"The language expression property '%1' doesn't exist."_s.arg(position->toString().left(200)));
    }
    return invalidTemplate(
        u"The language expression indexes a value that is no array or object, or with a wrong key."_s);
}

Result<QJsonValue> ExpressionEvaluator::evaluateText(const QString &text)
{
    if (!isExpression(text))
        return QJsonValue(unescapedLiteral(text));
    Result<Expression> parsed = parseExpression(text);
    if (!parsed)
        return parsed.error();
    Result<QJsonValue> value = evaluate(*parsed);
    if (!value && m_runtime == Runtime::KeepText && isNotYetKnown(value.error())) {
        m_keptSome = true;
        return QJsonValue(text);
    }
    return value;
}

Result<QJsonValue> ExpressionEvaluator::evaluateTree(const QJsonValue &value)
{
    return evaluateTree(value, 0);
}

Result<QJsonValue> ExpressionEvaluator::evaluateTree(const QJsonValue &value, int depth)
{
    if (depth > kMaxTreeDepth)
        return invalidTemplate(u"The template is nested too deeply."_s);
    if (value.isString())
        return evaluateText(value.toString());
    if (value.isArray()) {
        QJsonArray result;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &element : array) {
            Result<QJsonValue> evaluated = evaluateTree(element, depth + 1);
            if (!evaluated)
                return evaluated;
            result.append(*evaluated);
        }
        return QJsonValue(result);
    }
    if (value.isObject()) {
        QJsonObject result;
        const QJsonObject object = value.toObject();
        for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
            if (it.key() == "copy"_L1 && it.value().isArray()) {
                Result<void> inserted = insertLoops(result, it.value().toArray());
                if (!inserted)
                    return inserted.error();
                continue;
            }
            Result<QString> key = evaluateToString(it.key(), u"key");
            if (!key)
                return key.error();
            Result<QJsonValue> evaluated = evaluateTree(it.value(), depth + 1);
            if (!evaluated)
                return evaluated;
            result.insert(*key, *evaluated);
        }
        return QJsonValue(result);
    }
    return value;
}

Result<QString> ExpressionEvaluator::evaluateToString(const QJsonValue &value, QStringView what)
{
    if (!value.isString())
        return invalidTemplate(u"The %1 must be a string."_s.arg(what));
    Result<QJsonValue> evaluated = evaluateText(value.toString());
    if (!evaluated)
        return evaluated.error();
    if (!evaluated->isString())
        return invalidTemplate(u"The %1 '%2' must evaluate to a string."_s.arg(what, value.toString().left(200)));
    return evaluated->toString();
}

}
