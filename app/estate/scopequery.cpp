#include "estate/scopequery.h"

#include "azure/resourcegraph.h"
#include "estate/pageintake.h"

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kSubscriptionsPerQuery = 300; // more are refused in one query

Error cutOff()
{
    return Error::protocol(u"Resource Graph"_s,
                           u"The answer was cut off, so that the inventory would be incomplete."_s);
}

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
            return cutOff();
        rows += answer->rows;
    }
    return rows;
}

Result<void> addFromGraph(const Scope &scope, const AzureReader &azure, Inventory &inventory,
                          const std::function<void(qsizetype found, qint64 expected)> &progress,
                          const CallContext &context)
{
    const QString kql = u"resources"_s + graphConditions(scope)
        + u" | project id, name, type, location, resourceGroup, subscriptionId, kind, sku, zones, identity, managedBy, "
          u"tags, plan, extendedLocation, properties | order by id asc"_s;
    ResourcePageReader heads;
    PageIntake intake(inventory);
    qint64 expected = 0;
    for (qsizetype first = 0; first < scope.subscriptions.size(); first += kSubscriptionsPerQuery) {
        GraphQuery query;
        query.kql = kql;
        query.subscriptions = scope.subscriptions.mid(first, kSubscriptionsPerQuery);
        qint64 counted = 0;
        const auto takePage = [&](const QByteArray &page) -> Result<QString> {
            const auto head = heads.head(page);
            if (!head)
                return head.error();
            if (head->truncated)
                return cutOff();
            counted = std::max(counted, head->totalRecords);
            intake.add(page);
            progress(intake.count(), expected + counted);
            return head->next;
        };
        if (const auto read = queryGraphPages(azure, query, takePage, context); !read)
            return read;
        expected += counted;
    }
    const Result<void> read = intake.finish();
    inventory.expected = static_cast<int>(expected);
    return read;
}

}
