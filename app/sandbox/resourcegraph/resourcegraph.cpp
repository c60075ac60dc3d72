#include "sandbox/resourcegraph/resourcegraph.h"

#include "sandbox/quotawindow.h"
#include "sandbox/resourcegraph/resourcegraphtables.h"
#include "sandbox/simulation.h"

#include <QJsonDocument>
#include <QTime>

#include <algorithm>
#include <map>
#include <memory>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

constexpr qint64 kDefaultTop = 100;
constexpr qint64 kMostTop = 1000;

constexpr int kQueries = 15;               ///< of a user …
constexpr std::chrono::seconds kWindow{5}; ///< … in this time

Reply badRequest(const Call &call, const QString &code, const QString &message)
{
    const QString support =
        u"Please provide below info when asking for support: timestamp = %1, correlationId = %2."_s.arg(
            call.simulation.now().toString(Qt::ISODateWithMs), call.request.correlationId);
    QJsonArray details;
    if (code != u"InvalidQuery") {
        details.append(armErrorObject(
            u"InvalidQuery"_s,
            u"Query is invalid. Please refer to the documentation for the Azure Resource Graph service and fix the error before retrying."_s));
    }
    details.append(armErrorObject(code, message));
    return armError(400, u"BadRequest"_s, support, details);
}

QString typeName(KqlType type)
{
    switch (type) {
    case KqlType::String:
        return u"string"_s;
    case KqlType::Long:
        return u"integer"_s;
    case KqlType::Real:
        return u"number"_s;
    case KqlType::Bool:
        return u"boolean"_s;
    case KqlType::Dynamic:
        break;
    }
    return u"object"_s;
}

QJsonValue data(const KqlTable &table, qint64 from, qint64 count, bool asTable)
{
    QJsonArray rows;
    for (qint64 i = from; i < std::min<qint64>(from + count, table.rows.size()); ++i) {
        const QJsonObject &row = table.rows.at(i);
        QJsonArray cells;
        QJsonObject object;
        for (const KqlColumn &column : table.columns) {
            const QJsonValue cell = row.value(column.name).isUndefined() ? QJsonValue() : row.value(column.name);
            cells.append(cell);
            object.insert(column.name, cell);
        }
        rows.append(asTable ? QJsonValue(cells) : QJsonValue(object));
    }
    if (!asTable)
        return rows;
    QJsonArray columns;
    for (const KqlColumn &column : table.columns)
        columns.append(QJsonObject{{u"name"_s, column.name}, {u"type"_s, typeName(column.type)}});
    return QJsonObject{{u"columns"_s, columns}, {u"rows"_s, rows}};
}

/// A token carries where the next page starts and which query it belongs to.
QString makeToken(const QString &query, qint64 from)
{
    const QByteArray token = "graph-" + QByteArray::number(from) + '-' + QByteArray::number(qHash(query, 0));
    return QString::fromLatin1(token.toBase64());
}

std::optional<qint64> offsetOf(const QString &token, const QString &query)
{
    const QList<QByteArray> parts = QByteArray::fromBase64(token.toLatin1()).split('-');
    bool ok = parts.size() == 3 && parts.at(0) == "graph" && parts.at(2) == QByteArray::number(qHash(query, 0));
    const qint64 from = ok ? parts.at(1).toLongLong(&ok) : 0;
    return ok && from >= 0 ? std::optional(from) : std::nullopt;
}

/// The most frequent values of an expression, as `summarize count()` finds them.
QJsonArray facetsOf(const QJsonArray &wanted, const QString &query, const KqlTables &tables)
{
    QJsonArray facets;
    for (const QJsonValue &value : wanted) {
        const QString expression = value.toObject().value(u"expression").toString();
        const QJsonObject options = value.toObject().value(u"options").toObject();
        const qint64 top = options.value(u"$top").toInteger(10);
        const QString order = sameText(options.value(u"sortOrder").toString(), u"asc") ? u"asc"_s : u"desc"_s;
        const Result<KqlAnswer> counted =
            runKql(query
                       + u" | summarize ['count'] = count() by facet = tostring(%1) | order by ['count'] %2"_s.arg(
                           expression, order),
                   tables);
        if (!counted) {
            facets.append(
                QJsonObject{{u"expression"_s, expression},
                            {u"resultType"_s, u"FacetError"_s},
                            {u"errors"_s, QJsonArray{armErrorObject(counted.error().code, counted.error().message)}}});
            continue;
        }
        QJsonArray rows;
        for (const QJsonObject &row : counted->table.rows.mid(0, top))
            rows.append(QJsonObject{{expression, row.value(u"facet")}, {u"count"_s, row.value(u"count")}});
        facets.append(QJsonObject{{u"expression"_s, expression},
                                  {u"resultType"_s, u"FacetResult"_s},
                                  {u"totalRecords"_s, counted->table.rows.size()},
                                  {u"count"_s, rows.size()},
                                  {u"data"_s, rows}});
    }
    return facets;
}

GraphScope scopeOf(const QJsonObject &body)
{
    GraphScope scope;
    const QJsonArray subscriptions = body.value(u"subscriptions").toArray();
    for (const QJsonValue &subscription : subscriptions)
        scope.subscriptions.insert(subscription.toString().toLower());
    const QString filter = body.value(u"options").toObject().value(u"authorizationScopeFilter").toString();
    scope.above = filter.contains("Above"_L1, Qt::CaseInsensitive);
    return scope;
}

/// The answer to the query that was asked last, for the pages that follow its first: to compute it for each of a
/// hundred pages is to compute it a hundred times.
class LastAnswer
{
public:
    /// @p isNextPage: a page after the first, which need not be computed while nothing has changed.
    Result<KqlAnswer> to(const Call &call, const QString &query, const KqlTables &tables, bool isNextPage)
    {
        const QString asked = call.request.principalId + u'\n'
            + QString::fromUtf8(QJsonDocument(call.request.body.value(u"subscriptions").toArray()).toJson()) + query;
        const quint64 revision = call.simulation.store().revision();
        if (isNextPage && m_asked == asked && m_revision == revision)
            return m_answer;
        Result<KqlAnswer> answer = runKql(query, tables);
        if (answer) {
            m_asked = asked;
            m_revision = revision;
            m_answer = *answer;
        }
        return answer;
    }

private:
    QString m_asked;
    quint64 m_revision = 0;
    KqlAnswer m_answer;
};

Reply answer(const Call &call, LastAnswer &last)
{
    const QJsonObject &body = call.request.body;
    const QString query = body.value(u"query").toString();
    if (query.trimmed().isEmpty())
        return badRequest(call, u"InvalidQuery"_s, u"Query must not be empty."_s);
    const QJsonObject options = body.value(u"options").toObject();
    const qint64 top = options.value(u"$top").toInteger(kDefaultTop);
    if (top < 1 || top > kMostTop)
        return badRequest(call, u"InvalidTopValue"_s, u"$top must be between 1 and %1."_s.arg(kMostTop));
    qint64 from = options.value(u"$skip").toInteger(0);
    const QString token = options.value(u"$skipToken").toString();
    if (!token.isEmpty()) {
        const std::optional<qint64> offset = offsetOf(token, query);
        if (!offset)
            return badRequest(call, u"InvalidSkipToken"_s, u"The $skipToken was not given for this query."_s);
        from = *offset;
    }
    if (from < 0)
        return badRequest(call, u"InvalidSkipValue"_s, u"$skip must not be negative."_s);

    const KqlTables tables = graphTables(call, scopeOf(body));
    const Result<KqlAnswer> result = last.to(call, query, tables, !token.isEmpty());
    if (!result)
        return badRequest(call, result.error().code, result.error().message);
    const KqlTable &table = result->table;
    const bool asTable = sameText(options.value(u"resultFormat").toString(), u"table");
    const qint64 count = std::clamp<qint64>(table.rows.size() - from, 0, top);
    const bool more = from + count < table.rows.size();
    const bool pageable = table.column(u"id"_s) && !result->limited;
    QJsonObject json{{u"totalRecords"_s, table.rows.size()},
                     {u"count"_s, count},
                     {u"data"_s, data(table, from, count, asTable)},
                     // Truncated is what cannot be read by a token either.
                     {u"resultTruncated"_s, more && !pageable ? u"true"_s : u"false"_s}};
    if (more && pageable)
        json.insert(u"$skipToken"_s, makeToken(query, from + count));
    json.insert(u"facets"_s, facetsOf(body.value(u"facets").toArray(), query, tables));
    return Reply::of(json);
}

Reply rateLimited(std::chrono::seconds resetsAfter)
{
    return armError(
        429, u"RateLimiting"_s, u"This user may ask again in %1 seconds."_s.arg(resetsAfter.count()),
        {armErrorObject(u"RateLimiting"_s,
                        u"Only %1 queries are answered in %2 seconds."_s.arg(kQueries).arg(kWindow.count()))});
}

/// The quota of each user, reported in two headers of every answer. There is no Retry-After: the second header says
/// when.
Reply answerWithinQuota(const Call &call, std::map<QString, QuotaWindow> &quotas, LastAnswer &last)
{
    QuotaWindow &quota = quotas.try_emplace(call.request.principalId, kQueries, kWindow).first->second;
    const QDateTime now = call.simulation.now();
    const bool isWithin = quota.take(now);
    const std::chrono::seconds resetsAfter = quota.resetsAfter(now);
    Reply reply = isWithin || !call.simulation.enforcesLimits() ? answer(call, last) : rateLimited(resetsAfter);
    return reply.with("x-ms-user-quota-remaining", QByteArray::number(quota.left()))
        .with("x-ms-user-quota-resets-after",
              QTime(0, 0).addSecs(static_cast<int>(resetsAfter.count())).toString(u"hh:mm:ss"_s).toLatin1());
}

}

void registerResourceGraph(Simulation &simulation)
{
    const auto quotas = std::make_shared<std::map<QString, QuotaWindow>>(); // by principal
    const auto last = std::make_shared<LastAnswer>();
    // No right of its own: who may read nothing gets an empty answer.
    simulation.add(Route{"POST",
                         u"/providers/Microsoft.ResourceGraph/resources"_s,
                         {u"2024-04-01"_s, u"2022-10-01"_s, u"2021-03-01"_s},
                         {},
                         true,
                         [quotas, last](const Call &call, const QStringList &) {
                             return answerWithinQuota(call, *quotas, *last);
                         }});
}

}
