#include "http/throttlepolicy.h"

#include "http/retryafter.h"
#include "http/waiting.h"

#include <QTime>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

constexpr double kPauseWithoutRetryAfter = 5; // seconds
// Of data planes that publish no number for a client: high enough to be met only after a pause.
constexpr double kUnknownBurst = 2000;
constexpr double kUnknownPerSecond = 500;

QString subscriptionIn(const QString &path)
{
    const QStringList segments = path.split(u'/', Qt::SkipEmptyParts);
    return segments.size() > 1 && segments[0].compare("subscriptions"_L1, Qt::CaseInsensitive) == 0
        ? segments[1].toLower()
        : QString();
}

/// The lowest "x-ms-ratelimit-remaining-…-reads" (or writes, deletes) of an answer.
std::optional<double> remaining(const HttpHeaders &headers, QByteArrayView kind)
{
    std::optional<double> lowest;
    for (const auto &[name, value] : headers) {
        const QByteArray lower = name.toLower();
        bool isNumber = false;
        const double left = value.toDouble(&isNumber);
        if (isNumber && lower.startsWith("x-ms-ratelimit-remaining-") && lower.endsWith(kind))
            lowest = std::min(lowest.value_or(left), left);
    }
    return lowest;
}

}

ThrottlePolicy::ThrottlePolicy(double scale)
    : m_scale(scale)
{
}

ThrottlePolicy::Key ThrottlePolicy::keyOf(const HttpRequest &request)
{
    switch (request.family) {
    case ThrottleFamily::ResourceManager: {
        // A read by POST (listKeys, whatIf) counts as a write on the service's side.
        const bool reads = request.method == "GET" || request.method == "HEAD";
        const char kind = reads ? 'r' : request.method == "DELETE" ? 'd' : 'w';
        return {request.family, kind, subscriptionIn(request.url.path())};
    }
    case ThrottleFamily::ResourceGraph:
        return {request.family, 'r', {}};
    default:
        return {request.family, 'r', request.url.host().toLower()};
    }
}

ThrottlePolicy::Bucket &ThrottlePolicy::bucketOf(const Key &key)
{
    const auto [found, isNew] = m_buckets.try_emplace(key);
    Bucket &bucket = found->second;
    if (!isNew)
        return bucket;
    if (key.family == ThrottleFamily::ResourceManager) {
        bucket.burst = key.kind == 'r' ? 250 : 200;
        bucket.perSecond = key.kind == 'r' ? 25 : 10;
    } else if (key.family == ThrottleFamily::ResourceGraph) {
        bucket.burst = 15;
        bucket.perSecond = 3;
    } else if (key.family == ThrottleFamily::KeyVault) {
        bucket.burst = 4000;
        bucket.perSecond = 400;
    } else {
        bucket.burst = kUnknownBurst;
        bucket.perSecond = kUnknownPerSecond;
    }
    bucket.left = bucket.burst;
    bucket.refilled = bucket.pausedUntil = std::chrono::steady_clock::now();
    return bucket;
}

ThrottlePolicy::Time::duration ThrottlePolicy::scaled(double seconds) const
{
    return std::chrono::duration_cast<Time::duration>(std::chrono::duration<double>(seconds * m_scale));
}

Result<HttpResponse> ThrottlePolicy::send(HttpRequest request, const CallContext &context, const Next &next)
{
    if (request.family == ThrottleFamily::None)
        return next(std::move(request), context);
    const Key key = keyOf(request);
    if (const auto taken = take(key, context, request.operation); !taken)
        return taken.error();
    Result<HttpResponse> result = next(std::move(request), context);
    if (result)
        learn(key, *result);
    return result;
}

ThrottlePolicy::Time::duration ThrottlePolicy::untilNext(Bucket &bucket, Time now) const
{
    if (bucket.pausedUntil > now)
        return bucket.pausedUntil - now;
    const double speed = m_scale > 0 ? bucket.perSecond / m_scale : bucket.burst * 1e6;
    if (now > bucket.refilled) { // it is in the future until a pause is over
        const double seconds = std::chrono::duration<double>(now - bucket.refilled).count();
        bucket.left = std::min(bucket.burst, bucket.left + seconds * speed);
        bucket.refilled = now;
    }
    if (bucket.left >= 1)
        return Time::duration::zero();
    // At least a microsecond, or rounding could make it "now" for ever.
    return std::max(
        Time::duration(std::chrono::microseconds(1)),
        std::chrono::duration_cast<Time::duration>(std::chrono::duration<double>((1 - bucket.left) / speed)));
}

Result<void> ThrottlePolicy::take(const Key &key, const CallContext &context, const QString &operation)
{
    std::unique_lock lock(m_mutex);
    Bucket &bucket = bucketOf(key); // a map's elements stay where they are
    const FairQueue::Ticket ticket = bucket.waiting.enter(context.taskId);
    std::optional<Error> failure;
    while (!failure) {
        const Time now = std::chrono::steady_clock::now();
        const bool isNext = bucket.waiting.isNext(ticket);
        const Time::duration wait = isNext ? untilNext(bucket, now) : Time::duration::max();
        if (wait == Time::duration::zero())
            break;
        if (context.stopped())
            failure = Error::cancelled(operation);
        else if (context.deadline <= now || (isNext && context.deadline - now < wait))
            failure = deadlinePassed(operation);
        else if (isNext)
            m_moved.wait_until(lock, context.stop, now + wait, [&] { return !bucket.waiting.isNext(ticket); });
        else if (context.deadline == Time::max())
            m_moved.wait(lock, context.stop, [&] { return bucket.waiting.isNext(ticket); });
        else
            m_moved.wait_until(lock, context.stop, context.deadline, [&] { return bucket.waiting.isNext(ticket); });
    }
    if (failure) {
        bucket.waiting.leave(ticket);
    } else {
        bucket.left -= 1;
        bucket.waiting.serve(ticket);
    }
    lock.unlock();
    m_moved.notify_all();
    if (failure)
        return *failure;
    return {};
}

void ThrottlePolicy::learn(const Key &key, const HttpResponse &response)
{
    std::optional<double> left = key.family == ThrottleFamily::ResourceManager
        ? remaining(response.headers,
                    key.kind == 'r'       ? "-reads"
                        : key.kind == 'd' ? "-deletes"
                                          : "-writes")
        : std::nullopt;
    std::optional<double> pause; // seconds
    if (response.status == 429) {
        const auto asked = retryAfter(response.headers, QDateTime::currentDateTimeUtc());
        pause = asked ? static_cast<double>(asked->count()) / 1000 : kPauseWithoutRetryAfter;
    }
    if (key.family == ThrottleFamily::ResourceGraph && response.header("x-ms-user-quota-remaining") == "0") {
        const QTime resets =
            QTime::fromString(QString::fromLatin1(response.header("x-ms-user-quota-resets-after")), u"hh:mm:ss"_s);
        if (resets.isValid())
            pause = std::max(pause.value_or(0), resets.msecsSinceStartOfDay() / 1000.0);
    }
    if (!left && !pause)
        return;
    std::lock_guard lock(m_mutex);
    Bucket &bucket = bucketOf(key);
    if (left)
        bucket.left = std::min(bucket.left, *left);
    if (!pause)
        return;
    bucket.pausedUntil = std::max(bucket.pausedUntil, std::chrono::steady_clock::now() + scaled(*pause));
    bucket.left = 1; // one request tries it, the others follow with the refill
    bucket.refilled = bucket.pausedUntil;
}

}
