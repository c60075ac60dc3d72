#pragma once

#include "probes/probes.h"

namespace azrelocate {

/// What a DNS answer packet says about @p type (RFC 1035 section 4; RFC 2308 for negative answers; RFC 8659 for CAA).
/// Protocol when the packet is cut short or points outside of itself. Records of other types than DnsType are left out.
/// @ref DnsAnswer::server is left empty.
Result<DnsAnswer> parseDnsPacket(QByteArrayView packet, DnsType type);

/// The number of @p type on the wire.
int dnsTypeCode(DnsType type);

}
