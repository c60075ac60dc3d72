#pragma once

#include "azure/resources.h"
#include "base/message.h"
#include "checklist/checkinput.h"

namespace azrelocate::landingzone {

/// A step of the plan that is still to be done and that @p lock refuses.
struct StoppedStep
{
    ResourceId resource;
    Message what;
};

/// The first step that @p lock would stop, were it there; nullopt: none is left that it reaches. Asks Azure only about
/// what lies at or below the lock.
Result<std::optional<StoppedStep>> stoppedBy(const CheckInput &input, const Lock &lock);

/// Whether @p lock, of either level, keeps the source from being deleted after the cutover.
bool keepsSource(const Plan &plan, const Lock &lock);

}
