#pragma once

namespace azrelocate::sandbox {

class Simulation;

/// Recovery Services vaults and Site Recovery between two regions of Azure, with managed disks.
void registerSiteRecovery(Simulation &simulation);

}
