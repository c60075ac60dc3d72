#include "sandbox/resourcegraph/kqloperators.h"

#include "sandbox/resourcegraph/kqlaggregates.h"
#include "sandbox/resourcegraph/kqltokens.h"

#include <QHash>
#include <QJsonArray>

#include <algorithm>

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

QString nameOr(const QString &name, qsizetype position)
{
    return name.isEmpty() ? u"Column%1"_s.arg(position + 1) : name;
}

Result<KqlTable> where(const KqlStep &step, KqlTable input)
{
    const KqlExpression &condition = step.columns.front().expression;
    Result<KqlType> type = kqlTypeOf(condition, input);
    if (!type)
        return type.error();
    if (*type != KqlType::Bool && *type != KqlType::Dynamic)
        return kqlInvalidQuery(u"where: the condition must be a boolean expression."_s);
    KqlEvaluator evaluator;
    input.rows.removeIf([&](const QJsonObject &row) { return !evaluator.isTrue(condition, row); });
    return input;
}

/// project and extend; extend keeps what was there.
Result<KqlTable> project(const KqlStep &step, KqlTable input, bool keep)
{
    KqlTable result;
    if (keep)
        result.columns = input.columns;
    for (size_t i = 0; i < step.columns.size(); ++i) {
        // Columns of one extend cannot see each other: all are typed over the input.
        Result<KqlType> type = kqlTypeOf(step.columns[i].expression, input);
        if (!type)
            return type.error();
        const QString name = nameOr(step.columns[i].name, static_cast<qsizetype>(i));
        if (result.column(name) && !keep)
            return kqlInvalidQuery(u"project: a column named '%1' already exists."_s.arg(name));
        result.columns.removeIf([&name](const KqlColumn &column) { return column.name == name; });
        result.columns.append({name, *type});
    }
    KqlEvaluator evaluator;
    for (const QJsonObject &row : std::as_const(input.rows)) {
        QJsonObject made = keep ? row : QJsonObject();
        for (size_t i = 0; i < step.columns.size(); ++i) {
            made.insert(nameOr(step.columns[i].name, static_cast<qsizetype>(i)),
                        evaluator.evaluate(step.columns[i].expression, row));
        }
        result.rows.append(made);
    }
    return result;
}

bool matchesName(const QString &pattern, const QString &name)
{
    return pattern.endsWith(u'*') ? name.startsWith(pattern.chopped(1)) : name == pattern;
}

/// project-away and project-keep.
Result<KqlTable> select(const KqlStep &step, KqlTable input, bool keep)
{
    QStringList removed;
    for (const KqlColumn &column : std::as_const(input.columns)) {
        const bool named = std::any_of(step.names.begin(), step.names.end(),
                                       [&column](const QString &pattern) { return matchesName(pattern, column.name); });
        if (named != keep)
            removed.append(column.name);
    }
    input.columns.removeIf([&removed](const KqlColumn &column) { return removed.contains(column.name); });
    for (QJsonObject &row : input.rows) {
        for (const QString &name : std::as_const(removed))
            row.remove(name);
    }
    return input;
}

Result<KqlTable> rename(const KqlStep &step, KqlTable input)
{
    for (const KqlColumnExpression &column : step.columns) {
        const QString from = column.expression.name;
        if (column.expression.kind != KqlExpression::Kind::Column || !input.column(from))
            return kqlInvalidQuery(u"project-rename: '%1' is no column."_s.arg(from));
        for (KqlColumn &known : input.columns) {
            if (known.name == from)
                known.name = column.name;
        }
        for (QJsonObject &row : input.rows)
            row.insert(column.name, row.take(from));
    }
    return input;
}

struct Group
{
    QJsonObject keys;
    QList<const QJsonObject *> rows;
};

QList<Group> grouped(const std::vector<KqlColumnExpression> &by, const KqlTable &input)
{
    KqlEvaluator evaluator;
    QList<Group> groups;
    QHash<QString, qsizetype> positions;
    for (const QJsonObject &row : input.rows) {
        QJsonObject keys;
        QString text;
        for (size_t i = 0; i < by.size(); ++i) {
            const QJsonValue value = evaluator.evaluate(by[i].expression, row);
            keys.insert(nameOr(by[i].name, static_cast<qsizetype>(i)), value);
            const QString shown = kqlText(value);
            text += QString::number(value.type()) + u':' + QString::number(shown.size()) + u':' + shown;
        }
        auto position = positions.find(text);
        if (position == positions.end()) {
            position = positions.insert(text, groups.size());
            groups.append({keys, {}});
        }
        groups[*position].rows.append(&row);
    }
    return groups;
}

Result<KqlTable> summarize(const KqlStep &step, const KqlTable &input)
{
    KqlTable result;
    for (size_t i = 0; i < step.by.size(); ++i) {
        Result<KqlType> type = kqlTypeOf(step.by[i].expression, input);
        if (!type)
            return type.error();
        const QString name = nameOr(step.by[i].name, static_cast<qsizetype>(i));
        if (*type == KqlType::Dynamic)
            return kqlInvalidQuery(
                u"Summarize group key '%1' is of a 'dynamic' type. Please use an explicit cast."_s.arg(name));
        result.columns.append({name, *type});
    }
    QStringList names;
    for (const KqlColumnExpression &aggregate : step.columns) {
        Result<KqlType> type = kqlAggregateType(aggregate.expression, input);
        if (!type)
            return type.error();
        names.append(aggregate.name.isEmpty() ? kqlAggregateName(aggregate.expression) : aggregate.name);
        result.columns.append({names.last(), *type});
    }
    KqlEvaluator evaluator;
    QList<Group> groups = grouped(step.by, input);
    if (step.by.empty() && groups.isEmpty())
        groups.append(Group()); // an aggregate over nothing is one row
    for (const Group &group : std::as_const(groups)) {
        QJsonObject row = group.keys;
        for (size_t i = 0; i < step.columns.size(); ++i) {
            row.insert(names.at(static_cast<qsizetype>(i)),
                       kqlAggregate(step.columns[i].expression, group.rows, evaluator));
        }
        result.rows.append(row);
    }
    return result;
}

Result<KqlTable> distinct(const KqlStep &step, const KqlTable &input)
{
    KqlStep all = step;
    if (step.names.contains(u"*"_s)) {
        all.columns.clear();
        for (const KqlColumn &column : input.columns)
            all.columns.push_back({column.name, {KqlExpression::Kind::Column, {}, column.name, {}}});
    }
    KqlTable result;
    for (size_t i = 0; i < all.columns.size(); ++i) {
        Result<KqlType> type = kqlTypeOf(all.columns[i].expression, input);
        if (!type)
            return type.error();
        result.columns.append({nameOr(all.columns[i].name, static_cast<qsizetype>(i)), *type});
    }
    const QList<Group> groups = grouped(all.columns, input);
    for (const Group &group : groups)
        result.rows.append(group.keys);
    return result;
}

Result<KqlTable> sort(const KqlStep &step, KqlTable input)
{
    for (const KqlSortKey &key : step.keys) {
        Result<KqlType> type = kqlTypeOf(key.expression, input);
        if (!type)
            return type.error();
        if (*type == KqlType::Dynamic)
            return kqlInvalidQuery(u"order operator: key can't be of dynamic type."_s);
    }
    // The keys are computed once a row, not once a comparison.
    KqlEvaluator evaluator;
    std::vector<std::pair<QList<QJsonValue>, qsizetype>> order;
    for (qsizetype i = 0; i < input.rows.size(); ++i) {
        QList<QJsonValue> values;
        for (const KqlSortKey &key : step.keys)
            values.append(evaluator.evaluate(key.expression, input.rows.at(i)));
        order.emplace_back(std::move(values), i);
    }
    std::stable_sort(order.begin(), order.end(), [&step](const auto &a, const auto &b) {
        for (size_t i = 0; i < step.keys.size(); ++i) {
            const QJsonValue x = a.first.at(static_cast<qsizetype>(i));
            const QJsonValue y = b.first.at(static_cast<qsizetype>(i));
            if (x.isNull() != y.isNull())
                return x.isNull() == step.keys[i].nullsFirst;
            const int compared = kqlOrder(x, y);
            if (compared != 0)
                return (compared < 0) == step.keys[i].ascending;
        }
        return false;
    });
    KqlTable result;
    result.columns = input.columns;
    for (const auto &[keys, position] : order)
        result.rows.append(input.rows.at(position));
    return result;
}

QJsonArray elementsOf(const QJsonValue &value)
{
    if (value.isArray())
        return value.toArray();
    QJsonArray elements;
    const QJsonObject bag = value.toObject();
    for (auto it = bag.constBegin(); it != bag.constEnd(); ++it)
        elements.append(QJsonObject{{it.key(), it.value()}});
    return elements;
}

QJsonValue castElement(const QJsonValue &element, const QString &type)
{
    if (type == "string"_L1)
        return kqlText(element);
    if (type == "int"_L1 || type == "long"_L1)
        return element.isDouble() ? QJsonValue(element.toInteger()) : QJsonValue();
    return element;
}

/// One row for each element; a row without elements stays, with null.
Result<KqlTable> expand(const KqlStep &step, const KqlTable &input)
{
    KqlTable result;
    result.columns = input.columns;
    for (size_t i = 0; i < step.columns.size(); ++i) {
        Result<KqlType> type = kqlTypeOf(step.columns[i].expression, input);
        if (!type)
            return type.error();
        if (*type != KqlType::Dynamic)
            return kqlInvalidQuery(u"mv-expand: '%1' is not of the type dynamic."_s.arg(step.columns[i].name));
        const QString &name = step.columns[i].name;
        const QString &cast = step.names.at(static_cast<qsizetype>(i));
        result.columns.removeIf([&name](const KqlColumn &column) { return column.name == name; });
        const bool number = cast == "int"_L1 || cast == "long"_L1;
        result.columns.append(
            {name, cast == "string"_L1 ? KqlType::String : (number ? KqlType::Long : KqlType::Dynamic)});
    }
    KqlEvaluator evaluator;
    for (const QJsonObject &row : input.rows) {
        QList<QJsonArray> lists;
        qsizetype longest = 1;
        for (const KqlColumnExpression &column : step.columns) {
            lists.append(elementsOf(evaluator.evaluate(column.expression, row)));
            longest = std::max(longest, lists.last().size());
        }
        for (qsizetype element = 0; element < std::min<qsizetype>(longest, step.limit); ++element) {
            QJsonObject made = row;
            for (qsizetype i = 0; i < lists.size(); ++i) {
                const QJsonValue value =
                    element < lists.at(i).size() ? QJsonValue(lists.at(i).at(element)) : QJsonValue();
                made.insert(step.columns[static_cast<size_t>(i)].name, castElement(value, step.names.at(i)));
            }
            result.rows.append(made);
        }
    }
    return result;
}

}

Result<KqlTable> runKqlOperator(const KqlStep &step, KqlTable input)
{
    switch (step.kind) {
    case KqlStep::Kind::Where:
        return where(step, std::move(input));
    case KqlStep::Kind::Project:
        return project(step, std::move(input), false);
    case KqlStep::Kind::Extend:
        return project(step, std::move(input), true);
    case KqlStep::Kind::ProjectAway:
        return select(step, std::move(input), false);
    case KqlStep::Kind::ProjectKeep:
        return select(step, std::move(input), true);
    case KqlStep::Kind::ProjectRename:
        return rename(step, std::move(input));
    case KqlStep::Kind::Summarize:
        return summarize(step, input);
    case KqlStep::Kind::Distinct:
        return distinct(step, input);
    case KqlStep::Kind::Sort:
        return sort(step, std::move(input));
    case KqlStep::Kind::Take:
        input.rows = input.rows.mid(0, step.limit);
        return input;
    case KqlStep::Kind::Count:
        return KqlTable{{{u"Count"_s, KqlType::Long}}, {QJsonObject{{u"Count"_s, input.rows.size()}}}};
    case KqlStep::Kind::MvExpand:
        return expand(step, input);
    case KqlStep::Kind::Join:
    case KqlStep::Kind::Union:
        break;
    }
    return kqlInvalidQuery(u"The operator needs a second table."_s);
}

}
