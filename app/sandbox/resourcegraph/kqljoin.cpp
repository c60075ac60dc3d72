#include "sandbox/resourcegraph/kqljoin.h"

#include "sandbox/resourcegraph/kqltokens.h"

#include <QHash>
#include <QJsonArray>
#include <QSet>

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxRows = 1'000'000;

/// One text for the keys of a row; empty when one is null, for null joins nothing.
QString keyOf(const KqlStep &step, bool leftSide, const QJsonObject &row, KqlEvaluator &evaluator)
{
    QString key;
    for (const auto &[left, right] : step.on) {
        const QJsonValue value = evaluator.evaluate(leftSide ? left : right, row);
        if (value.isNull())
            return {};
        const QString text = kqlText(value);
        key += QString::number(value.type()) + u':' + QString::number(text.size()) + u':' + text;
    }
    return key;
}

/// Checks that the keys exist on their side and can be compared.
Result<void> checkKeys(const KqlStep &step, const KqlTable &left, const KqlTable &right)
{
    for (const auto &[leftKey, rightKey] : step.on) {
        for (const auto &[key, table] : {std::pair(&leftKey, &left), std::pair(&rightKey, &right)}) {
            Result<KqlType> type = kqlTypeOf(*key, *table);
            if (!type)
                return type.error();
            if (*type == KqlType::Dynamic)
                return kqlInvalidQuery(
                    u"join: key '%1' is of a 'dynamic' type. Use an explicit cast."_s.arg(key->name));
        }
    }
    return {};
}

QString freeName(const QString &name, const KqlTable &table)
{
    QString result = name;
    for (int i = 1; table.column(result); ++i)
        result = name + QString::number(i);
    return result;
}

}

Result<KqlTable> kqlJoin(const KqlStep &step, const KqlTable &left, const KqlTable &right)
{
    if (Result<void> keys = checkKeys(step, left, right); !keys)
        return keys.error();
    KqlTable result;
    result.columns = left.columns;
    QList<std::pair<QString, QString>> renamed; // name on the right, name in the result
    for (const KqlColumn &column : right.columns) {
        renamed.append({column.name, freeName(column.name, result)});
        result.columns.append({renamed.last().second, column.type});
    }

    KqlEvaluator evaluator;
    QHash<QString, QList<const QJsonObject *>> rightRows;
    for (const QJsonObject &row : right.rows)
        rightRows[keyOf(step, false, row, evaluator)].append(&row);
    QSet<QString> used;
    for (const QJsonObject &row : left.rows) {
        const QString key = keyOf(step, true, row, evaluator);
        if (step.join == KqlStep::JoinKind::InnerUnique && used.contains(key))
            continue; // one row of the left for each key
        used.insert(key);
        const QList<const QJsonObject *> matches = key.isEmpty() ? QList<const QJsonObject *>() : rightRows.value(key);
        for (const QJsonObject *match : matches) {
            QJsonObject joined = row;
            for (const auto &[from, to] : std::as_const(renamed))
                joined.insert(to, match->value(from).isUndefined() ? QJsonValue() : match->value(from));
            result.rows.append(joined);
        }
        if (matches.isEmpty() && step.join == KqlStep::JoinKind::LeftOuter)
            result.rows.append(row);
        if (result.rows.size() > kMaxRows)
            return kqlInvalidQuery(u"The query makes more than %1 rows."_s.arg(kMaxRows));
    }
    return result;
}

KqlTable kqlUnion(const QList<KqlTable> &tables)
{
    KqlTable result;
    for (const KqlTable &table : tables) {
        for (const KqlColumn &column : table.columns) {
            if (!result.column(column.name))
                result.columns.append(column);
        }
        result.rows += table.rows;
    }
    return result;
}

}
