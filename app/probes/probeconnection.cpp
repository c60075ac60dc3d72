#include "probes/probeconnection.h"

#include <QMetaEnum>
#include <QNetworkProxy>
#include <QTimer>

#include <stop_token>

namespace azrelocate {

using namespace Qt::StringLiterals;

ProbeConnection::ProbeConnection(QString operation, const CallContext &context)
    : m_operation(std::move(operation))
    , m_context(context)
{
    m_socket.setProxy(QNetworkProxy::NoProxy); // a probe shows what this machine reaches, not what a proxy does
}

Result<void> ProbeConnection::connectPlain(const HostAndPort &address)
{
    m_socket.connectToHost(address.host, address.port);
    return waitUntil([this] { return m_socket.state() == QAbstractSocket::ConnectedState; });
}

Result<void> ProbeConnection::connectEncrypted(const HostAndPort &address, const QString &serverName)
{
    // Connecting forgets what was ignored before, so that it is said when the errors are there.
    QObject::connect(&m_socket, &QSslSocket::sslErrors, &m_socket, [this] { m_socket.ignoreSslErrors(); });
    m_socket.connectToHostEncrypted(address.host, address.port, serverName);
    return waitUntil([this] { return m_socket.isEncrypted(); });
}

Result<void> ProbeConnection::waitUntil(const std::function<bool()> &done)
{
    QObject context; // the connections below end with this wait
    const auto wake = [this] {
        m_loop.quit();
    };
    QObject::connect(&m_socket, &QSslSocket::connected, &context, wake);
    QObject::connect(&m_socket, &QSslSocket::encrypted, &context, wake);
    QObject::connect(&m_socket, &QSslSocket::readyRead, &context, wake);
    QObject::connect(&m_socket, &QSslSocket::disconnected, &context, wake);
    QObject::connect(&m_socket, &QSslSocket::errorOccurred, &context, wake);
    const std::stop_callback onStop(
        m_context.stop, [this] { QMetaObject::invokeMethod(&m_loop, &QEventLoop::quit, Qt::QueuedConnection); });

    while (!done()) {
        if (m_context.stopped())
            return Error::cancelled(m_operation);
        if (m_socket.state() == QAbstractSocket::UnconnectedState)
            return failure();
        const auto left =
            std::chrono::ceil<std::chrono::milliseconds>(m_context.deadline - std::chrono::steady_clock::now());
        if (left.count() <= 0) {
            Error error;
            error.kind = ErrorKind::Timeout;
            error.operation = m_operation;
            error.code = u"ProbeTimeout"_s;
            error.message = u"No answer in time."_s;
            error.retryable = true;
            return error;
        }
        QTimer timer;
        timer.setSingleShot(true);
        QObject::connect(&timer, &QTimer::timeout, &context, wake);
        timer.start(std::min(left, std::chrono::milliseconds(std::chrono::minutes(1))));
        m_loop.exec();
    }
    return {};
}

Error ProbeConnection::failure() const
{
    Error error;
    error.kind = ErrorKind::Network;
    error.operation = m_operation;
    const char *name = QMetaEnum::fromType<QAbstractSocket::SocketError>().valueToKey(m_socket.error());
    error.code = QString::fromLatin1(name);
    error.message = m_socket.errorString();
    error.retryable = true;
    return error;
}

}
