#pragma once

#include "base/callcontext.h"
#include "base/result.h"
#include "probes/hostandport.h"

#include <QEventLoop>
#include <QSslSocket>

#include <functional>

namespace azrelocate {

/// One socket of a probe, used as if it blocked. Waits end at once on stop and on the deadline, which the socket's own
/// waitFor… functions cannot do; so each wait runs a short local event loop on the calling thread. Not for the UI
/// thread.
class ProbeConnection
{
public:
    /// @p operation names the probe in errors. @p context.deadline bounds all waits together.
    ProbeConnection(QString operation, const CallContext &context);

    QSslSocket &socket() { return m_socket; }
    Result<void> connectPlain(const HostAndPort &address);
    /// Connects and shakes hands, asking for @p serverName (SNI). Verification errors do not end the handshake: the
    /// caller must read them from the socket's sslHandshakeErrors() before it sends anything.
    Result<void> connectEncrypted(const HostAndPort &address, const QString &serverName);
    /// Returns when @p done says so; it is asked again whenever the socket has news. Network when the connection ended
    /// or failed before.
    Result<void> waitUntil(const std::function<bool()> &done);

private:
    Error failure() const;

    QString m_operation;
    CallContext m_context;
    /// Before the socket: on a thread that Qt did not start, the first loop makes the dispatcher that sockets need.
    QEventLoop m_loop;
    QSslSocket m_socket;
};

}
