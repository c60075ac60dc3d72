#include "probes/tlsprobe.h"

#include "probes/probeconnection.h"

#include <QMetaEnum>
#include <QSslCipher>
#include <QSslConfiguration>

namespace azrelocate {

using namespace Qt::StringLiterals;

QString toString(const QSslError &error)
{
    const char *name = QMetaEnum::fromType<QSslError::SslError>().valueToKey(error.error());
    return QString::fromLatin1(name) + u": "_s + error.errorString();
}

void configureTrust(QSslSocket &socket, const QList<QSslCertificate> &extraAuthorities)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.addCaCertificates(extraAuthorities);
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    socket.setSslConfiguration(configuration);
}

namespace {

QString nameOf(QSsl::SslProtocol protocol)
{
    switch (protocol) {
    case QSsl::TlsV1_2:
        return u"TLSv1.2"_s;
    case QSsl::TlsV1_3:
        return u"TLSv1.3"_s;
    default:
        return u"unknown"_s;
    }
}

}

Result<TlsAnswer> shakeHands(const QString &host, const HostAndPort &address,
    const QList<QSslCertificate> &extraAuthorities, const CallContext &context)
{
    ProbeConnection connection(u"TLS %1 @%2"_s.arg(host, address.toString()), context);
    QSslSocket &socket = connection.socket();
    configureTrust(socket, extraAuthorities);
    if (const auto connected = connection.connectEncrypted(address, host); !connected)
        return connected.error();

    TlsAnswer answer;
    answer.host = host;
    answer.connectedTo = HostAndPort{socket.peerAddress().toString(), socket.peerPort()}.toString();
    answer.chain = socket.peerCertificateChain();
    answer.protocol = nameOf(socket.sessionProtocol());
    answer.cipher = socket.sessionCipher().name();
    const QList<QSslError> errors = socket.sslHandshakeErrors();
    for (const QSslError &error : errors)
        answer.verificationErrors.append(toString(error));
    return answer;
}

}
