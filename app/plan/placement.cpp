#include "plan/placement.h"

namespace azrelocate {

Placement placementOf(
    const Resource &resource, const PlannedResource *planned, const Region &source, const Region &target)
{
    if (planned != nullptr && planned->tool == Tool::Native)
        return Placement::Replicates;
    if (planned != nullptr && planned->tool != Tool::Stay)
        return Placement::Moves;
    if (resource.location.isNull() || resource.location.isGlobal())
        return Placement::Global;
    if (resource.location == target)
        return Placement::InTarget;
    return planned == nullptr && resource.location == source ? Placement::Moves : Placement::Stays;
}

bool isCut(Placement from, Placement to)
{
    return (from == Placement::Moves && to == Placement::Stays) || (from == Placement::Stays && to == Placement::Moves);
}

}
