#include "plan/wavesummary.h"

#include <QMap>

#include <algorithm>

namespace azrelocate {

namespace {

/// How one resource usually goes with a tool: how long, and how many at once (by the limits of the service or of this
/// program's runner). Measured values vary by type; this is for planning an evening, not for a promise.
struct Pace
{
    std::chrono::seconds each{0};
    int atOnce = 1;
};

Pace paceOf(Tool tool)
{
    using namespace std::chrono_literals;
    switch (tool) {
    case Tool::ResourceMover:
        return {55min, 100}; // prepare, initiate and commit of one batch
    case Tool::SiteRecovery:
        return {90min, 100};
    case Tool::Template:
        return {3min, 8};
    case Tool::Copy:
        return {5min, 4};
    case Tool::Native:
        return {20min, 4};
    case Tool::WithParent:
    case Tool::Manual:
    case Tool::Stay:
    case Tool::Undecided:
        break;
    }
    return {};
}

}

QList<WaveSummary> summarizeWaves(const Plan &plan)
{
    QMap<int, QMap<Tool, int>> counts;
    for (const PlannedResource &resource : plan.resources) {
        if (resource.tool != Tool::Stay)
            ++counts[resource.wave][resource.tool];
    }
    QList<WaveSummary> waves;
    for (auto wave = counts.cbegin(); wave != counts.cend(); ++wave) {
        WaveSummary summary;
        summary.wave = wave.key();
        for (auto tool = wave->cbegin(); tool != wave->cend(); ++tool) {
            summary.tools.append({tool.key(), tool.value()});
            summary.resources += tool.value();
            if (tool.key() == Tool::Manual || tool.key() == Tool::Undecided)
                summary.byHand += tool.value();
            const Pace pace = paceOf(tool.key());
            const int rounds = (tool.value() + pace.atOnce - 1) / pace.atOnce;
            // Tools work side by side, so that the slowest of them is what the wave takes.
            summary.estimate = std::max(summary.estimate, pace.each * rounds);
        }
        waves.append(summary);
    }
    return waves;
}

std::chrono::seconds estimateOf(const QList<WaveSummary> &waves)
{
    std::chrono::seconds sum{0};
    for (const WaveSummary &wave : waves)
        sum += wave.estimate;
    return sum;
}

}
