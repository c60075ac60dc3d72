#pragma once

#include "azure/azurereader.h"

#include <QDate>

namespace azrelocate {

// What resources cost: Microsoft.CostManagement/query 2025-03-01. Needs Cost Management Reader, or Reader, at the
// scope; some offers have no cost data at all, which the service says as an error.

/// What one meter counted of one resource over the whole period that was asked for.
struct MeteredCost
{
    ResourceId resource;
    QString meterId;   ///< GUID in lower case; the same thing has another meter in another region
    double amount = 0; ///< in @ref currency; after discounts, a reservation spread over what used it
    QString currency;  ///< the one that the subscription is billed in: "EUR"
};

/// The costs of the resources in @p resourceGroups (names) of a subscription, from the day @p from to the day @p to,
/// both included, UTC. Costs of a day are complete one to two days later. Blocks. Errors as AzureReader::post(); the
/// service lets few such queries pass in a minute.
Result<QList<MeteredCost>> queryCosts(const AzureReader &azure, const QString &subscriptionId,
                                      const QStringList &resourceGroups, const QDate &from, const QDate &to,
                                      const CallContext &context);

/// One page: its columns come in the order that the service likes. Protocol when one of them is missing.
Result<QList<MeteredCost>> parseCosts(const QJsonObject &answer);

}
