#pragma once

#include <QHash>
#include <QUrl>

#include <optional>

namespace azrelocate {

/// Where host names connect, as curl's --connect-to: the request keeps its host for TLS and for the Host header, the
/// socket goes elsewhere. Keys: a host name, "*.suffix" or "*"; values: "host:port" or ":port" (the host stays).
/// "*" does not cover loopback hosts and IP addresses: they are no names that somebody else could answer for.
class ConnectTo
{
public:
    ConnectTo() = default;
    explicit ConnectTo(const QHash<QString, QString> &table);

    /// The address for the socket; nullopt when @p url connects where it says.
    struct Target
    {
        QString host;
        int port = 0;
    };
    std::optional<Target> targetOf(const QUrl &url) const;

private:
    QHash<QString, QString> m_table; ///< keys in lower case
};

/// localhost, 127.0.0.0/8, ::1
bool isLoopbackHost(const QString &host);

}
