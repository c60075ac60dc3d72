#include "azure/credentials/loopbackredirect.h"

#include "http/waiting.h"

#include <QCoreApplication>
#include <QTcpServer>
#include <QTcpSocket>

#include <vector>

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

constexpr auto kOperation = "sign in with the browser"_L1;
constexpr int kTurnMilliseconds = 20;
constexpr int kWriteMilliseconds = 1000;
constexpr qint64 kLargestHead = 16 * 1024;
constexpr std::size_t kMostConnections = 32; ///< browsers open some in advance; more is no browser

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LoopbackRedirect)
};

QByteArray pageText(const QString &title, const QString &line)
{
    return u"<!DOCTYPE html><meta charset=\"utf-8\"><meta name=\"color-scheme\" content=\"light dark\">"
           "<title>%1</title><body style=\"font-family:sans-serif;margin:4em\"><h1>%1</h1><p>%2</p></body>\n"_s
               .arg(title.toHtmlEscaped(), line.toHtmlEscaped())
               .toUtf8();
}

void respond(QTcpSocket &socket, const QByteArray &status, const QByteArray &html)
{
    socket.write("HTTP/1.1 " + status
                 + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + QByteArray::number(html.size())
                 + "\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\nX-Content-Type-Options: nosniff"
                   "\r\nContent-Security-Policy: default-src 'none'; style-src 'unsafe-inline'"
                   "\r\nConnection: close\r\n\r\n"
                 + html);
    while (socket.bytesToWrite() > 0 && socket.waitForBytesWritten(kWriteMilliseconds)) {
    }
    socket.disconnectFromHost();
}

}

class LoopbackRedirect::Sockets
{
public:
    QTcpServer ipv4;
    QTcpServer ipv6; ///< "localhost" is ::1 to some browsers; not listening where there is no IPv6
    std::vector<std::unique_ptr<QTcpSocket>> waiting; ///< have not sent a whole request yet
    std::unique_ptr<QTcpSocket> returned;             ///< the browser, as long as it waits for its page

    void accept(QTcpServer &server, int milliseconds)
    {
        if (!server.isListening())
            return;
        server.waitForNewConnection(milliseconds);
        while (QTcpSocket *socket = server.nextPendingConnection()) {
            socket->setParent(nullptr);
            waiting.emplace_back(socket);
            if (waiting.size() > kMostConnections)
                waiting.erase(waiting.begin());
        }
    }

    /// The query of a request for "/" that carries @p state.
    std::optional<QUrlQuery> read(std::unique_ptr<QTcpSocket> &socket, const QString &state)
    {
        socket->waitForReadyRead(0);
        const QByteArray head = socket->peek(kLargestHead);
        const bool isWhole = head.contains("\r\n\r\n");
        if (!isWhole && head.size() < kLargestHead) {
            if (socket->state() != QAbstractSocket::ConnectedState)
                socket.reset();
            return {};
        }
        const QList<QByteArray> line = head.left(head.indexOf('\r')).split(' ');
        const QUrl target = line.size() == 3 ? QUrl::fromEncoded(line[1], QUrl::StrictMode) : QUrl();
        QUrlQuery query(target.query(QUrl::FullyEncoded).replace(u'+', u"%20"_s));
        if (isWhole && line.value(0) == "GET" && target.path() == "/"_L1
            && query.queryItemValue(u"state"_s, QUrl::FullyDecoded) == state) {
            returned = std::move(socket);
            return query;
        }
        respond(
            *socket, target.path() == "/"_L1 ? "400 Bad Request" : "404 Not Found",
            pageText(Words::tr("Nothing here"), Words::tr("This page is not part of the sign-in that is awaited.")));
        socket.reset();
        return {};
    }
};

LoopbackRedirect::LoopbackRedirect(std::unique_ptr<Sockets> sockets)
    : m_sockets(std::move(sockets))
{
}

LoopbackRedirect::~LoopbackRedirect() = default;

Result<std::unique_ptr<LoopbackRedirect>> LoopbackRedirect::open()
{
    auto sockets = std::make_unique<Sockets>();
    if (!sockets->ipv4.listen(QHostAddress::LocalHost)) {
        Error error;
        error.kind = ErrorKind::Network;
        error.operation = kOperation;
        error.code = u"LoopbackPort"_s;
        error.message =
            u"No port of this computer can be opened for the browser: %1"_s.arg(sockets->ipv4.errorString());
        return error;
    }
    sockets->ipv6.listen(QHostAddress::LocalHostIPv6, sockets->ipv4.serverPort());
    return std::unique_ptr<LoopbackRedirect>(new LoopbackRedirect(std::move(sockets)));
}

QString LoopbackRedirect::address() const
{
    return u"http://localhost:%1"_s.arg(m_sockets->ipv4.serverPort());
}

Result<QUrlQuery> LoopbackRedirect::wait(const QString &state, const CallContext &context)
{
    while (!context.stopped()) {
        if (std::chrono::steady_clock::now() >= context.deadline)
            return deadlinePassed(kOperation);
        m_sockets->accept(m_sockets->ipv4, kTurnMilliseconds);
        m_sockets->accept(m_sockets->ipv6, 0);
        for (std::unique_ptr<QTcpSocket> &socket : m_sockets->waiting) {
            if (const auto query = m_sockets->read(socket, state))
                return *query;
        }
        std::erase(m_sockets->waiting, nullptr);
    }
    return Error::cancelled(kOperation);
}

void LoopbackRedirect::show(Page page)
{
    if (!m_sockets->returned)
        return;
    const QByteArray text = page == Page::SignedIn
        ? pageText(Words::tr("Signed in"), Words::tr("You can close this page and go back to azrelocate."))
        : pageText(Words::tr("Not signed in"), Words::tr("Close this page and go back to azrelocate, which says why."));
    respond(*m_sockets->returned, "200 OK", text);
    m_sockets->returned.reset();
}

}
