#include "azure/costs.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

constexpr auto kCostVersion = "2025-03-01"_L1;
constexpr auto kCostQuery = "/providers/Microsoft.CostManagement/query"_L1;
constexpr auto kOperation = "POST Microsoft.CostManagement/query"_L1;
constexpr int kMostCostPages = 1'000;

QJsonObject groupedBy(const QString &dimension)
{
    return {{u"type"_s, u"Dimension"_s}, {u"name"_s, dimension}};
}

QJsonObject queryFor(const QStringList &resourceGroups, const QDate &from, const QDate &to)
{
    const QJsonObject groups{{u"name"_s, u"ResourceGroupName"_s},
                             {u"operator"_s, u"In"_s},
                             {u"values"_s, QJsonArray::fromStringList(resourceGroups)}};
    return {
        {u"type"_s, u"AmortizedCost"_s},
        {u"timeframe"_s, u"Custom"_s},
        {u"timePeriod"_s,
         QJsonObject{{u"from"_s, from.toString(Qt::ISODate) + "T00:00:00Z"_L1},
                     {u"to"_s, to.toString(Qt::ISODate) + "T23:59:59Z"_L1}}},
        {u"dataset"_s,
         QJsonObject{{u"granularity"_s, u"None"_s},
                     {u"aggregation"_s,
                      QJsonObject{{u"totalCost"_s, QJsonObject{{u"name"_s, u"Cost"_s}, {u"function"_s, u"Sum"_s}}}}},
                     {u"grouping"_s, QJsonArray{groupedBy(u"ResourceId"_s), groupedBy(u"MeterId"_s)}},
                     {u"filter"_s, QJsonObject{{u"dimensions"_s, groups}}}}}};
}

}

Result<QList<MeteredCost>> parseCosts(const QJsonObject &answer)
{
    const QJsonObject properties = answer["properties"_L1].toObject();
    const QJsonArray columns = properties["columns"_L1].toArray();
    const auto placeOf = [&](QLatin1StringView name) {
        qsizetype place = 0;
        while (place < columns.size() && columns[place]["name"_L1].toString().compare(name, Qt::CaseInsensitive) != 0)
            ++place;
        return place;
    };
    const qsizetype cost = placeOf("Cost"_L1);
    const qsizetype resource = placeOf("ResourceId"_L1);
    const qsizetype meter = placeOf("MeterId"_L1);
    const qsizetype currency = placeOf("Currency"_L1);
    for (const qsizetype place : {cost, resource, meter, currency}) {
        if (place == columns.size())
            return Error::protocol(kOperation,
                                   u"The costs lack a column: there must be Cost, ResourceId, MeterId, Currency."_s);
    }
    QList<MeteredCost> costs;
    for (const QJsonValue &row : properties["rows"_L1].toArray()) {
        costs.append({ResourceId(row[resource].toString()), row[meter].toString().toLower(), row[cost].toDouble(),
                      row[currency].toString()});
    }
    return costs;
}

Result<QList<MeteredCost>> queryCosts(const AzureReader &azure, const QString &subscriptionId,
                                      const QStringList &resourceGroups, const QDate &from, const QDate &to,
                                      const CallContext &context)
{
    const QJsonObject query = queryFor(resourceGroups, from, to);
    QList<MeteredCost> costs;
    QSet<QString> seen;
    QString next = u"/subscriptions/"_s + subscriptionId + kCostQuery;
    for (int page = 0; page < kMostCostPages; ++page) {
        // The next page is asked for with the same body.
        const auto answer = azure.post(next, kCostVersion, query, context);
        if (!answer)
            return answer.error();
        const QJsonObject body = answer->body.toObject();
        const auto rows = parseCosts(body);
        if (!rows)
            return rows.error();
        costs.append(*rows);
        next = body["properties"_L1]["nextLink"_L1].toString();
        if (next.isEmpty())
            return costs;
        if (seen.contains(next))
            return Error::protocol(kOperation, u"The pages lead back to one that was read."_s);
        seen.insert(next);
    }
    return Error::protocol(kOperation, u"The costs have more than %1 pages."_s.arg(kMostCostPages));
}

}
