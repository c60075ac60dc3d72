#include "sandbox/resourcegraph/kqlvalues.h"

#include "sandbox/resourcegraph/kqlfunctions.h"
#include "sandbox/resourcegraph/kqltokens.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

bool isArithmetic(const QString &name)
{
    return name.size() == 1 && u"+-*/%"_s.contains(name);
}

bool isListOperator(const QString &name)
{
    return name.endsWith("in"_L1) || name.endsWith("in~"_L1) || name == "has_any"_L1 || name == "has_all"_L1;
}

Result<KqlType> typeOfCall(const KqlExpression &call, const KqlTable &table)
{
    const KqlFunction *function = findKqlFunction(call.name);
    if (!function)
        return kqlInvalidQuery(
            u"This simulation of Resource Graph does not support the function '%1'."_s.arg(call.name));
    const int count = static_cast<int>(call.children.size());
    if (count < function->least || (function->most >= 0 && count > function->most))
        return kqlInvalidQuery(u"The function '%1' was called with %2 arguments."_s.arg(call.name).arg(count));
    KqlType last = function->type;
    for (const KqlExpression &child : call.children) {
        Result<KqlType> type = kqlTypeOf(child, table);
        if (!type)
            return type;
        last = *type;
    }
    // These give one of their arguments, of which all must be of one type.
    const bool chooses =
        call.name == "iff"_L1 || call.name == "iif"_L1 || call.name == "case"_L1 || call.name == "coalesce"_L1;
    return chooses ? last : function->type;
}

/// Numbers and truth values by size, also when one side is the text of a number, as Kusto casts dynamic values.
QJsonValue compared(const QString &name, const QJsonValue &left, const QJsonValue &right)
{
    const bool leftNull = left.isNull() || left.isUndefined();
    const bool rightNull = right.isNull() || right.isUndefined();
    if (leftNull || rightNull)
        return name == "!="_L1 ? leftNull != rightNull : (name == "=="_L1 && leftNull && rightNull);
    if (name == "=="_L1)
        return left == right;
    if (name == "!="_L1)
        return left != right;
    if (left.type() != right.type())
        return false;
    const int order = kqlOrder(left, right);
    if (name == "<"_L1)
        return order < 0;
    if (name == "<="_L1)
        return order <= 0;
    if (name == ">"_L1)
        return order > 0;
    return order >= 0;
}

QJsonValue computed(QChar name, const QJsonValue &left, const QJsonValue &right)
{
    if (!left.isDouble() || !right.isDouble())
        return {};
    const double a = left.toDouble();
    const double b = right.toDouble();
    switch (name.unicode()) {
    case u'+':
        return a + b;
    case u'-':
        return a - b;
    case u'*':
        return a * b;
    case u'%':
        return right.toInteger() == 0 ? QJsonValue() : QJsonValue(left.toInteger() % right.toInteger());
    default: {
        if (b == 0)
            return {};
        const bool whole = a == static_cast<double>(left.toInteger()) && b == static_cast<double>(right.toInteger());
        return whole ? QJsonValue(left.toInteger() / right.toInteger()) : QJsonValue(a / b);
    }
    }
}

}

const KqlColumn *KqlTable::column(const QString &name) const
{
    const auto found =
        std::find_if(columns.begin(), columns.end(), [&name](const KqlColumn &column) { return column.name == name; });
    return found == columns.end() ? nullptr : &*found;
}

Result<KqlType> kqlTypeOf(const KqlExpression &expression, const KqlTable &table)
{
    switch (expression.kind) {
    case KqlExpression::Kind::Literal:
        if (expression.literal.isBool())
            return KqlType::Bool;
        if (expression.literal.isDouble())
            return KqlType::Long;
        return KqlType::String;
    case KqlExpression::Kind::Column:
        if (const KqlColumn *column = table.column(expression.name))
            return column->type;
        return kqlInvalidQuery(u"Failed to resolve scalar expression named '%1'"_s.arg(expression.name));
    case KqlExpression::Kind::Member:
    case KqlExpression::Kind::Index: {
        for (const KqlExpression &child : expression.children) {
            if (Result<KqlType> type = kqlTypeOf(child, table); !type)
                return type;
        }
        const Result<KqlType> base = kqlTypeOf(expression.children.front(), table);
        if (*base != KqlType::Dynamic)
            return kqlInvalidQuery(u"Path expression source must be of type dynamic."_s);
        return KqlType::Dynamic;
    }
    case KqlExpression::Kind::Call:
        return typeOfCall(expression, table);
    case KqlExpression::Kind::Binary: {
        KqlType type = KqlType::Bool;
        for (const KqlExpression &child : expression.children) {
            Result<KqlType> operand = kqlTypeOf(child, table);
            if (!operand)
                return operand;
            if (isArithmetic(expression.name))
                type = *operand == KqlType::Real || type == KqlType::Real ? KqlType::Real : KqlType::Long;
        }
        return type;
    }
    }
    return KqlType::Dynamic;
}

bool KqlEvaluator::isTrue(const KqlExpression &expression, const QJsonObject &row)
{
    return evaluate(expression, row).toBool();
}

QJsonValue KqlEvaluator::evaluate(const KqlExpression &expression, const QJsonObject &row)
{
    switch (expression.kind) {
    case KqlExpression::Kind::Literal:
        return expression.literal;
    case KqlExpression::Kind::Column: {
        const QJsonValue value = row.value(expression.name);
        return value.isUndefined() ? QJsonValue() : value;
    }
    case KqlExpression::Kind::Member: {
        const QJsonValue member = evaluate(expression.children.front(), row).toObject().value(expression.name);
        return member.isUndefined() ? QJsonValue() : member;
    }
    case KqlExpression::Kind::Index: {
        const QJsonValue base = evaluate(expression.children[0], row);
        const QJsonValue position = evaluate(expression.children[1], row);
        if (position.isString()) {
            const QJsonValue member = base.toObject().value(position.toString());
            return member.isUndefined() ? QJsonValue() : member;
        }
        const QJsonArray array = base.toArray();
        // A negative index counts from the end.
        const qint64 index = position.toInteger() < 0 ? array.size() + position.toInteger() : position.toInteger();
        return position.isDouble() && index >= 0 && index < array.size() ? QJsonValue(array.at(index)) : QJsonValue();
    }
    case KqlExpression::Kind::Call:
        return evaluateCall(expression, row);
    case KqlExpression::Kind::Binary:
        return isListOperator(expression.name) ? evaluateList(expression, row) : evaluateBinary(expression, row);
    }
    return {};
}

QJsonValue KqlEvaluator::evaluateCall(const KqlExpression &expression, const QJsonObject &row)
{
    QList<QJsonValue> arguments;
    for (const KqlExpression &child : expression.children)
        arguments.append(evaluate(child, row));
    return findKqlFunction(expression.name)->call(arguments);
}

QJsonValue KqlEvaluator::evaluateList(const KqlExpression &expression, const QJsonObject &row)
{
    const QString &name = expression.name;
    const QJsonValue left = evaluate(expression.children.front(), row);
    bool any = false;
    bool all = true;
    const auto test = [&](const QJsonValue &right) {
        bool matches = false;
        if (name.startsWith("has"_L1))
            matches = kqlHas(kqlText(left), kqlText(right));
        else if (name.endsWith(u'~'))
            matches = kqlText(left).compare(kqlText(right), Qt::CaseInsensitive) == 0;
        else
            matches = left == right;
        any = any || matches;
        all = all && matches;
    };
    for (size_t i = 1; i < expression.children.size(); ++i) {
        const QJsonValue right = evaluate(expression.children[i], row);
        if (right.isArray()) {
            const QJsonArray elements = right.toArray();
            for (const QJsonValue &element : elements)
                test(element);
        } else {
            test(right);
        }
    }
    if (name == "has_all"_L1)
        return all;
    return name.startsWith(u'!') ? !any : any;
}

QJsonValue KqlEvaluator::evaluateBinary(const KqlExpression &expression, const QJsonObject &row)
{
    const QString &name = expression.name;
    if (name == "and"_L1)
        return isTrue(expression.children[0], row) && isTrue(expression.children[1], row);
    if (name == "or"_L1)
        return isTrue(expression.children[0], row) || isTrue(expression.children[1], row);
    const QJsonValue left = evaluate(expression.children[0], row);
    const QJsonValue right = evaluate(expression.children[1], row);
    if (isArithmetic(name))
        return computed(name[0], left, right);
    if (name == "=="_L1 || name == "!="_L1 || name.startsWith(u'<') || name.startsWith(u'>'))
        return compared(name, left, right);
    return compareText(name, kqlText(left), kqlText(right));
}

QJsonValue KqlEvaluator::compareText(const QString &name, const QString &left, const QString &right)
{
    if (name == "matches regex"_L1) {
        auto pattern = m_patterns.find(right);
        if (pattern == m_patterns.end())
            pattern = m_patterns.insert(right, QRegularExpression(right));
        return pattern->match(left).hasMatch();
    }
    const bool negated = name.startsWith(u'!');
    const QString plain = negated ? name.mid(1) : name;
    bool result = false;
    if (plain == "=~"_L1 || plain == "~"_L1)
        result = left.compare(right, Qt::CaseInsensitive) == 0;
    else if (plain == "contains"_L1)
        result = left.contains(right, Qt::CaseInsensitive);
    else if (plain == "contains_cs"_L1)
        result = left.contains(right);
    else if (plain == "has"_L1)
        result = kqlHas(left, right);
    else if (plain == "startswith"_L1)
        result = left.startsWith(right, Qt::CaseInsensitive);
    else
        result = left.endsWith(right, Qt::CaseInsensitive);
    return result != negated;
}

QString kqlText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Bool:
        return value.toBool() ? u"true"_s : u"false"_s;
    case QJsonValue::Double:
        return value.toDouble() == static_cast<double>(value.toInteger()) ? QString::number(value.toInteger())
                                                                          : QString::number(value.toDouble(), 'g', 15);
    case QJsonValue::Array:
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    case QJsonValue::Object:
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    default:
        return {};
    }
}

int kqlOrder(const QJsonValue &a, const QJsonValue &b)
{
    const auto rank = [](const QJsonValue &value) {
        return value.isNull() || value.isUndefined() ? 0 : (value.isDouble() || value.isBool() ? 1 : 2);
    };
    if (rank(a) != rank(b))
        return rank(a) < rank(b) ? -1 : 1;
    if (rank(a) == 0)
        return 0;
    if (rank(a) == 1) {
        const double x = a.isBool() ? (a.toBool() ? 1 : 0) : a.toDouble();
        const double y = b.isBool() ? (b.toBool() ? 1 : 0) : b.toDouble();
        return x < y ? -1 : (x > y ? 1 : 0);
    }
    const int order = kqlText(a).compare(kqlText(b));
    return order < 0 ? -1 : (order > 0 ? 1 : 0);
}

bool kqlHas(const QString &text, const QString &term)
{
    if (term.isEmpty())
        return true;
    for (qsizetype at = text.indexOf(term, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(term, at + 1, Qt::CaseInsensitive)) {
        const bool starts = at == 0 || !text[at - 1].isLetterOrNumber();
        const qsizetype end = at + term.size();
        if (starts && (end == text.size() || !text[end].isLetterOrNumber()))
            return true;
    }
    return false;
}

}
