#pragma once

#include "azure/azurereader.h"
#include "base/region.h"

namespace azrelocate {

// What platform services sell in a region: Microsoft.Storage/skus 2025-08-01, Microsoft.Sql/locations/capabilities
// 2025-01-01, Microsoft.Web/geoRegions 2025-03-01. Sizes of machines and disks: usages.h.

/// A kind of redundancy of storage accounts, in the regions that sell it.
struct StorageSku
{
    QString name; ///< "Standard_ZRS"
    QString kind; ///< "StorageV2", "BlobStorage", …: each kind has its own list
    QList<Region> locations;
    QString blockedReason; ///< "NotAvailableForSubscription", "QuotaId"; empty: offered
};

/// A compute size of SQL databases as one region offers it.
struct SqlObjective
{
    QString name;        ///< "GP_Gen5_2"
    QString edition;     ///< "GeneralPurpose"
    bool usable = false; ///< at this level and at every level above it
    bool zoneRedundant = false;
};

/// Every region's list; filter by @ref StorageSku::locations.
Result<QList<StorageSku>> listStorageSkus(const AzureReader &azure, const QString &subscriptionId,
                                          const CallContext &context);
/// The service objectives of single databases in @p region; empty where the region is closed to the subscription.
Result<QList<SqlObjective>> listSqlObjectives(const AzureReader &azure, const QString &subscriptionId,
                                              const Region &region, const CallContext &context);
/// The regions in which App Service plans of @p tier ("PremiumV3") can be made.
Result<QList<Region>> listWebRegions(const AzureReader &azure, const QString &subscriptionId, const QString &tier,
                                     bool linux, const CallContext &context);

StorageSku parseStorageSku(const QJsonObject &object);
QList<SqlObjective> parseSqlCapabilities(const QJsonObject &object);

}
