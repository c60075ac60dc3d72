#include "sandbox/billing/pricelist.h"

#include "sandbox/arm/regions.h"
#include "sandbox/compute/computesizes.h"
#include "sandbox/simulation.h"

#include <array>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

constexpr double kHours = 24;
constexpr double kMonths = 12 / 365.0; ///< of a day
constexpr double kCoreHour = 0.048;
constexpr auto kMachines = "Microsoft.Compute/virtualMachines"_L1;
constexpr auto kEverywhere = "Global"_L1; ///< one price in the whole world

struct Ware
{
    QLatin1StringView type;
    QLatin1StringView sku; ///< name of the SKU; empty: any
    QLatin1StringView service;
    QLatin1StringView product;
    QLatin1StringView meter;
    QLatin1StringView unit;
    double price;
    double unitsPerDay;
    bool global = false;
};

constexpr std::array kWares{
    Ware{"Microsoft.Compute/disks"_L1, "Premium_LRS"_L1, "Storage"_L1, "Premium SSD Managed Disks"_L1,
         "P10 LRS Disk"_L1, "1/Month"_L1, 19.71, kMonths},
    Ware{"Microsoft.Compute/disks"_L1, "StandardSSD_LRS"_L1, "Storage"_L1, "Standard SSD Managed Disks"_L1,
         "E10 LRS Disk"_L1, "1/Month"_L1, 9.6, kMonths},
    Ware{"Microsoft.Web/serverfarms"_L1, "P1v3"_L1, "Azure App Service"_L1, "Azure App Service Premium v3 Plan"_L1,
         "P1 v3 App"_L1, "1 Hour"_L1, 0.31, kHours},
    Ware{"Microsoft.Sql/servers/databases"_L1, "GP_Gen5"_L1, "SQL Database"_L1,
         "SQL Database Single/Elastic Pool General Purpose - Compute Gen5"_L1, "vCore"_L1, "1 Hour"_L1, 0.304, kHours},
    Ware{"Microsoft.DocumentDB/databaseAccounts"_L1,
         {},
         "Azure Cosmos DB"_L1,
         "Azure Cosmos DB"_L1,
         "100 RU/s"_L1,
         "1 Hour"_L1,
         0.008,
         4 * kHours},
    Ware{"Microsoft.Network/publicIPAddresses"_L1, "Standard"_L1, "Virtual Network"_L1, "IP Addresses"_L1,
         "Standard IPv4 Static Public IP"_L1, "1 Hour"_L1, 0.005, kHours},
    Ware{"Microsoft.Network/loadBalancers"_L1, "Standard"_L1, "Load Balancer"_L1, "Load Balancer"_L1,
         "Standard Included LB Rules and Outbound Rules"_L1, "1 Hour"_L1, 0.025, kHours},
    Ware{"Microsoft.Network/privateEndpoints"_L1,
         {},
         "Virtual Network"_L1,
         "Virtual Network Private Link"_L1,
         "Standard Private Endpoint"_L1,
         "1 Hour"_L1,
         0.01,
         kHours},
    Ware{"Microsoft.Storage/storageAccounts"_L1,
         {},
         "Storage"_L1,
         "General Block Blob v2"_L1,
         "Hot LRS Data Stored"_L1,
         "1 GB/Month"_L1,
         0.0196,
         200 * kMonths},
    Ware{"Microsoft.Cache/redis"_L1,
         {},
         "Redis Cache"_L1,
         "Azure Redis Cache Standard"_L1,
         "C1 Cache Instance"_L1,
         "1 Hour"_L1,
         0.138,
         kHours},
    Ware{"Microsoft.OperationalInsights/workspaces"_L1,
         {},
         "Log Analytics"_L1,
         "Log Analytics"_L1,
         "Analytics Logs Data Ingestion"_L1,
         "1 GB"_L1,
         2.76,
         0.8},
    Ware{"Microsoft.Network/dnsZones"_L1,
         {},
         "Azure DNS"_L1,
         "Azure DNS"_L1,
         "Public Zones"_L1,
         "1/Month"_L1,
         0.5,
         kMonths,
         true},
};

/// 0.90 to 1.20: how dear a region is.
double levelOf(const QString &region)
{
    uint sum = 0;
    for (const QChar letter : region)
        sum += letter.unicode();
    return 0.9 + sum % 31 / 100.0;
}

Meter meterOf(const Ware &ware, const QString &region)
{
    const QString place = ware.global ? QString(kEverywhere) : region;
    return {Simulation::guidFrom(u"meter %1 %2 %3"_s.arg(ware.product, ware.meter, place)),
            place,
            ware.service,
            ware.product,
            ware.meter,
            ware.unit,
            ware.price * (ware.global ? 1 : levelOf(region))};
}

/// "Standard_D4s_v5" is sold as "D4s v5".
Meter meterOf(const MachineSize &size, const QString &region)
{
    const QString name = QString::fromUtf16(size.name).section(u'_', 1).replace(u'_', u' ');
    const QString product = u"Virtual Machines %1 Series"_s.arg(
        QString::fromUtf16(size.family).remove(u"standard"_s, Qt::CaseInsensitive).remove(u"Family"_s));
    return {Simulation::guidFrom(u"meter %1 %2 %3"_s.arg(product, name, region)),
            region,
            u"Virtual Machines"_s,
            product,
            name,
            u"1 Hour"_s,
            kCoreHour * size.vcpus * levelOf(region)};
}

}

QList<MeterUse> usesOf(const Resource &resource)
{
    const QString region = regionName(resource.location());
    if (resource.type.compare(kMachines, Qt::CaseInsensitive) == 0) {
        const QString name = resource.property(u"hardwareProfile"_s)[u"vmSize"_s].toString();
        const MachineSize *size = findMachineSize(name);
        return size ? QList<MeterUse>{{meterOf(*size, region), kHours}} : QList<MeterUse>();
    }
    const QString sku = resource.body[u"sku"_s][u"name"_s].toString();
    QList<MeterUse> uses;
    for (const Ware &ware : kWares) {
        if (resource.type.compare(ware.type, Qt::CaseInsensitive) == 0
            && (ware.sku.isEmpty() || sku.startsWith(ware.sku, Qt::CaseInsensitive)))
            uses.append({meterOf(ware, region), ware.unitsPerDay});
    }
    return uses;
}

QList<Meter> priceList()
{
    QList<Meter> meters;
    for (const SimulatedRegion &place : simulatedRegions()) {
        const QString region = QString::fromUtf16(place.name);
        for (const Ware &ware : kWares) {
            if (!ware.global)
                meters.append(meterOf(ware, region));
        }
        for (const MachineSize &size : machineSizes()) {
            if (region != QString::fromUtf16(size.restrictedIn))
                meters.append(meterOf(size, region));
        }
    }
    for (const Ware &ware : kWares) {
        if (ware.global)
            meters.append(meterOf(ware, {}));
    }
    return meters;
}

double exchangeRate(const QString &currency)
{
    return currency == "USD"_L1 ? 1 : currency == "EUR"_L1 ? 0.9 : 0;
}

}
