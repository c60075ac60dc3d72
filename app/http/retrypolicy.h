#pragma once

#include "http/httppolicy.h"

namespace azrelocate {

/// Sends again what failed for a passing reason: 408, 429, 500, 502, 503, 504, a 409 that names a time, and a broken
/// network. A request that must not be repeated is sent again only when the service surely did not act on it (429, 503,
/// never connected). The last answer is handed on as it is.
class RetryPolicy final : public HttpPolicy
{
public:
    struct Settings
    {
        int attempts = 5;                          ///< in all, for network errors and 5xx
        int throttledAttempts = 12;                ///< in all, for 429
        std::chrono::milliseconds firstDelay{800}; ///< upper bound of the first wait; doubles, with full jitter
        std::chrono::milliseconds longestDelay{30'000};
        std::chrono::milliseconds longestRetryAfter{300'000}; ///< a service that wants more is not waited for
        double scale = 1.0; ///< of every wait; tests and the practice relocation are not to wait
    };

    RetryPolicy();
    explicit RetryPolicy(Settings settings);
    Result<HttpResponse> send(HttpRequest request, const CallContext &context, const Next &next) override;

private:
    const Settings m_settings;
};

}
