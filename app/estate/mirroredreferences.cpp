#include "estate/mirroredreferences.h"

#include <array>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

struct MirrorRow
{
    QLatin1StringView type; ///< empty: any
    QLatin1StringView key;
};

// From the read-only properties in Azure's REST descriptions (Microsoft.Network, Compute, Web, Sql, Storage).
constexpr std::array kRows{
    MirrorRow{""_L1, "privateEndpointConnections"_L1},
    MirrorRow{""_L1, "managedBy"_L1},
    MirrorRow{""_L1, "managedByExtended"_L1},
    MirrorRow{""_L1, "resourceNavigationLinks"_L1},
    MirrorRow{""_L1, "serviceAssociationLinks"_L1},
    MirrorRow{"Microsoft.Network/networkInterfaces"_L1, "virtualMachine"_L1},
    MirrorRow{"Microsoft.Network/networkInterfaces"_L1, "privateEndpoint"_L1},
    MirrorRow{"Microsoft.Network/networkInterfaces"_L1, "privateLinkService"_L1},
    MirrorRow{"Microsoft.Network/networkInterfaces"_L1, "hostedWorkloads"_L1},
    MirrorRow{"Microsoft.Network/virtualNetworks"_L1, "ipConfigurations"_L1},
    MirrorRow{"Microsoft.Network/virtualNetworks"_L1, "ipConfigurationProfiles"_L1},
    MirrorRow{"Microsoft.Network/virtualNetworks"_L1, "privateEndpoints"_L1},
    MirrorRow{"Microsoft.Network/virtualNetworks"_L1, "applicationGatewayIPConfigurations"_L1},
    MirrorRow{"Microsoft.Network/virtualNetworks"_L1, "virtualNetworkPeerings"_L1}, // both sides exist before either
    MirrorRow{"Microsoft.Network/networkSecurityGroups"_L1, "subnets"_L1},
    MirrorRow{"Microsoft.Network/networkSecurityGroups"_L1, "networkInterfaces"_L1},
    MirrorRow{"Microsoft.Network/networkSecurityGroups"_L1, "flowLogs"_L1},
    MirrorRow{"Microsoft.Network/routeTables"_L1, "subnets"_L1},
    MirrorRow{"Microsoft.Network/natGateways"_L1, "subnets"_L1},
    MirrorRow{"Microsoft.Network/publicIPAddresses"_L1, "ipConfiguration"_L1},
    MirrorRow{"Microsoft.Network/publicIPAddresses"_L1, "natGateway"_L1},
    MirrorRow{"Microsoft.Network/publicIPPrefixes"_L1, "publicIPAddresses"_L1},
    MirrorRow{"Microsoft.Network/loadBalancers"_L1, "backendIPConfigurations"_L1},
    MirrorRow{"Microsoft.Network/loadBalancers"_L1, "backendIPConfiguration"_L1},
    MirrorRow{"Microsoft.Network/applicationGateways"_L1, "backendIPConfigurations"_L1},
    MirrorRow{"Microsoft.Network/applicationSecurityGroups"_L1, "networkInterfaces"_L1},
    MirrorRow{"Microsoft.Network/privateEndpoints"_L1, "networkInterfaces"_L1},
    MirrorRow{"Microsoft.Network/privateLinkServices"_L1, "networkInterfaces"_L1},
    MirrorRow{"Microsoft.Network/ddosProtectionPlans"_L1, "virtualNetworks"_L1},
    MirrorRow{"Microsoft.Network/firewallPolicies"_L1, "firewalls"_L1},
    MirrorRow{"Microsoft.Compute/availabilitySets"_L1, "virtualMachines"_L1},
    MirrorRow{"Microsoft.Compute/proximityPlacementGroups"_L1, "virtualMachines"_L1},
    MirrorRow{"Microsoft.Compute/proximityPlacementGroups"_L1, "availabilitySets"_L1},
    MirrorRow{"Microsoft.Compute/disks"_L1, "sourceResourceId"_L1}, // where it was made from need not exist any more
    MirrorRow{"Microsoft.Compute/virtualMachines"_L1, "resources"_L1}, // its extensions
    MirrorRow{"Microsoft.OperationalInsights/workspaces"_L1, "privateLinkScopedResources"_L1},
    MirrorRow{"Microsoft.Insights/components"_L1, "privateLinkScopedResources"_L1},
};

}

bool isMirrored(const QString &type, const QString &key)
{
    for (const MirrorRow &row : kRows) {
        if (key.compare(row.key, Qt::CaseInsensitive) == 0
            && (row.type.isEmpty() || type.compare(row.type, Qt::CaseInsensitive) == 0))
            return true;
    }
    return false;
}

}
