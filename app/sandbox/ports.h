#pragma once

#include <QtGlobal>

namespace azrelocate::sandbox {

/// The ports of one sandbox; 0: any free one.
struct Ports
{
    quint16 https = 0;
    quint16 http = 0;
    quint16 resolver = 0;   ///< of DNS, caching
    quint16 nameServer = 0; ///< of DNS, authoritative
    quint16 sites = 0;
};

/// Ports that are free now and likely to be free at a later start too: none of those that a system hands out by itself.
/// All 0 where none were found.
Ports lastingPorts();

}
