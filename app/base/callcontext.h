#pragma once

#include <QString>

#include <algorithm>
#include <chrono>
#include <stop_token>

namespace azrelocate {

/// Passed as the last parameter to whatever may wait. Cheap to copy; each wait ends at once on stop and on the deadline.
struct CallContext
{
    std::stop_token stop;
    /// Real time, not the Clock's: a socket does not know of practice time.
    std::chrono::steady_clock::time_point deadline = std::chrono::steady_clock::time_point::max();
    QString correlationId; ///< groups the requests of one task in Azure's logs; empty: the pipeline makes one a request
    QString taskId;        ///< for the log

    CallContext within(std::chrono::milliseconds limit) const
    {
        CallContext context = *this;
        context.deadline = std::min(deadline, std::chrono::steady_clock::now() + limit);
        return context;
    }
    bool stopped() const { return stop.stop_requested(); }
};

}
