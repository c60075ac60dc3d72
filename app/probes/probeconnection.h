#pragma once

#include "base/callcontext.h"
#include "base/result.h"
#include "probes/hostandport.h"

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
    /// Connects and shakes hands, asking for @p serverName (SNI) and verifying against it.
    Result<void> connectEncrypted(const HostAndPort &address, const QString &serverName);
    /// Returns when @p done says so; it is asked again whenever the socket has news. Network when the connection ended
    /// or failed before.
    Result<void> waitUntil(const std::function<bool()> &done);

private:
    Error failure() const;

    QString m_operation;
    CallContext m_context;
    QSslSocket m_socket;
};

}
