#include "http/retrypolicy.h"

#include "http/retryafter.h"
#include "http/waiting.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

enum class Verdict { Final, Transient, Throttled };

Verdict verdictOf(const HttpRequest &request, const Result<HttpResponse> &result)
{
    if (!result) {
        const Error &error = result.error();
        if (!error.retryable)
            return Verdict::Final;
        const bool neverSent = error.code == QLatin1StringView(kConnectionRefused)
            || error.code == QLatin1StringView(kHostNotFound) || error.code == QLatin1StringView(kProxyUnreachable);
        return request.repeatable || neverSent ? Verdict::Transient : Verdict::Final;
    }
    switch (result->status) {
    case 429:
        return Verdict::Throttled;
    case 503:
        return Verdict::Transient;
    case 408:
    case 500:
    case 502:
    case 504:
        return request.repeatable ? Verdict::Transient : Verdict::Final;
    case 409: // the resource provider contract: may be sent again exactly when a time is named
        return request.repeatable && !result->header("Retry-After").isEmpty() ? Verdict::Transient : Verdict::Final;
    default:
        return Verdict::Final;
    }
}

}

RetryPolicy::RetryPolicy()
    : RetryPolicy(Settings{})
{
}

RetryPolicy::RetryPolicy(Settings settings)
    : m_settings(settings)
{
}

Result<HttpResponse> RetryPolicy::send(HttpRequest request, const CallContext &context, const Next &next)
{
    int transient = 0;
    int throttled = 0;
    while (true) {
        Result<HttpResponse> result = next(request, context);
        const Verdict verdict = verdictOf(request, result);
        if (verdict == Verdict::Final)
            return result;
        const int failures = verdict == Verdict::Throttled ? ++throttled : ++transient;
        if (failures >= (verdict == Verdict::Throttled ? m_settings.throttledAttempts : m_settings.attempts))
            return result;

        const auto asked = result ? retryAfter(result->headers, QDateTime::currentDateTimeUtc()) : std::nullopt;
        if (asked && *asked > m_settings.longestRetryAfter)
            return result;
        const qint64 bound = std::min<qint64>(m_settings.longestDelay.count(),
                                              m_settings.firstDelay.count() << std::min(failures - 1, 16));
        const std::chrono::milliseconds wait = asked.value_or(std::chrono::milliseconds(
            static_cast<qint64>(QRandomGenerator::global()->generateDouble() * static_cast<double>(bound))));
        const auto scaled =
            std::chrono::duration<double, std::milli>(static_cast<double>(wait.count()) * m_settings.scale);
        const auto waited = waitFor(std::chrono::duration_cast<std::chrono::steady_clock::duration>(scaled), context,
                                    request.operation);
        if (!waited) {
            // Out of time: the service's own words say more than "timeout".
            if (waited.error().kind == ErrorKind::Timeout)
                return result;
            return waited.error();
        }
    }
}

}
