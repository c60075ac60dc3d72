#pragma once

#include <functional>
#include <stop_token>

#include <QtGlobal>

namespace azrelocate {

/// How far a writer is, and whether it shall go on. Cheap to copy; asked and told on the writer's thread.
struct ReportProgress
{
    std::stop_token stop;
    std::function<void(int percent)> changed; ///< called when another percent is done; may be empty

    bool isStopped() const { return stop.stop_requested(); }
    /// @p done of @p total steps are done, called once for each step.
    void at(qsizetype done, qsizetype total) const
    {
        if (changed && total > 0 && done * 100 / total != (done - 1) * 100 / total)
            changed(static_cast<int>(done * 100 / total));
    }
};

}
