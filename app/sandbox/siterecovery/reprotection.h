#pragma once

namespace azrelocate::sandbox {

class Simulation;

/// The way back after a committed failover: POST {container}/switchprotection, and reProtect, which the service refuses
/// for managed disks.
void registerReprotection(Simulation &simulation);

}
