#include "azure/cloud.h"

#include "base/jsonpath.h"
#include "http/connectto.h"

#include <QFile>
#include <QFileInfo>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>

#include <array>

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

struct BuiltIn
{
    QLatin1StringView name;
    QLatin1StringView resourceManager;
    QLatin1StringView activeDirectory;
    QLatin1StringView keyVaultSuffix;
    QLatin1StringView storageSuffix;
    QLatin1StringView appConfigurationSuffix;
    QLatin1StringView logAnalytics;
    QLatin1StringView graph;
    QLatin1StringView retailPrices;
};

/// As the Azure SDKs and `az cloud list` have them.
constexpr std::array kBuiltIn{
    BuiltIn{"AzureCloud"_L1, "https://management.azure.com"_L1, "https://login.microsoftonline.com"_L1,
            ".vault.azure.net"_L1, "core.windows.net"_L1, ".azconfig.io"_L1, "https://api.loganalytics.io"_L1,
            "https://graph.microsoft.com"_L1, "https://prices.azure.com"_L1},
    BuiltIn{"AzureUSGovernment"_L1, "https://management.usgovcloudapi.net"_L1, "https://login.microsoftonline.us"_L1,
            ".vault.usgovcloudapi.net"_L1, "core.usgovcloudapi.net"_L1, ".azconfig.azure.us"_L1, "https://api.loganalytics.us"_L1,
            "https://graph.microsoft.us"_L1, {}},
    BuiltIn{"AzureChinaCloud"_L1, "https://management.chinacloudapi.cn"_L1, "https://login.chinacloudapi.cn"_L1,
            ".vault.azure.cn"_L1, "core.chinacloudapi.cn"_L1, ".azconfig.azure.cn"_L1, "https://api.loganalytics.azure.cn"_L1,
            "https://microsoftgraph.chinacloudapi.cn"_L1, {}},
};

/// `az cloud show` says nothing of App Configuration and of prices: known by the cloud that the file describes.
BuiltIn builtInAt(const QUrl &resourceManager)
{
    for (const BuiltIn &known : kBuiltIn) {
        if (resourceManager.host() == QUrl(QString(known.resourceManager)).host())
            return known;
    }
    return {};
}

QUrl urlOf(const QJsonObject &object, QLatin1StringView key)
{
    QString text = object[key].toString();
    while (text.endsWith(u'/'))
        text.chop(1);
    return QUrl(text);
}

/// One resource id per token; the slash at the end of an id belongs to it.
QString scopeOf(const QString &resource)
{
    return resource + "/.default"_L1;
}

bool isBelow(const QString &host, const QString &suffix)
{
    const QString bare = suffix.startsWith(u'.') ? suffix : u'.' + suffix;
    return bare.size() > 1 && host.size() > bare.size() && host.endsWith(bare, Qt::CaseInsensitive);
}

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == "http"_L1 ? 80 : 443);
}

bool isAtEndpoint(const QUrl &url, const QUrl &endpoint)
{
    return !endpoint.host().isEmpty() && url.host().compare(endpoint.host(), Qt::CaseInsensitive) == 0
        && portOf(url) == portOf(endpoint);
}

/// Resource Manager also answers under the names of its regions ("westeurope.management.azure.com").
bool isResourceManager(const QUrl &url, const QUrl &endpoint)
{
    if (isAtEndpoint(url, endpoint))
        return true;
    return !isLoopbackHost(endpoint.host()) && QHostAddress(endpoint.host()).isNull()
        && isBelow(url.host(), endpoint.host()) && portOf(url) == portOf(endpoint);
}

Error foreign(const Cloud &cloud, const QUrl &url)
{
    return Error::refused({}, u"ForeignHost"_s,
                          u"%1 is not a host of the cloud %2 (%3); nothing was sent to it."_s.arg(
                              url.host(), cloud.name, cloud.resourceManager.host()));
}

}

Result<Cloud> Cloud::load(const QString &nameOrPath)
{
    for (const BuiltIn &known : kBuiltIn) {
        if (nameOrPath.compare(known.name, Qt::CaseInsensitive) != 0)
            continue;
        Cloud cloud;
        cloud.name = known.name;
        cloud.resourceManager = QUrl(QString(known.resourceManager));
        cloud.activeDirectory = QUrl(QString(known.activeDirectory));
        cloud.resourceManagerAudience = known.resourceManager;
        cloud.keyVaultSuffix = known.keyVaultSuffix;
        cloud.storageSuffix = known.storageSuffix;
        cloud.appConfigurationSuffix = known.appConfigurationSuffix;
        cloud.logAnalyticsQuery = QUrl(QString(known.logAnalytics));
        cloud.graph = QUrl(QString(known.graph));
        cloud.retailPrices = QUrl(QString(known.retailPrices));
        return cloud;
    }
    QFile file(nameOrPath);
    if (!QFileInfo(file).isFile())
        return Error::input(
            u"%1 is neither a cloud (AzureCloud, AzureUSGovernment, AzureChinaCloud) nor a file."_s.arg(nameOrPath),
            u"UnknownCloud"_s);
    if (!file.open(QIODevice::ReadOnly))
        return Error::input(u"The cloud file %1 cannot be read: %2"_s.arg(nameOrPath, file.errorString()),
                            u"CloudFile"_s);
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &problem);
    if (!document.isObject())
        return Error::input(u"The cloud file %1 is not a JSON object: %2"_s.arg(nameOrPath, problem.errorString()),
                            u"CloudFile"_s);
    return fromJson(document.object());
}

Result<Cloud> Cloud::fromJson(const QJsonObject &object)
{
    const QJsonObject endpoints = object["endpoints"_L1].toObject();
    const QJsonObject suffixes = object["suffixes"_L1].toObject();
    const QJsonObject extension = object["azrelocate"_L1].toObject();
    Cloud cloud;
    cloud.name = object["name"_L1].toString();
    cloud.resourceManager = urlOf(endpoints, "resourceManager"_L1);
    cloud.activeDirectory = urlOf(endpoints, "activeDirectory"_L1);
    cloud.resourceManagerAudience = endpoints["activeDirectoryResourceId"_L1].toString();
    cloud.logAnalyticsQuery = urlOf(endpoints, "logAnalyticsResourceId"_L1);
    cloud.graph = urlOf(endpoints, "microsoftGraphResourceId"_L1);
    cloud.keyVaultSuffix = suffixes["keyvaultDns"_L1].toString();
    cloud.storageSuffix = suffixes["storageEndpoint"_L1].toString();
    cloud.appConfigurationSuffix = suffixes["appConfigurationDns"_L1].toString(builtInAt(cloud.resourceManager).appConfigurationSuffix);
    for (const QUrl *endpoint : {&cloud.resourceManager, &cloud.activeDirectory}) {
        if (!endpoint->isValid() || endpoint->host().isEmpty()
            || (endpoint->scheme() != "https"_L1 && endpoint->scheme() != "http"_L1))
            return Error::input(u"The cloud lacks a usable %1 endpoint."_s.arg(
                                    endpoint == &cloud.resourceManager ? "resourceManager"_L1 : "activeDirectory"_L1),
                                u"CloudFile"_s);
        if (endpoint->scheme() == "http"_L1 && !isLoopbackHost(endpoint->host()))
            return Error::input(u"The endpoint %1 is plain http; only loopback may be."_s.arg(endpoint->toString()),
                                u"CloudFile"_s);
    }
    if (cloud.name.isEmpty())
        cloud.name = cloud.resourceManager.host();
    if (cloud.resourceManagerAudience.isEmpty())
        cloud.resourceManagerAudience = cloud.resourceManager.toString();
    if (!cloud.keyVaultSuffix.isEmpty() && !cloud.keyVaultSuffix.startsWith(u'.'))
        cloud.keyVaultSuffix.prepend(u'.');
    for (const QJsonValue &resolver : extension["resolvers"_L1].toArray())
        cloud.resolvers += resolver.toString();
    const QJsonObject clock = extension["clock"_L1].toObject();
    cloud.clockStart = QDateTime::fromString(clock["start"_L1].toString(), Qt::ISODateWithMs);
    cloud.clockSpeed = std::max(1.0, clock["speed"_L1].toDouble(1.0));
    cloud.retailPrices = QUrl(extension["retailPrices"_L1].toString(builtInAt(cloud.resourceManager).retailPrices));
    const QJsonObject connect = extension["connectTo"_L1].toObject();
    for (auto entry = connect.begin(); entry != connect.end(); ++entry)
        cloud.connectTo.insert(entry.key(), entry.value().toString());
    return cloud;
}

QJsonObject Cloud::toJson() const
{
    QJsonObject object{
        {u"name"_s, name},
        {u"endpoints"_s,
         QJsonObject{{u"resourceManager"_s, resourceManager.toString()},
                     {u"activeDirectory"_s, activeDirectory.toString()},
                     {u"activeDirectoryResourceId"_s, resourceManagerAudience},
                     {u"logAnalyticsResourceId"_s, logAnalyticsQuery.toString()},
                     {u"microsoftGraphResourceId"_s, graph.toString()}}},
        {u"suffixes"_s,
         QJsonObject{{u"keyvaultDns"_s, keyVaultSuffix},
                     {u"storageEndpoint"_s, storageSuffix},
                     {u"appConfigurationDns"_s, appConfigurationSuffix}}},
    };
    if (!resolvers.isEmpty() || !connectTo.isEmpty()) {
        QJsonObject connect;
        for (auto entry = connectTo.begin(); entry != connectTo.end(); ++entry)
            connect.insert(entry.key(), entry.value());
        QJsonObject extension{{u"resolvers"_s, QJsonArray::fromStringList(resolvers)}, {u"connectTo"_s, connect}};
        if (!retailPrices.isEmpty())
            extension.insert(u"retailPrices"_s, retailPrices.toString());
        if (clockStart.isValid())
            extension.insert(
                u"clock"_s,
                QJsonObject{{u"start"_s, clockStart.toUTC().toString(Qt::ISODateWithMs)}, {u"speed"_s, clockSpeed}});
        object.insert(u"azrelocate"_s, extension);
    }
    return object;
}

QString Cloud::resourceManagerScope() const
{
    return scopeOf(resourceManagerAudience);
}

QString Cloud::keyVaultScope() const
{
    return keyVaultSuffix.isEmpty() ? QString() : scopeOf(u"https://"_s + keyVaultSuffix.sliced(1));
}

QString Cloud::storageScope() const
{
    return scopeOf(u"https://storage.azure.com"_s); // the same in every cloud
}

QString Cloud::appConfigurationScope() const
{
    return appConfigurationSuffix.isEmpty() ? QString() : scopeOf(u"https://"_s + appConfigurationSuffix.sliced(1));
}

Result<void> Cloud::checkHost(const QUrl &url, bool allowInsecureLoopback) const
{
    if (!url.isValid() || url.host().isEmpty())
        return Error::refused({}, u"InvalidUrl"_s, u"This is not a URL with a host: %1"_s.arg(url.errorString()));
    if (!url.userInfo().isEmpty())
        return Error::refused({}, u"UserInfoInUrl"_s,
                              u"A URL at %1 carries a user name; nothing was sent."_s.arg(url.host()));
    if (url.scheme() != "https"_L1
        && (url.scheme() != "http"_L1 || !isLoopbackHost(url.host()) || !allowInsecureLoopback))
        return Error::refused(
            {}, u"InsecureEndpoint"_s,
            u"%1://%2 is not https; plain http is accepted on loopback only, and only when asked for."_s.arg(
                url.scheme(), url.host()));
    if (isResourceManager(url, resourceManager) || isAtEndpoint(url, logAnalyticsQuery) || isAtEndpoint(url, graph)
        || isAtEndpoint(url, retailPrices))
        return {};
    const bool isDataPlane = isBelow(url.host(), keyVaultSuffix) || isBelow(url.host(), storageSuffix)
        || isBelow(url.host(), appConfigurationSuffix);
    // Data planes of a real cloud have one port; a simulated one serves them where it can.
    if (isDataPlane && (portOf(url) == 443 || isLoopbackHost(resourceManager.host())))
        return {};
    return foreign(*this, url);
}

QString Cloud::scopeFor(const QUrl &url) const
{
    if (isResourceManager(url, resourceManager))
        return resourceManagerScope();
    if (isBelow(url.host(), keyVaultSuffix))
        return keyVaultScope();
    if (isBelow(url.host(), storageSuffix))
        return storageScope();
    if (isBelow(url.host(), appConfigurationSuffix))
        return appConfigurationScope();
    if (isAtEndpoint(url, logAnalyticsQuery))
        return scopeOf(logAnalyticsQuery.toString());
    if (isAtEndpoint(url, graph))
        return scopeOf(graph.toString());
    return {};
}

}
