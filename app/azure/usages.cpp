#include "azure/usages.h"

#include "azure/listof.h"
#include "azure/wirevalues.h"
#include "base/jsonpath.h"

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

struct UsageApi
{
    QLatin1StringView providerNamespace;
    QLatin1StringView version;
};

UsageApi apiOf(UsageProvider provider)
{
    switch (provider) {
    case UsageProvider::Compute:
        return {"Microsoft.Compute"_L1, "2026-03-01"_L1};
    case UsageProvider::Network:
        return {"Microsoft.Network"_L1, "2025-05-01"_L1};
    case UsageProvider::Storage:
        break;
    }
    return {"Microsoft.Storage"_L1, "2025-08-01"_L1};
}

constexpr auto kSkusVersion = "2021-07-01"_L1;

}

std::optional<qint64> Usage::left() const
{
    if (limit <= 0)
        return std::nullopt;
    return limit - current;
}

Usage parseUsage(const QJsonObject &object)
{
    // Most providers nest the name; Azure SQL writes a text and puts the numbers below "properties".
    const QJsonValue name = object["name"_L1];
    const QJsonValue numbers = object.contains("limit"_L1) ? QJsonValue(object) : object["properties"_L1];
    Usage usage;
    usage.name = name.isObject() ? name["value"_L1].toString() : name.toString();
    usage.displayName = name.isObject() ? name["localizedValue"_L1].toString() : numbers["displayName"_L1].toString();
    usage.current = numbers["currentValue"_L1].toInteger();
    usage.limit = numbers["limit"_L1].toInteger();
    return usage;
}

ComputeSku parseComputeSku(const QJsonObject &object)
{
    ComputeSku sku;
    sku.resourceType = object["resourceType"_L1].toString();
    sku.name = object["name"_L1].toString();
    sku.family = object["family"_L1].toString();
    for (const QJsonValue &capability : object["capabilities"_L1].toArray()) {
        if (capability["name"_L1].toString() == "vCPUs"_L1)
            sku.vCpus = capability["value"_L1].toString().toInt();
    }
    sku.zones = stringsOf(jsonAt(object, u"locationInfo.0.zones"));
    for (const QJsonValue &restriction : object["restrictions"_L1].toArray()) {
        if (restriction["type"_L1].toString() == "Location"_L1)
            sku.blockedReason = restriction["reasonCode"_L1].toString();
        for (const QString &zone : stringsOf(jsonAt(restriction, u"restrictionInfo.zones")))
            sku.zones.removeAll(zone);
    }
    return sku;
}

Result<QList<Usage>> listUsages(const AzureReader &azure, const QString &subscriptionId, UsageProvider provider,
                                const Region &region, const CallContext &context)
{
    const UsageApi api = apiOf(provider);
    const QString path = u"%1/providers/%2/locations/%3/usages"_s.arg(
        ResourceId::subscription(subscriptionId).toString(), api.providerNamespace, region.name());
    return listOf(azure, path, api.version, parseUsage, context);
}

Result<QList<ComputeSku>> listComputeSkus(const AzureReader &azure, const QString &subscriptionId, const Region &region,
                                          const CallContext &context)
{
    const QString filter = QString::fromLatin1(QUrl::toPercentEncoding(u"location eq '%1'"_s.arg(region.name())));
    return listOf(azure,
                  ResourceId::subscription(subscriptionId).toString() + "/providers/Microsoft.Compute/skus?$filter="_L1
                      + filter,
                  kSkusVersion, parseComputeSku, context);
}

}
