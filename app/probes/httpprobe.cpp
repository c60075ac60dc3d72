#include "probes/httpprobe.h"

#include "probes/httpmessage.h"
#include "probes/probeconnection.h"
#include "probes/tlsprobe.h"

#include <algorithm>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kBodyLimit = 64 * 1024;

QByteArray requestFor(const QByteArray &method, const QUrl &url)
{
    const QUrl target = url.adjusted(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
    QByteArray path = target.toEncoded();
    if (!path.startsWith('/'))
        path.prepend('/');
    QByteArray host = QUrl::toAce(url.host());
    if (host.isEmpty())
        host = url.host().contains(u':') ? ('[' + url.host().toLatin1() + ']') : url.host().toLatin1();
    if (url.port() > 0)
        host += ':' + QByteArray::number(url.port());
    return method + ' ' + path + " HTTP/1.1\r\nHost: " + host
        + "\r\nUser-Agent: azrelocate/" AZRELOCATE_VERSION "\r\nAccept: */*\r\nConnection: close\r\n\r\n";
}

bool isAboutDates(const QSslError &error)
{
    return error.error() == QSslError::CertificateExpired || error.error() == QSslError::CertificateNotYetValid;
}

Result<void> checkTrust(const QSslSocket &socket, const QString &operation)
{
    QStringList errors;
    const QList<QSslError> found = socket.sslHandshakeErrors();
    for (const QSslError &error : found) {
        if (!isAboutDates(error))
            errors.append(toString(error));
    }
    if (errors.isEmpty())
        return {};
    Error error;
    error.kind = ErrorKind::Network;
    error.operation = operation;
    error.code = u"TlsVerification"_s;
    error.message = errors.join(u"; "_s);
    return error;
}

}

Result<HttpProbeAnswer> askOverSocket(const QByteArray &method, const QUrl &url, const HostAndPort &address,
    const QList<QSslCertificate> &extraAuthorities, const CallContext &context)
{
    const QString operation =
        u"%1 %2 @%3"_s.arg(QString::fromLatin1(method), url.toString(QUrl::RemoveQuery | QUrl::RemoveUserInfo),
                            address.toString());
    const qsizetype bodyLimit = method == "HEAD" ? 0 : kBodyLimit; // HEAD says how long a body is that does not come
    const auto started = std::chrono::steady_clock::now();
    ProbeConnection connection(operation, context);
    QSslSocket &socket = connection.socket();
    if (url.scheme() == "https"_L1) {
        configureTrust(socket, extraAuthorities);
        if (const auto connected = connection.connectEncrypted(address, url.host()); !connected)
            return connected.error();
        if (const auto trusted = checkTrust(socket, operation); !trusted)
            return trusted.error();
    } else if (const auto connected = connection.connectPlain(address); !connected) {
        return connected.error();
    }

    socket.write(requestFor(method, url));
    QByteArray received;
    std::optional<HttpMessage> message;
    std::optional<Error> failure;
    std::optional<std::chrono::steady_clock::time_point> answered;
    const auto waited = connection.waitUntil([&] {
        received += socket.readAll();
        const bool ended = socket.state() == QAbstractSocket::UnconnectedState;
        if (!received.isEmpty() && !answered)
            answered = std::chrono::steady_clock::now();
        auto read = received.isEmpty() ? Result<std::optional<HttpMessage>>(std::nullopt)
                                       : readHttpMessage(received, ended, bodyLimit);
        if (!read) {
            failure = read.error();
            return true;
        }
        message = *std::move(read);
        return message && message->complete;
    });
    if (!waited)
        return waited.error();
    if (failure) {
        failure->operation = operation;
        return *failure;
    }
    HttpProbeAnswer answer;
    answer.status = message->status;
    answer.body = message->body;
    answer.headers = message->headers;
    answer.latency = std::chrono::ceil<std::chrono::milliseconds>(*answered - started);
    return answer;
}

}
