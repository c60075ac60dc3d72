#pragma once

#include "base/callcontext.h"
#include "base/result.h"

namespace azrelocate {

/// Waits in real time, in which a machine may sleep (see Elapsed); Cancelled or Timeout when @p context ends the wait
/// first. When @p duration reaches beyond the deadline it does not wait at all: the answer would come too late.
Result<void> waitFor(std::chrono::steady_clock::duration duration, const CallContext &context,
                     const QString &operation);

/// The error of a deadline that passed.
Error deadlinePassed(const QString &operation);

}
