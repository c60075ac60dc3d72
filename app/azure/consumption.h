#pragma once

#include "azure/azurereader.h"

#include <QDateTime>

namespace azrelocate {

// Microsoft.Consumption/budgets, api-version 2024-08-01.

struct BudgetNotification
{
    QString name;
    bool enabled = false;
    QString comparison;    ///< "GreaterThan", …
    double threshold = 0;  ///< percent of the amount
    QString thresholdType; ///< "Actual", "Forecasted"
    QStringList emails;
    QStringList roles;
    QStringList actionGroups;
};

struct Budget
{
    QString id; ///< also of scopes that no ResourceId has, such as billing accounts
    QString name;
    double amount = 0; ///< in the currency of the billing account
    QString timeGrain; ///< "Monthly", "Quarterly", "Annually", …
    QDateTime start;
    QDateTime end;
    QJsonObject filter; ///< in the service's form; empty: everything in the scope
    QList<BudgetNotification> notifications;
    double currentSpend = 0;
    QString unit;           ///< currency of currentSpend
    QString etag;           ///< goes into the body of an update as "eTag"
    QJsonObject properties; ///< as read
};

Result<QList<Budget>> listBudgets(const AzureReader &azure, const ResourceId &scope, const CallContext &context);
Result<Budget> getBudget(const AzureReader &azure, const ResourceId &scope, const QString &name,
                         const CallContext &context);

/// Body of a PUT with @p amount and @p filter instead of the budget's own; read-only members left out.
QJsonObject budgetBody(const Budget &budget, double amount, const QJsonObject &filter);

Budget parseBudget(const QJsonObject &object);

}
