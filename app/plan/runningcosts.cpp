#include "plan/runningcosts.h"

#include "plan/plan.h"

#include <QJsonArray>

namespace azrelocate {

using namespace Qt::StringLiterals;

QJsonObject RunningCosts::toJson() const
{
    QJsonArray rows;
    QList<ResourceId> ids = resources.keys();
    std::sort(ids.begin(), ids.end());
    for (const ResourceId &id : std::as_const(ids)) {
        const DailyCost cost = resources.value(id);
        rows.append(QJsonObject{{u"resource"_s, id.toString()},
                                {u"source"_s, cost.source},
                                {u"target"_s, cost.target},
                                {u"compared"_s, cost.compared}});
    }
    QJsonObject object{{u"currency"_s, currency},
                       {u"from"_s, from.toString(Qt::ISODate)},
                       {u"to"_s, to.toString(Qt::ISODate)},
                       {u"readAt"_s, readAt.toUTC().toString(Qt::ISODate)},
                       {u"resources"_s, rows}};
    if (!pricesMissing.isEmpty())
        object.insert(u"pricesMissing"_s, pricesMissing);
    return object;
}

RunningCosts RunningCosts::fromJson(const QJsonObject &object)
{
    RunningCosts costs;
    costs.currency = object["currency"_L1].toString();
    costs.from = QDate::fromString(object["from"_L1].toString(), Qt::ISODate);
    costs.to = QDate::fromString(object["to"_L1].toString(), Qt::ISODate);
    costs.readAt = QDateTime::fromString(object["readAt"_L1].toString(), Qt::ISODate);
    costs.pricesMissing = object["pricesMissing"_L1].toString();
    for (const QJsonValue &row : object["resources"_L1].toArray()) {
        costs.resources.insert(ResourceId(row["resource"_L1].toString()),
                               {row["source"_L1].toDouble(), row["target"_L1].toDouble(), row["compared"_L1].toBool()});
    }
    return costs;
}

RunningBoth runningBoth(const RunningCosts &costs, const Plan &plan)
{
    RunningBoth sum;
    sum.currency = costs.currency;
    for (const PlannedResource &resource : plan.resources) {
        if (resource.tool == Tool::Stay)
            continue;
        ++sum.moving;
        const auto cost = costs.resources.constFind(resource.source);
        if (cost == costs.resources.cend())
            continue;
        ++sum.priced;
        sum.compared += cost->compared ? 1 : 0;
        sum.sourcePerDay += cost->source;
        sum.targetPerDay += cost->target;
    }
    return sum;
}

}
