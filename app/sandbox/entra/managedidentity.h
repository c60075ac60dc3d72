#pragma once

namespace azrelocate::sandbox {

class Simulation;

/// Microsoft.ManagedIdentity (2024-11-30): user-assigned identities with their principals, federated credentials, and
/// the system-assigned identity of any resource. Identity blocks of other resources are the engine's matter.
void registerManagedIdentity(Simulation &simulation);

}
