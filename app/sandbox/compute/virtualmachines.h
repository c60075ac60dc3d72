#pragma once

#include "sandbox/behaviour.h"

#include <memory>

namespace azrelocate::sandbox {

class Quotas;

/// Virtual machines: quota and references at creation, disks, interfaces that know their machine, power state.
void registerVirtualMachines(Simulation &simulation, std::shared_ptr<const Quotas> quotas);

/// "running", "stopped" or "deallocated".
QString powerStateOf(const Resource &machine);
void setPowerState(Simulation &simulation, Resource &machine, const QString &state);

}
