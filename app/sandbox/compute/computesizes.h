#pragma once

#include <QString>

#include <span>

namespace azrelocate::sandbox {

class Simulation;

/// A size of virtual machines, from Microsoft's published tables (2026).
struct MachineSize
{
    const char16_t *name;   ///< "Standard_D4s_v5"
    const char16_t *family; ///< as usages name it: "standardDSv5Family"
    int vcpus;
    int memoryGiB;
    int maxDataDisks;
    const char16_t *restrictedIn; ///< region where this subscription may not use it; empty: nowhere
};

std::span<const MachineSize> machineSizes();
const MachineSize *findMachineSize(const QString &name); ///< without case; null when there is none

/// GET …/Microsoft.Compute/skus with its filter by location (2021-07-01): machine sizes, disks, availability sets.
void registerComputeSizes(Simulation &simulation);

}
