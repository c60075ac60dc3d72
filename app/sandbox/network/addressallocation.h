#pragma once

#include "sandbox/behaviour.h"

namespace azrelocate::sandbox {

/// The next free address of a subnet; the first four and the last one are the platform's. Empty when it is full.
QString freeAddress(const ResourceStore &store, const QString &subnetId);

/// Public IP addresses and network interfaces: which address they get, and the checks of names and addresses
/// (CheckIPAddressAvailability, CheckDnsNameAvailability).
void registerAddresses(Simulation &simulation);

}
