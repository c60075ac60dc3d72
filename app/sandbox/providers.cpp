#include "sandbox/providers.h"

#include "sandbox/advisor.h"
#include "sandbox/authorization.h"
#include "sandbox/computenetwork.h"
#include "sandbox/consumption.h"
#include "sandbox/databases.h"
#include "sandbox/deployments.h"
#include "sandbox/diagnostics.h"
#include "sandbox/dnslistener.h"
#include "sandbox/exporttemplate.h"
#include "sandbox/insights.h"
#include "sandbox/listener.h"
#include "sandbox/loganalytics.h"
#include "sandbox/managedidentity.h"
#include "sandbox/metrics.h"
#include "sandbox/microsoftgraph.h"
#include "sandbox/policy.h"
#include "sandbox/resourcegraph.h"
#include "sandbox/resourcemover.h"
#include "sandbox/simulation.h"
#include "sandbox/sitelistener.h"
#include "sandbox/storage.h"
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
    registerAuthorization(simulation);
    registerPolicy(simulation);
    registerConsumption(simulation);
    registerManagedIdentity(simulation);
    registerInsights(simulation);
    registerLogAnalytics(simulation);
    registerDiagnostics(simulation);
    registerComputeAndNetwork(simulation);
    registerStorage(simulation);
    registerDatabases(simulation);
    registerMetrics(simulation);
    registerResourceMover(simulation);
    registerMicrosoftGraph(simulation);
    registerAdvisor(simulation);
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
