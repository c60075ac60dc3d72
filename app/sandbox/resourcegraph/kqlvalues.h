#pragma once

#include "sandbox/resourcegraph/kqlsyntax.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QRegularExpression>

namespace azrelocate::sandbox {

enum class KqlType { String, Long, Real, Bool, Dynamic };

struct KqlColumn
{
    QString name;
    KqlType type = KqlType::Dynamic;
};

/// Rows with the columns that they have. A member that a row lacks is null.
struct KqlTable
{
    QList<KqlColumn> columns;
    QList<QJsonObject> rows;

    const KqlColumn *column(const QString &name) const;
};

/// Type of an expression over @p table. InvalidQuery for a column or function that does not exist, before any row is
/// read.
Result<KqlType> kqlTypeOf(const KqlExpression &expression, const KqlTable &table);

/// Evaluates expressions that kqlTypeOf() accepted; what has no meaning for a row is null, as in Kusto.
class KqlEvaluator
{
public:
    QJsonValue evaluate(const KqlExpression &expression, const QJsonObject &row);
    bool isTrue(const KqlExpression &expression, const QJsonObject &row);

private:
    QJsonValue evaluateBinary(const KqlExpression &expression, const QJsonObject &row);
    QJsonValue evaluateList(const KqlExpression &expression, const QJsonObject &row);
    QJsonValue evaluateCall(const KqlExpression &expression, const QJsonObject &row);
    QJsonValue compareText(const QString &name, const QString &left, const QString &right);

    QHash<QString, QRegularExpression> m_patterns;
};

/// How a value reads as text: of a string the string, of null nothing, of others JSON.
QString kqlText(const QJsonValue &value);
/// Order of two values: null before numbers and truth values, before text. -1, 0, 1.
int kqlOrder(const QJsonValue &a, const QJsonValue &b);
/// Whether @p term stands in @p text as a word of its own, without case.
bool kqlHas(const QString &text, const QString &term);

}
