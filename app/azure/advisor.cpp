#include "azure/advisor.h"

#include "azure/listof.h"
#include "base/jsonpath.h"

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

constexpr auto kVersion = "2020-01-01"_L1;

}

Recommendation parseRecommendation(const QJsonObject &object)
{
    const QJsonValue properties = object["properties"_L1];
    return {ResourceId(jsonAt(properties, u"resourceMetadata.resourceId").toString()),
            properties["category"_L1].toString(), properties["impact"_L1].toString(),
            jsonAt(properties, u"shortDescription.problem").toString(),
            jsonAt(properties, u"shortDescription.solution").toString()};
}

Result<QList<Recommendation>> listRecommendations(const AzureReader &azure, const QString &subscriptionId,
                                                  const CallContext &context)
{
    const QString path =
        ResourceId::subscription(subscriptionId).toString() + "/providers/Microsoft.Advisor/recommendations"_L1;
    return listOf(azure, path, kVersion, parseRecommendation, context);
}

}
