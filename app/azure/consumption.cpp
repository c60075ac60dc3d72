#include "azure/consumption.h"

#include "azure/listof.h"
#include "azure/wirevalues.h"
#include "base/jsonpath.h"

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

constexpr auto kVersion = "2024-08-01"_L1;
constexpr auto kBudgets = "/providers/Microsoft.Consumption/budgets"_L1;

BudgetNotification parseNotification(const QString &name, const QJsonValue &object)
{
    return {name,
            object["enabled"_L1].toBool(),
            object["operator"_L1].toString(),
            object["threshold"_L1].toDouble(),
            object["thresholdType"_L1].toString(u"Actual"_s),
            stringsOf(object["contactEmails"_L1]),
            stringsOf(object["contactRoles"_L1]),
            stringsOf(object["contactGroups"_L1])};
}

}

Budget parseBudget(const QJsonObject &object)
{
    Budget budget;
    budget.properties = object["properties"_L1].toObject();
    budget.id = object["id"_L1].toString();
    budget.name = object["name"_L1].toString();
    budget.amount = budget.properties["amount"_L1].toDouble();
    budget.timeGrain = budget.properties["timeGrain"_L1].toString();
    budget.start = timeOf(jsonAt(budget.properties, u"timePeriod.startDate"));
    budget.end = timeOf(jsonAt(budget.properties, u"timePeriod.endDate"));
    budget.filter = budget.properties["filter"_L1].toObject();
    const QJsonObject notifications = budget.properties["notifications"_L1].toObject();
    for (auto entry = notifications.begin(); entry != notifications.end(); ++entry)
        budget.notifications.append(parseNotification(entry.key(), entry.value()));
    budget.currentSpend = jsonAt(budget.properties, u"currentSpend.amount").toDouble();
    budget.unit = jsonAt(budget.properties, u"currentSpend.unit").toString();
    budget.etag = object["eTag"_L1].toString();
    return budget;
}

Result<QList<Budget>> listBudgets(const AzureReader &azure, const ResourceId &scope, const CallContext &context)
{
    return listOf(azure, scope.toString() + kBudgets, kVersion, parseBudget, context);
}

Result<Budget> getBudget(const AzureReader &azure, const ResourceId &scope, const QString &name,
                         const CallContext &context)
{
    return objectOf(azure, scope.toString() + kBudgets + u'/' + name, kVersion, parseBudget, context);
}

QJsonObject budgetBody(const Budget &budget, double amount, const QJsonObject &filter)
{
    QJsonObject properties = budget.properties;
    properties.remove("currentSpend"_L1);
    properties.remove("forecastSpend"_L1);
    properties.insert(u"amount"_s, amount);
    if (filter.isEmpty())
        properties.remove("filter"_L1);
    else
        properties.insert(u"filter"_s, filter);
    QJsonObject body{{u"properties"_s, properties}};
    if (!budget.etag.isEmpty())
        body.insert(u"eTag"_s, budget.etag);
    return body;
}

}
