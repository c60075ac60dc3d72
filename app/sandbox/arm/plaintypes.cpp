// Types that are kept and answered by the generic engine alone. Whoever simulates more of one registers it again later,
// which replaces the row here.

#include "sandbox/arm/providers.h"
#include "sandbox/simulation.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

struct PlainType
{
    const char16_t *type;
    const char16_t *versions; ///< newest first, separated by blanks
    bool tracked;
    Async onPut;
};

constexpr Async kPolled = Async::AzureAsyncOperation;

constexpr char16_t kNetwork[] =
    u"2025-05-01 2025-03-01 2025-01-01 2024-07-01 2024-05-01 2024-03-01 2024-01-01 2023-11-01 "
    "2023-09-01 2023-06-01 2023-05-01 2023-04-01 2023-02-01 2022-11-01 2022-09-01 2022-07-01 "
    "2022-05-01 2022-01-01 2021-08-01 2021-05-01 2021-02-01 2020-11-01 2020-06-01 2018-11-01";
constexpr char16_t kCompute[] =
    u"2026-03-01 2025-11-01 2025-04-01 2024-11-01 2024-07-01 2024-03-01 2023-09-01 2023-07-01 2023-03-01 2022-11-01 "
    "2022-08-01 2022-03-01 2021-11-01 2021-07-01 2021-03-01 2020-12-01 2020-06-01";
constexpr char16_t kDisks[] =
    u"2025-01-02 2024-03-02 2023-10-02 2023-04-02 2023-01-02 2022-07-02 2022-03-02 2021-12-01 "
    "2021-04-01 2020-12-01 2020-06-30";
constexpr char16_t kSql[] =
    u"2025-01-01 2023-08-01 2023-08-01-preview 2023-05-01-preview 2022-05-01-preview 2021-11-01 "
    "2022-08-01-preview 2022-02-01-preview 2021-11-01-preview 2021-08-01-preview 2021-05-01-preview "
    "2021-02-01-preview 2020-11-01-preview 2014-04-01";
constexpr char16_t kCosmos[] =
    u"2026-03-15 2025-10-15 2025-04-15 2024-11-15 2024-08-15 2024-05-15 2023-11-15 2023-04-15 "
    "2022-11-15 2022-08-15-preview 2021-10-15 2021-04-15";
constexpr char16_t kInsights[] = u"2020-02-02 2015-05-01";
constexpr char16_t kBus[] =
    u"2024-01-01 2023-01-01-preview 2022-10-01-preview 2021-11-01 2021-06-01-preview 2017-04-01";

constexpr PlainType kTypes[] = {
    {u"Microsoft.Network/virtualNetworks", kNetwork, true, kPolled},
    {u"Microsoft.Network/virtualNetworks/subnets", kNetwork, false, kPolled},
    {u"Microsoft.Network/virtualNetworks/virtualNetworkPeerings", kNetwork, false, kPolled},
    {u"Microsoft.Network/networkSecurityGroups", kNetwork, true, kPolled},
    {u"Microsoft.Network/networkSecurityGroups/securityRules", kNetwork, false, kPolled},
    {u"Microsoft.Network/applicationSecurityGroups", kNetwork, true, kPolled},
    {u"Microsoft.Network/routeTables", kNetwork, true, kPolled},
    {u"Microsoft.Network/routeTables/routes", kNetwork, false, kPolled},
    {u"Microsoft.Network/natGateways", kNetwork, true, kPolled},
    {u"Microsoft.Network/publicIPAddresses", kNetwork, true, kPolled},
    {u"Microsoft.Network/publicIPPrefixes", kNetwork, true, kPolled},
    {u"Microsoft.Network/loadBalancers", kNetwork, true, kPolled},
    {u"Microsoft.Network/networkInterfaces", kNetwork, true, kPolled},
    {u"Microsoft.Network/privateEndpoints", kNetwork, true, kPolled},
    {u"Microsoft.Network/privateEndpoints/privateDnsZoneGroups", kNetwork, false, kPolled},
    {u"Microsoft.Network/applicationGateways", kNetwork, true, kPolled},
    {u"Microsoft.Network/bastionHosts", kNetwork, true, kPolled},
    {u"Microsoft.Network/virtualNetworkGateways", kNetwork, true, kPolled},
    {u"Microsoft.Network/localNetworkGateways", kNetwork, true, kPolled},
    {u"Microsoft.Network/connections", kNetwork, true, kPolled},
    {u"Microsoft.Network/expressRouteCircuits", kNetwork, true, kPolled},
    {u"Microsoft.Network/azureFirewalls", kNetwork, true, kPolled},
    {u"Microsoft.Compute/virtualMachines", kCompute, true, kPolled},
    {u"Microsoft.Compute/virtualMachines/extensions", kCompute, true, kPolled},
    {u"Microsoft.Compute/availabilitySets", kCompute, true, Async::None},
    {u"Microsoft.Compute/virtualMachineScaleSets", kCompute, true, kPolled},
    {u"Microsoft.Compute/disks", kDisks, true, Async::Location},
    {u"Microsoft.Compute/snapshots", kDisks, true, Async::Location},
    {u"Microsoft.Compute/sshPublicKeys", kCompute, true, Async::None},
    {u"Microsoft.Sql/servers", kSql, true, kPolled},
    {u"Microsoft.Sql/servers/databases", kSql, true, kPolled},
    {u"Microsoft.Sql/servers/elasticPools", kSql, true, kPolled},
    {u"Microsoft.Sql/servers/firewallRules", kSql, false, Async::None},
    {u"Microsoft.Sql/servers/failoverGroups", kSql, false, kPolled},
    {u"Microsoft.DocumentDB/databaseAccounts", kCosmos, true, kPolled},
    {u"Microsoft.DocumentDB/databaseAccounts/sqlDatabases", kCosmos, false, kPolled},
    {u"Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers", kCosmos, false, kPolled},
    {u"Microsoft.Insights/components", kInsights, true, Async::None},
    {u"Microsoft.Insights/actionGroups", u"2024-10-01-preview 2023-01-01 2022-06-01 2021-09-01", true, Async::None},
    {u"Microsoft.Insights/metricAlerts", u"2018-03-01", true, Async::None},
    {u"Microsoft.Insights/activityLogAlerts", u"2020-10-01 2017-04-01", true, Async::None},
    {u"Microsoft.Insights/webtests", u"2022-06-15 2018-05-01-preview 2015-05-01", true, Async::None},
    {u"Microsoft.Insights/autoscaleSettings", u"2022-10-01 2021-05-01-preview 2015-04-01", true, Async::None},
    {u"Microsoft.Cache/redis", u"2024-11-01 2024-03-01 2023-08-01 2023-04-01 2022-06-01 2021-06-01", true,
     Async::ProvisioningState},
    {u"Microsoft.ServiceBus/namespaces", kBus, true, Async::ProvisioningState},
    {u"Microsoft.ServiceBus/namespaces/queues", kBus, false, Async::None},
    {u"Microsoft.ServiceBus/namespaces/topics", kBus, false, Async::None},
    {u"Microsoft.ServiceBus/namespaces/topics/subscriptions", kBus, false, Async::None},
    {u"Microsoft.EventHub/namespaces", kBus, true, Async::ProvisioningState},
    {u"Microsoft.EventHub/namespaces/eventhubs", kBus, false, Async::None},
    {u"Microsoft.EventHub/namespaces/eventhubs/consumergroups", kBus, false, Async::None},
    {u"Microsoft.ContainerRegistry/registries",
     u"2025-11-01 2025-04-01 2023-07-01 2023-01-01-preview 2022-12-01 2021-09-01", true, kPolled},
    {u"Microsoft.AppConfiguration/configurationStores", u"2024-06-01 2024-05-01 2023-03-01 2022-05-01", true, kPolled},
    {u"Microsoft.Logic/workflows", u"2019-05-01 2018-07-01-preview 2016-06-01", true, Async::None},
    {u"Microsoft.DBforPostgreSQL/flexibleServers", u"2025-08-01 2024-08-01 2023-06-01-preview 2022-12-01", true,
     kPolled},
    {u"Microsoft.DBforPostgreSQL/flexibleServers/databases", u"2025-08-01 2024-08-01 2022-12-01", false, kPolled},
    {u"Microsoft.DBforMySQL/flexibleServers", u"2024-12-30 2023-12-30 2023-06-30 2021-05-01", true, kPolled},
};

/// Types whose documents know no 201 for a PUT.
constexpr QStringView kAnsweredOk[] = {
    u"Microsoft.Compute/availabilitySets",
    u"Microsoft.Insights/components",
    u"Microsoft.Insights/metricAlerts",
    u"Microsoft.Insights/webtests",
    u"Microsoft.ServiceBus/namespaces/queues",
    u"Microsoft.ServiceBus/namespaces/topics",
    u"Microsoft.ServiceBus/namespaces/topics/subscriptions",
    u"Microsoft.EventHub/namespaces/eventhubs",
    u"Microsoft.EventHub/namespaces/eventhubs/consumergroups",
};

}

void registerPlainTypes(Simulation &simulation)
{
    for (const PlainType &row : kTypes) {
        TypeBehaviour behaviour;
        behaviour.type = QString::fromUtf16(row.type);
        behaviour.apiVersions = QString::fromUtf16(row.versions).split(u' ', Qt::SkipEmptyParts);
        behaviour.tracked = row.tracked;
        behaviour.needsLocation = row.tracked;
        behaviour.onPut = row.onPut;
        behaviour.onPatch = row.onPut;
        behaviour.onDelete = row.onPut == Async::None ? Async::None : Async::Location;
        behaviour.asyncPutStatus = row.onPut == Async::Location ? 202 : 201;
        behaviour.createdStatus = std::ranges::find(kAnsweredOk, behaviour.type) == std::end(kAnsweredOk) ? 201 : 200;
        const bool isCosmos = behaviour.type.startsWith(u"Microsoft.DocumentDB/");
        if (isCosmos)
            behaviour.asyncPutStatus = row.tracked ? 200 : 202;
        behaviour.hasProvisioningState =
            behaviour.type != u"Microsoft.Compute/availabilitySets" && !(isCosmos && !row.tracked);
        const bool isNetwork = behaviour.type.startsWith(u"Microsoft.Network/");
        if (isNetwork)
            behaviour.onPatch = Async::None; // only tags can be patched
        behaviour.etagInBody = isNetwork;
        behaviour.weakEtag = isNetwork;
        // Written as a whole by everybody: the one whose second writer has to notice the first.
        behaviour.etagGuarded = behaviour.type == u"Microsoft.Network/applicationGateways";
        behaviour.showsSystemData = !isNetwork && behaviour.type != u"Microsoft.Insights/components"
            && behaviour.type != u"Microsoft.Insights/webtests";
        simulation.add(std::move(behaviour));
    }
}

}
