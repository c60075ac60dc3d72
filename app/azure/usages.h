#pragma once

#include "azure/azurereader.h"
#include "base/region.h"

#include <optional>

namespace azrelocate {

// Quota counters: Microsoft.Compute/locations/usages 2026-03-01, Microsoft.Network/locations/usages 2025-05-01,
// Microsoft.Storage/locations/usages 2025-08-01; sizes: Microsoft.Compute/skus 2021-07-01.

struct Usage
{
    QString name; ///< "cores", "standardDSv5Family", "PublicIPAddresses"
    QString displayName;
    qint64 current = 0;
    qint64 limit = 0;

    /// What may still be made; nullopt where the service names no limit.
    std::optional<qint64> left() const;
};

enum class UsageProvider { Compute, Network, Storage };

/// NotFound or Service (400, 405) where a region has no counters: that is "unknown", not "none".
Result<QList<Usage>> listUsages(const AzureReader &azure, const QString &subscriptionId, UsageProvider provider,
                                const Region &region, const CallContext &context);

/// A size or disk type as one region offers it.
struct ComputeSku
{
    QString resourceType; ///< "virtualMachines", "disks", …
    QString name;         ///< "Standard_D4s_v5"
    QString family;       ///< name of its counter in the usages
    int vCpus = 0;
    QStringList zones;     ///< usable ones, without those that are restricted for this subscription
    QString blockedReason; ///< "NotAvailableForSubscription", "QuotaId"; empty: offered
};

/// What @p region offers; a size that is not in the list is not sold there.
Result<QList<ComputeSku>> listComputeSkus(const AzureReader &azure, const QString &subscriptionId, const Region &region,
                                          const CallContext &context);

Usage parseUsage(const QJsonObject &object);
ComputeSku parseComputeSku(const QJsonObject &object);

}
