#pragma once

namespace azrelocate::sandbox {

class Simulation;

/// Microsoft.RecoveryServices/vaults (2025-08-01 and older). Nothing is backed up in them here.
void registerRecoveryVaults(Simulation &simulation);

}
