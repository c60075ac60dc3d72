#include "sandbox/web/siteserver.h"

#include <QTcpSocket>

#include <algorithm>

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestHeader = 64 * 1024;

/// The head of an HTTP request; nothing when it is malformed.
std::optional<SiteAnswers::Request> parseHead(const QByteArray &head)
{
    const QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> first = lines.value(0).trimmed().split(' ');
    if (first.size() != 3 || !first[2].startsWith("HTTP/1."))
        return std::nullopt;
    SiteAnswers::Request request{first[0], first[1], {}};
    for (const QByteArray &line : lines.mid(1)) {
        if (line.toLower().startsWith("host:"))
            request.host = QString::fromLatin1(line.mid(5).trimmed()).section(u':', 0, 0);
    }
    return request;
}

QByteArray httpAnswer(const SiteAnswers::Page &page, bool withBody)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(page.status) + ' ' + page.reason
        + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + QByteArray::number(page.body.size())
        + "\r\n\r\n";
    return withBody ? bytes + page.body : bytes;
}

}

struct SiteServer::Connection
{
    Connection(const TlsIdentity &fallback, TlsSession::Choose choose)
        : tls(fallback, std::move(choose))
    {
    }

    TlsSession tls;
    QString address; ///< local
    QByteArray received;
};

SiteServer::SiteServer(Simulation &simulation)
    : m_simulation(simulation)
    , m_answers(simulation)
{
}

SiteServer::~SiteServer() = default;

Result<void> SiteServer::open(const QString &address, quint16 port)
{
    auto server = std::make_unique<QTcpServer>();
    if (!server->listen(QHostAddress(address), port)) {
        Error error;
        error.kind = ErrorKind::Network;
        error.operation = u"listen for web sites on %1:%2"_s.arg(address).arg(port);
        error.message = server->errorString();
        return error;
    }
    connect(server.get(), &QTcpServer::newConnection, this, [this, opened = server.get()] { accept(*opened); });
    m_servers.push_back(std::move(server));
    return {};
}

Result<void> SiteServer::listen(quint16 port)
{
    if (const Result<void> prepared = m_answers.prepare(); !prepared)
        return prepared.error();
    if (const Result<void> opened = open(u"127.0.0.1"_s, port); !opened)
        return opened.error();
    m_port = m_servers.front()->serverPort();
    followSites();
    return {};
}

void SiteServer::followSites()
{
    const QStringList wanted = m_answers.addresses();
    std::erase_if(m_servers, [&](const std::unique_ptr<QTcpServer> &server) {
        const QString address = server->serverAddress().toString();
        return address != u"127.0.0.1" && !wanted.contains(address);
    });
    for (const QString &address : wanted) {
        const bool isOpen = std::ranges::any_of(
            m_servers, [&](const auto &server) { return server->serverAddress().toString() == address; });
        if (!isOpen)
            (void)open(address, m_port); // without it the app is reached at 127.0.0.1 by its name
    }
}

void SiteServer::accept(QTcpServer &server)
{
    while (QTcpSocket *socket = server.nextPendingConnection()) {
        socket->setParent(this); // an app may be deleted, and its server with it, while the connection is open
        const QString address = socket->localAddress().toString();
        auto connection =
            std::make_shared<Connection>(m_answers.defaultIdentity(), [this, address](const QString &name) {
                return m_answers.identityFor(address, name);
            });
        connection->address = address;
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, connection] { read(socket, *connection); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }
}

void SiteServer::read(QTcpSocket *socket, Connection &connection)
{
    m_simulation.runDueEvents();
    bool open = connection.tls.fromPeer(socket->readAll());
    connection.received += connection.tls.readPlain();
    qsizetype end = connection.received.indexOf("\r\n\r\n");
    while (end >= 0) {
        const auto request = parseHead(connection.received.left(end));
        connection.received.remove(0, end + 4);
        SiteAnswers::Page page{400, "Bad Request", "Bad Request\n"};
        if (request)
            page = m_answers.answer(connection.address, *request);
        connection.tls.writePlain(httpAnswer(page, !request || request->method != "HEAD"));
        // Bodies are not read, so after a request that may have one the connection cannot go on.
        open = open && request && (request->method == "GET" || request->method == "HEAD");
        end = open ? connection.received.indexOf("\r\n\r\n") : -1;
    }
    open = open && connection.received.size() < kLongestHeader;
    if (!open)
        connection.tls.close();
    socket->write(connection.tls.toPeer());
    if (!open)
        socket->disconnectFromHost();
}

}
