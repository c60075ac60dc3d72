#include "sandbox/arm/quotas.h"

#include "sandbox/arm/regions.h"
#include "sandbox/compute/computesizes.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

const QString kMachine = u"Microsoft.Compute/virtualMachines"_s;
const QString kCompute = u"Microsoft.Compute"_s;

QString keyOf(const QString &region, const QString &providerNamespace, const QString &counter)
{
    return (regionName(region) + u'/' + providerNamespace + u'/' + counter).toLower();
}

/// A counter that counts resources of one type.
struct TypeCounter
{
    const char16_t *provider;
    const char16_t *name;
    const char16_t *display;
    const char16_t *type;
    int limit;
};

constexpr TypeCounter kTypeCounters[] = {
    {u"Microsoft.Compute", u"availabilitySets", u"Availability Sets", u"Microsoft.Compute/availabilitySets", 2500},
    {u"Microsoft.Compute", u"virtualMachines", u"Virtual Machines", u"Microsoft.Compute/virtualMachines", 25000},
    {u"Microsoft.Compute", u"PremiumDiskCount", u"Premium Storage Managed Disks", u"Microsoft.Compute/disks", 50000},
    {u"Microsoft.Network", u"VirtualNetworks", u"Virtual Networks", u"Microsoft.Network/virtualNetworks", 1000},
    {u"Microsoft.Network", u"PublicIPAddresses", u"Public IP Addresses", u"Microsoft.Network/publicIPAddresses", 1000},
    {u"Microsoft.Network", u"NetworkSecurityGroups", u"Network Security Groups",
     u"Microsoft.Network/networkSecurityGroups", 5000},
    {u"Microsoft.Network", u"NetworkInterfaces", u"Network Interfaces", u"Microsoft.Network/networkInterfaces", 65536},
    {u"Microsoft.Network", u"LoadBalancers", u"Load Balancers", u"Microsoft.Network/loadBalancers", 1000},
    {u"Microsoft.Network", u"RouteTables", u"Route Tables", u"Microsoft.Network/routeTables", 200},
    {u"Microsoft.Network", u"PrivateEndpoints", u"Private Endpoints", u"Microsoft.Network/privateEndpoints", 64000},
    {u"Microsoft.Storage", u"StorageAccounts", u"Storage Accounts", u"Microsoft.Storage/storageAccounts", 250},
    {u"Microsoft.Sql", u"ServerQuota", u"Regional Server Quota", u"Microsoft.Sql/servers", 250},
    {u"Microsoft.Web", u"serverFarms", u"App Service plans", u"Microsoft.Web/serverfarms", 100},
};

int vcpusOf(const Resource &machine)
{
    const MachineSize *size = findMachineSize(machine.property(u"hardwareProfile"_s)[u"vmSize"_s].toString());
    return size ? size->vcpus : 0;
}

}

QList<QuotaCounter> Quotas::counters(const ResourceStore &store, const QString &subscriptionId,
                                     const QString &providerNamespace, const QString &region) const
{
    const QString scope = u"/subscriptions/"_s + subscriptionId;
    const auto stated = [&](const QString &counter) {
        const auto found = m_stated.find(keyOf(region, providerNamespace, counter));
        return found == m_stated.end() ? Stated{} : found->second;
    };
    const auto make = [&](const QString &name, const QString &display, int counted, int limit) {
        const Stated own = stated(name);
        return QuotaCounter{name, display, counted + own.usedByOthers, own.limit < 0 ? limit : own.limit};
    };
    QList<QuotaCounter> list;
    for (const TypeCounter &row : kTypeCounters) {
        if (!sameText(QString::fromUtf16(row.provider), providerNamespace))
            continue;
        int count = 0;
        for (const Resource *resource : store.ofType(QString::fromUtf16(row.type), scope))
            count += regionName(resource->location()) == regionName(region);
        list.append(make(QString::fromUtf16(row.name), QString::fromUtf16(row.display), count, row.limit));
    }
    if (!sameText(providerNamespace, kCompute))
        return list;
    std::map<QString, int> families;
    int cores = 0;
    for (const MachineSize &size : machineSizes())
        families.emplace(QString::fromUtf16(size.family), 0);
    for (const Resource *machine : store.ofType(kMachine, scope)) {
        if (regionName(machine->location()) != regionName(region))
            continue;
        const MachineSize *size = findMachineSize(machine->property(u"hardwareProfile"_s)[u"vmSize"_s].toString());
        cores += vcpusOf(*machine);
        if (size)
            families[QString::fromUtf16(size->family)] += size->vcpus;
    }
    list.append(make(u"cores"_s, u"Total Regional vCPUs"_s, cores, 100));
    list.append(make(u"lowPriorityCores"_s, u"Total Regional Low-priority vCPUs"_s, 0, 100));
    for (const auto &[family, used] : families)
        list.append(make(family, family + u" vCPUs"_s, used, 100));
    return list;
}

Verdict Quotas::refuseMachine(const ResourceStore &store, const QString &subscriptionId, const QString &region,
                              const QString &size, const QString &exceptId) const
{
    const MachineSize *wanted = findMachineSize(size);
    if (!wanted)
        return {};
    const Resource *existing = store.find(exceptId);
    const int more = wanted->vcpus - (existing ? vcpusOf(*existing) : 0);
    const QString family = QString::fromUtf16(wanted->family);
    const QList<QuotaCounter> all = counters(store, subscriptionId, kCompute, region);
    for (const QuotaCounter &counter : all) {
        if (counter.name != u"cores" && counter.name != family)
            continue;
        if (more > 0 && counter.used + more > counter.limit) {
            return armError(
                409, u"OperationNotAllowed"_s,
                u"Operation could not be completed as it results in exceeding approved %1 quota. Location: %2, Current "
                u"Limit: %3, Current Usage: %4, Additional Required: %5, (Minimum) New Limit Required: %6."_s
                    .arg(counter.display, region)
                    .arg(counter.limit)
                    .arg(counter.used)
                    .arg(more)
                    .arg(counter.used + more));
        }
    }
    return {};
}

Result<void> Quotas::load(const QJsonObject &section)
{
    for (auto region = section.begin(); region != section.end(); ++region) {
        if (region.key() == u"autoApproveUpTo") {
            m_autoApproveUpTo = region.value().toInt();
            continue;
        }
        if (!findRegion(region.key()))
            return Error::input(u"quotas: '%1' is no region."_s.arg(region.key()));
        const QJsonObject providers = region.value().toObject();
        for (auto provider = providers.begin(); provider != providers.end(); ++provider) {
            const QJsonObject stated = provider.value().toObject();
            for (auto counter = stated.begin(); counter != stated.end(); ++counter) {
                m_stated[keyOf(region.key(), provider.key(), counter.key())] = {
                    counter.value()[u"limit"_s].toInt(-1), counter.value()[u"usedByOthers"_s].toInt()};
            }
        }
    }
    return {};
}

void Quotas::setLimit(const QString &region, const QString &providerNamespace, const QString &counter, int limit)
{
    m_stated[keyOf(region, providerNamespace, counter)].limit = limit;
}

}
