#pragma once

#include "sandbox/simulation.h"

namespace azrelocate::sandbox {

/// Microsoft.KeyVault on Resource Manager: vaults, access policies, names, soft-deleted vaults.
void registerVaultManagement(Simulation &simulation);

/// Keeps @p vault with its content as a soft-deleted one that holds its name until @p purgeAt, and forgets it then.
void keepDeletedVault(Simulation &simulation, const Resource &vault, const QDateTime &deletedAt,
                      const QDateTime &purgeAt);

}
