#include "tests/support/tunnelproxy.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

namespace azrelocate::test {

class TunnelProxy::Worker final : public QObject
{
public:
    explicit Worker(Options options)
        : m_options(std::move(options))
    {
    }

    quint16 listen()
    {
        m_server = new QTcpServer(this);
        connect(m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *client = m_server->nextPendingConnection())
                serve(client);
        });
        m_server->listen(QHostAddress::LocalHost);
        return m_server->serverPort();
    }

    QList<QByteArray> seen() const
    {
        std::lock_guard lock(m_mutex);
        return m_seen;
    }

private:
    void serve(QTcpSocket *client)
    {
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
        connect(client, &QTcpSocket::readyRead, this, [this, client] {
            const qsizetype end = client->peek(64 * 1024).indexOf("\r\n\r\n");
            if (end < 0)
                return;
            const QByteArray head = client->read(end + 4);
            {
                std::lock_guard lock(m_mutex);
                m_seen.append(head);
            }
            answer(client, head);
        });
    }

    void answer(QTcpSocket *client, const QByteArray &head)
    {
        if (!m_options.refusal.isEmpty()) {
            client->write(m_options.refusal);
            client->disconnectFromHost();
        } else if (!head.startsWith("CONNECT ")) {
            client->write("HTTP/1.1 405 Only CONNECT\r\nContent-Length: 0\r\n\r\n");
        } else if (!m_options.credentials.isEmpty()
                   && !head.contains("\r\nProxy-Authorization: Basic " + m_options.credentials.toBase64() + "\r\n")) {
            client->write("HTTP/1.1 407 Who are you\r\nProxy-Authenticate: Basic realm=\"office\"\r\n"
                          "Content-Length: 0\r\n\r\n");
        } else {
            tunnel(client);
        }
    }

    void tunnel(QTcpSocket *client)
    {
        disconnect(client, &QTcpSocket::readyRead, this, nullptr);
        auto *far = new QTcpSocket(client);
        connect(far, &QTcpSocket::connected, client, [client, far] {
            client->write("HTTP/1.1 200 Connected\r\n\r\n");
            far->write(client->readAll());
            connect(client, &QTcpSocket::readyRead, far, [client, far] { far->write(client->readAll()); });
        });
        connect(far, &QTcpSocket::readyRead, client, [client, far] { client->write(far->readAll()); });
        connect(far, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
        far->connectToHost(QHostAddress(QHostAddress::LocalHost), m_options.target);
    }

    const Options m_options;
    QTcpServer *m_server = nullptr;
    mutable std::mutex m_mutex; ///< guards what follows
    QList<QByteArray> m_seen;
};

TunnelProxy::TunnelProxy(Options options)
    : m_thread(std::make_unique<QThread>())
    , m_worker(new Worker(std::move(options)))
{
    m_worker->moveToThread(m_thread.get());
    m_thread->start();
    QMetaObject::invokeMethod(
        m_worker, [this] { m_port = m_worker->listen(); }, Qt::BlockingQueuedConnection);
}

TunnelProxy::~TunnelProxy()
{
    QMetaObject::invokeMethod(
        m_worker, [this] { delete m_worker; }, Qt::BlockingQueuedConnection);
    m_thread->quit();
    m_thread->wait();
}

QList<QByteArray> TunnelProxy::seen() const
{
    return m_worker->seen();
}

}
