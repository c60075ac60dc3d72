#pragma once

#include "sandbox/simulation.h"

namespace azrelocate::sandbox {

/// One endpoint of a Traffic Manager profile as routing sees it.
struct TrafficEndpoint
{
    const Resource *resource = nullptr;
    bool enabled = false;
    QString target; ///< host name or address
    QString status; ///< endpointMonitorStatus
    qint64 priority = 0;
    qint64 weight = 1;
};

/// The endpoints of @p profile, ordered by priority.
QList<TrafficEndpoint> trafficEndpoints(const Simulation &simulation, const Resource &profile);

/// endpointMonitorStatus of one endpoint resource now: CheckingEndpoint for one interval after it was made, then what
/// the simulated world says of its target.
QString endpointMonitorStatus(const Simulation &simulation, const Resource &profile, const Resource &endpoint);
QString profileMonitorStatus(const Simulation &simulation, const Resource &profile);

/// Where the profile's name leads now: one target, for MultiValue several addresses; empty when the profile is disabled
/// or has no enabled endpoint. When no endpoint is healthy every enabled one is a candidate. @p draw chooses among
/// weights. All clients stand in the same place, so Performance, Geographic and Subnet take the first candidate.
QStringList trafficTargets(const Simulation &simulation, const Resource &profile, quint64 draw);

}
