#pragma once

#include "base/result.h"
#include "sandbox/dns/dnsmessage.h"

#include <QTcpServer>
#include <QUdpSocket>

#include <functional>

namespace azrelocate::sandbox {

/// A DNS server on 127.0.0.1, over UDP and TCP on the same port. Lives in the thread that made it, needs its event
/// loop.
class DnsServer : public QObject
{
    Q_OBJECT

public:
    using Answer = std::function<DnsReply(const QString &name, quint16 type)>;

    explicit DnsServer(Answer answer, QObject *parent = nullptr);

    /// Port 0: any that is free for both. Network error when the port is taken.
    Result<void> listen(quint16 port);
    quint16 port() const { return m_tcp.serverPort(); }

private:
    QByteArray reply(const QByteArray &packet, qsizetype limit) const; ///< @p limit 0: what the client said it takes
    void readDatagrams();
    void acceptConnections();
    void readStream(QTcpSocket *socket) const;

    Answer m_answer;
    QUdpSocket m_udp;
    QTcpServer m_tcp;
};

}
