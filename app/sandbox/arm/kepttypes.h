#pragma once

#include "sandbox/arm/armpath.h"
#include "sandbox/behaviour.h"

namespace azrelocate::sandbox {

/// How a resource of a type that nothing is known of is treated: kept, and answered by the generic engine.
/// @p path: of such a resource; @p hasLocation: it says in which region it is; @p apiVersion: the only one accepted.
TypeBehaviour keptType(const ArmPath &path, bool hasLocation, const QString &apiVersion);

}
