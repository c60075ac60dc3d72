#pragma once

#include <QByteArray>
#include <QList>

#include <memory>
#include <mutex>

class QThread;

namespace azrelocate::test {

/// A web proxy on loopback that knows CONNECT only (RFC 9110, 9.3.6) and leads every name to one port of this machine.
/// Runs in a thread of its own.
class TunnelProxy
{
public:
    struct Options
    {
        quint16 target = 0;     ///< where every tunnel ends
        QByteArray credentials; ///< "user:password" that it wants (Basic); empty: everybody may
        QByteArray refusal;     ///< answered to every CONNECT instead, status line and all; empty: it connects
    };
    explicit TunnelProxy(Options options);
    ~TunnelProxy();
    TunnelProxy(const TunnelProxy &) = delete;
    TunnelProxy &operator=(const TunnelProxy &) = delete;

    quint16 port() const { return m_port; }
    QList<QByteArray> seen() const; ///< what was said to the proxy itself: the head of each request

private:
    class Worker;
    std::unique_ptr<QThread> m_thread;
    Worker *m_worker;
    quint16 m_port = 0;
};

}
