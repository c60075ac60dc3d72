#pragma once

#include "sandbox/resourcestore.h"

#include <chrono>

namespace azrelocate::sandbox {

class Simulation;

/// How often and how long recovery points are kept by an A2A policy. Where the policy is gone, what the portal
/// proposes: crash-consistent every 5 minutes, app-consistent every 4 hours, kept for a day.
struct RecoveryPointRule
{
    std::chrono::minutes crashConsistent{5};
    std::chrono::minutes appConsistent{240}; ///< zero: none
    std::chrono::minutes kept{1440};
};
RecoveryPointRule recoveryPointRule(const ResourceStore &store, const QString &policyId);

/// replicationPolicies of the instance type A2A.
void registerReplicationPolicies(Simulation &simulation);

}
