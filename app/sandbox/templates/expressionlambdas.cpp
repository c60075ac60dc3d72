// Functions of the template language that take a lambda: `map(parameters('names'), lambda('n', toUpper(…)))`.
#include "sandbox/templates/expressionevaluator.h"
#include "sandbox/templates/expressionfunctions.h"

#include <algorithm>

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

bool isNamed(const Expression &call, QLatin1StringView name)
{
    return call.kind == Expression::Kind::Call && call.name.compare(name, Qt::CaseInsensitive) == 0;
}

Error wrong(const Expression &call, const QString &what)
{
    return invalidTemplate(u"Unable to evaluate the template language function '%1': %2"_s.arg(call.name, what));
}

}

bool ExpressionEvaluator::takesLambda(const Expression &call)
{
    static const QStringList names{u"map"_s,      u"filter"_s,  u"sort"_s,     u"reduce"_s,
                                   u"toObject"_s, u"groupBy"_s, u"mapValues"_s};
    return names.contains(call.name, Qt::CaseInsensitive);
}

// lambdaVariables('n'): the innermost lambda's parameter of that name.
Result<QJsonValue> ExpressionEvaluator::evaluateLambdaVariable(const Expression &call)
{
    const QString name = call.children.size() == 1 ? call.children[0].literal.toString() : QString();
    for (auto variable = m_lambdaVariables.crbegin(); variable != m_lambdaVariables.crend(); ++variable) {
        if (variable->first.compare(name, Qt::CaseInsensitive) == 0)
            return variable->second;
    }
    return invalidTemplate(u"The lambda variable '%1' is not found."_s.arg(name));
}

// lambda('a', 'b', body): each name stands for one argument; a lambda may name fewer than it is given.
Result<QJsonValue> ExpressionEvaluator::applyLambda(const Expression &lambda, const QList<QJsonValue> &arguments)
{
    const auto named = static_cast<qsizetype>(lambda.children.size()) - 1;
    if (!isNamed(lambda, "lambda"_L1) || named < 1 || named > arguments.size())
        return wrong(lambda, u"a lambda with one to %1 variables is expected."_s.arg(arguments.size()));
    for (qsizetype i = 0; i < named; ++i)
        m_lambdaVariables.append({lambda.children[static_cast<size_t>(i)].literal.toString(), arguments[i]});
    Result<QJsonValue> value = evaluate(lambda.children.back());
    m_lambdaVariables.resize(m_lambdaVariables.size() - named);
    return value;
}

Result<QJsonValue> ExpressionEvaluator::evaluateWithLambda(const Expression &call)
{
    if (call.children.size() < 2)
        return wrong(call, u"it was called with too few arguments."_s);
    const Result<QJsonValue> subject = evaluate(call.children[0]);
    if (!subject)
        return subject;
    if (isNamed(call, "mapValues"_L1))
        return subject->isObject() ? mapValues(call, subject->toObject())
                                   : wrong(call, u"argument 1 must be an object."_s);
    if (!subject->isArray())
        return wrong(call, u"argument 1 must be an array."_s);
    const QJsonArray array = subject->toArray();
    if (isNamed(call, "sort"_L1))
        return sorted(call, array);
    if (isNamed(call, "reduce"_L1))
        return reduced(call, array);
    if (isNamed(call, "toObject"_L1) || isNamed(call, "groupBy"_L1))
        return keyed(call, array);

    const bool filters = isNamed(call, "filter"_L1);
    QJsonArray result;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const Result<QJsonValue> value = applyLambda(call.children[1], {array.at(i), QJsonValue(i)});
        if (!value)
            return value;
        if (filters && !value->isBool())
            return wrong(call, u"the lambda must give a boolean."_s);
        if (!filters)
            result.append(*value);
        else if (value->toBool())
            result.append(array.at(i));
    }
    return QJsonValue(result);
}

Result<QJsonValue> ExpressionEvaluator::mapValues(const Expression &call, const QJsonObject &object)
{
    QJsonObject result;
    for (auto member = object.begin(); member != object.end(); ++member) {
        const Result<QJsonValue> value = applyLambda(call.children[1], {member.value()});
        if (!value)
            return value;
        result.insert(member.key(), *value);
    }
    return QJsonValue(result);
}

// The lambda tells whether its first argument stands before the second one.
Result<QJsonValue> ExpressionEvaluator::sorted(const Expression &call, const QJsonArray &array)
{
    QList<QJsonValue> values(array.begin(), array.end());
    std::optional<Error> failure;
    // An insertion sort: a lambda that contradicts itself must not lead std::sort astray.
    for (qsizetype i = 1; i < values.size() && !failure; ++i) {
        for (qsizetype j = i; j > 0; --j) {
            const Result<QJsonValue> before = applyLambda(call.children[1], {values[j], values[j - 1]});
            if (!before || !before->isBool()) {
                failure = before ? wrong(call, u"the lambda must give a boolean."_s) : before.error();
                break;
            }
            if (!before->toBool())
                break;
            values.swapItemsAt(j, j - 1);
        }
    }
    if (failure)
        return *failure;
    QJsonArray result;
    for (const QJsonValue &value : std::as_const(values))
        result.append(value);
    return QJsonValue(result);
}

Result<QJsonValue> ExpressionEvaluator::reduced(const Expression &call, const QJsonArray &array)
{
    if (call.children.size() != 3)
        return wrong(call, u"it expects an array, an initial value and a lambda."_s);
    Result<QJsonValue> value = evaluate(call.children[1]);
    for (qsizetype i = 0; value && i < array.size(); ++i)
        value = applyLambda(call.children[2], {*value, array.at(i), QJsonValue(i)});
    return value;
}

// The first lambda gives the key; a second one the value. groupBy() keeps all that share a key.
Result<QJsonValue> ExpressionEvaluator::keyed(const Expression &call, const QJsonArray &array)
{
    const bool groups = isNamed(call, "groupBy"_L1);
    QJsonObject result;
    for (const QJsonValue &element : array) {
        const Result<QJsonValue> key = applyLambda(call.children[1], {element});
        if (!key)
            return key;
        if (!key->isString())
            return wrong(call, u"the lambda must give a string as the key."_s);
        const Result<QJsonValue> value =
            call.children.size() > 2 ? applyLambda(call.children[2], {element}) : Result<QJsonValue>(element);
        if (!value)
            return value;
        if (!groups) {
            result.insert(key->toString(), *value);
            continue;
        }
        QJsonArray members = result.value(key->toString()).toArray();
        members.append(*value);
        result.insert(key->toString(), members);
    }
    return QJsonValue(result);
}

}
