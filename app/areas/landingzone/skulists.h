#pragma once

#include "azure/capabilities.h"
#include "azure/usages.h"
#include "checklist/checkinput.h"

#include <QHash>

#include <optional>

namespace azrelocate::landingzone {

/// What the target region sells to the workload's subscription, each list read when it is first asked for.
class SkuLists
{
public:
    explicit SkuLists(const CheckInput &input);

    const Result<QList<ComputeSku>> &compute(); ///< sizes of machines, disks and availability sets
    const Result<QList<StorageSku>> &storage(); ///< of all regions
    const Result<QList<SqlObjective>> &sql();
    const Result<QList<Region>> &webRegions(const QString &tier, bool linux);
    const Result<QStringList> &zonesOfTarget(); ///< "1", "2", "3"; empty: the region has none

private:
    const CheckInput &m_input;
    const QString m_subscription;
    std::optional<Result<QList<ComputeSku>>> m_compute;
    std::optional<Result<QList<StorageSku>>> m_storage;
    std::optional<Result<QList<SqlObjective>>> m_sql;
    std::optional<Result<QStringList>> m_zones;
    QHash<QString, Result<QList<Region>>> m_web; ///< by tier and system
};

/// The entry of @p name among those of @p type ("virtualMachines"); nullptr: not sold.
const ComputeSku *findSku(const QList<ComputeSku> &skus, QLatin1StringView type, const QString &name);

/// A usable size with as many vCPUs as @p size says in its name ("Standard_D4s_v5": 4), the one whose name is most
/// alike; nullptr: none. For machines only: a disk type has no counterpart.
const ComputeSku *similarSize(const QList<ComputeSku> &skus, QLatin1StringView type, const QString &size);

}
