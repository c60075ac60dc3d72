#include "sandbox/siterecovery/siterecovery.h"

#include "sandbox/siterecovery/failovers.h"
#include "sandbox/siterecovery/protecteditems.h"
#include "sandbox/siterecovery/recoveryfabrics.h"
#include "sandbox/siterecovery/recoveryjobs.h"
#include "sandbox/siterecovery/recoverymappings.h"
#include "sandbox/siterecovery/recoverypoints.h"
#include "sandbox/siterecovery/recoveryvaults.h"
#include "sandbox/siterecovery/replicationpolicies.h"
#include "sandbox/siterecovery/reprotection.h"

namespace azrelocate::sandbox {

void registerSiteRecovery(Simulation &simulation)
{
    registerRecoveryVaults(simulation);
    registerRecoveryFabrics(simulation);
    registerReplicationPolicies(simulation);
    registerRecoveryMappings(simulation);
    registerProtectedItems(simulation);
    registerRecoveryPoints(simulation);
    registerFailovers(simulation);
    registerReprotection(simulation);
    registerRecoveryJobs(simulation);
}

}
