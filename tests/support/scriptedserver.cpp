#include "tests/support/scriptedserver.h"

#include "tests/support/tcpreset.h"

#include <QSslServer>
#include <QTcpSocket>
#include <QThread>
#include <QTimer>

#include <optional>

using namespace Qt::StringLiterals;

namespace azrelocate::test {

ScriptedReply ScriptedReply::json(int status, const QByteArray &body, HttpHeaders headers)
{
    headers.append({QByteArray("Content-Type"), QByteArray("application/json")});
    return {status, std::move(headers), body};
}

ScriptedReply ScriptedReply::drop()
{
    ScriptedReply reply;
    reply.ending = Ending::DropBefore;
    return reply;
}

class ScriptedServer::Worker final : public QObject
{
public:
    Worker(Script script, std::optional<QSslConfiguration> tls)
        : m_script(std::move(script))
        , m_tls(std::move(tls))
    {
    }

    quint16 listen()
    {
        if (m_tls) {
            auto *server = new QSslServer(this);
            server->setSslConfiguration(*m_tls);
            m_server = server;
        } else {
            m_server = new QTcpServer(this);
        }
        connect(m_server, &QTcpServer::pendingConnectionAvailable, this, [this] {
            while (QTcpSocket *socket = m_server->nextPendingConnection())
                serve(socket);
        });
        m_server->listen(QHostAddress::LocalHost);
        return m_server->serverPort();
    }

    QList<ScriptedRequest> requests() const
    {
        std::lock_guard lock(m_mutex);
        return m_requests;
    }
    int aborted() const
    {
        std::lock_guard lock(m_mutex);
        return m_aborted;
    }
    int openConnections() const
    {
        std::lock_guard lock(m_mutex);
        return m_open;
    }

private:
    void serve(QTcpSocket *socket)
    {
        const int connection = ++m_connections;
        {
            std::lock_guard lock(m_mutex);
            ++m_open;
        }
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            socket->deleteLater();
            std::lock_guard lock(m_mutex);
            --m_open;
        });
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, connection] {
            QByteArray bytes = socket->property("pending").toByteArray() + socket->readAll();
            if (bytes.startsWith(kTlsHandshake)) { // not here; a web server says so in plain HTTP
                socket->write("HTTP/1.1 400 Plain HTTP here\r\nContent-Length: 0\r\n\r\n");
                socket->disconnectFromHost();
                return;
            }
            while (std::optional<ScriptedRequest> request = takeRequest(bytes)) {
                request->connection = connection;
                {
                    std::lock_guard lock(m_mutex);
                    m_requests.append(*request);
                }
                answer(socket, *request);
            }
            socket->setProperty("pending", bytes);
        });
    }

    static std::optional<ScriptedRequest> takeRequest(QByteArray &bytes)
    {
        const qsizetype end = bytes.indexOf("\r\n\r\n");
        if (end < 0)
            return std::nullopt;
        ScriptedRequest request;
        const QByteArrayList lines = bytes.first(end).split('\n');
        const QByteArrayList start = lines.first().trimmed().split(' ');
        request.method = start.value(0);
        request.target = start.value(1);
        for (qsizetype i = 1; i < lines.size(); ++i) {
            const qsizetype colon = lines[i].indexOf(':');
            request.headers.append({lines[i].first(colon).trimmed(), lines[i].sliced(colon + 1).trimmed()});
        }
        const qsizetype length = request.header("Content-Length").toLongLong();
        if (bytes.size() < end + 4 + length)
            return std::nullopt;
        request.body = bytes.sliced(end + 4, length);
        bytes.remove(0, end + 4 + length);
        return request;
    }

    void answer(QTcpSocket *socket, const ScriptedRequest &request)
    {
        const ScriptedReply reply = m_script(request);
        if (reply.ending == ScriptedReply::Ending::Hang) {
            connect(socket, &QTcpSocket::disconnected, this, [this] {
                std::lock_guard lock(m_mutex);
                ++m_aborted;
            });
            return;
        }
        if (reply.ending == ScriptedReply::Ending::DropBefore) {
            socket->disconnectFromHost();
            return;
        }
        QByteArray bytes = "HTTP/1.1 " + QByteArray::number(reply.status) + " Scripted\r\n";
        for (const auto &[name, value] : reply.headers)
            bytes += name + ": " + value + "\r\n";
        if (reply.chunked)
            bytes += "Transfer-Encoding: chunked\r\n";
        else if (reply.status != 204)
            bytes += "Content-Length: " + QByteArray::number(reply.body.size()) + "\r\n";
        bytes += "\r\n";
        const bool whole = reply.ending == ScriptedReply::Ending::Complete;
        QByteArray body = request.method == "HEAD" ? QByteArray()
            : whole                                ? reply.body
                                                   : reply.body.first(reply.body.size() / 2);
        if (reply.chunked)
            body = QByteArray::number(reply.body.size(), 16) + "\r\n" + body + (whole ? "\r\n0\r\n\r\n" : "");
        if (reply.drip.count() > 0) {
            socket->write(bytes);
            dripInto(socket, body, reply.drip);
            return;
        }
        socket->write(bytes + body);
        if (reply.ending == ScriptedReply::Ending::Truncate)
            socket->disconnectFromHost();
        else if (reply.ending == ScriptedReply::Ending::Reset)
            QTimer::singleShot(kUntilReset, socket, [socket] { resetConnection(*socket); });
    }

    static void dripInto(QTcpSocket *socket, const QByteArray &body, std::chrono::milliseconds pause)
    {
        auto *timer = new QTimer(socket);
        connect(timer, &QTimer::timeout, socket, [socket, timer, body, at = qsizetype(0)]() mutable {
            if (at == body.size())
                timer->deleteLater();
            else
                socket->write(body.sliced(at++, 1));
        });
        timer->start(pause);
    }

    static constexpr char kTlsHandshake = 0x16;
    static constexpr std::chrono::milliseconds kUntilReset{20}; ///< so that the first half has left

    Script m_script;
    const std::optional<QSslConfiguration> m_tls;
    QTcpServer *m_server = nullptr;
    int m_connections = 0;
    mutable std::mutex m_mutex; ///< guards what follows
    QList<ScriptedRequest> m_requests;
    int m_aborted = 0;
    int m_open = 0;
};

ScriptedServer::ScriptedServer(Script script, std::optional<QSslConfiguration> tls)
    : m_thread(std::make_unique<QThread>())
    , m_worker(new Worker(std::move(script), tls))
    , m_tls(tls.has_value())
{
    m_worker->moveToThread(m_thread.get());
    m_thread->start();
    QMetaObject::invokeMethod(
        m_worker, [this] { m_port = m_worker->listen(); }, Qt::BlockingQueuedConnection);
}

ScriptedServer::~ScriptedServer()
{
    QMetaObject::invokeMethod(
        m_worker, [this] { delete m_worker; }, Qt::BlockingQueuedConnection);
    m_thread->quit();
    m_thread->wait();
}

QUrl ScriptedServer::url(const QString &pathAndQuery) const
{
    return QUrl(u"%1://127.0.0.1:%2%3"_s.arg(m_tls ? u"https"_s : u"http"_s).arg(m_port).arg(pathAndQuery));
}

QList<ScriptedRequest> ScriptedServer::requests() const
{
    return m_worker->requests();
}

int ScriptedServer::aborted() const
{
    return m_worker->aborted();
}

int ScriptedServer::openConnections() const
{
    return m_worker->openConnections();
}

}
