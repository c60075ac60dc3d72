#pragma once

#include "base/resourceid.h"
#include "base/result.h"

#include <QDate>
#include <QDateTime>
#include <QHash>
#include <QJsonObject>

namespace azrelocate {

class Plan;

/// What one resource costs on an average day.
struct DailyCost
{
    double source = 0;     ///< as it was billed
    double target = 0;     ///< the same use by the list prices of the target region, as far as they are known
    bool compared = false; ///< every meter of it has a list price in both regions

    friend bool operator==(const DailyCost &, const DailyCost &) = default;
};

/// What the workload cost lately, resource by resource, as Azure billed it; read once and kept with the relocation.
struct RunningCosts
{
    QString currency; ///< "EUR"; empty: nothing was read yet
    QDate from;       ///< first and last day of the average, UTC
    QDate to;
    QDateTime readAt;                       ///< UTC
    QString pricesMissing;                  ///< why no list prices could be read; empty: they could
    QHash<ResourceId, DailyCost> resources; ///< those that cost something

    bool isEmpty() const { return currency.isEmpty(); }
    QJsonObject toJson() const;
    static RunningCosts fromJson(const QJsonObject &object);
};

/// What it costs to run both sides: of the resources that the plan moves.
struct RunningBoth
{
    QString currency;
    double sourcePerDay = 0;
    double targetPerDay = 0; ///< to be paid on top from the day on which the target stands
    int priced = 0;          ///< resources with a cost
    int compared = 0;        ///< of those, with list prices of both regions; the others count at the source's price
    int moving = 0;          ///< resources that the plan moves
};
RunningBoth runningBoth(const RunningCosts &costs, const Plan &plan);

}
