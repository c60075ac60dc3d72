#include "sandbox/resourcegraph/kqlaggregates.h"

#include "sandbox/resourcegraph/kqlexpressionparser.h"
#include "sandbox/resourcegraph/kqltokens.h"

#include <QJsonArray>
#include <QSet>

#include <optional>

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

enum class Aggregate { Count, CountIf, DistinctCount, List, Set, Sum, Least, Most, Average, Any };

struct AggregateRow
{
    QLatin1StringView name;
    Aggregate aggregate;
    size_t least;
    size_t most;
    QLatin1StringView prefix; ///< of the column's name
};

constexpr AggregateRow kAggregates[] = {
    {"count"_L1, Aggregate::Count, 0, 0, "count_"_L1},
    {"countif"_L1, Aggregate::CountIf, 1, 1, "countif_"_L1},
    {"dcount"_L1, Aggregate::DistinctCount, 1, 2, "dcount_"_L1},
    {"make_list"_L1, Aggregate::List, 1, 2, "list_"_L1},
    {"makelist"_L1, Aggregate::List, 1, 2, "list_"_L1},
    {"make_set"_L1, Aggregate::Set, 1, 2, "set_"_L1},
    {"makeset"_L1, Aggregate::Set, 1, 2, "set_"_L1},
    {"sum"_L1, Aggregate::Sum, 1, 1, "sum_"_L1},
    {"min"_L1, Aggregate::Least, 1, 1, "min_"_L1},
    {"max"_L1, Aggregate::Most, 1, 1, "max_"_L1},
    {"avg"_L1, Aggregate::Average, 1, 1, "avg_"_L1},
    {"any"_L1, Aggregate::Any, 1, 1, "any_"_L1},
    {"take_any"_L1, Aggregate::Any, 1, 1, "any_"_L1},
};

const AggregateRow *findAggregate(const KqlExpression &call)
{
    if (call.kind != KqlExpression::Kind::Call)
        return nullptr;
    for (const AggregateRow &row : kAggregates) {
        if (call.name == row.name)
            return &row;
    }
    return nullptr;
}

bool isNull(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined();
}

QJsonValue collected(const QList<QJsonValue> &values, bool distinct, qint64 most)
{
    QJsonArray result;
    QSet<QString> seen;
    for (const QJsonValue &value : values) {
        if (isNull(value) || (most >= 0 && result.size() >= most))
            continue;
        if (distinct) {
            const QString key = QString::number(value.type()) + kqlText(value);
            if (seen.contains(key))
                continue;
            seen.insert(key);
        }
        result.append(value);
    }
    return result;
}

QJsonValue extreme(const QList<QJsonValue> &values, int wanted)
{
    QJsonValue best;
    for (const QJsonValue &value : values) {
        if (!isNull(value) && (isNull(best) || kqlOrder(value, best) == wanted))
            best = value;
    }
    return best;
}

}

Result<KqlType> kqlAggregateType(const KqlExpression &call, const KqlTable &table)
{
    const AggregateRow *row = findAggregate(call);
    if (!row) {
        const QString what = call.kind == KqlExpression::Kind::Call ? call.name : u"expression"_s;
        return kqlInvalidQuery(
            u"summarize: '%1' is not an aggregate that this simulation of Resource Graph supports."_s.arg(what));
    }
    if (call.children.size() < row->least || call.children.size() > row->most)
        return kqlInvalidQuery(
            u"summarize: '%1' was called with %2 arguments."_s.arg(call.name).arg(call.children.size()));
    std::optional<KqlType> argument;
    for (const KqlExpression &child : call.children) {
        Result<KqlType> type = kqlTypeOf(child, table);
        if (!type)
            return type;
        if (!argument)
            argument = *type;
    }
    switch (row->aggregate) {
    case Aggregate::Count:
    case Aggregate::CountIf:
    case Aggregate::DistinctCount:
        return KqlType::Long;
    case Aggregate::List:
    case Aggregate::Set:
        return KqlType::Dynamic;
    case Aggregate::Average:
        return KqlType::Real;
    default:
        return *argument;
    }
}

QJsonValue kqlAggregate(const KqlExpression &call, const QList<const QJsonObject *> &rows, KqlEvaluator &evaluator)
{
    const AggregateRow *row = findAggregate(call);
    if (row->aggregate == Aggregate::Count)
        return rows.size();
    QList<QJsonValue> values;
    for (const QJsonObject *one : rows)
        values.append(evaluator.evaluate(call.children.front(), *one));
    const qint64 most = call.children.size() > 1 ? call.children[1].literal.toInteger(-1) : -1;

    double sum = 0;
    qint64 numbers = 0;
    for (const QJsonValue &value : std::as_const(values)) {
        if (value.isDouble()) {
            sum += value.toDouble();
            ++numbers;
        }
    }
    switch (row->aggregate) {
    case Aggregate::CountIf:
        return std::count_if(values.cbegin(), values.cend(), [](const QJsonValue &value) { return value.toBool(); });
    case Aggregate::DistinctCount:
        return collected(values, true, -1).toArray().size();
    case Aggregate::List:
        return collected(values, false, most);
    case Aggregate::Set:
        return collected(values, true, most);
    case Aggregate::Sum:
        return sum;
    case Aggregate::Average:
        return numbers > 0 ? QJsonValue(sum / static_cast<double>(numbers)) : QJsonValue();
    case Aggregate::Least:
        return extreme(values, -1);
    case Aggregate::Most:
        return extreme(values, 1);
    default:
        for (const QJsonValue &value : std::as_const(values)) {
            if (!isNull(value))
                return value;
        }
        return {};
    }
}

QString kqlAggregateName(const KqlExpression &call)
{
    const AggregateRow *row = findAggregate(call);
    if (!row)
        return {};
    return row->prefix + (call.children.empty() ? QString() : kqlNameOf(call.children.front()));
}

}
