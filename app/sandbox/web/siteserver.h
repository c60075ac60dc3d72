#pragma once

#include "sandbox/web/siteanswers.h"

#include <QTcpServer>

#include <memory>
#include <vector>

namespace azrelocate::sandbox {

/// The sockets of the workload's web sites: HTTP/1.1 over TLS, keep-alive, on one port of many loopback addresses.
/// Lives in the thread that made it, needs its event loop.
class SiteServer : public QObject
{
    Q_OBJECT

public:
    explicit SiteServer(Simulation &simulation);
    ~SiteServer() override;

    /// Port 0: any free one. Network when the port is taken.
    Result<void> listen(quint16 port);
    quint16 port() const { return m_port; }
    /// Listens on the addresses of apps that were made since, and no more on those that are gone.
    void followSites();

private:
    struct Connection;
    Result<void> open(const QString &address, quint16 port);
    void accept(QTcpServer &server);
    void read(QTcpSocket *socket, Connection &connection);

    Simulation &m_simulation;
    SiteAnswers m_answers;
    quint16 m_port = 0;
    std::vector<std::unique_ptr<QTcpServer>> m_servers; ///< the first is 127.0.0.1
};

}
