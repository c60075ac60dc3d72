#pragma once

namespace azrelocate::sandbox {

class Simulation;

/// Azure Resource Mover: Microsoft.Migrate/moveCollections and its move resources (2023-08-01 and older).
void registerResourceMover(Simulation &simulation);

}
