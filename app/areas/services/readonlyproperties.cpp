#include "areas/services/readonlyproperties.h"

#include <array>
#include <utility>

namespace azrelocate::services {

using namespace Qt::StringLiterals;

namespace {

struct ReadOnly
{
    QLatin1StringView type; ///< empty: every type
    QLatin1StringView path;
};

constexpr std::array kReadOnly{
    ReadOnly{""_L1, "id"_L1},
    ReadOnly{""_L1, "etag"_L1},
    ReadOnly{""_L1, "systemData"_L1},
    ReadOnly{""_L1, "managedBy"_L1},
    ReadOnly{""_L1, "identity.principalId"_L1},
    ReadOnly{""_L1, "identity.tenantId"_L1},
    ReadOnly{""_L1, "properties.provisioningState"_L1},
    ReadOnly{""_L1, "properties.resourceGuid"_L1},
    ReadOnly{""_L1, "properties.privateEndpointConnections"_L1},
    ReadOnly{""_L1, "properties.creationTime"_L1},
    ReadOnly{""_L1, "properties.creationDate"_L1},
    ReadOnly{""_L1, "properties.createdDate"_L1},
    ReadOnly{""_L1, "properties.modifiedDate"_L1},
    ReadOnly{""_L1, "properties.uniqueId"_L1},
    ReadOnly{"microsoft.compute/virtualmachines"_L1, "properties.vmId"_L1},
    ReadOnly{"microsoft.compute/virtualmachines"_L1, "properties.timeCreated"_L1},
    ReadOnly{"microsoft.compute/virtualmachines"_L1, "properties.instanceView"_L1},
    ReadOnly{"microsoft.compute/availabilitysets"_L1, "properties.virtualMachines"_L1},
    ReadOnly{"microsoft.compute/disks"_L1, "properties.timeCreated"_L1},
    ReadOnly{"microsoft.compute/disks"_L1, "sku.tier"_L1},
    ReadOnly{"microsoft.compute/disks"_L1, "properties.diskState"_L1},
    ReadOnly{"microsoft.documentdb/databaseaccounts"_L1, "properties.documentEndpoint"_L1},
    ReadOnly{"microsoft.documentdb/databaseaccounts"_L1, "properties.readLocations"_L1},
    ReadOnly{"microsoft.documentdb/databaseaccounts"_L1, "properties.writeLocations"_L1},
    ReadOnly{"microsoft.documentdb/databaseaccounts"_L1, "properties.failoverPolicies"_L1},
    ReadOnly{"microsoft.documentdb/databaseaccounts"_L1, "properties.instanceId"_L1},
    ReadOnly{"microsoft.insights/components"_L1, "properties.AppId"_L1},
    ReadOnly{"microsoft.insights/components"_L1, "properties.ApplicationId"_L1},
    ReadOnly{"microsoft.insights/components"_L1, "properties.ConnectionString"_L1},
    ReadOnly{"microsoft.insights/components"_L1, "properties.CreationDate"_L1},
    ReadOnly{"microsoft.insights/components"_L1, "properties.HockeyAppToken"_L1},
    ReadOnly{"microsoft.insights/components"_L1, "properties.InstrumentationKey"_L1},
    ReadOnly{"microsoft.insights/components"_L1, "properties.Name"_L1},
    ReadOnly{"microsoft.insights/components"_L1, "properties.TenantId"_L1},
    ReadOnly{"microsoft.keyvault/vaults"_L1, "properties.hsmPoolResourceId"_L1},
    ReadOnly{"microsoft.keyvault/vaults"_L1, "properties.vaultUri"_L1},
    ReadOnly{"microsoft.managedidentity/userassignedidentities"_L1, "properties.clientId"_L1},
    ReadOnly{"microsoft.managedidentity/userassignedidentities"_L1, "properties.principalId"_L1},
    ReadOnly{"microsoft.managedidentity/userassignedidentities"_L1, "properties.tenantId"_L1},
    ReadOnly{"microsoft.network/applicationgateways"_L1, "properties.operationalState"_L1},
    ReadOnly{"microsoft.network/loadbalancers"_L1, "properties.inboundNatPools"_L1},
    ReadOnly{"microsoft.network/networkinterfaces"_L1, "properties.macAddress"_L1},
    ReadOnly{"microsoft.network/networkinterfaces"_L1, "properties.virtualMachine"_L1},
    ReadOnly{"microsoft.network/networkinterfaces"_L1, "properties.privateEndpoint"_L1},
    ReadOnly{"microsoft.network/networksecuritygroups"_L1, "properties.defaultSecurityRules"_L1},
    ReadOnly{"microsoft.network/networksecuritygroups"_L1, "properties.networkInterfaces"_L1},
    ReadOnly{"microsoft.network/networksecuritygroups"_L1, "properties.subnets"_L1},
    ReadOnly{"microsoft.network/privateendpoints"_L1, "properties.customDnsConfigs"_L1},
    ReadOnly{"microsoft.network/privateendpoints"_L1, "properties.networkInterfaces"_L1},
    ReadOnly{"microsoft.network/publicipaddresses"_L1, "properties.ipAddress"_L1},
    ReadOnly{"microsoft.network/publicipaddresses"_L1, "properties.ipConfiguration"_L1},
    ReadOnly{"microsoft.network/publicipaddresses"_L1, "properties.dnsSettings.fqdn"_L1},
    ReadOnly{"microsoft.network/routetables"_L1, "properties.subnets"_L1},
    ReadOnly{"microsoft.network/virtualnetworks"_L1, "properties.virtualNetworkPeerings"_L1},
    ReadOnly{"microsoft.operationalinsights/workspaces"_L1, "properties.customerId"_L1},
    ReadOnly{"microsoft.operationalinsights/workspaces"_L1, "properties.workspaceCapping.dataIngestionStatus"_L1},
    ReadOnly{"microsoft.operationalinsights/workspaces"_L1, "properties.workspaceCapping.quotaNextResetTime"_L1},
    ReadOnly{"microsoft.sql/servers"_L1, "properties.fullyQualifiedDomainName"_L1},
    ReadOnly{"microsoft.sql/servers"_L1, "properties.state"_L1},
    ReadOnly{"microsoft.sql/servers/databases"_L1, "properties.currentServiceObjectiveName"_L1},
    ReadOnly{"microsoft.sql/servers/databases"_L1, "properties.currentSku"_L1},
    ReadOnly{"microsoft.sql/servers/databases"_L1, "properties.databaseId"_L1},
    ReadOnly{"microsoft.sql/servers/databases"_L1, "properties.defaultSecondaryLocation"_L1},
    ReadOnly{"microsoft.sql/servers/databases"_L1, "properties.earliestRestoreDate"_L1},
    ReadOnly{"microsoft.sql/servers/databases"_L1, "properties.requestedServiceObjectiveName"_L1},
    ReadOnly{"microsoft.sql/servers/databases"_L1, "properties.status"_L1},
    ReadOnly{"microsoft.storage/storageaccounts"_L1, "properties.keyCreationTime"_L1},
    ReadOnly{"microsoft.storage/storageaccounts"_L1, "properties.primaryEndpoints"_L1},
    ReadOnly{"microsoft.storage/storageaccounts"_L1, "properties.primaryLocation"_L1},
    ReadOnly{"microsoft.storage/storageaccounts"_L1, "properties.secondaryEndpoints"_L1},
    ReadOnly{"microsoft.storage/storageaccounts"_L1, "properties.secondaryLocation"_L1},
    ReadOnly{"microsoft.storage/storageaccounts"_L1, "properties.statusOfPrimary"_L1},
    ReadOnly{"microsoft.storage/storageaccounts"_L1, "properties.statusOfSecondary"_L1},
    ReadOnly{"microsoft.web/serverfarms"_L1, "properties.geoRegion"_L1},
    ReadOnly{"microsoft.web/serverfarms"_L1, "properties.numberOfSites"_L1},
    ReadOnly{"microsoft.web/serverfarms"_L1, "properties.numberOfWorkers"_L1},
    ReadOnly{"microsoft.web/serverfarms"_L1, "properties.resourceGroup"_L1},
    ReadOnly{"microsoft.web/serverfarms"_L1, "properties.status"_L1},
    ReadOnly{"microsoft.web/serverfarms"_L1, "properties.subscription"_L1},
    ReadOnly{"microsoft.web/sites"_L1, "properties.availabilityState"_L1},
    ReadOnly{"microsoft.web/sites"_L1, "properties.customDomainVerificationId"_L1},
    ReadOnly{"microsoft.web/sites"_L1, "properties.defaultHostName"_L1},
    ReadOnly{"microsoft.web/sites"_L1, "properties.enabledHostNames"_L1},
    ReadOnly{"microsoft.web/sites"_L1, "properties.hostNames"_L1},
    ReadOnly{"microsoft.web/sites"_L1, "properties.hostNameSslStates"_L1},
    ReadOnly{"microsoft.web/sites"_L1, "properties.inboundIpAddress"_L1},
    ReadOnly{"microsoft.web/sites"_L1, "properties.lastModifiedTimeUtc"_L1},
    ReadOnly{"microsoft.web/sites"_L1, "properties.outboundIpAddresses"_L1},
    ReadOnly{"microsoft.web/sites"_L1, "properties.possibleOutboundIpAddresses"_L1},
    ReadOnly{"microsoft.web/sites"_L1, "properties.repositorySiteName"_L1},
    ReadOnly{"microsoft.web/sites"_L1, "properties.resourceGroup"_L1},
    ReadOnly{"microsoft.web/sites"_L1, "properties.state"_L1},
    ReadOnly{"microsoft.web/sites"_L1, "properties.usageState"_L1},
};

constexpr std::array kElsewhere{
    std::pair{"microsoft.authorization/locks"_L1, "landing-zone"_L1},
    std::pair{"microsoft.authorization/policyassignments"_L1, "subscriptions"_L1},
    std::pair{"microsoft.authorization/roleassignments"_L1, "subscriptions"_L1},
    std::pair{"microsoft.consumption/budgets"_L1, "subscriptions"_L1},
    std::pair{"microsoft.insights/diagnosticsettings"_L1, "log-analytics"_L1},
    std::pair{"microsoft.keyvault/vaults/keys"_L1, "key-vault"_L1},
    std::pair{"microsoft.keyvault/vaults/secrets"_L1, "key-vault"_L1},
    std::pair{"microsoft.managedidentity/userassignedidentities/federatedidentitycredentials"_L1, "identities"_L1},
    std::pair{"microsoft.web/certificates"_L1, "tls"_L1},
    std::pair{"microsoft.web/sites/hostnamebindings"_L1, "domains"_L1},
};

}

QStringList readOnlyPaths(QStringView type)
{
    QStringList paths;
    for (const ReadOnly &entry : kReadOnly) {
        if (entry.type.isEmpty() || type.compare(entry.type, Qt::CaseInsensitive) == 0)
            paths.append(entry.path);
    }
    return paths;
}

QString createdElsewhere(QStringView type)
{
    for (const auto &[elsewhere, area] : kElsewhere) {
        if (type.compare(elsewhere, Qt::CaseInsensitive) == 0)
            return area;
    }
    return {};
}

}
