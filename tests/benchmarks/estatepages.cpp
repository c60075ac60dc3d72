#include "estatepages.h"

#include <array>
#include <cstdint>
#include <cstdio>

namespace azrelocate::bench {

namespace {

struct Kind
{
    const char *type;
    const char *sku;
    const char *properties; ///< after the members that all have
};

constexpr std::array kKinds{
    Kind{"Microsoft.Compute/virtualMachines", "Standard_D4s_v5",
         "\"hardwareProfile\":{\"vmSize\":\"Standard_D4s_v5\"},\"storageProfile\":{\"osDisk\":{\"osType\":\"Linux\","
         "\"createOption\":\"FromImage\",\"caching\":\"ReadWrite\",\"deleteOption\":\"Detach\",\"diskSizeGB\":128},"
         "\"dataDisks\":[]},\"diagnosticsProfile\":{\"bootDiagnostics\":{\"enabled\":true}}"},
    Kind{"Microsoft.Compute/disks", "Premium_LRS",
         "\"osType\":\"Linux\",\"hyperVGeneration\":\"V2\",\"diskSizeGB\":128,\"diskIOPSReadWrite\":500,"
         "\"diskMBpsReadWrite\""
         ":100,\"encryption\":{\"type\":\"EncryptionAtRestWithPlatformKey\"},\"diskState\":\"Attached\""},
    Kind{"Microsoft.Network/networkInterfaces", "",
         "\"enableAcceleratedNetworking\":true,\"enableIPForwarding\":false,\"macAddress\":\"00-22-48-5E-1B-07\","
         "\"primary\":true,\"nicType\":\"Standard\",\"dnsSettings\":{\"dnsServers\":[],\"appliedDnsServers\":[]}"},
    Kind{"Microsoft.Storage/storageAccounts", "Standard_ZRS",
         "\"minimumTlsVersion\":\"TLS1_2\",\"allowBlobPublicAccess\":false,\"supportsHttpsTrafficOnly\":true,"
         "\"accessTier\":"
         "\"Hot\",\"networkAcls\":{\"bypass\":\"AzureServices\",\"virtualNetworkRules\":[],\"ipRules\":[],"
         "\"defaultAction\":\"Deny\"},\"statusOfPrimary\":\"available\""},
    Kind{"Microsoft.Web/sites", "",
         "\"state\":\"Running\",\"enabled\":true,\"httpsOnly\":true,\"clientAffinityEnabled\":false,\"usageState\":"
         "\"Normal\","
         "\"siteConfig\":{\"numberOfWorkers\":1,\"linuxFxVersion\":\"DOTNETCORE|8.0\",\"alwaysOn\":true},"
         "\"redundancyMode\":"
         "\"None\""},
    Kind{"Microsoft.KeyVault/vaults", "standard",
         "\"enableSoftDelete\":true,\"softDeleteRetentionInDays\":90,\"enableRbacAuthorization\":true,"
         "\"accessPolicies\":[],"
         "\"enabledForDeployment\":false"},
    Kind{"Microsoft.Insights/metricAlerts", "",
         "\"severity\":2,\"evaluationFrequency\":\"PT5M\",\"windowSize\":\"PT15M\",\"criteria\":{\"allOf\":[{"
         "\"threshold\":90,"
         "\"name\":\"cpu\",\"metricName\":\"Percentage "
         "CPU\",\"operator\":\"GreaterThan\",\"timeAggregation\":\"Average\"}]}"},
};
constexpr std::array kRegions{"westeurope", "northeurope", "westeurope", "swedencentral", "westeurope"};

std::string resource(int number)
{
    const Kind &kind = kKinds[static_cast<size_t>(number) % kKinds.size()];
    const char *region = kRegions[static_cast<size_t>(number) % kRegions.size()];
    const auto scattered = static_cast<uint32_t>(number) * 2654435761u;
    std::array<char, 3072> text{};
    const int length = std::snprintf(
        text.data(), text.size(),
        "{\"id\":\"/subscriptions/%s/resourceGroups/rg-fabrikam-%05d/providers/%s/"
        "res-%s-%07d\",\"name\":\"res-%s-%07d\","
        "\"type\":\"%s\",\"location\":\"%s\",\"kind\":\"\",\"managedBy\":\"\",\"plan\":null,\"zones\":null,"
        "\"extendedLocation\":null,\"sku\":{\"name\":\"%s\"},\"identity\":{\"type\":\"SystemAssigned\",\"principalId\":"
        "\"%08x-5c1e-4b7a-9d2f-%012d\",\"tenantId\":\"7e1c3f0a-2222-4c4c-9b9b-0f0f0f0f0f0f\"},\"tags\":{"
        "\"environment\":"
        "\"production\",\"cost-center\":\"CC-%04u\",\"owner\":\"team-%02d@fabrikam.example\",\"workload\":\"orders-%"
        "03d\","
        "\"data-classification\":\"confidential\"},\"properties\":{\"provisioningState\":\"Succeeded\",\"uniqueId\":"
        "\"%08x-aaaa-4bbb-8ccc-%012d\",\"creationTime\":\"2025-0%d-1%dT08:15:30.1234567Z\",\"publicNetworkAccess\":"
        "\"Disabled\",\"subnet\":{\"id\":\"/subscriptions/%s/resourceGroups/rg-fabrikam-network/providers/"
        "Microsoft.Network/"
        "virtualNetworks/vnet-%s/subnets/snet-%03d\"},\"workspaceId\":\"/subscriptions/%s/resourceGroups/"
        "rg-fabrikam-monitoring/providers/Microsoft.OperationalInsights/workspaces/log-%s\",%s}}",
        kSubscription, number / 40, kind.type, region, number, region, number, kind.type, region, kind.sku, scattered,
        number, scattered % 10'000, number % 90, number % 500, scattered ^ 0x5a5a5a5au, number, 1 + number % 9,
        number % 9, kSubscription, region, number % 200, kSubscription, region, kind.properties);
    return {text.data(), static_cast<size_t>(length)};
}

}

EstatePages::EstatePages(int count)
    : count(count)
{
    for (int first = 0; first < count; first += kRowsPerPage) {
        std::string page;
        for (int i = first; i < count && i < first + kRowsPerPage; ++i)
            (page += i == first ? "" : ",") += resource(i);
        pages.push_back(std::move(page));
    }
}

}
