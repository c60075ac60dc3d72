#include "sandbox/compute/computesizes.h"

#include "sandbox/arm/regions.h"
#include "sandbox/simulation.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

constexpr MachineSize kSizes[] = {
    {u"Standard_B2ms", u"standardBSFamily", 2, 8, 4, u""},
    {u"Standard_B4ms", u"standardBSFamily", 4, 16, 8, u""},
    {u"Standard_D2s_v3", u"standardDSv3Family", 2, 8, 4, u""},
    {u"Standard_D4s_v3", u"standardDSv3Family", 4, 16, 8, u""},
    {u"Standard_D2s_v5", u"standardDSv5Family", 2, 8, 4, u""},
    {u"Standard_D4s_v5", u"standardDSv5Family", 4, 16, 8, u""},
    {u"Standard_D8s_v5", u"standardDSv5Family", 8, 32, 16, u""},
    {u"Standard_D4ds_v5", u"standardDDSv5Family", 4, 16, 8, u""},
    {u"Standard_E4s_v5", u"standardESv5Family", 4, 32, 8, u""},
    {u"Standard_E8s_v5", u"standardESv5Family", 8, 64, 16, u""},
    {u"Standard_F4s_v2", u"standardFSv2Family", 4, 8, 8, u""},
    {u"Standard_M64ms", u"standardMSFamily", 64, 1792, 64, u"swedencentral"},
};

QJsonObject capability(const QString &name, const QString &value)
{
    return {{u"name"_s, name}, {u"value"_s, value}};
}

QJsonArray zonesOf(const SimulatedRegion &region)
{
    return region.zones ? QJsonArray{u"1"_s, u"2"_s, u"3"_s} : QJsonArray{};
}

QJsonObject entry(const SimulatedRegion &region, const QString &type, const QString &name)
{
    const QString location = QString::fromUtf16(region.displayName).remove(u' ');
    return {{u"resourceType"_s, type},
            {u"name"_s, name},
            {u"locations"_s, QJsonArray{location}},
            {u"locationInfo"_s, QJsonArray{QJsonObject{{u"location"_s, location}, {u"zones"_s, zonesOf(region)}}}},
            {u"capabilities"_s, QJsonArray()},
            {u"restrictions"_s, QJsonArray()}};
}

QJsonObject machineEntry(const SimulatedRegion &region, const MachineSize &size)
{
    QJsonObject sku = entry(region, u"virtualMachines"_s, QString::fromUtf16(size.name));
    sku.insert(u"tier"_s, u"Standard"_s);
    sku.insert(u"size"_s, QString::fromUtf16(size.name).section(u'_', 1));
    sku.insert(u"family"_s, QString::fromUtf16(size.family));
    sku.insert(u"capabilities"_s,
               QJsonArray{capability(u"vCPUs"_s, QString::number(size.vcpus)),
                          capability(u"MemoryGB"_s, QString::number(size.memoryGiB)),
                          capability(u"MaxDataDiskCount"_s, QString::number(size.maxDataDisks)),
                          capability(u"PremiumIO"_s, u"True"_s), capability(u"HyperVGenerations"_s, u"V1,V2"_s),
                          capability(u"CpuArchitectureType"_s, u"x64"_s),
                          capability(u"AcceleratedNetworkingEnabled"_s, u"True"_s)});
    if (sameText(QString::fromUtf16(size.restrictedIn), QString::fromUtf16(region.name))) {
        const QJsonArray here = sku.value(u"locations"_s).toArray();
        sku.insert(u"restrictions"_s,
                   QJsonArray{QJsonObject{{u"type"_s, u"Location"_s},
                                          {u"values"_s, here},
                                          {u"restrictionInfo"_s, QJsonObject{{u"locations"_s, here}}},
                                          {u"reasonCode"_s, u"NotAvailableForSubscription"_s}}});
    }
    return sku;
}

void appendRegion(QJsonArray &values, const SimulatedRegion &region)
{
    static const QStringList disks = {u"Standard_LRS"_s, u"StandardSSD_LRS"_s, u"Premium_LRS"_s, u"PremiumV2_LRS"_s};
    for (const MachineSize &size : kSizes)
        values.append(machineEntry(region, size));
    for (const QString &disk : disks)
        values.append(entry(region, u"disks"_s, disk));
    if (region.zones)
        values.append(entry(region, u"disks"_s, u"Premium_ZRS"_s));
    values.append(entry(region, u"availabilitySets"_s, u"Aligned"_s));
}

Reply list(const Call &call, const QStringList &)
{
    static const QRegularExpression byLocation(uR"(^\s*location\s+eq\s+'([^']+)'\s*$)"_s,
                                               QRegularExpression::CaseInsensitiveOption);
    const QString filter = call.request.queryValue(u"$filter"_s);
    const auto match = byLocation.match(filter);
    if (!filter.isEmpty() && !match.hasMatch())
        return armError(400, u"InvalidFilter"_s, u"Only location eq '…' can be filtered."_s);
    QJsonArray values;
    for (const SimulatedRegion &region : simulatedRegions()) {
        if (filter.isEmpty() || regionName(match.captured(1)) == QString::fromUtf16(region.name))
            appendRegion(values, region);
    }
    return pageOf(call.request, values);
}

}

std::span<const MachineSize> machineSizes()
{
    return kSizes;
}

const MachineSize *findMachineSize(const QString &name)
{
    for (const MachineSize &size : kSizes) {
        if (sameText(QString::fromUtf16(size.name), name))
            return &size;
    }
    return nullptr;
}

void registerComputeSizes(Simulation &simulation)
{
    simulation.add(Route{"GET",
                         u"/subscriptions/{s}/providers/Microsoft.Compute/skus"_s,
                         {u"2021-07-01"_s, u"2019-04-01"_s, u"2017-09-01"_s},
                         u"Microsoft.Compute/skus/read"_s,
                         true,
                         list});
}

}
