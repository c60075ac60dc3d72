#include "relocation/costreading.h"

#include "azure/costs.h"
#include "azure/retailprices.h"
#include "plan/plan.h"

#include <QMap>
#include <QSet>

#include <optional>
#include <tuple>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDays = 30;
constexpr int kDaysUntilComplete = 2; ///< costs of a day come in over the next one or two

/// What makes a price the same thing in another region.
using Ware = std::tuple<QString, QString, QString, QString, double>;

Ware wareOf(const RetailPrice &price)
{
    return {price.product, price.meter, price.sku, price.unit, price.tierMinimum};
}

/// The target's list price as a multiple of the source's, by meter. A meter that is missing has no price in one of
/// them.
using Ratios = QHash<QString, double>;

Result<Ratios> priceRatios(const AzureReader &azure, const QStringList &meters, const Region &target,
                           const QString &currency, const CallContext &context)
{
    const auto here = listPricesOfMeters(azure, meters, currency, context);
    if (!here)
        return here.error();
    Ratios ratios;
    QMap<QString, RetailPrice> first; // by meter: of its lowest tier that costs something
    QSet<QString> products;
    for (const RetailPrice &price : *here) {
        if (price.region.isNull() || price.region.isGlobal()) {
            ratios.insert(price.meterId, 1);
            continue;
        }
        const auto known = first.constFind(price.meterId);
        if (price.price > 0 && (known == first.cend() || price.tierMinimum < known->tierMinimum))
            first.insert(price.meterId, price);
        products.insert(price.product);
    }
    const auto there = listPricesOfProducts(azure, target, products.values(), currency, context);
    if (!there)
        return there.error();
    QMap<Ware, double> targetPrices;
    for (const RetailPrice &price : *there)
        targetPrices.insert(wareOf(price), price.price);
    for (const RetailPrice &price : std::as_const(first)) {
        const auto found = targetPrices.constFind(wareOf(price));
        if (found != targetPrices.cend())
            ratios.insert(price.meterId, *found / price.price);
    }
    return ratios;
}

Result<QList<MeteredCost>> billed(const AzureReader &azure, const Plan &plan, const QDate &from, const QDate &to,
                                  const CallContext &context)
{
    QMap<QString, QSet<QString>> groups; // by subscription
    for (const PlannedResource &resource : plan.resources) {
        if (resource.tool != Tool::Stay && !resource.source.resourceGroupName().isEmpty())
            groups[resource.source.subscriptionId()].insert(resource.source.resourceGroupName().toLower());
    }
    QList<MeteredCost> costs;
    for (auto subscription = groups.cbegin(); subscription != groups.cend(); ++subscription) {
        QStringList names = subscription->values();
        names.sort();
        const auto some = queryCosts(azure, subscription.key(), names, from, to, context);
        if (!some)
            return some.error();
        costs.append(*some);
    }
    return costs;
}

}

Result<RunningCosts> readRunningCosts(const AzureReader &azure, const Plan &plan, const QDateTime &now,
                                      const CallContext &context)
{
    RunningCosts costs;
    costs.readAt = now.toUTC();
    costs.to = costs.readAt.date().addDays(-kDaysUntilComplete);
    costs.from = costs.to.addDays(1 - kDays);
    const auto metered = billed(azure, plan, costs.from, costs.to, context);
    if (!metered)
        return metered.error();

    QSet<QString> meters;
    for (const MeteredCost &cost : *metered) {
        if (!costs.currency.isEmpty() && cost.currency != costs.currency) {
            return Error::input(u"The subscriptions are billed in %1 and in %2; such costs cannot be added up."_s.arg(
                                    costs.currency, cost.currency),
                                u"MixedCurrencies"_s);
        }
        costs.currency = cost.currency;
        if (cost.amount > 0)
            meters.insert(cost.meterId);
    }
    Ratios ratios;
    if (!meters.isEmpty()) {
        const auto read = priceRatios(azure, meters.values(), plan.target, costs.currency, context);
        if (!read && read.error().kind == ErrorKind::Cancelled)
            return read.error();
        if (read)
            ratios = *read;
        else
            costs.pricesMissing = read.error().message;
    }
    QSet<ResourceId> planned;
    for (const PlannedResource &resource : plan.resources)
        planned.insert(resource.source);
    for (const MeteredCost &cost : *metered) {
        ResourceId billedTo =
            cost.resource; // what is part of a planned resource (a container of an account) counts there
        while (!billedTo.isNull() && !planned.contains(billedTo))
            billedTo = billedTo.parent();
        if (cost.amount <= 0 || billedTo.isNull())
            continue;
        const bool isNew = !costs.resources.contains(billedTo);
        DailyCost &day = costs.resources[billedTo];
        day.compared = (isNew || day.compared) && ratios.contains(cost.meterId);
        day.source += cost.amount / kDays;
        day.target += cost.amount / kDays * ratios.value(cost.meterId, 1);
    }
    return costs;
}

}
