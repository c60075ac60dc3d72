#include "sandbox/arm/ratelimits.h"

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

const Kind &kindOf(const QByteArray &method)
{
    if (method == "GET" || method == "HEAD")
        return kReads;
    return method == "DELETE" ? kDeletes : kWrites;
}

}

void RateLimits::stamp(const ArmRequest &request, Reply &reply)
{
    const Kind &kind = kindOf(request.method);
    const bool tenant = request.path.subscriptionId.isEmpty();
    Bucket &bucket = m_buckets[request.path.subscriptionId.toLower() + u'/' + request.principalId + u'/'
                               + QString::fromLatin1(kind.name)];
    const auto now = std::chrono::steady_clock::now();
    if (bucket.isNew) {
        bucket = {kind.size, now, false};
    } else {
        const double seconds = std::chrono::duration<double>(now - bucket.filled).count();
        bucket.tokens = std::min(kind.size, bucket.tokens + seconds * kind.perSecond);
        bucket.filled = now;
    }
    bucket.tokens = std::max(0.0, bucket.tokens - 1);
    reply.with(QByteArray("x-ms-ratelimit-remaining-") + (tenant ? "tenant-" : "subscription-") + kind.name,
               QByteArray::number(static_cast<int>(bucket.tokens)));
}

}
