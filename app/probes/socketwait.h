#pragma once

#include <ares.h>

#include <chrono>

namespace azrelocate {

/// Waits until a socket of @p channel is ready, at most @p limit, and lets c-ares handle it and its own timeouts.
/// The one place where POSIX and Windows differ (poll and WSAPoll); select() is avoided because it fails beyond 1,023
/// open files.
void waitAndProcess(ares_channel channel, std::chrono::milliseconds limit);

}
