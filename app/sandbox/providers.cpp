#include "sandbox/providers.h"

#include "sandbox/deployments.h"
#include "sandbox/dnslistener.h"
#include "sandbox/exporttemplate.h"
#include "sandbox/listener.h"
#include "sandbox/resourcegraph.h"
#include "sandbox/simulation.h"
#include "sandbox/sitelistener.h"
#include "sandbox/templateestate.h"

namespace azrelocate::sandbox {

void registerProviders(Simulation &simulation)
{
    // First the types without a behaviour of their own: a later registration of the same type replaces them.
    registerPlainTypes(simulation);
    registerSubscriptions(simulation);
    registerGroups(simulation);
    registerGenericLists(simulation);
    registerProviderLists(simulation);
    registerTags(simulation);
    registerDeployments(simulation);
    registerExportTemplate(simulation);
    registerResourceGraph(simulation);
    registerDnsZones(simulation);
    registerPrivateDns(simulation);
    registerTrafficManager(simulation);
    registerKeyVault(simulation);
    registerWebSites(simulation);
    simulation.setTemplateLoader(loadTemplateEstate);
}

std::vector<std::unique_ptr<Listener>> makeListeners()
{
    std::vector<std::unique_ptr<Listener>> listeners;
    listeners.push_back(makeDnsListener());
    listeners.push_back(makeSiteListener());
    return listeners;
}

}
