#pragma once

#include "areas/services/recovery.h"
#include "checklist/addressmap.h"

namespace azrelocate::services {

/// What the plan wants of a machine's interfaces at the target: their names, fixed addresses at their place in the
/// target network, and the pools of the target's load balancers.
QList<RecoveryInterface> wantedInterfaces(const CheckInput &input, const AddressMap &addresses,
                                          const ProtectedMachine &machine);

/// Whether Site Recovery has been told all of it, the machine's name included.
bool hasWantedSettings(const CheckInput &input, const AddressMap &addresses, const PlannedResource &planned,
                       const ProtectedMachine &machine);

}
