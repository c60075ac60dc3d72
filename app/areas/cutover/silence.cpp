#include "areas/cutover/silence.h"

#include "azure/metrics.h"

#include <array>

namespace azrelocate::cutover {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kSecondsPerDay = 86'400;
constexpr int kKeptDays = 93;

/// The metric that counts use from outside. Not those that our own reading raises (transactions of a storage account,
/// hits of a vault).
struct UseMetric
{
    QLatin1StringView type;
    QLatin1StringView name;
};
constexpr std::array kUse{UseMetric{"Microsoft.Web/sites"_L1, "Requests"_L1},
                          UseMetric{"Microsoft.Sql/servers/databases"_L1, "connection_successful"_L1},
                          UseMetric{"Microsoft.Network/loadBalancers"_L1, "ByteCount"_L1},
                          UseMetric{"Microsoft.Network/applicationGateways"_L1, "TotalRequests"_L1}};

}

QDateTime Silence::silentSince(const QDateTime &switchedAt) const
{
    if (!measured)
        return {};
    return lastRequest.isValid() ? lastRequest : switchedAt;
}

Result<std::optional<Silence>> silenceOf(const CheckInput &input, const ResourceId &resource, const QDateTime &since,
                                         const QDateTime &until)
{
    const auto use = std::find_if(kUse.begin(), kUse.end(), [&](const UseMetric &one) {
        return resource.type().compare(one.type, Qt::CaseInsensitive) == 0;
    });
    if (use == kUse.end() || since >= until)
        return std::optional<Silence>();
    MetricQuestion question;
    question.names = {use->name};
    question.from = std::max(since, until.addDays(-kKeptDays));
    question.until = until;
    question.interval = question.from.secsTo(until) > kSecondsPerDay ? u"PT1H"_s : u"PT1M"_s;
    const auto metrics = listMetrics(input.azure, resource, question, input.context);
    if (!metrics)
        return metrics.error();
    Silence silence;
    silence.resource = resource;
    for (const Metric &metric : *metrics) {
        for (const MetricPoint &point : metric.points) {
            silence.measured = silence.measured || point.value.has_value();
            // A point stands at the start of its interval, which may lie before the cutover.
            if (point.time < since || point.value.value_or(0) <= 0)
                continue;
            silence.requests += *point.value;
            silence.lastRequest =
                silence.lastRequest.isValid() ? std::max(silence.lastRequest, point.time) : point.time;
        }
    }
    return std::optional(silence);
}

}
