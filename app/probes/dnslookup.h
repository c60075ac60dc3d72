#pragma once

#include "probes/probes.h"

namespace azrelocate {

/// Asks @p server ("address:port", an address without port, or empty for the system's resolvers) one question and
/// parses the answer packet itself, since only the packet has the TTLs of every type. A cut-off UDP answer is asked for
/// again over TCP. Status TimedOut when nothing came within @p timeout; Network when the server refused the connection.
Result<DnsAnswer> lookUpAt(const QString &server, const QString &name, DnsType type, std::chrono::milliseconds timeout,
    const CallContext &context);

}
