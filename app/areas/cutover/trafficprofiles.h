#pragma once

#include "azure/trafficmanager.h"
#include "checklist/checkinput.h"

namespace azrelocate::cutover {

/// A Traffic Manager endpoint that leads to the source, and the one that shall take its place.
struct ProfileSwitch
{
    TrafficProfile profile;
    TrafficEndpoint source;
    ResourceId target;                          ///< what the new endpoint points at
    std::optional<TrafficEndpoint> replacement; ///< nothing: not there yet

    bool isDone() const { return replacement && replacement->enabled && !source.enabled; }
};

/// Every profile in the inventory with an endpoint whose resource moves.
Result<QList<ProfileSwitch>> profileSwitches(const CheckInput &input);

}
