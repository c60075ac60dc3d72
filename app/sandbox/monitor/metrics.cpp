#include "sandbox/monitor/metrics.h"

#include "sandbox/arm/scope.h"
#include "sandbox/simulation.h"
#include "sandbox/web/websiterequests.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

const QStringList kVersions = {u"2024-02-01"_s, u"2023-10-01"_s, u"2021-05-01"_s, u"2019-07-01"_s, u"2018-01-01"_s};
constexpr qint64 kMostPoints = 10000;

struct MetricName
{
    const char16_t *type; ///< lower case
    const char16_t *name;
    const char16_t *unit;
    const char16_t *aggregation; ///< the primary one
};

constexpr MetricName kMetrics[] = {
    {u"microsoft.web/sites", u"Requests", u"Count", u"Total"},
    {u"microsoft.web/sites", u"Http5xx", u"Count", u"Total"},
    {u"microsoft.web/sites", u"Http4xx", u"Count", u"Total"},
    {u"microsoft.web/sites", u"HttpResponseTime", u"Seconds", u"Average"},
    {u"microsoft.compute/virtualmachines", u"Percentage CPU", u"Percent", u"Average"},
    {u"microsoft.compute/virtualmachines", u"Network In Total", u"Bytes", u"Total"},
    {u"microsoft.storage/storageaccounts", u"Transactions", u"Count", u"Total"},
    {u"microsoft.storage/storageaccounts", u"UsedCapacity", u"Bytes", u"Average"},
    {u"microsoft.sql/servers/databases", u"connection_successful", u"Count", u"Total"},
    {u"microsoft.sql/servers/databases", u"cpu_percent", u"Percent", u"Average"},
    {u"microsoft.documentdb/databaseaccounts", u"TotalRequests", u"Count", u"Count"},
    {u"microsoft.keyvault/vaults", u"ServiceApiHit", u"Count", u"Count"},
    {u"microsoft.network/loadbalancers", u"ByteCount", u"Bytes", u"Total"},
    {u"microsoft.network/publicipaddresses", u"ByteCount", u"Bytes", u"Total"},
    {u"microsoft.network/trafficmanagerprofiles", u"QpsByEndpoint", u"Count", u"Total"},
};

const MetricName *findMetric(const QString &type, const QString &name)
{
    for (const MetricName &metric : kMetrics) {
        if (sameText(QString::fromUtf16(metric.type), type) && sameText(QString::fromUtf16(metric.name), name))
            return &metric;
    }
    return nullptr;
}

/// "PT1M", "PT1H", "P1D" in seconds; 0 for another form.
qint64 intervalSeconds(const QString &text)
{
    static const QRegularExpression pattern(uR"(^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$)"_s);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return 0;
    return match.captured(1).toLongLong() * 86400 + match.captured(2).toLongLong() * 3600
        + match.captured(3).toLongLong() * 60;
}

struct Window
{
    QDateTime from;
    QDateTime to;
    qint64 step = 60;
};

std::optional<Window> windowOf(const Call &call)
{
    Window window;
    window.to = call.simulation.now();
    window.from = window.to.addSecs(-3600);
    const QString span = call.request.queryValue(u"timespan"_s);
    if (!span.isEmpty()) {
        const QString start = span.section(u'/', 0, 0);
        if (span.contains(u'/')) {
            window.from = QDateTime::fromString(start, Qt::ISODateWithMs);
            window.to = QDateTime::fromString(span.section(u'/', 1, 1), Qt::ISODateWithMs);
        } else {
            window.from = window.to.addSecs(-intervalSeconds(start));
        }
    }
    const QString interval = call.request.queryValue(u"interval"_s);
    if (!interval.isEmpty())
        window.step = intervalSeconds(interval);
    if (!window.from.isValid() || !window.to.isValid() || window.from >= window.to || window.step <= 0
        || window.from.secsTo(window.to) / window.step > kMostPoints)
        return {};
    // Points stand at whole steps, the first one at or before the start.
    const qint64 aligned = window.from.toSecsSinceEpoch() / window.step * window.step;
    window.from = QDateTime::fromSecsSinceEpoch(aligned, Qt::UTC);
    return window;
}

QHash<qint64, double> valuesOf(const Resource &resource, const MetricName &metric, const Window &window)
{
    QHash<qint64, double> values; // by start of the step, in seconds
    const bool errors = sameText(QString::fromUtf16(metric.name), u"Http5xx");
    if (!errors && !sameText(QString::fromUtf16(metric.name), u"Requests"))
        return values;
    const QList<RequestsInMinute> minutes =
        requestsOf(resource, window.from, window.to, errors ? CountedRequests::ServerErrors : CountedRequests::All);
    for (const RequestsInMinute &each : minutes)
        values[each.minute.toSecsSinceEpoch() / window.step * window.step] += each.count;
    return values;
}

QJsonArray pointsOf(const Resource &resource, const MetricName &metric, const Window &window,
                    const QStringList &aggregations)
{
    const QHash<qint64, double> values = valuesOf(resource, metric, window);
    QJsonArray points;
    for (QDateTime at = window.from; at < window.to; at = at.addSecs(window.step)) {
        const double value = values.value(at.toSecsSinceEpoch());
        QJsonObject point{{u"timeStamp"_s, at.toString(Qt::ISODate)}};
        for (const QString &aggregation : aggregations)
            point.insert(aggregation, value);
        points.append(point);
    }
    return points;
}

QJsonObject nameObject(const QString &name)
{
    return {{u"value"_s, name}, {u"localizedValue"_s, name}};
}

Reply metrics(const Call &call, const QStringList &captures)
{
    const QString scope = scopeFromCapture(captures.value(0));
    const Resource *resource = call.simulation.store().find(scope);
    if (!resource)
        return armError(404, u"ResourceNotFound"_s, u"The Resource '%1' was not found."_s.arg(scope));
    if (!call.request.queryValue(u"$filter"_s).isEmpty())
        return notSimulated(u"Metrics split by a dimension ($filter)."_s);
    const std::optional<Window> window = windowOf(call);
    if (!window)
        return armError(400, u"BadRequest"_s, u"The timespan or the interval is not valid."_s);
    QStringList aggregations;
    const QStringList asked = call.request.queryValue(u"aggregation"_s).split(u',', Qt::SkipEmptyParts);
    for (const QString &each : asked)
        aggregations.append(each.trimmed().toLower());

    QJsonArray values;
    const QStringList names = call.request.queryValue(u"metricnames"_s).split(u',', Qt::SkipEmptyParts);
    for (const QString &name : names) {
        const MetricName *metric = findMetric(resource->type, name);
        if (!metric) {
            return armError(
                400, u"BadRequest"_s,
                u"Failed to find metric configuration for provider: %1, metric: %2."_s.arg(resource->type, name));
        }
        const QStringList shown =
            aggregations.isEmpty() ? QStringList{QString::fromUtf16(metric->aggregation).toLower()} : aggregations;
        values.append(
            QJsonObject{{u"id"_s, scope + u"/providers/Microsoft.Insights/metrics/"_s + name},
                        {u"type"_s, u"Microsoft.Insights/metrics"_s},
                        {u"name"_s, nameObject(QString::fromUtf16(metric->name))},
                        {u"unit"_s, QString::fromUtf16(metric->unit)},
                        {u"errorCode"_s, u"Success"_s},
                        {u"timeseries"_s,
                         QJsonArray{QJsonObject{{u"metadatavalues"_s, QJsonArray()},
                                                {u"data"_s, pointsOf(*resource, *metric, *window, shown)}}}}});
    }
    return Reply::of(
        {{u"cost"_s, 0},
         {u"timespan"_s, window->from.toString(Qt::ISODate) + u'/' + window->to.toUTC().toString(Qt::ISODate)},
         {u"interval"_s, call.request.queryValue(u"interval"_s)},
         {u"namespace"_s, resource->type},
         {u"resourceregion"_s, resource->location()},
         {u"value"_s, values}});
}

Reply definitions(const Call &call, const QStringList &captures)
{
    const QString scope = scopeFromCapture(captures.value(0));
    const Resource *resource = call.simulation.store().find(scope);
    if (!resource)
        return armError(404, u"ResourceNotFound"_s, u"The Resource '%1' was not found."_s.arg(scope));
    QJsonArray values;
    for (const MetricName &metric : kMetrics) {
        if (!sameText(QString::fromUtf16(metric.type), resource->type))
            continue;
        values.append(QJsonObject{{u"resourceId"_s, scope},
                                  {u"namespace"_s, resource->type},
                                  {u"name"_s, nameObject(QString::fromUtf16(metric.name))},
                                  {u"unit"_s, QString::fromUtf16(metric.unit)},
                                  {u"primaryAggregationType"_s, QString::fromUtf16(metric.aggregation)},
                                  {u"metricAvailabilities"_s,
                                   QJsonArray{QJsonObject{{u"timeGrain"_s, u"PT1M"_s}, {u"retention"_s, u"P93D"_s}}}}});
    }
    return Reply::of({{u"value"_s, values}});
}

}

void registerMetrics(Simulation &simulation)
{
    const QString base = u"/{scope*}/providers/Microsoft.Insights/"_s;
    simulation.add(Route{"GET", base + u"metrics"_s, kVersions, u"Microsoft.Insights/metrics/read"_s, true, metrics});
    simulation.add(Route{"GET", base + u"metricDefinitions"_s, kVersions,
                         u"Microsoft.Insights/metricDefinitions/read"_s, true, definitions});
}

}
