#pragma once

namespace azrelocate::sandbox {

class Simulation;

/// Adds @p count resources of mixed types in groups "rg-generated-…" of at most 800 in the first subscription: the same
/// ones every time. For tests of size; they refer to each other as a workload does (NIC → subnet, VM → NIC and disk).
void addGeneratedResources(Simulation &simulation, int count);

}
