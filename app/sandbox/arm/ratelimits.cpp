#include "sandbox/arm/ratelimits.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

struct Kind
{
    const char *name;
    double size;
    double perSecond;
};

constexpr Kind kReads{"reads", 250, 25};
constexpr Kind kWrites{"writes", 200, 10};
constexpr Kind kDeletes{"deletes", 200, 10};
constexpr double kAllPrincipals = 15; ///< times what one principal may

const Kind &kindOf(const QByteArray &method)
{
    if (method == "GET" || method == "HEAD")
        return kReads;
    return method == "DELETE" ? kDeletes : kWrites;
}

QString ownKey(const ArmRequest &request)
{
    return request.path.subscriptionId.toLower() + u'/' + request.principalId + u'/'
        + QLatin1StringView(kindOf(request.method).name);
}

QString sharedKey(const ArmRequest &request)
{
    return request.path.subscriptionId.toLower() + u"//"_s + QLatin1StringView(kindOf(request.method).name);
}

Reply refusal(const ArmRequest &request, std::chrono::seconds wait)
{
    const QString kind = QString::fromLatin1(kindOf(request.method).name);
    const QString again = u"Try again after %1 seconds."_s.arg(wait.count());
    const Reply reply = request.path.subscriptionId.isEmpty()
        ? armError(429, u"TooManyRequests"_s, u"Too many %1 in this tenant. "_s.arg(kind) + again)
        : armError(429, u"SubscriptionRequestsThrottled"_s,
                   u"Too many %1 in subscription '%2'. "_s.arg(kind, request.path.subscriptionId) + again);
    return Reply(reply).with("Retry-After", QByteArray::number(static_cast<qint64>(wait.count())));
}

}

Verdict RateLimits::take(const ArmRequest &request, const QDateTime &now, bool enforced)
{
    const Kind &kind = kindOf(request.method);
    std::vector<TokenBucket *> asked{
        &m_buckets.try_emplace(ownKey(request), kind.size, kind.perSecond, now).first->second};
    if (!request.path.subscriptionId.isEmpty()) {
        asked.push_back(
            &m_buckets.try_emplace(sharedKey(request), kAllPrincipals * kind.size, kAllPrincipals * kind.perSecond, now)
                 .first->second);
    }
    std::chrono::seconds wait{0};
    for (TokenBucket *bucket : asked) {
        bucket->refill(now);
        if (enforced && !bucket->isOpen())
            wait = std::max(wait, bucket->refuse());
    }
    if (wait.count() > 0)
        return refusal(request, wait);
    for (TokenBucket *bucket : asked)
        bucket->take();
    return std::nullopt;
}

void RateLimits::stamp(const ArmRequest &request, Reply &reply) const
{
    const bool tenant = request.path.subscriptionId.isEmpty();
    const QByteArray kind = kindOf(request.method).name;
    const QByteArray start = "x-ms-ratelimit-remaining-";
    if (const auto own = m_buckets.find(ownKey(request)); own != m_buckets.end())
        reply.with(start + (tenant ? "tenant-" : "subscription-") + kind, QByteArray::number(own->second.left()));
    if (const auto shared = m_buckets.find(sharedKey(request)); !tenant && shared != m_buckets.end())
        reply.with(start + "subscription-global-" + kind, QByteArray::number(shared->second.left()));
}

}
