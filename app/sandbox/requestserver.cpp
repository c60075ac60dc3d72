#include "sandbox/requestserver.h"

#include <QSslSocket>

namespace azrelocate::sandbox {

namespace {

/// Puts blanks in the place of all but one of the slashes that a path begins with: parsers of HTTP skip blanks there,
/// and no byte moves.
void mendPath(QSslSocket &socket)
{
    constexpr qint64 kLongestStart = 64; // "OPTIONS //…"
    if (socket.isTransactionStarted())   // QHttpServer is in the middle of a request
        return;
    QByteArray start = socket.peek(kLongestStart);
    qsizetype at = start.indexOf(' ') + 1;
    if (at == 0 || !start.mid(at).startsWith("//"))
        return;
    for (; at + 1 < start.size() && start[at + 1] == '/'; ++at)
        start[at] = ' ';
    socket.skip(start.size());
    for (auto byte = start.crbegin(); byte != start.crend(); ++byte)
        socket.ungetChar(*byte);
}

}

RequestServer::RequestServer(std::optional<QSslConfiguration> tls)
    : m_tls(std::move(tls))
{
}

void RequestServer::incomingConnection(qintptr descriptor)
{
    auto *socket = new QSslSocket(this);
    if (!socket->setSocketDescriptor(descriptor)) {
        socket->deleteLater();
        return;
    }
    connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QSslSocket::readyRead, socket, [socket] { mendPath(*socket); }); // before QHttpServer reads
    if (!m_tls) {
        addPendingConnection(socket);
        return;
    }
    connect(socket, &QSslSocket::encrypted, this, [this, socket] { addPendingConnection(socket); });
    socket->setSslConfiguration(*m_tls);
    socket->startServerEncryption();
}

}
