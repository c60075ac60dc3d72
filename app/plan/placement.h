#pragma once

#include "estate/inventory.h"
#include "plan/plan.h"

namespace azrelocate {

/// On which side of the cut a resource is.
enum class Placement {
    Moves,      ///< it, or a copy of it, is made in the target region
    Replicates, ///< the service itself brings it to the target region too
    Stays,      ///< in the source region or in a third one
    Global,     ///< has no region
    InTarget,   ///< was in the target region before
};

/// Where @p resource goes as @p planned says; without (nullptr) what is in @p source is taken to move.
Placement placementOf(
    const Resource &resource, const PlannedResource *planned, const Region &source, const Region &target);

/// Whether a relation between the two leads from one region to another once the workload was moved.
bool isCut(Placement from, Placement to);

}
