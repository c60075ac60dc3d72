#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QHash>
#include <QStringList>
#include <QUrl>

namespace azrelocate {

/// Endpoints and host suffixes of one Azure cloud, and the only hosts that a token may go to.
class Cloud
{
public:
    Cloud() = default;

    /// AzureCloud, AzureUSGovernment, AzureChinaCloud, or the path of a JSON file in the form that `az cloud show`
    /// prints.
    static Result<Cloud> load(const QString &nameOrPath);
    static Result<Cloud> fromJson(const QJsonObject &object);
    QJsonObject toJson() const; ///< in the same form, so that a relocation file can carry its cloud

    QString name;
    QUrl resourceManager;            ///< https://management.azure.com
    QUrl activeDirectory;            ///< https://login.microsoftonline.com
    QString resourceManagerAudience; ///< resource id; scope = this + "/.default"
    QString keyVaultSuffix;          ///< ".vault.azure.net"
    QString storageSuffix;           ///< "core.windows.net"
    QString appConfigurationSuffix;  ///< ".azconfig.io"; empty: the cloud has none
    QUrl logAnalyticsQuery;
    QUrl graph;
    QUrl retailPrices; ///< Microsoft's public price list, asked without a token; empty: the cloud has none
    /// Extension "azrelocate" of a cloud file: whom to ask for DNS ("127.0.0.1:5353"); empty: the system's and public
    /// resolvers.
    QStringList resolvers;
    /// Extension "azrelocate": where host names connect, as curl's --connect-to; key "*" or a host name, value
    /// "host:port".
    QHash<QString, QString> connectTo;

    /// The same: a simulated cloud whose time runs faster says when it began and how fast; null start: the machine's clock.
    QDateTime clockStart;
    double clockSpeed = 1;

    QString resourceManagerScope() const;
    QString keyVaultScope() const;
    QString storageScope() const;
    QString appConfigurationScope() const;

    /// Whether a token may be sent to @p url: a host of this cloud, over https (http: loopback and only if allowed).
    Result<void> checkHost(const QUrl &url, bool allowInsecureLoopback) const;
    /// Token scope for an absolute URL of this cloud; empty when the host is not one of it.
    QString scopeFor(const QUrl &url) const;
};

}
