#include "azure/frontdoor.h"

#include "azure/listof.h"
#include "base/jsonpath.h"

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kFrontDoorVersion = "2025-12-01"_L1;

FrontDoorOriginGroup parseOriginGroup(const QJsonObject &object)
{
    return {ResourceId(object["id"_L1].toString()), object["name"_L1].toString(), {}};
}

}

bool isFrontDoorSku(const QString &sku)
{
    return sku.endsWith("_AzureFrontDoor"_L1, Qt::CaseInsensitive);
}

FrontDoorOrigin parseFrontDoorOrigin(const QJsonObject &object)
{
    FrontDoorOrigin origin;
    origin.properties = object["properties"_L1].toObject();
    origin.id = ResourceId(object["id"_L1].toString());
    origin.name = object["name"_L1].toString();
    origin.hostName = origin.properties["hostName"_L1].toString();
    origin.hostHeader = origin.properties["originHostHeader"_L1].toString();
    origin.azureOrigin = ResourceId(jsonAt(origin.properties, u"azureOrigin.id").toString());
    origin.enabled = origin.properties["enabledState"_L1].toString().compare("Disabled"_L1, Qt::CaseInsensitive) != 0;
    origin.isPrivate = origin.properties["sharedPrivateLinkResource"_L1].isObject();
    return origin;
}

Result<QList<FrontDoorOriginGroup>> listOriginGroups(const AzureReader &azure, const ResourceId &profile,
                                                     const CallContext &context)
{
    auto groups = listOf(azure, profile.toString() + "/originGroups"_L1, kFrontDoorVersion, parseOriginGroup, context);
    if (!groups)
        return groups.error();
    for (FrontDoorOriginGroup &group : *groups) {
        const auto origins =
            listOf(azure, group.id.toString() + "/origins"_L1, kFrontDoorVersion, parseFrontDoorOrigin, context);
        if (!origins)
            return origins.error();
        group.origins = *origins;
    }
    return groups;
}

}
