#include "estate/graphquery.h"

#include <QJsonObject>

#include <algorithm>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kSubscriptionsPerQuery = 300;
constexpr int kPageSize = 1000;

Result<void> queryOnce(const AzureReader &azure, const QJsonArray &subscriptions, const QString &query,
    const CallContext &context, const std::function<void(qsizetype)> &onPage, QJsonArray &rows)
{
    QJsonObject options{{u"resultFormat"_s, u"objectArray"_s}, {u"$top"_s, kPageSize}};
    while (true) {
        const QJsonObject body{{u"subscriptions"_s, subscriptions}, {u"query"_s, query}, {u"options"_s, options}};
        const Result<JsonAnswer> answer =
            azure.post(u"/providers/Microsoft.ResourceGraph/resources"_s, u"2022-10-01"_s, body, context);
        if (!answer)
            return answer.error();
        const QJsonValue data = answer->body["data"_L1];
        if (!data.isArray())
            return Error::protocol(u"POST /providers/Microsoft.ResourceGraph/resources"_s, u"The page has no rows."_s);
        const QJsonArray page = data.toArray();
        for (const QJsonValue &row : page)
            rows.append(row);
        if (onPage)
            onPage(page.size());
        const QString next = answer->body["$skipToken"_L1].toString();
        if (next.isEmpty())
            return {};
        options.insert(u"$skipToken"_s, next);
    }
}

}

Result<QJsonArray> queryGraph(const AzureReader &azure, const QStringList &subscriptions, const QString &query,
    const CallContext &context, const std::function<void(qsizetype)> &onPage)
{
    QJsonArray rows;
    for (qsizetype first = 0; first < subscriptions.size(); first += kSubscriptionsPerQuery) {
        const QStringList some = subscriptions.mid(first, kSubscriptionsPerQuery);
        const auto read = queryOnce(azure, QJsonArray::fromStringList(some), query, context, onPage, rows);
        if (!read)
            return read.error();
    }
    return rows;
}

QString graphLiteral(QString text)
{
    text.replace(u"\\"_s, u"\\\\"_s).replace(u"'"_s, u"\\'"_s);
    return u'\'' + text + u'\'';
}

}
