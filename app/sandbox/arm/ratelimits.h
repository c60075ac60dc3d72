#pragma once

#include "sandbox/exchange.h"

#include <chrono>
#include <map>

namespace azrelocate::sandbox {

/// Resource Manager's token buckets per subscription, principal and kind of request, as numbers in the answers
/// ("x-ms-ratelimit-remaining-…"). They count down but never refuse: 429 comes from a fault specification.
class RateLimits
{
public:
    void stamp(const ArmRequest &request, Reply &reply);

private:
    struct Bucket
    {
        double tokens = 0;
        std::chrono::steady_clock::time_point filled;
        bool isNew = true;
    };
    std::map<QString, Bucket> m_buckets;
};

}
