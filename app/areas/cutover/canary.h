#pragma once

#include "azure/trafficmanager.h"
#include "checklist/checkinput.h"

namespace azrelocate::cutover {

/// All of the requests that were the source's.
inline constexpr int kWholeTraffic = 100;

/// One step of turning a Traffic Manager profile that routes by weight: 10 %, 50 %, all.
struct CanaryStep
{
    int percent = kWholeTraffic; ///< of what both sides get together, that the target gets from then on
    int sourceWeight = 1;        ///< 1 to 1000
    int targetWeight = 1;
};

/// What the target gets now, in percent of what both get together. Both endpoints are on.
int targetShare(const TrafficEndpoint &source, const TrafficEndpoint &target);

/// The step after what is now; @p target nullptr: it has no endpoint yet. Beside other endpoints that are on, both keep
/// the weight together that they have, so that nobody else's share changes; a weight that is too small to be split goes
/// over in fewer steps.
CanaryStep nextCanaryStep(const TrafficProfile &profile, const TrafficEndpoint &source, const TrafficEndpoint *target);

/// Why the target may not get more yet: the pause after the last step, the health probe, a smoke test, or more server
/// errors than at the source since then (Azure Monitor, Http5xx of a web app). nullopt: nothing stands against it.
Result<std::optional<Message>> canaryTrouble(const CheckInput &input, const TrafficEndpoint &source,
                                             const TrafficEndpoint &target);

}
