#include "http/systemproxies.h"

#include "http/connectto.h"

#include <QHostAddress>

namespace azrelocate {

QList<QNetworkProxy> SystemProxies::queryProxy(const QNetworkProxyQuery &query)
{
    if (isLoopbackHost(query.peerHostName()) || QHostAddress(query.peerHostName()).isLinkLocal())
        return {QNetworkProxy::NoProxy};
    return systemProxyForQuery(query);
}

bool SystemProxies::has(const QUrl &url)
{
    return SystemProxies().queryProxy(QNetworkProxyQuery(url)).value(0).type() != QNetworkProxy::NoProxy;
}

}
