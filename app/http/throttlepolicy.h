#pragma once

#include "http/fairqueue.h"
#include "http/httppolicy.h"
#include "http/requestbudget.h"

#include <condition_variable>
#include <map>
#include <mutex>
#include <tuple>

namespace azrelocate {

/// Paces requests below the limits of Azure, so that a large estate does not run into 429: per subscription and kind
/// for Resource Manager (250 reads, refilled with 25/s; 200 writes and 200 deletes with 10/s each:
/// learn.microsoft.com/azure/azure-resource-manager/management/request-limits-and-throttling), per user for Resource
/// Graph (15 in 5 s) and per host for Key Vault (4,000 in 10 s). What the service says is left counts when it is less.
/// Who waits is served by turns, task by task (CallContext::taskId). After a 429 every thread that shares the budget
/// pauses for as long as the service asked, and then starts at the speed of the refill, not with all that waited.
class ThrottlePolicy final : public HttpPolicy
{
public:
    /// @p scale multiplies every wait, as in RetryPolicy.
    explicit ThrottlePolicy(double scale = 1.0);
    Result<HttpResponse> send(HttpRequest request, const CallContext &context, const Next &next) override;

private:
    using Time = std::chrono::steady_clock::time_point;
    /// What all requests of one kind have in common.
    struct Shared
    {
        Shared(RequestLimit limit, double scale, Time now)
            : budget(limit, scale, now)
        {
        }
        RequestBudget budget;
        FairQueue waiting;
    };
    /// Which budget a request takes from.
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
    static RequestLimit limitOf(const Key &key);
    Shared &sharedBy(const Key &key); ///< with m_mutex held

    Result<RequestBudget::Ticket> take(const Key &key, const CallContext &context, const QString &operation);
    void finish(const Key &key, const RequestBudget::Ticket &ticket, const Result<HttpResponse> &result);
    static void learn(const Key &key, const RequestBudget::Ticket &ticket, const HttpResponse &response,
                      RequestBudget &budget, Time now);

    const double m_scale;
    std::mutex m_mutex;                  ///< guards m_shared; never held while a request is under way
    std::condition_variable_any m_moved; ///< a turn, a pause or a place has changed
    std::map<Key, Shared> m_shared;
};

}
