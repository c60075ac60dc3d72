#include "azcopy/identityendpoint.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkProxy>
#include <QRandomGenerator>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>
#include <QUrlQuery>

#include <array>
#include <future>
#include <thread>

namespace azrelocate {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int kPeekMilliseconds = 100; ///< between two looks at the stop token
constexpr int kPeerMilliseconds = 5000;
constexpr qsizetype kLargestQuestion = 16 * 1024;
/// The session renews a token five minutes before its end, and a program asks again five minutes before it believes
/// that the token ends: so it asks after five minutes, while what it has is good.
constexpr auto kBelievedLife = 10min;

struct Answer
{
    QByteArray status;
    QJsonObject body;
};

Answer refusal(const QByteArray &status, const QString &message)
{
    return {status, {{u"statusCode"_s, status.left(3).toInt()}, {u"message"_s, message}}};
}

QByteArray valueOf(const QList<QByteArray> &lines, const QByteArray &name)
{
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).trimmed().toLower() == name)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

QByteArray newHeader()
{
    std::array<quint32, 8> random{};
    QRandomGenerator::system()->fillRange(random.data(), random.size());
    return QByteArray(reinterpret_cast<const char *>(random.data()), sizeof random).toHex();
}

}

class IdentityEndpoint::Server
{
public:
    Server(QString resource, TokenSource source)
        : m_resource(std::move(resource))
        , m_source(std::move(source))
        , m_header(newHeader())
    {
    }

    Result<void> start()
    {
        std::promise<Result<quint16>> opened;
        auto port = opened.get_future();
        m_thread = std::jthread([this, &opened](std::stop_token stop) { run(std::move(stop), opened); });
        const Result<quint16> result = port.get();
        if (!result)
            return result.error();
        m_port = *result;
        return {};
    }

    quint16 port() const { return m_port; }
    const QByteArray &header() const { return m_header; }

private:
    void run(std::stop_token stop, std::promise<Result<quint16>> &opened)
    {
        QTcpServer server; // belongs to this thread
        server.setProxy(QNetworkProxy::NoProxy);
        if (!server.listen(QHostAddress::LocalHost)) {
            Error error;
            error.kind = ErrorKind::Network;
            error.code = u"LoopbackPort"_s;
            error.message = u"No port of this computer can be opened for AzCopy: "_s + server.errorString();
            opened.set_value(error);
            return;
        }
        opened.set_value(server.serverPort());
        CallContext context;
        context.stop = stop;
        while (!stop.stop_requested()) {
            server.waitForNewConnection(kPeekMilliseconds);
            while (const std::unique_ptr<QTcpSocket> peer{server.nextPendingConnection()})
                serve(*peer, context);
        }
    }

    void serve(QTcpSocket &peer, const CallContext &context) const
    {
        while (!peer.peek(kLargestQuestion).contains("\r\n\r\n") && peer.bytesAvailable() < kLargestQuestion) {
            if (!peer.waitForReadyRead(kPeerMilliseconds))
                return;
        }
        const Answer answer = answerTo(peer.readAll(), context);
        const QByteArray body = QJsonDocument(answer.body).toJson(QJsonDocument::Compact);
        peer.write("HTTP/1.1 " + answer.status
                   + "\r\nContent-Type: application/json\r\nCache-Control: no-store"
                     "\r\nConnection: close\r\nContent-Length: "
                   + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        while (peer.bytesToWrite() > 0 && peer.waitForBytesWritten(kPeerMilliseconds)) {
        }
        peer.disconnectFromHost();
    }

    Answer answerTo(const QByteArray &head, const CallContext &context) const
    {
        const QList<QByteArray> lines = head.split('\n');
        const QList<QByteArray> first = lines.value(0).trimmed().split(' ');
        if (first.size() != 3 || first[0] != "GET")
            return refusal("405 Method Not Allowed", u"Only GET is known."_s);
        if (valueOf(lines, "x-identity-header") != m_header)
            return refusal("401 Unauthorized", u"This endpoint is for another program."_s);
        const QUrlQuery query(QUrl::fromEncoded(first[1]));
        QString resource = query.queryItemValue(u"resource"_s, QUrl::FullyDecoded);
        while (resource.endsWith(u'/'))
            resource.chop(1);
        if (resource != m_resource)
            return refusal("400 Bad Request", u"Tokens are given for %1 only."_s.arg(m_resource));
        const auto token = m_source(context);
        if (!token)
            return refusal("400 Bad Request", token.error().message);
        const auto believedEnd = std::chrono::system_clock::now() + kBelievedLife;
        return {"200 OK",
                {{u"access_token"_s, QString::fromLatin1(*token)},
                 {u"expires_on"_s, QString::number(std::chrono::system_clock::to_time_t(believedEnd))},
                 {u"resource"_s, m_resource},
                 {u"token_type"_s, u"Bearer"_s}}};
    }

    const QString m_resource;
    const TokenSource m_source;
    const QByteArray m_header;
    quint16 m_port = 0;
    std::jthread m_thread; ///< last: it ends before what it uses
};

IdentityEndpoint::IdentityEndpoint(std::unique_ptr<Server> server)
    : m_server(std::move(server))
{
}

IdentityEndpoint::~IdentityEndpoint() = default;

Result<std::unique_ptr<IdentityEndpoint>> IdentityEndpoint::open(const QString &resource, TokenSource source)
{
    auto server = std::make_unique<Server>(resource, std::move(source));
    if (auto started = server->start(); !started)
        return started.error();
    return std::unique_ptr<IdentityEndpoint>(new IdentityEndpoint(std::move(server)));
}

QString IdentityEndpoint::address() const
{
    return u"http://127.0.0.1:%1/token"_s.arg(m_server->port());
}

QByteArray IdentityEndpoint::header() const
{
    return m_server->header();
}

}
