#pragma once

#include "sandbox/exchange.h"
#include "sandbox/tokenbucket.h"

#include <map>

namespace azrelocate::sandbox {

/// Resource Manager's token buckets, one for each subscription (or the tenant), principal and kind of request, and one
/// fifteen times as large for all principals of a subscription together; the model of 2024, as
/// learn.microsoft.com/azure/azure-resource-manager/management/request-limits-and-throttling has it. Buckets refill in
/// simulated time. They are counted in the answers ("x-ms-ratelimit-remaining-…") and refuse with 429 where that is
/// asked for.
class RateLimits
{
public:
    /// Takes what @p request costs at @p now. With @p enforced an empty bucket refuses it: 429 with Retry-After.
    Verdict take(const ArmRequest &request, const QDateTime &now, bool enforced);
    /// Tells in @p reply what is left; after take().
    void stamp(const ArmRequest &request, Reply &reply) const;

private:
    std::map<QString, TokenBucket> m_buckets; ///< by the subscription, the principal and the kind
};

}
