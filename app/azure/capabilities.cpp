#include "azure/capabilities.h"

#include "azure/listof.h"
#include "azure/wirevalues.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

constexpr auto kStorageVersion = "2025-08-01"_L1;
constexpr auto kSqlVersion = "2025-01-01"_L1;
constexpr auto kWebVersion = "2025-03-01"_L1;

/// "Disabled" closes a level and all below it; a level without a status is open.
bool isOpen(const QJsonValue &level)
{
    return level["status"_L1].toString().compare("Disabled"_L1, Qt::CaseInsensitive) != 0;
}

QString providerPath(const QString &subscriptionId, QLatin1StringView below)
{
    return ResourceId::subscription(subscriptionId).toString() + "/providers/"_L1 + below;
}

}

StorageSku parseStorageSku(const QJsonObject &object)
{
    StorageSku sku;
    sku.name = object["name"_L1].toString();
    sku.kind = object["kind"_L1].toString();
    for (const QString &location : stringsOf(object["locations"_L1]))
        sku.locations.append(Region(location));
    for (const QJsonValue &restriction : object["restrictions"_L1].toArray()) {
        if (restriction["type"_L1].toString().compare("location"_L1, Qt::CaseInsensitive) == 0)
            sku.blockedReason = restriction["reasonCode"_L1].toString();
    }
    return sku;
}

QList<SqlObjective> parseSqlCapabilities(const QJsonObject &object)
{
    QList<SqlObjective> objectives;
    for (const QJsonValue &version : object["supportedServerVersions"_L1].toArray()) {
        for (const QJsonValue &edition : version["supportedEditions"_L1].toArray()) {
            for (const QJsonValue &objective : edition["supportedServiceLevelObjectives"_L1].toArray()) {
                SqlObjective found;
                found.name = objective["name"_L1].toString();
                found.edition = edition["name"_L1].toString();
                found.usable = isOpen(object) && isOpen(version) && isOpen(edition) && isOpen(objective);
                found.zoneRedundant = objective["zoneRedundant"_L1].toBool();
                objectives.append(found);
            }
        }
    }
    return objectives;
}

Result<QList<StorageSku>> listStorageSkus(const AzureReader &azure, const QString &subscriptionId,
                                          const CallContext &context)
{
    return listOf(azure, providerPath(subscriptionId, "Microsoft.Storage/skus"_L1), kStorageVersion, parseStorageSku,
                  context);
}

Result<QList<SqlObjective>> listSqlObjectives(const AzureReader &azure, const QString &subscriptionId,
                                              const Region &region, const CallContext &context)
{
    const QString path = providerPath(subscriptionId, "Microsoft.Sql/locations/"_L1) + region.name()
        + "/capabilities?include=supportedEditions"_L1;
    return objectOf(azure, path, kSqlVersion, parseSqlCapabilities, context);
}

Result<QList<Region>> listWebRegions(const AzureReader &azure, const QString &subscriptionId, const QString &tier,
                                     bool linux, const CallContext &context)
{
    QString path = providerPath(subscriptionId, "Microsoft.Web/geoRegions?sku="_L1) + tier;
    if (linux)
        path += "&linuxWorkersEnabled=true"_L1;
    return listOf(
        azure, path, kWebVersion, [](const QJsonObject &object) { return Region(object["name"_L1].toString()); },
        context);
}

}
