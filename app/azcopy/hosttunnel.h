#pragma once

#include "base/result.h"
#include "http/connectto.h"

#include <QThread>

#include <memory>

namespace azrelocate {

/// A proxy on loopback by which another program reaches hosts of a simulated cloud: CONNECT alone (RFC 9110, 9.3.6),
/// and to the hosts of the table alone. TLS stays between that program and the host. Works on a thread of its own.
class HostTunnel
{
public:
    /// Network when no port can be opened.
    static Result<std::unique_ptr<HostTunnel>> open(const ConnectTo &table);
    ~HostTunnel();
    Q_DISABLE_COPY_MOVE(HostTunnel)

    QString address() const; ///< "http://127.0.0.1:49152", for HTTPS_PROXY

private:
    HostTunnel() = default;
    QThread m_thread;
    quint16 m_port = 0;
};

}
