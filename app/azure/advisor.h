#pragma once

#include "azure/azurereader.h"

namespace azrelocate {

// Microsoft.Advisor/recommendations, api-version 2020-01-01.

struct Recommendation
{
    ResourceId resource; ///< null: of the subscription
    QString category;    ///< "HighAvailability", "Security", "Performance", "Cost", "OperationalExcellence"
    QString impact;      ///< "High", "Medium", "Low"
    QString problem;     ///< the service's sentence
    QString solution;
};

/// What the service last computed for a subscription; it may be a day old.
Result<QList<Recommendation>> listRecommendations(const AzureReader &azure, const QString &subscriptionId,
                                                  const CallContext &context);

Recommendation parseRecommendation(const QJsonObject &object);

}
