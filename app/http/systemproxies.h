#pragma once

#include <QNetworkProxyFactory>
#include <QUrl>

namespace azrelocate {

/// The proxy of the desktop or of the environment, but never for loopback and link-local addresses (the metadata
/// service of a machine).
class SystemProxies final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;
    /// Whether requests for @p url go through a proxy.
    static bool has(const QUrl &url);
};

}
