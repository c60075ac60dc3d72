#include "azure/metrics.h"

#include "azure/listof.h"
#include "azure/wirevalues.h"
#include "base/jsonpath.h"

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

constexpr auto kVersion = "2018-01-01"_L1;

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

}

std::optional<double> Metric::sum() const
{
    std::optional<double> total;
    for (const MetricPoint &point : points) {
        if (point.value)
            total = total.value_or(0) + *point.value;
    }
    return total;
}

Metric parseMetric(const QJsonObject &object, const QString &aggregation)
{
    const QString member = aggregation.toLower();
    Metric metric;
    metric.name = jsonAt(object, u"name.value").toString();
    metric.unit = object["unit"_L1].toString();
    metric.errorCode = object["errorCode"_L1].toString();
    for (const QJsonValue &series : object["timeseries"_L1].toArray()) {
        for (const QJsonValue &entry : series["data"_L1].toArray()) {
            MetricPoint point;
            point.time = timeOf(entry["timeStamp"_L1]);
            if (entry[member].isDouble())
                point.value = entry[member].toDouble();
            metric.points.append(point);
        }
    }
    return metric;
}

Result<QList<Metric>> listMetrics(const AzureReader &azure, const ResourceId &resource, const MetricQuestion &question,
                                  const CallContext &context)
{
    const QString timespan =
        question.from.toUTC().toString(Qt::ISODate) + u'/' + question.until.toUTC().toString(Qt::ISODate);
    const QString path =
        u"%1/providers/Microsoft.Insights/metrics?metricnames=%2&aggregation=%3&timespan=%4&interval=%5"_s.arg(
            resource.toString(), encoded(question.names.join(u',')), question.aggregation, encoded(timespan),
            question.interval);
    return listOf(
        azure, path, kVersion, [&](const QJsonObject &object) { return parseMetric(object, question.aggregation); },
        context);
}

}
