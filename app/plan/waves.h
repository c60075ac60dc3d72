#pragma once

#include "estate/dependencygraph.h"
#include "plan/plan.h"

namespace azrelocate {

/// For each resource of @p inventory (same order as @p planned) the index of what it comes with, or its own index: a
/// disk comes with its machine, a database of the system with its server.
QList<qsizetype> carriersOf(
    const Inventory &inventory, const DependencyGraph &graph, const QList<PlannedResource> &planned);

/// Raises PlannedResource::wave until everything that a moving resource needs, and that is made in the target too, has
/// a lower wave. Resources that need each other are not ordered among themselves. What has a carrier gets its wave.
void raiseWaves(const DependencyGraph &graph, const QList<qsizetype> &carriers, QList<PlannedResource> &planned);

}
