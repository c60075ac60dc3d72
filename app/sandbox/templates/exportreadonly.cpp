#include "sandbox/templates/exportreadonly.h"

#include "sandbox/arm/armpath.h"

#include <QJsonArray>
#include <QStringList>

#include <algorithm>

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

struct ReadOnlyRow
{
    const char16_t *type;
    const char16_t *properties; ///< names below "properties", separated by blanks
};

/// Properties that the services fill in; from the providers' schemas, where they are marked read-only.
constexpr ReadOnlyRow kReadOnly[] = {
    {u"Microsoft.Web/sites",
     u"state hostNames repositorySiteName usageState enabledHostNames availabilityState defaultHostName "
     u"lastModifiedTimeUtc "
     "trafficManagerHostNames outboundIpAddresses possibleOutboundIpAddresses inboundIpAddress maxNumberOfWorkers "
     "targetSwapSlot slotSwapStatus suspendedTill isDefaultContainer resourceGroup inProgressOperationId"},
    {u"Microsoft.Web/serverfarms",
     u"status subscription numberOfSites numberOfWorkers maximumNumberOfWorkers geoRegion resourceGroup "
     u"currentNumberOfWorkers"},
    {u"Microsoft.Web/sites/hostNameBindings", u"virtualIP"},
    {u"Microsoft.Storage/storageAccounts",
     u"primaryEndpoints secondaryEndpoints primaryLocation secondaryLocation statusOfPrimary statusOfSecondary "
     u"creationTime "
     "keyCreationTime privateEndpointConnections failoverInProgress geoReplicationStats lastGeoFailoverTime"},
    {u"Microsoft.KeyVault/vaults", u"vaultUri hsmPoolResourceId privateEndpointConnections"},
    {u"Microsoft.Network/publicIPAddresses", u"ipAddress ipConfiguration"},
    {u"Microsoft.Network/networkInterfaces",
     u"macAddress virtualMachine primary hostedWorkloads tapConfigurations privateEndpoint vnetEncryptionSupported"},
    {u"Microsoft.Network/networkSecurityGroups", u"defaultSecurityRules networkInterfaces subnets flowLogs"},
    {u"Microsoft.Network/privateEndpoints", u"networkInterfaces customDnsConfigs"},
    {u"Microsoft.Network/dnsZones", u"nameServers numberOfRecordSets maxNumberOfRecordSets"},
    {u"Microsoft.Network/privateDnsZones",
     u"numberOfRecordSets maxNumberOfRecordSets numberOfVirtualNetworkLinks internalId"},
    {u"Microsoft.Network/privateDnsZones/virtualNetworkLinks", u"virtualNetworkLinkState"},
    {u"Microsoft.Compute/virtualMachines", u"vmId instanceView timeCreated"},
    {u"Microsoft.Compute/disks", u"diskState timeCreated uniqueId diskSizeBytes"},
    {u"Microsoft.Sql/servers", u"state fullyQualifiedDomainName privateEndpointConnections workspaceFeature"},
    {u"Microsoft.Sql/servers/databases",
     u"status databaseId creationDate currentServiceObjectiveName requestedServiceObjectiveName currentSku "
     "defaultSecondaryLocation earliestRestoreDate"},
    {u"Microsoft.DocumentDB/databaseAccounts",
     u"documentEndpoint instanceId readLocations writeLocations failoverPolicies privateEndpointConnections "
     u"keysMetadata"},
    {u"Microsoft.OperationalInsights/workspaces", u"customerId createdDate modifiedDate"},
    {u"Microsoft.Insights/components",
     u"AppId ApplicationId InstrumentationKey ConnectionString CreationDate TenantId Name LaMigrationDate"},
    {u"Microsoft.ManagedIdentity/userAssignedIdentities", u"principalId clientId tenantId"},
    {u"Microsoft.Network/trafficManagerProfiles", u"profileMonitorStatus"},
};

/// Read-only wherever they stand.
const QStringList kNever = {u"provisioningState"_s, u"etag"_s, u"resourceGuid"_s, u"systemData"_s};
/// Never in a template, whatever the type. Compared without case with the end of a property's name.
const QStringList kSecretEndings = {
    u"password"_s,  u"connectionstring"_s, u"connectionstrings"_s, u"primarykey"_s,         u"secondarykey"_s,
    u"sharedkey"_s, u"accountkey"_s,       u"clientsecret"_s,      u"instrumentationkey"_s, u"appsettings"_s};

bool isSecret(const QString &name)
{
    return std::any_of(kSecretEndings.cbegin(), kSecretEndings.cend(),
                       [&name](const QString &ending) { return name.endsWith(ending, Qt::CaseInsensitive); });
}

QJsonValue cleaned(const QJsonValue &value, bool insideArray)
{
    if (value.isArray()) {
        QJsonArray result;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &element : array)
            result.append(cleaned(element, true));
        return result;
    }
    if (!value.isObject())
        return value;
    QJsonObject result;
    const QJsonObject object = value.toObject();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        if (kNever.contains(it.key(), Qt::CaseInsensitive) || isSecret(it.key()))
            continue;
        // Parts of a resource that are written inside of it carry their type, which is read-only.
        if (insideArray && it.key() == u"type" && it.value().toString().startsWith("Microsoft."_L1))
            continue;
        result.insert(it.key(), cleaned(it.value(), false));
    }
    return result;
}

QJsonObject identityOf(const QJsonObject &identity)
{
    QJsonObject result{{u"type"_s, identity.value(u"type")}};
    QJsonObject assigned;
    const QStringList ids = identity.value(u"userAssignedIdentities").toObject().keys();
    for (const QString &id : ids)
        assigned.insert(id, QJsonObject());
    if (!assigned.isEmpty())
        result.insert(u"userAssignedIdentities"_s, assigned);
    return result;
}

}

QJsonObject exportableBody(const QString &type, const QJsonObject &body)
{
    QJsonObject result;
    for (const QString &member :
         {u"location"_s, u"tags"_s, u"sku"_s, u"kind"_s, u"plan"_s, u"zones"_s, u"extendedLocation"_s}) {
        if (body.contains(member))
            result.insert(member, body.value(member));
    }
    if (body.contains(u"identity"))
        result.insert(u"identity"_s, identityOf(body.value(u"identity").toObject()));
    QJsonObject properties = body.value(u"properties").toObject();
    for (const ReadOnlyRow &row : kReadOnly) {
        if (!sameText(type, QStringView(row.type)))
            continue;
        const QStringList names = QString::fromUtf16(row.properties).split(u' ');
        for (const QString &name : names)
            properties.remove(name);
    }
    properties = cleaned(properties, false).toObject();
    if (!properties.isEmpty())
        result.insert(u"properties"_s, properties);
    return result;
}

Exportability exportabilityOf(const QString &id, const QString &type)
{
    static const QStringList notExportable = {u"Microsoft.DataFactory/factories"_s};
    static const QStringList leftOut = {u"Microsoft.Resources/deployments"_s, u"Microsoft.KeyVault/vaults/secrets"_s,
                                        u"Microsoft.KeyVault/vaults/keys"_s, u"Microsoft.Web/sites/config"_s};
    // Extension resources: role assignments, locks, diagnostic settings, budgets, policy assignments.
    const bool extension = id.count("/providers/"_L1, Qt::CaseInsensitive) > 1
        || type.startsWith("Microsoft.Authorization/"_L1, Qt::CaseInsensitive)
        || type.startsWith("Microsoft.Consumption/"_L1, Qt::CaseInsensitive)
        || type.startsWith("Microsoft.Migrate/"_L1, Qt::CaseInsensitive)
        || type.startsWith("Microsoft.RecoveryServices/vaults/"_L1, Qt::CaseInsensitive);
    // Azure makes it with its server, and refuses it in a template.
    const bool master = id.endsWith("/databases/master"_L1, Qt::CaseInsensitive)
        && type.startsWith("Microsoft.Sql/"_L1, Qt::CaseInsensitive);
    if (extension || master || leftOut.contains(type, Qt::CaseInsensitive))
        return Exportability::LeftOut;
    return notExportable.contains(type, Qt::CaseInsensitive) ? Exportability::No : Exportability::Yes;
}

}
