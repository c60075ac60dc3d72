#pragma once

#include "azure/azurereader.h"

#include <QDateTime>

#include <optional>

namespace azrelocate {

// Microsoft.Insights/metrics, api-version 2018-01-01. Values come a few minutes late.

struct MetricPoint
{
    QDateTime time;
    std::optional<double> value; ///< nullopt: no data, which is not zero
};

struct Metric
{
    QString name; ///< "Requests"
    QString unit;
    QList<MetricPoint> points; ///< of all time series, in the order of the answer
    QString errorCode;         ///< "Success", or why there is nothing

    /// Of the points with data; nullopt where there are none.
    std::optional<double> sum() const;
};

struct MetricQuestion
{
    QStringList names;
    QString aggregation = QStringLiteral("Total"); ///< "Total", "Average", "Minimum", "Maximum", "Count"
    QDateTime from;                                ///< UTC
    QDateTime until;
    QString interval = QStringLiteral("PT1M"); ///< ISO 8601
};

Result<QList<Metric>> listMetrics(const AzureReader &azure, const ResourceId &resource, const MetricQuestion &question,
                                  const CallContext &context);

/// @p aggregation as asked for; it names the member of each point.
Metric parseMetric(const QJsonObject &object, const QString &aggregation);

}
