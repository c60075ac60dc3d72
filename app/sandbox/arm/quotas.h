#pragma once

#include "base/result.h"
#include "sandbox/behaviour.h"

#include <map>

namespace azrelocate::sandbox {

/// One counter of a subscription in a region.
struct QuotaCounter
{
    QString name;    ///< "standardDSv5Family"
    QString display; ///< "Standard DSv5 Family vCPUs"
    int used = 0;    ///< what the store holds and what the estate says others use
    int limit = 0;
};

/// Limits and usage of compute, network, storage, SQL and App Service. Limits come from the estate's section "quotas"
/// ({region: {provider: {counter: {limit, used}}}, "autoApproveUpTo"}) and have defaults; what is used is counted.
class Quotas
{
public:
    /// @p providerNamespace "Microsoft.Compute"; empty when there are no counters of it.
    QList<QuotaCounter> counters(const ResourceStore &store, const QString &subscriptionId,
                                 const QString &providerNamespace, const QString &region) const;
    /// Refuses one more machine of @p size that the limits do not allow.
    Verdict refuseMachine(const ResourceStore &store, const QString &subscriptionId, const QString &region,
                          const QString &size, const QString &exceptId) const;

    Result<void> load(const QJsonObject &section);
    void setLimit(const QString &region, const QString &providerNamespace, const QString &counter, int limit);
    /// Requests up to this total are granted at once; above they fail with the hint to open a support request.
    int autoApproveUpTo() const { return m_autoApproveUpTo; }

private:
    struct Stated
    {
        int limit = -1;
        int usedByOthers = 0;
    };
    std::map<QString, Stated> m_stated; ///< lower-case "region/namespace/counter"
    int m_autoApproveUpTo = 100;
};

}
