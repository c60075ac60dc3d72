#pragma once

#include "http/fairqueue.h"
#include "http/httppolicy.h"

#include <condition_variable>
#include <map>
#include <mutex>
#include <tuple>

namespace azrelocate {

/// Paces requests below the limits of Azure, so that a large estate does not run into 429: token buckets per
/// subscription and kind for Resource Manager (250 reads, refilled with 25/s; 200 writes and 200 deletes with 10/s
/// each), per user for Resource Graph (15 in 5 s) and per host for Key Vault (4,000 in 10 s). What the service says is
/// left counts when it is less. Who waits for a bucket is served by turns, task by task (CallContext::taskId). After a
/// 429 every thread that shares the bucket pauses for as long as the service asked, and then starts at the speed of the
/// refill, not with all that waited.
class ThrottlePolicy final : public HttpPolicy
{
public:
    /// @p scale multiplies every wait, as in RetryPolicy.
    explicit ThrottlePolicy(double scale = 1.0);
    Result<HttpResponse> send(HttpRequest request, const CallContext &context, const Next &next) override;

private:
    using Time = std::chrono::steady_clock::time_point;
    struct Bucket
    {
        double burst = 0;
        double perSecond = 0;
        double left = 0;
        FairQueue waiting;
        Time refilled;
        Time pausedUntil;
    };
    /// Which bucket a request takes from.
    struct Key
    {
        ThrottleFamily family;
        char kind;     ///< 'r' read, 'w' write, 'd' delete
        QString scope; ///< subscription, or host of a data plane
        friend bool operator<(const Key &a, const Key &b)
        {
            return std::tie(a.family, a.kind, a.scope) < std::tie(b.family, b.kind, b.scope);
        }
    };
    static Key keyOf(const HttpRequest &request);
    Bucket &bucketOf(const Key &key); ///< with m_mutex held; made full where there is none

    Result<void> take(const Key &key, const CallContext &context, const QString &operation);
    void learn(const Key &key, const HttpResponse &response);
    /// How long until one request may leave @p bucket; zero: now. With m_mutex held.
    Time::duration untilNext(Bucket &bucket, Time now) const;
    Time::duration scaled(double seconds) const;

    const double m_scale;
    std::mutex m_mutex;                  ///< guards m_buckets; never held while a request is under way
    std::condition_variable_any m_moved; ///< a turn or a pause has changed
    std::map<Key, Bucket> m_buckets;
};

}
