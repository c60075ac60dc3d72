#include "tests/support/scriptedserver.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

#include <optional>

using namespace Qt::StringLiterals;

namespace azrelocate::test {

ScriptedReply ScriptedReply::json(int status, const QByteArray &body, HttpHeaders headers)
{
    headers.append({QByteArray("Content-Type"), QByteArray("application/json")});
    return {status, std::move(headers), body, Ending::Complete};
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
    explicit Worker(Script script)
        : m_script(std::move(script))
    {
    }

    quint16 listen()
    {
        m_server = new QTcpServer(this);
        connect(m_server, &QTcpServer::newConnection, this, [this] {
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

private:
    void serve(QTcpSocket *socket)
    {
        const int connection = ++m_connections;
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, connection] {
            QByteArray bytes = socket->property("pending").toByteArray() + socket->readAll();
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
        if (reply.status != 204)
            bytes += "Content-Length: " + QByteArray::number(reply.body.size()) + "\r\n";
        bytes += "\r\n";
        const bool whole = reply.ending == ScriptedReply::Ending::Complete;
        if (request.method != "HEAD")
            bytes += whole ? reply.body : reply.body.first(reply.body.size() / 2);
        socket->write(bytes);
        if (!whole)
            socket->disconnectFromHost();
    }

    Script m_script;
    QTcpServer *m_server = nullptr;
    int m_connections = 0;
    mutable std::mutex m_mutex; ///< guards what follows
    QList<ScriptedRequest> m_requests;
    int m_aborted = 0;
};

ScriptedServer::ScriptedServer(Script script)
    : m_thread(std::make_unique<QThread>())
    , m_worker(new Worker(std::move(script)))
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
    return QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_port).arg(pathAndQuery));
}

QList<ScriptedRequest> ScriptedServer::requests() const
{
    return m_worker->requests();
}

int ScriptedServer::aborted() const
{
    return m_worker->aborted();
}

}
