#pragma once

#include "http/httprequest.h"

#include <QDateTime>

#include <optional>

namespace azrelocate {

/// How long the service asks to wait: x-ms-retry-after-ms, retry-after-ms, or Retry-After in seconds or as an HTTP date
/// (RFC 9110, 10.2.3), seen from the answer's own Date, since this machine's clock may be wrong; without one from @p
/// now. nullopt where it does not say; a time that has passed is 0.
std::optional<std::chrono::milliseconds> retryAfter(const HttpHeaders &headers, const QDateTime &now);

}
