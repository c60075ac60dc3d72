#pragma once

#include "azure/azurereader.h"
#include "base/region.h"

namespace azrelocate {

// Microsoft's public list prices: GET /api/retail/prices at Cloud::retailPrices, asked without a token. They are not
// what a customer pays, but how two regions compare.

/// What a unit of something costs in one region.
struct RetailPrice
{
    QString meterId;        ///< GUID in lower case
    Region region;          ///< null for what is sold everywhere alike
    QString product;        ///< "Virtual Machines Dsv5 Series"
    QString meter;          ///< "D4s v5"
    QString sku;            ///< "D4s v5", "D4s v5 Spot"; with product and meter the same thing in every region
    QString unit;           ///< "1 Hour"
    double price = 0;       ///< of the first unit, or of the first above tierMinimum
    double tierMinimum = 0; ///< units from which this price counts
};

/// The prices of @p meterIds, pay as you go. Some may be unknown. Blocks. NotFound where the cloud has no public list.
Result<QList<RetailPrice>> listPricesOfMeters(const AzureReader &azure, const QStringList &meterIds,
                                              const QString &currency, const CallContext &context);

/// What @p region sells of @p products (their names), pay as you go. Blocks. Errors as above.
Result<QList<RetailPrice>> listPricesOfProducts(const AzureReader &azure, const Region &region,
                                                const QStringList &products, const QString &currency,
                                                const CallContext &context);

RetailPrice parseRetailPrice(const QJsonObject &object);

}
