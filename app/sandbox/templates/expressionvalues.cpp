// Functions of the template language that compare, compute and convert values.
#include "sandbox/templates/expression.h"
#include "sandbox/templates/expressionfunctions.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <limits>

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

Result<QJsonValue> equals(const FunctionCall &call)
{
    return QJsonValue(call.arguments.at(0) == call.arguments.at(1));
}

Result<QJsonValue> negate(const FunctionCall &call)
{
    return QJsonValue(!call.arguments.first().toBool());
}

Result<QJsonValue> both(const FunctionCall &call)
{
    for (const QJsonValue &argument : call.arguments) {
        if (!argument.toBool())
            return QJsonValue(false);
    }
    return QJsonValue(true);
}

Result<QJsonValue> either(const FunctionCall &call)
{
    for (const QJsonValue &argument : call.arguments) {
        if (argument.toBool())
            return QJsonValue(true);
    }
    return QJsonValue(false);
}

/// -1, 0 or 1 for two numbers or two texts.
Result<int> order(const FunctionCall &call)
{
    const QJsonValue a = call.arguments.at(0);
    const QJsonValue b = call.arguments.at(1);
    if (a.isDouble() && b.isDouble())
        return a.toDouble() < b.toDouble() ? -1 : (a.toDouble() > b.toDouble() ? 1 : 0);
    if (a.isString() && b.isString())
        return a.toString().compare(b.toString());
    return call.failure(u"the arguments must be two integers or two strings."_s);
}

template <typename Test> Result<QJsonValue> compare(const FunctionCall &call, Test test)
{
    Result<int> result = order(call);
    if (!result)
        return result.error();
    return QJsonValue(test(*result));
}

Result<QJsonValue> less(const FunctionCall &call)
{
    return compare(call, [](int result) { return result < 0; });
}

Result<QJsonValue> lessOrEquals(const FunctionCall &call)
{
    return compare(call, [](int result) { return result <= 0; });
}

Result<QJsonValue> greater(const FunctionCall &call)
{
    return compare(call, [](int result) { return result > 0; });
}

Result<QJsonValue> greaterOrEquals(const FunctionCall &call)
{
    return compare(call, [](int result) { return result >= 0; });
}

Result<QJsonValue> exact(const FunctionCall &call, bool overflow, qint64 value)
{
    if (overflow)
        return call.failure(u"the result is out of range."_s);
    return QJsonValue(value);
}

// Checked by hand: the operands come from outside, and signed overflow is undefined.
Result<QJsonValue> add(const FunctionCall &call)
{
    const qint64 a = call.number(0);
    const qint64 b = call.number(1);
    const bool overflow =
        b > 0 ? a > std::numeric_limits<qint64>::max() - b : a < std::numeric_limits<qint64>::min() - b;
    return exact(call, overflow, overflow ? 0 : a + b);
}

Result<QJsonValue> sub(const FunctionCall &call)
{
    const qint64 a = call.number(0);
    const qint64 b = call.number(1);
    const bool overflow =
        b < 0 ? a > std::numeric_limits<qint64>::max() + b : a < std::numeric_limits<qint64>::min() + b;
    return exact(call, overflow, overflow ? 0 : a - b);
}

Result<QJsonValue> mul(const FunctionCall &call)
{
    const qint64 a = call.number(0);
    const qint64 b = call.number(1);
    const double estimate = static_cast<double>(a) * static_cast<double>(b);
    const bool overflow = estimate > 9.2e18 || estimate < -9.2e18;
    return exact(call, overflow, overflow ? 0 : a * b);
}

bool dividesBadly(const FunctionCall &call)
{
    return call.number(1) == 0 || (call.number(1) == -1 && call.number(0) == std::numeric_limits<qint64>::min());
}

Result<QJsonValue> div(const FunctionCall &call)
{
    if (dividesBadly(call))
        return call.failure(u"the division has no result."_s);
    return QJsonValue(call.number(0) / call.number(1));
}

Result<QJsonValue> mod(const FunctionCall &call)
{
    if (dividesBadly(call))
        return call.failure(u"the division has no result."_s);
    return QJsonValue(call.number(0) % call.number(1));
}

template <typename Better> Result<QJsonValue> best(const FunctionCall &call, Better better)
{
    QList<QJsonValue> values = call.arguments;
    if (values.first().isArray()) {
        const QJsonArray array = values.first().toArray();
        values = {array.constBegin(), array.constEnd()};
    }
    if (values.isEmpty())
        return call.failure(u"there is no value."_s);
    qint64 result = values.first().toInteger();
    for (const QJsonValue &value : std::as_const(values)) {
        if (!value.isDouble())
            return call.failure(u"the values must be integers."_s);
        if (better(value.toInteger(), result))
            result = value.toInteger();
    }
    return QJsonValue(result);
}

Result<QJsonValue> minimum(const FunctionCall &call)
{
    return best(call, [](qint64 a, qint64 b) { return a < b; });
}

Result<QJsonValue> maximum(const FunctionCall &call)
{
    return best(call, [](qint64 a, qint64 b) { return a > b; });
}

Result<QJsonValue> toInt(const FunctionCall &call)
{
    const QJsonValue value = call.arguments.first();
    if (value.isDouble())
        return QJsonValue(value.toInteger(static_cast<qint64>(value.toDouble())));
    bool ok = false;
    const qint64 number = value.toString().toLongLong(&ok);
    if (!ok)
        return call.failure(u"the value is not a valid integer."_s);
    return QJsonValue(number);
}

Result<QJsonValue> toText(const FunctionCall &call)
{
    return QJsonValue(toTemplateText(call.arguments.first()));
}

Result<QJsonValue> toBool(const FunctionCall &call)
{
    const QJsonValue value = call.arguments.first();
    if (value.isBool())
        return value;
    if (value.isDouble())
        return QJsonValue(value.toDouble() != 0);
    const QString text = value.toString().toLower();
    if (text == "true"_L1 || text == "1"_L1)
        return QJsonValue(true);
    if (text == "false"_L1 || text == "0"_L1)
        return QJsonValue(false);
    return call.failure(u"the value is not a valid boolean."_s);
}

Result<QJsonValue> json(const FunctionCall &call)
{
    // Wrapped, because a JSON text may also be a bare value.
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson('[' + call.text(0).toUtf8() + ']', &error);
    if (error.error != QJsonParseError::NoError || document.array().size() != 1)
        return call.failure(u"the text is not JSON."_s);
    return QJsonValue(document.array().first());
}

Result<QJsonValue> constantTrue(const FunctionCall &)
{
    return QJsonValue(true);
}

Result<QJsonValue> constantFalse(const FunctionCall &)
{
    return QJsonValue(false);
}

Result<QJsonValue> constantNull(const FunctionCall &)
{
    return QJsonValue();
}

Result<QJsonValue> toFloat(const FunctionCall &call)
{
    const QJsonValue value = call.arguments.first();
    bool isNumber = value.isDouble();
    const double number = isNumber ? value.toDouble() : value.toString().toDouble(&isNumber);
    return isNumber ? Result<QJsonValue>(QJsonValue(number)) : call.failure(u"the value is no number."_s);
}

Result<QJsonValue> fail(const FunctionCall &call)
{
    return invalidTemplate(call.text(0));
}

constexpr FunctionRow kRows[] = {
    {"equals", "..", equals},     {"not", "b", negate},
    {"and", "bb*", both},         {"or", "bb*", either},
    {"less", "..", less},         {"lessOrEquals", "..", lessOrEquals},
    {"greater", "..", greater},   {"greaterOrEquals", "..", greaterOrEquals},
    {"add", "ii", add},           {"sub", "ii", sub},
    {"mul", "ii", mul},           {"div", "ii", div},
    {"mod", "ii", mod},           {"min", ".*", minimum},
    {"max", ".*", maximum},       {"int", ".", toInt},
    {"string", ".", toText},      {"bool", ".", toBool},
    {"json", "s", json},          {"float", ".", toFloat},
    {"fail", "s", fail},          {"true", "", constantTrue},
    {"false", "", constantFalse}, {"null", "", constantNull},
};

}

std::span<const FunctionRow> valueFunctions()
{
    return kRows;
}

}
