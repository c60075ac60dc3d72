#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>

#include <optional>
#include <utility>

namespace azrelocate {

/// What has arrived of an HTTP/1.1 answer to a GET.
struct HttpMessage
{
    int status = 0;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body; ///< decoded from chunks; at most the limit
    bool complete = false; ///< nothing more is needed: all has arrived, or the limit is reached
};

/// Reads @p received (RFC 9112), which may be the beginning only. nullopt: the head has not arrived yet. @p ended: the
/// peer closed the connection. Protocol when this is not HTTP, or was cut off. Interim answers (1xx) are passed over.
Result<std::optional<HttpMessage>> readHttpMessage(QByteArrayView received, bool ended, qsizetype bodyLimit);

}
