#include "areas/cutover/silence.h"

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
    bool countsRequests = false;
};
constexpr std::array kUse{UseMetric{"Microsoft.Web/sites"_L1, "Requests"_L1, true},
                          UseMetric{"Microsoft.Sql/servers/databases"_L1, "connection_successful"_L1},
                          UseMetric{"Microsoft.Network/loadBalancers"_L1, "ByteCount"_L1},
                          UseMetric{"Microsoft.Network/applicationGateways"_L1, "TotalRequests"_L1, true}};

/// nullptr: none.
const UseMetric *useMetricOf(const ResourceId &resource)
{
    const auto *const use = std::find_if(kUse.begin(), kUse.end(), [&](const UseMetric &one) {
        return resource.type().compare(one.type, Qt::CaseInsensitive) == 0;
    });
    return use == kUse.end() ? nullptr : use;
}

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
    const UseMetric *use = useMetricOf(resource);
    if (!use || since >= until)
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

bool countsRequests(const ResourceId &resource)
{
    const UseMetric *use = useMetricOf(resource);
    return use && use->countsRequests;
}

Result<std::optional<QList<MetricPoint>>> requestsByMinute(const CheckInput &input, const ResourceId &resource,
                                                           const QDateTime &from, const QDateTime &until)
{
    const UseMetric *use = useMetricOf(resource);
    if (!use || !use->countsRequests || from >= until)
        return std::optional<QList<MetricPoint>>();
    MetricQuestion question;
    question.names = {use->name};
    question.from = std::max(from, until.addSecs(-kSecondsPerDay));
    question.until = until;
    const auto metrics = listMetrics(input.azure, resource, question, input.context);
    if (!metrics)
        return metrics.error();
    QList<MetricPoint> points;
    for (const Metric &metric : *metrics)
        points.append(metric.points);
    return std::optional(points);
}

}
