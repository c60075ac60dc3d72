#include "sandbox/billing/billing.h"

#include "sandbox/billing/pricelist.h"
#include "sandbox/simulation.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

const QStringList kCostVersions = {u"2025-03-01"_s, u"2024-08-01"_s, u"2023-11-01"_s, u"2023-03-01"_s, u"2021-10-01"_s};
constexpr auto kCurrency = "EUR"_L1;
constexpr int kRowsOnPage = 1000;

Reply badQuery(const QString &message)
{
    return armError(400, u"BadRequest"_s, message);
}

QJsonObject column(const QString &name, const QString &type)
{
    return {{u"name"_s, name}, {u"type"_s, type}};
}

QStringList namesOf(const QJsonValue &array)
{
    QStringList names;
    for (const QJsonValue &name : array.toArray())
        names.append(name.toString().toLower());
    return names;
}

Reply answerCosts(const Call &call, const QStringList &captures)
{
    const QJsonObject &body = call.request.body;
    const QString type = body[u"type"_s].toString();
    if (type != "ActualCost"_L1 && type != "AmortizedCost"_L1 && type != "Usage"_L1)
        return badQuery(
            u"Invalid query definition: Invalid type %1; valid values: Usage, ActualCost, AmortizedCost."_s.arg(type));
    if (body[u"timeframe"_s].toString() != "Custom"_L1)
        return notSimulated(u"a cost query with another timeframe than Custom"_s);
    const QDateTime from = QDateTime::fromString(body[u"timePeriod"_s][u"from"_s].toString(), Qt::ISODate);
    const QDateTime to = QDateTime::fromString(body[u"timePeriod"_s][u"to"_s].toString(), Qt::ISODate);
    if (!from.isValid() || !to.isValid() || to < from)
        return badQuery(u"Invalid query definition: Missing or invalid time period."_s);
    const QJsonObject dataset = body[u"dataset"_s].toObject();
    QStringList grouping;
    for (const QJsonValue &one : dataset[u"grouping"_s].toArray())
        grouping.append(one[u"name"_s].toString());
    if (grouping != QStringList{u"ResourceId"_s, u"MeterId"_s})
        return notSimulated(u"a cost query that is not grouped by ResourceId and MeterId"_s);
    const QJsonValue filter = dataset[u"filter"_s][u"dimensions"_s];
    if (!filter.isUndefined() && filter[u"name"_s].toString() != "ResourceGroupName"_L1)
        return notSimulated(u"a cost query filtered by %1"_s.arg(filter[u"name"_s].toString()));
    const QStringList groups = namesOf(filter[u"values"_s]);

    // A day counts from its beginning to its end, whichever second the period names.
    const double days = static_cast<double>(from.date().daysTo(to.date())) + 1;
    QJsonArray rows;
    for (const Resource *resource : call.simulation.store().within(captures.value(0))) {
        const QString group = ArmPath::parse(resource->id).resourceGroup.toLower();
        if (!groups.isEmpty() && !groups.contains(group))
            continue;
        for (const MeterUse &use : usesOf(*resource)) {
            const double cost = use.unitsPerDay * days * use.meter.price * exchangeRate(kCurrency);
            rows.append(QJsonArray{cost, resource->id.toLower(), use.meter.id, QString(kCurrency)});
        }
    }
    const int skip = call.request.queryValue(u"$skiptoken"_s).toInt();
    QJsonArray page;
    for (qsizetype i = skip; i < std::min<qsizetype>(skip + kRowsOnPage, rows.size()); ++i)
        page.append(rows[i]);
    QJsonValue next;
    if (skip + kRowsOnPage < rows.size()) {
        next = u"%1%2?api-version=%3&$skiptoken=%4"_s.arg(call.request.baseUrl(), call.request.path.text,
                                                          call.request.apiVersion, QString::number(skip + kRowsOnPage));
    }
    const QString name =
        Simulation::guidFrom(captures.value(0) + from.toString(Qt::ISODate) + to.toString(Qt::ISODate));
    return Reply::of({{u"id"_s, captures.value(0) + u"/providers/Microsoft.CostManagement/query/"_s + name},
                      {u"name"_s, name},
                      {u"type"_s, u"Microsoft.CostManagement/query"_s},
                      {u"location"_s, QJsonValue()},
                      {u"sku"_s, QJsonValue()},
                      {u"eTag"_s, QJsonValue()},
                      {u"properties"_s,
                       QJsonObject{{u"nextLink"_s, next},
                                   {u"columns"_s,
                                    QJsonArray{column(u"Cost"_s, u"Number"_s), column(u"ResourceId"_s, u"String"_s),
                                               column(u"MeterId"_s, u"String"_s), column(u"Currency"_s, u"String"_s)}},
                                   {u"rows"_s, page}}}});
}

}

void registerCostQuery(Simulation &simulation)
{
    simulation.add(Route{"POST", u"/{scope*}/providers/Microsoft.CostManagement/query"_s, kCostVersions,
                         u"Microsoft.CostManagement/query/read"_s, true, answerCosts});
}

}
