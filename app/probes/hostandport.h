#pragma once

#include "base/result.h"

#include <QString>

namespace azrelocate {

/// Where to connect: "shop.contoso.com:443", "127.0.0.1:5353", "[::1]:53".
struct HostAndPort
{
    QString host; ///< without brackets; may be empty in a replacement such as ":8443"
    quint16 port = 0; ///< 0: none was given

    bool isAddress() const; ///< an IPv4 or IPv6 address rather than a name
    QString toString() const;

    /// Input when @p text has another form. A bare IPv6 address needs brackets only when a port follows.
    static Result<HostAndPort> parse(const QString &text);
};

}
