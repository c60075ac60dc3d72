#include "http/networkerror.h"

#include "http/httptransport.h"
#include "http/systemproxies.h"

#include <QDateTime>
#include <QNetworkReply>
#include <QSslError>

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

void describeProxy(Error &error, const QString &host, const QString &reason)
{
    error.code = QString::fromLatin1(kProxyUnreachable);
    error.message = u"The proxy does not lead to %1: %2. Check its address, in the settings of the system or in "
                    "https_proxy, and what it permits."_s.arg(host, reason);
}

}

Error connectionLost(const HttpRequest &request, const QString &reason)
{
    Error error;
    error.kind = ErrorKind::Network;
    error.operation = request.operation;
    error.code = QString::fromLatin1(kConnectionLost);
    error.message = u"The connection to %1 broke before the answer was there: %2."_s.arg(request.url.host(), reason);
    error.retryable = true;
    return error;
}

QString certificateProblem(const QSslError &error)
{
    const bool isAboutTime =
        error.error() == QSslError::CertificateExpired || error.error() == QSslError::CertificateNotYetValid;
    if (!isAboutTime)
        return error.errorString();
    return u"%1 by the clock of this machine, which says %2"_s.arg(
        error.errorString(), QDateTime::currentDateTimeUtc().toString(Qt::ISODate));
}

Error networkError(const QNetworkReply &reply, const HttpRequest &request, const QStringList &tlsErrors, bool wasSent)
{
    const QString host = request.url.host();
    const QString reason = reply.errorString();
    Error error;
    error.kind = ErrorKind::Network;
    error.operation = request.operation;
    error.retryable = true;
    switch (reply.error()) {
    case QNetworkReply::ConnectionRefusedError:
        error.code = QString::fromLatin1(kConnectionRefused);
        error.message =
            u"%1 refuses the connection. Check the address, and that a firewall lets this machine there."_s.arg(host);
        break;
    case QNetworkReply::HostNotFoundError:
        error.code = QString::fromLatin1(kHostNotFound);
        error.message =
            u"The name %1 is not known. Check the network and the name servers of this machine."_s.arg(host);
        break;
    case QNetworkReply::SslHandshakeFailedError:
        error.code = QString::fromLatin1(kTlsFailed);
        error.message = u"No secure connection to %1: %2 If a proxy of your organization opens such connections, name "
                        "its certificate authority with --ca-file."_s.arg(
                            host, tlsErrors.isEmpty() ? reason + u'.' : tlsErrors.join(u". "_s) + u'.');
        error.retryable = false;
        break;
    case QNetworkReply::ProxyAuthenticationRequiredError:
        error.code = QString::fromLatin1(kProxySignIn);
        error.message = u"The proxy asks for a user name and a password. Set them in the proxy's address, in the "
                        "settings of the system or in https_proxy."_s;
        error.retryable = false;
        break;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
        describeProxy(error, host, reason);
        break;
    default:
        // A proxy that is absent or says no to the host is "unknown" to Qt 6.4.
        if (reply.error() == QNetworkReply::UnknownNetworkError && !wasSent && SystemProxies::has(request.url)) {
            describeProxy(error, host, reason);
            break;
        }
        return connectionLost(request, reason);
    }
    return error;
}

}
