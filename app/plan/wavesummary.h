#pragma once

#include "plan/plan.h"

#include <chrono>

namespace azrelocate {

/// What happens in one wave, and roughly how long it takes.
struct WaveSummary
{
    int wave = 0;
    QList<std::pair<Tool, int>> tools; ///< how many resources each tool takes; in the order of enum Tool, none zero
    int resources = 0; ///< what comes with another resource is counted too, but takes no time of its own
    /// Without the copying of data, which depends on how much there is. From the usual time of one resource of each
    /// tool and how many run side by side.
    std::chrono::seconds estimate{0};
    int byHand = 0; ///< resources whose time nobody knows: a person does them
};

/// The waves of @p plan that do something, in order.
QList<WaveSummary> summarizeWaves(const Plan &plan);

/// The sum of the estimates: waves follow each other.
std::chrono::seconds estimateOf(const QList<WaveSummary> &waves);

}
