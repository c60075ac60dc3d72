#include "sandbox/arm/providers.h"

#include "sandbox/appconfiguration/appconfiguration.h"
#include "sandbox/arm/consumption.h"
#include "sandbox/arm/servicekeys.h"
#include "sandbox/authorization/authorization.h"
#include "sandbox/billing/billing.h"
#include "sandbox/databases/databases.h"
#include "sandbox/dns/dnslistener.h"
#include "sandbox/entra/applications.h"
#include "sandbox/entra/managedidentity.h"
#include "sandbox/entra/microsoftgraph.h"
#include "sandbox/listener.h"
#include "sandbox/monitor/advisor.h"
#include "sandbox/monitor/diagnostics.h"
#include "sandbox/monitor/insights.h"
#include "sandbox/monitor/loganalytics.h"
#include "sandbox/monitor/metrics.h"
#include "sandbox/network/computenetwork.h"
#include "sandbox/policy/policy.h"
#include "sandbox/resourcegraph/resourcegraph.h"
#include "sandbox/resourcemover/resourcemover.h"
#include "sandbox/simulation.h"
#include "sandbox/siterecovery/siterecovery.h"
#include "sandbox/storage/storage.h"
#include "sandbox/templates/deployments.h"
#include "sandbox/templates/exporttemplate.h"
#include "sandbox/templates/templateestate.h"
#include "sandbox/web/sitelistener.h"

namespace azrelocate::sandbox {

void registerProviders(Simulation &simulation)
{
    // First the types without a behaviour of their own: a later registration of the same type replaces them.
    registerPlainTypes(simulation);
    registerSubscriptions(simulation);
    registerGroups(simulation);
    registerGroupMoves(simulation);
    registerGenericLists(simulation);
    registerProviderLists(simulation);
    registerTags(simulation);
    registerDeployments(simulation);
    registerExportTemplate(simulation);
    registerResourceGraph(simulation);
    registerDnsZones(simulation);
    registerPrivateDns(simulation);
    registerTrafficManager(simulation);
    registerContentDelivery(simulation);
    registerApiManagement(simulation);
    registerKeyVault(simulation);
    registerWebSites(simulation);
    registerAuthorization(simulation);
    registerPolicy(simulation);
    registerConsumption(simulation);
    registerCostQuery(simulation);
    registerRetailPrices(simulation);
    registerManagedIdentity(simulation);
    registerInsights(simulation);
    registerDataCollection(simulation);
    registerLogAnalytics(simulation);
    registerDiagnostics(simulation);
    registerComputeAndNetwork(simulation);
    registerStorage(simulation);
    registerDatabases(simulation);
    registerMetrics(simulation);
    registerResourceMover(simulation);
    registerSiteRecovery(simulation);
    registerServiceKeys(simulation);
    registerAppConfiguration(simulation);
    registerMicrosoftGraph(simulation);
    registerApplications(simulation);
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
