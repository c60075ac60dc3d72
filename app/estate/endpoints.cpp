#include "estate/endpoints.h"

#include "azure/cloud.h"
#include "base/jsonpath.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QUrl>

#include <array>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

/// Where a type shows its host names (dotted paths to a host, a URL, or an object or list of them), and the templates
/// that make them from the name: {name}, {region}, and the suffixes {vault}, {storage}, {azure} of the cloud.
struct EndpointRow
{
    QLatin1StringView type;
    std::array<QLatin1StringView, 3> shown;
    std::array<QLatin1StringView, 6> made;
};

// Private link's table of zones lists the public suffix of each service:
// https://learn.microsoft.com/azure/private-link/private-endpoint-dns
constexpr std::array kRows{
    EndpointRow{"Microsoft.KeyVault/vaults"_L1, {"properties.vaultUri"_L1}, {"{name}{vault}"_L1}},
    EndpointRow{"Microsoft.Storage/storageAccounts"_L1, {"properties.primaryEndpoints"_L1},
        {"{name}.blob.{storage}"_L1, "{name}.file.{storage}"_L1, "{name}.queue.{storage}"_L1,
            "{name}.table.{storage}"_L1, "{name}.dfs.{storage}"_L1}},
    EndpointRow{"Microsoft.Sql/servers"_L1, {"properties.fullyQualifiedDomainName"_L1}, {"{name}.database.{azure}"_L1}},
    EndpointRow{"Microsoft.Sql/managedInstances"_L1, {"properties.fullyQualifiedDomainName"_L1}, {}},
    EndpointRow{"Microsoft.DBforPostgreSQL/flexibleServers"_L1, {"properties.fullyQualifiedDomainName"_L1},
        {"{name}.postgres.database.{postgres}"_L1}},
    EndpointRow{"Microsoft.DBforMySQL/flexibleServers"_L1, {"properties.fullyQualifiedDomainName"_L1},
        {"{name}.mysql.database.{postgres}"_L1}},
    EndpointRow{"Microsoft.DocumentDB/databaseAccounts"_L1, {"properties.documentEndpoint"_L1},
        {"{name}.documents.azure.com"_L1}},
    EndpointRow{"Microsoft.Web/sites"_L1, {"properties.defaultHostName"_L1, "properties.hostNameSslStates"_L1},
        {"{name}.azurewebsites.net"_L1, "{name}.scm.azurewebsites.net"_L1}},
    EndpointRow{"Microsoft.Web/staticSites"_L1, {"properties.defaultHostname"_L1}, {}},
    EndpointRow{"Microsoft.Network/publicIPAddresses"_L1, {"properties.dnsSettings.fqdn"_L1}, {}},
    EndpointRow{"Microsoft.Network/trafficManagerProfiles"_L1, {"properties.dnsConfig.fqdn"_L1},
        {"{name}.trafficmanager.net"_L1}},
    EndpointRow{"Microsoft.Cache/redis"_L1, {"properties.hostName"_L1}, {"{name}.redis.cache.windows.net"_L1}},
    EndpointRow{"Microsoft.Cache/redisEnterprise"_L1, {"properties.hostName"_L1},
        {"{name}.{region}.redisenterprise.cache.azure.net"_L1}},
    EndpointRow{"Microsoft.ServiceBus/namespaces"_L1, {"properties.serviceBusEndpoint"_L1},
        {"{name}.servicebus.windows.net"_L1}},
    EndpointRow{
        "Microsoft.EventHub/namespaces"_L1, {"properties.serviceBusEndpoint"_L1}, {"{name}.servicebus.windows.net"_L1}},
    EndpointRow{
        "Microsoft.Relay/namespaces"_L1, {"properties.serviceBusEndpoint"_L1}, {"{name}.servicebus.windows.net"_L1}},
    EndpointRow{
        "Microsoft.EventGrid/topics"_L1, {"properties.endpoint"_L1}, {"{name}.{region}-1.eventgrid.azure.net"_L1}},
    EndpointRow{
        "Microsoft.EventGrid/domains"_L1, {"properties.endpoint"_L1}, {"{name}.{region}-1.eventgrid.azure.net"_L1}},
    EndpointRow{"Microsoft.ContainerRegistry/registries"_L1, {"properties.loginServer"_L1}, {"{name}.azurecr.io"_L1}},
    EndpointRow{"Microsoft.ContainerService/managedClusters"_L1, {"properties.fqdn"_L1}, {}},
    EndpointRow{"Microsoft.App/containerApps"_L1, {"properties.configuration.ingress.fqdn"_L1}, {}},
    EndpointRow{
        "Microsoft.AppConfiguration/configurationStores"_L1, {"properties.endpoint"_L1}, {"{name}.azconfig.io"_L1}},
    EndpointRow{"Microsoft.ApiManagement/service"_L1, {"properties.gatewayUrl"_L1}, {"{name}.azure-api.net"_L1}},
    EndpointRow{"Microsoft.SignalRService/SignalR"_L1, {"properties.hostName"_L1}, {"{name}.service.signalr.net"_L1}},
    EndpointRow{"Microsoft.Search/searchServices"_L1, {"properties.endpoint"_L1}, {"{name}.search.windows.net"_L1}},
    EndpointRow{"Microsoft.CognitiveServices/accounts"_L1, {"properties.endpoint"_L1},
        {"{name}.cognitiveservices.azure.com"_L1}},
    EndpointRow{
        "Microsoft.Batch/batchAccounts"_L1, {"properties.accountEndpoint"_L1}, {"{name}.{region}.batch.azure.com"_L1}},
    EndpointRow{"Microsoft.Kusto/clusters"_L1, {"properties.uri"_L1}, {"{name}.{region}.kusto.windows.net"_L1}},
    EndpointRow{"Microsoft.Devices/iotHubs"_L1, {"properties.hostName"_L1}, {"{name}.azure-devices.net"_L1}},
    EndpointRow{"Microsoft.Insights/dataCollectionEndpoints"_L1, {"properties.logsIngestion.endpoint"_L1}, {}},
    EndpointRow{"Microsoft.Cdn/profiles/afdEndpoints"_L1, {"properties.hostName"_L1}, {}},
    // The host name starts with the workspace's id, which the name does not tell.
    EndpointRow{"Microsoft.OperationalInsights/workspaces"_L1, {"properties.customerId"_L1}, {}},
};

const EndpointRow *rowOf(const Resource &resource)
{
    for (const EndpointRow &row : kRows) {
        if (resource.type.compare(row.type, Qt::CaseInsensitive) == 0)
            return &row;
    }
    return nullptr;
}

/// The suffixes that `az cloud show` does not tell are those of the national cloud whose storage suffix this is.
QString databaseSuffix(const Cloud &cloud, bool openSource)
{
    if (cloud.storageSuffix.endsWith("usgovcloudapi.net"_L1))
        return u"usgovcloudapi.net"_s;
    if (cloud.storageSuffix.endsWith("chinacloudapi.cn"_L1))
        return u"chinacloudapi.cn"_s;
    return openSource ? u"azure.com"_s : u"windows.net"_s;
}

QString fill(QLatin1StringView pattern, const Resource &resource, const Cloud &cloud)
{
    QString host = pattern;
    host.replace("{name}"_L1, resource.name)
        .replace("{region}"_L1, resource.location.name())
        .replace("{vault}"_L1, cloud.keyVaultSuffix)
        .replace("{storage}"_L1, cloud.storageSuffix)
        .replace("{azure}"_L1, databaseSuffix(cloud, false))
        .replace("{postgres}"_L1, databaseSuffix(cloud, true));
    return host.toLower();
}

void collectHosts(const QJsonValue &value, QStringList &hosts)
{
    if (value.isString()) {
        const QString text = value.toString();
        const QString host = text.contains("://"_L1) ? QUrl(text).host() : text.section(u':', 0, 0);
        if (host.contains(u'.') && !hosts.contains(host.toLower()))
            hosts.append(host.toLower());
        return;
    }
    const QJsonObject object = value.toObject();
    if (object.contains("name"_L1) && object.contains("hostType"_L1)) { // one of a web app's hostNameSslStates
        // Custom names are the workload's, not the app's: they move by DNS and do not belong to the endpoint.
        if (object.value("name"_L1).toString().endsWith(".azurewebsites.net"_L1))
            collectHosts(object.value("name"_L1), hosts);
        return;
    }
    for (const QJsonValue &inner : object)
        collectHosts(inner, hosts);
    const QJsonArray array = value.toArray();
    for (const QJsonValue &inner : array)
        collectHosts(inner, hosts);
}

bool isStorageZone(const QString &label)
{
    static const QRegularExpression pattern(u"^z[0-9]+$"_s);
    return pattern.match(label).hasMatch();
}

}

QStringList endpointsOf(const Resource &resource, const Cloud &cloud)
{
    const EndpointRow *row = rowOf(resource);
    if (row == nullptr)
        return {};
    if (resource.isType(u"Microsoft.OperationalInsights/workspaces")) {
        const QString id = jsonAtInsensitive(resource.properties(), u"customerId").toString();
        return id.isEmpty() ? QStringList() : QStringList{id.toLower() + u".ods.opinsights.azure.com"_s};
    }
    QStringList hosts;
    const QJsonObject object = resource.object();
    for (const QLatin1StringView path : row->shown) {
        if (!path.isEmpty())
            collectHosts(jsonAtInsensitive(object, QString(path)), hosts);
    }
    if (!hosts.isEmpty())
        return hosts;
    for (const QLatin1StringView pattern : row->made) {
        if (!pattern.isEmpty())
            hosts.append(fill(pattern, resource, cloud));
    }
    return hosts;
}

QString relocatedHost(
    const QString &host, const QString &oldName, const QString &newName, const Region &source, const Region &target)
{
    if (oldName.compare(newName, Qt::CaseInsensitive) == 0 && !host.contains(source.name()))
        return host;
    QStringList labels = host.split(u'.');
    if (labels.first().compare(oldName, Qt::CaseInsensitive) != 0)
        return {}; // a hash or an id: only Azure knows the new one
    labels.first() = newName.toLower();
    for (qsizetype i = 1; i < labels.size(); ++i) {
        if (isStorageZone(labels[i]))
            return {};
        if (labels[i] == source.name())
            labels[i] = target.name();
        else if (labels[i].startsWith(source.name() + u'-'))
            labels[i].replace(0, source.name().size(), target.name()); // "westeurope-1" of Event Grid
    }
    return labels.join(u'.');
}

QStringList hostNamesIn(const QString &text)
{
    static const QRegularExpression pattern(
        uR"((?<![A-Za-z0-9_.-])(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.){2,}[A-Za-z]{2,})"_s);
    QStringList hosts;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const QString host = matches.next().captured().toLower();
        if (!hosts.contains(host))
            hosts.append(host);
    }
    return hosts;
}

}
