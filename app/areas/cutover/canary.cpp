#include "areas/cutover/canary.h"

#include "areas/cutover/smoke.h"
#include "azure/metrics.h"

#include <array>

namespace azrelocate::cutover {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kPercents{10, 50};
/// By how much the share of server errors may be higher than at the source: one failed request is no trend.
constexpr double kWorse = 0.01;

/// When this relocation altered one of the two the last time and did not take it back; null: never.
QDateTime steppedAt(const CheckInput &input, const TrafficEndpoint &source, const TrafficEndpoint &target)
{
    QDateTime at;
    for (const AppliedChange &applied : input.applied) {
        if (!applied.undone && (applied.change.resource == source.id || applied.change.resource == target.id))
            at = applied.endedAt;
    }
    return at;
}

/// Requests, and those of them that were answered 5xx.
struct ServerErrors
{
    double requests = 0;
    double errors = 0;

    double share() const { return requests > 0 ? errors / requests : 0; }
};

/// nullopt: it is no web app, and its service does not count them under these names.
Result<std::optional<ServerErrors>> serverErrorsOf(const CheckInput &input, const ResourceId &app,
                                                   const QDateTime &since)
{
    const QDateTime now = input.clock.now();
    if (app.type().compare("Microsoft.Web/sites"_L1, Qt::CaseInsensitive) != 0 || since >= now)
        return std::optional<ServerErrors>();
    MetricQuestion question;
    question.names = {u"Requests"_s, u"Http5xx"_s};
    question.from = since;
    question.until = now;
    const auto metrics = listMetrics(input.azure, app, question, input.context);
    if (!metrics)
        return metrics.error();
    ServerErrors counted;
    for (const Metric &metric : *metrics)
        (metric.name == "Http5xx"_L1 ? counted.errors : counted.requests) += metric.sum().value_or(0);
    return std::optional(counted);
}

Result<std::optional<Message>> errorTrouble(const CheckInput &input, const TrafficEndpoint &source,
                                            const TrafficEndpoint &target, const QDateTime &since)
{
    const auto there = serverErrorsOf(input, target.targetResource, since);
    if (!there)
        return there.error();
    const auto here = serverErrorsOf(input, source.targetResource, since);
    if (!here)
        return here.error();
    if (!*there || !*here || (*there)->share() <= (*here)->share() + kWorse)
        return std::optional<Message>();
    return std::optional(Message{QT_TRANSLATE_NOOP("Message",
                                                   "the target answered %1 of %2 requests with a server error, the "
                                                   "source %3 of %4."),
                                 {QString::number((*there)->errors), QString::number((*there)->requests),
                                  QString::number((*here)->errors), QString::number((*here)->requests)}});
}

}

int targetShare(const TrafficEndpoint &source, const TrafficEndpoint &target)
{
    const int both = std::max(1, source.weight) + std::max(1, target.weight);
    return qRound(100.0 * std::max(1, target.weight) / both);
}

CanaryStep nextCanaryStep(const TrafficProfile &profile, const TrafficEndpoint &source, const TrafficEndpoint *target)
{
    const bool shared = target && target->enabled;
    const bool others =
        std::any_of(profile.endpoints.begin(), profile.endpoints.end(), [&](const TrafficEndpoint &endpoint) {
            return endpoint.enabled && !(endpoint.id == source.id) && !(target && endpoint.id == target->id);
        });
    const int weight = std::max(1, source.weight) + (shared ? std::max(1, target->weight) : 0);
    const int whole = others ? weight : 100;
    const int share = shared ? targetShare(source, *target) : 0;
    for (const int percent : kPercents) {
        const int there = qRound(whole * percent / 100.0);
        const int here = whole - there;
        const bool isMore = percent > share && !(shared && others && there <= target->weight);
        if (there >= 1 && here >= 1 && isMore)
            return {percent, here, there};
    }
    return {kWholeTraffic, std::max(1, source.weight), whole};
}

Result<std::optional<Message>> canaryTrouble(const CheckInput &input, const TrafficEndpoint &source,
                                             const TrafficEndpoint &target)
{
    const QDateTime stepped = steppedAt(input, source, target);
    const QDateTime pausedUntil = stepped.isValid() ? stepped.addSecs(input.limits.canaryPause.count() * 60) : stepped;
    if (pausedUntil.isValid() && input.clock.now() < pausedUntil)
        return std::optional(Message{QT_TRANSLATE_NOOP("Message", "the next step is not before %1."),
                                     {pausedUntil.toString(Qt::ISODate)}});
    const bool isProbed = target.monitorStatus != "Unmonitored"_L1;
    if (isProbed && target.monitorStatus != "Online"_L1)
        return std::optional(
            Message{QT_TRANSLATE_NOOP("Message", "its health probe says %1."), {target.monitorStatus}});
    Finding tests;
    testAtTarget(tests, input);
    for (const ObjectResult &test : tests.objects()) {
        if (test.verdict != Verdict::Passes)
            return std::optional(
                Message{QT_TRANSLATE_NOOP("Message", "the smoke test %1 does not hold: %2"),
                        {test.object, test.error ? Phrase(test.error->message) : Phrase(test.message)}});
    }
    return stepped.isValid() ? errorTrouble(input, source, target, stepped) : Result(std::optional<Message>());
}

}
