#pragma once

namespace azrelocate::sandbox {

class Simulation;

/// testFailover and testFailoverCleanup, unplannedFailover, applyRecoveryPoint and failoverCommit of a protected item.
void registerFailovers(Simulation &simulation);

}
