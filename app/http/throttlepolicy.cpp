#include "http/throttlepolicy.h"

#include "http/retryafter.h"
#include "http/waiting.h"

#include <QTime>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

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

/// How much an answer says is left of what @p kind of request takes from.
std::optional<double> leftSaid(ThrottleFamily family, char kind, const HttpHeaders &headers)
{
    if (family == ThrottleFamily::ResourceManager)
        return remaining(headers, kind == 'r' ? "-reads" : kind == 'd' ? "-deletes" : "-writes");
    bool isNumber = false;
    const double left = headerValue(headers, "x-ms-user-quota-remaining").toDouble(&isNumber);
    return isNumber && family == ThrottleFamily::ResourceGraph ? std::optional(left) : std::nullopt;
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

ThrottlePolicy::Shared &ThrottlePolicy::sharedBy(const Key &key)
{
    const auto found = m_shared.find(key);
    if (found != m_shared.end())
        return found->second;
    return m_shared.try_emplace(key, limitOf(key), m_scale, std::chrono::steady_clock::now()).first->second;
}

RequestLimit ThrottlePolicy::limitOf(const Key &key)
{
    switch (key.family) {
    case ThrottleFamily::ResourceManager:
        return key.kind == 'r' ? RequestLimit{250, 25} : RequestLimit{200, 10};
    case ThrottleFamily::ResourceGraph:
        return {15, 0, 5s};
    case ThrottleFamily::KeyVault:
        return {4000, 0, 10s};
    default:
        return {kUnknownBurst, kUnknownPerSecond};
    }
}

Result<HttpResponse> ThrottlePolicy::send(HttpRequest request, const CallContext &context, const Next &next)
{
    if (request.family == ThrottleFamily::None)
        return next(std::move(request), context);
    const Key key = keyOf(request);
    const auto ticket = take(key, context, request.operation);
    if (!ticket)
        return ticket.error();
    Result<HttpResponse> result = next(std::move(request), context);
    finish(key, *ticket, result);
    return result;
}

Result<RequestBudget::Ticket> ThrottlePolicy::take(const Key &key, const CallContext &context, const QString &operation)
{
    std::unique_lock lock(m_mutex);
    Shared &shared = sharedBy(key); // a map's elements stay where they are
    const FairQueue::Ticket turn = shared.waiting.enter(context.taskId);
    std::optional<Error> failure;
    while (!failure) {
        const Time now = std::chrono::steady_clock::now();
        const bool isNext = shared.waiting.isNext(turn);
        const Time::duration wait = isNext ? shared.budget.untilNext(now) : Time::duration::max();
        if (wait == Time::duration::zero())
            break;
        if (context.stopped())
            failure = Error::cancelled(operation);
        else if (context.deadline <= now || (isNext && context.deadline - now < wait))
            failure = deadlinePassed(operation);
        else if (isNext)
            m_moved.wait_until(lock, context.stop, now + wait, [&] {
                return !shared.waiting.isNext(turn)
                    || shared.budget.untilNext(std::chrono::steady_clock::now()) == Time::duration::zero();
            });
        else if (context.deadline == Time::max())
            m_moved.wait(lock, context.stop, [&] { return shared.waiting.isNext(turn); });
        else
            m_moved.wait_until(lock, context.stop, context.deadline, [&] { return shared.waiting.isNext(turn); });
    }
    RequestBudget::Ticket ticket;
    if (failure) {
        shared.waiting.leave(turn);
    } else {
        ticket = shared.budget.take(std::chrono::steady_clock::now());
        shared.waiting.serve(turn);
    }
    lock.unlock();
    m_moved.notify_all();
    if (failure)
        return *failure;
    return ticket;
}

void ThrottlePolicy::finish(const Key &key, const RequestBudget::Ticket &ticket, const Result<HttpResponse> &result)
{
    std::unique_lock lock(m_mutex);
    RequestBudget &budget = sharedBy(key).budget;
    const Time now = std::chrono::steady_clock::now();
    budget.finish(now);
    if (result)
        learn(key, ticket, *result, budget, now);
    lock.unlock();
    m_moved.notify_all();
}

void ThrottlePolicy::learn(const Key &key, const RequestBudget::Ticket &ticket, const HttpResponse &response,
                           RequestBudget &budget, Time now)
{
    const bool isThrottled = response.status == 429;
    const auto left = leftSaid(key.family, key.kind, response.headers);
    const bool isLessThanThought = left && !isThrottled && budget.learn(ticket, *left, now);
    std::optional<double> pause; // seconds
    if (isThrottled) {
        const auto asked = retryAfter(response.headers, QDateTime::currentDateTimeUtc());
        pause = asked ? static_cast<double>(asked->count()) / 1000 : kPauseWithoutRetryAfter;
    }
    if (key.family == ThrottleFamily::ResourceGraph && (isThrottled || (isLessThanThought && *left < 1))) {
        // It names no Retry-After.
        const QTime resets =
            QTime::fromString(QString::fromLatin1(response.header("x-ms-user-quota-resets-after")), u"hh:mm:ss"_s);
        if (resets.isValid())
            pause = resets.msecsSinceStartOfDay() / 1000.0;
    }
    if (pause)
        budget.pause(std::chrono::duration<double>(*pause), now);
}

}
