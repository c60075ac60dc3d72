#include "azure/apiversions.h"

#include "azure/azuresession.h"
#include "azure/subscriptions.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

struct Row
{
    QLatin1StringView type;
    QLatin1StringView version;
};

/// Sorted by type for the reader; a namespace alone stands for all of its types that have no row.
constexpr std::array kVersions{
    Row{"Microsoft.ApiManagement"_L1, "2024-05-01"_L1},
    Row{"Microsoft.App"_L1, "2025-07-01"_L1},
    Row{"Microsoft.AppConfiguration"_L1, "2024-06-01"_L1},
    Row{"Microsoft.Authorization/locks"_L1, "2020-05-01"_L1},
    Row{"Microsoft.Authorization/permissions"_L1, "2022-04-01"_L1},
    Row{"Microsoft.Authorization/policyAssignments"_L1, "2024-05-01"_L1},
    Row{"Microsoft.Authorization/policyExemptions"_L1, "2022-07-01-preview"_L1},
    Row{"Microsoft.Authorization/roleAssignments"_L1, "2022-04-01"_L1},
    Row{"Microsoft.Authorization/roleDefinitions"_L1, "2022-04-01"_L1},
    Row{"Microsoft.Cdn"_L1, "2025-12-01"_L1},
    Row{"Microsoft.Compute"_L1, "2024-07-01"_L1},
    Row{"Microsoft.Compute/disks"_L1, "2024-03-02"_L1},
    Row{"Microsoft.Compute/snapshots"_L1, "2024-03-02"_L1},
    Row{"Microsoft.Consumption/budgets"_L1, "2024-08-01"_L1},
    Row{"Microsoft.ContainerService"_L1, "2026-04-01"_L1},
    Row{"Microsoft.DBforMySQL"_L1, "2024-12-30"_L1},
    Row{"Microsoft.DBforPostgreSQL"_L1, "2025-08-01"_L1},
    Row{"Microsoft.DocumentDB"_L1, "2025-10-15"_L1},
    Row{"Microsoft.Insights/actionGroups"_L1, "2023-01-01"_L1},
    Row{"Microsoft.Insights/activityLogAlerts"_L1, "2020-10-01"_L1},
    Row{"Microsoft.Insights/autoscaleSettings"_L1, "2022-10-01"_L1},
    Row{"Microsoft.Insights/components"_L1, "2020-02-02"_L1},
    Row{"Microsoft.Insights/dataCollectionEndpoints"_L1, "2024-03-11"_L1},
    Row{"Microsoft.Insights/dataCollectionRules"_L1, "2024-03-11"_L1},
    Row{"Microsoft.Insights/diagnosticSettings"_L1, "2021-05-01-preview"_L1},
    Row{"Microsoft.Insights/metricAlerts"_L1, "2018-03-01"_L1},
    Row{"Microsoft.Insights/metrics"_L1, "2018-01-01"_L1},
    Row{"Microsoft.Insights/scheduledQueryRules"_L1, "2023-12-01"_L1},
    Row{"Microsoft.Insights/webtests"_L1, "2022-06-15"_L1},
    Row{"Microsoft.Insights/workbooks"_L1, "2023-06-01"_L1},
    Row{"Microsoft.KeyVault"_L1, "2026-02-01"_L1},
    Row{"Microsoft.ManagedIdentity"_L1, "2024-11-30"_L1},
    Row{"Microsoft.Migrate/moveCollections"_L1, "2023-08-01"_L1},
    Row{"Microsoft.Network"_L1, "2025-05-01"_L1},
    Row{"Microsoft.Network/dnsZones"_L1, "2018-05-01"_L1},
    Row{"Microsoft.Network/privateDnsZones"_L1, "2024-06-01"_L1},
    Row{"Microsoft.Network/trafficManagerProfiles"_L1, "2022-04-01"_L1},
    Row{"Microsoft.OperationalInsights"_L1, "2025-07-01"_L1},
    Row{"Microsoft.PolicyInsights"_L1, "2024-10-01"_L1},
    Row{"Microsoft.RecoveryServices"_L1, "2024-04-01"_L1},
    Row{"Microsoft.RecoveryServices/vaults/replicationFabrics"_L1, "2025-08-01"_L1},
    Row{"Microsoft.RecoveryServices/vaults/replicationPolicies"_L1, "2025-08-01"_L1},
    Row{"Microsoft.ResourceGraph"_L1, "2022-10-01"_L1},
    Row{"Microsoft.Resources"_L1, "2025-04-01"_L1},
    Row{"Microsoft.Resources/subscriptions"_L1, "2022-12-01"_L1},
    Row{"Microsoft.Resources/subscriptions/resourceGroups"_L1, "2025-04-01"_L1},
    Row{"Microsoft.Sql"_L1, "2025-01-01"_L1},
    Row{"Microsoft.Storage"_L1, "2025-08-01"_L1},
    Row{"Microsoft.Web"_L1, "2025-03-01"_L1},
};

/// The row of @p type, of the closest type that it is a child of, or of its namespace; null: none.
const Row *rowFor(const QString &type)
{
    for (QString wanted = type; !wanted.isEmpty();) {
        const auto row = std::find_if(kVersions.begin(), kVersions.end(), [&](const Row &candidate) {
            return wanted.compare(candidate.type, Qt::CaseInsensitive) == 0;
        });
        if (row != kVersions.end())
            return &*row;
        const qsizetype slash = wanted.lastIndexOf(u'/');
        wanted.truncate(std::max<qsizetype>(slash, 0));
    }
    return nullptr;
}

bool isNamespace(const Row &row)
{
    return !row.type.contains(u'/');
}

}

QString apiVersionFor(const QString &type)
{
    const Row *row = rowFor(type);
    return row ? QString(row->version) : QString();
}

QString newestVersion(const QStringList &versions)
{
    QString stable;
    QString any;
    for (const QString &version : versions) {
        any = std::max(any, version);
        if (!version.contains("preview"_L1, Qt::CaseInsensitive))
            stable = std::max(stable, version);
    }
    return stable.isEmpty() ? any : stable;
}

Result<QString> resolveApiVersion(const AzureReader &azure, const ResourceId &resource, const CallContext &context)
{
    const QString type = resource.type();
    const Row *row = rowFor(type);
    if (row && !isNamespace(*row))
        return QString(row->version);
    AzureSession &session = *azure.session();
    if (const QString known = session.knownApiVersion(type); !known.isEmpty())
        return known;
    const auto provider = getProvider(azure, resource.subscriptionId(), resource.providerNamespace(), context);
    if (!provider) // the namespace's own version is right for most of its types
        return row ? Result<QString>(QString(row->version)) : Result<QString>(provider.error());
    // Types of one namespace have versions of their own (Microsoft.Web/connections: 2016-06-01).
    for (const ResourceTypeInfo &info : provider->types) {
        const bool isPinned = row && info.apiVersions.contains(row->version);
        const QString version = isPinned ? QString(row->version) : newestVersion(info.apiVersions);
        if (!version.isEmpty())
            session.rememberApiVersion(provider->name + u'/' + info.name, version);
    }
    const QString found = session.knownApiVersion(type);
    if (!found.isEmpty())
        return found;
    if (row) { // not every child type stands in its provider's list
        session.rememberApiVersion(type, row->version);
        return QString(row->version);
    }
    Error error;
    error.kind = ErrorKind::NotFound;
    error.operation = u"api-version of "_s + type;
    error.code = u"UnknownResourceType"_s;
    error.message = u"The provider %1 does not know the type %2."_s.arg(provider->name, type);
    return error;
}

}
