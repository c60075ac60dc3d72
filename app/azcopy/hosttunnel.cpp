#include "azcopy/hosttunnel.h"

#include <QNetworkProxy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLargestConnect = 16 * 1024;
constexpr qint64 kMostUnsent = 4 * 1024 * 1024; ///< beyond it the faster side waits

void pass(QTcpSocket &from, QTcpSocket &to)
{
    const qint64 room = kMostUnsent - to.bytesToWrite();
    if (room > 0 && from.bytesAvailable() > 0)
        to.write(from.read(room));
}

void join(QTcpSocket *one, QTcpSocket *other)
{
    QObject::connect(one, &QTcpSocket::readyRead, other, [one, other] { pass(*one, *other); });
    QObject::connect(other, &QTcpSocket::bytesWritten, one, [one, other] { pass(*one, *other); });
    QObject::connect(one, &QTcpSocket::disconnected, other, [one, other] {
        other->write(one->readAll());
        other->disconnectFromHost();
    });
}

void refuseClient(QTcpSocket *client, const QByteArray &status)
{
    client->write("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    client->disconnectFromHost();
}

/// Reads the head of a CONNECT and joins the client with where its host is.
void beginTunnel(QTcpSocket *client, const ConnectTo &table)
{
    const QByteArray seen = client->peek(kLargestConnect);
    const qsizetype end = seen.indexOf("\r\n\r\n");
    if (end < 0) {
        if (seen.size() >= kLargestConnect)
            refuseClient(client, "431 Request Header Fields Too Large");
        return;
    }
    QObject::disconnect(client, &QTcpSocket::readyRead, nullptr, nullptr);
    client->read(end + 4);
    const QList<QByteArray> line = seen.left(seen.indexOf('\r')).split(' ');
    const QUrl url = line.value(0) == "CONNECT" ? QUrl(u"https://"_s + QString::fromLatin1(line.value(1))) : QUrl();
    const auto target = url.isValid() ? table.targetOf(url) : std::nullopt;
    if (!target)
        return refuseClient(client, line.value(0) == "CONNECT" ? "403 Forbidden" : "405 Method Not Allowed");
    auto *host = new QTcpSocket(client);
    host->setProxy(QNetworkProxy::NoProxy);
    QObject::connect(host, &QTcpSocket::connected, client, [client, host] {
        client->write("HTTP/1.1 200 Connection established\r\n\r\n");
        join(client, host);
        join(host, client);
        pass(*client, *host);
    });
    QObject::connect(host, &QTcpSocket::errorOccurred, client, [client, host] {
        if (host->state() != QAbstractSocket::ConnectedState)
            refuseClient(client, "502 Bad Gateway");
    });
    host->connectToHost(target->host, static_cast<quint16>(target->port));
}

}

Result<std::unique_ptr<HostTunnel>> HostTunnel::open(const ConnectTo &table)
{
    auto tunnel = std::unique_ptr<HostTunnel>(new HostTunnel);
    // Made on its own thread: the caller's has no event dispatcher, which sockets want from their first moment on.
    auto *server = new QTcpServer;
    server->moveToThread(&tunnel->m_thread);
    QObject::connect(&tunnel->m_thread, &QThread::finished, server, &QObject::deleteLater);
    QObject::connect(server, &QTcpServer::newConnection, server, [server, table] {
        while (QTcpSocket *client = server->nextPendingConnection()) {
            QObject::connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
            QObject::connect(client, &QTcpSocket::readyRead, client, [client, table] { beginTunnel(client, table); });
            beginTunnel(client, table);
        }
    });
    tunnel->m_thread.start();
    QString trouble;
    QMetaObject::invokeMethod(
        server,
        [server, &tunnel, &trouble] {
            server->setProxy(QNetworkProxy::NoProxy);
            if (!server->listen(QHostAddress::LocalHost))
                trouble = server->errorString();
            tunnel->m_port = server->serverPort();
        },
        Qt::BlockingQueuedConnection);
    if (trouble.isEmpty())
        return tunnel;
    Error error;
    error.kind = ErrorKind::Network;
    error.code = u"LoopbackPort"_s;
    error.message = u"No port of this computer can be opened for AzCopy: "_s + trouble;
    return error;
}

HostTunnel::~HostTunnel()
{
    m_thread.quit();
    m_thread.wait();
}

QString HostTunnel::address() const
{
    return u"http://127.0.0.1:%1"_s.arg(m_port);
}

}
