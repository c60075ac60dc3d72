#include "estate/scopequery.h"

#include "azure/resourcegraph.h"

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kSubscriptionsPerQuery = 300; // more are refused in one query

}

QString kqlList(const QStringList &values)
{
    QStringList literals;
    for (const QString &value : values)
        literals.append(kqlLiteral(value));
    return u"("_s + literals.join(u", "_s) + u")"_s;
}

QString graphConditions(const Scope &scope)
{
    QString text;
    if (!scope.resourceGroups.isEmpty())
        text += u" | where resourceGroup in~ "_s + kqlList(scope.resourceGroups);
    for (const auto &[key, value] : scope.tags)
        text += u" | where tags[%1] =~ %2"_s.arg(kqlLiteral(key), kqlLiteral(value));
    return text;
}

Result<QList<QJsonObject>> graphRows(const QString &kql, const QStringList &subscriptions, const AzureReader &azure,
                                     const CallContext &context)
{
    QList<QJsonObject> rows;
    for (qsizetype first = 0; first < subscriptions.size(); first += kSubscriptionsPerQuery) {
        GraphQuery query;
        query.kql = kql;
        query.subscriptions = subscriptions.mid(first, kSubscriptionsPerQuery);
        const Result<GraphAnswer> answer = queryGraph(azure, query, context);
        if (!answer)
            return answer.error();
        if (answer->truncated)
            return Error::protocol(u"Resource Graph"_s,
                                   u"The answer was cut off, so that the inventory would be incomplete."_s);
        rows += answer->rows;
    }
    return rows;
}

}
