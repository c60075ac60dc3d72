#pragma once

namespace azrelocate::sandbox {

class Simulation;

/// Actions that tell the keys of services which are otherwise kept and answered by the generic engine; every messaging
/// namespace gets its rule RootManageSharedAccessKey.
void registerServiceKeys(Simulation &simulation);

}
