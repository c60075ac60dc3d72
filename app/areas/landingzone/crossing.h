#pragma once

#include "checklist/checkinput.h"

namespace azrelocate::landingzone {

/// A relation of which one end moves and the other one stays.
struct Crossing
{
    ResourceId moving;
    ResourceId staying;
    bool needs = true;         ///< the moving one needs the other; false: the other way round
    ResourceId outsideNetwork; ///< the network in which the staying end is; null: it has none
};

/// Every relation of the workload that the plan cuts, each pair once; also to networks outside of the workload.
QList<Crossing> crossings(const CheckInput &input);

/// The networks that @p resource is placed in, from the subnets that it names.
QList<ResourceId> networksNamedBy(const Resource &resource);

}
