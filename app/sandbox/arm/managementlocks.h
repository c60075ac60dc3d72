#pragma once

namespace azrelocate::sandbox {

class Simulation;

/// Management locks (2020-05-01) as resources, and their lists. What a lock stops, the engine decides for every
/// request.
void registerManagementLocks(Simulation &simulation);

}
