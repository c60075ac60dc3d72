#pragma once

#include "sandbox/behaviour.h"

namespace azrelocate::sandbox {

/// Virtual networks with their subnets and peerings, which exist twice, inside the network's body and as children;
/// both are kept in step. Peerings are Connected once both sides exist.
void registerVirtualNetworks(Simulation &simulation);

/// What uses a subnet: ids of resources that name it.
QStringList usersOfSubnet(const ResourceStore &store, const QString &subnetId);

}
