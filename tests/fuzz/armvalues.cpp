#include "targets.h"

#include "azure/advisor.h"
#include "azure/authorization.h"
#include "azure/capabilities.h"
#include "azure/consumption.h"
#include "azure/costs.h"
#include "azure/deployments.h"
#include "azure/diagnostics.h"
#include "azure/dns.h"
#include "azure/keyvault.h"
#include "azure/loganalytics.h"
#include "azure/managedidentity.h"
#include "azure/metrics.h"
#include "azure/nameavailability.h"
#include "azure/networks.h"
#include "azure/policy.h"
#include "azure/privatedns.h"
#include "azure/resourcemover.h"
#include "azure/resources.h"
#include "azure/retailprices.h"
#include "azure/sqldatabases.h"
#include "azure/storage.h"
#include "azure/subscriptions.h"
#include "azure/trafficmanager.h"
#include "azure/usages.h"
#include "azure/vaultobjects.h"
#include "azure/webapps.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace azrelocate::fuzz {

// Each takes an object and has no way to refuse it: what is not there, or is of another type, is left empty.
const char *armvalues(QByteArrayView input)
{
    const QJsonObject object = QJsonDocument::fromJson(input.toByteArray()).object();
    parseRecommendation(object);
    parseRoleAssignment(object);
    parseRoleDefinition(object);
    parsePermission(object);
    parseStorageSku(object);
    parseSqlCapabilities(object);
    parseBudget(object);
    static_cast<void>(parseCosts(object));
    parseRetailPrice(object);
    parseDeployment(object);
    parseDeploymentOperation(object);
    parseWhatIf(object);
    parseDiagnosticSetting(object);
    parseRecordSet(object, ZoneKind::Public);
    parseRecordSet(object, ZoneKind::Private);
    parseDnsZone(object);
    parseVault(object);
    parseDeletedVault(object);
    parseWorkspace(object);
    parseWorkspaceTable(object);
    parseSavedSearch(object);
    parseDataExport(object);
    parseManagedIdentity(object);
    parseFederatedCredential(object);
    parseMetric(object, u"Average"_s);
    parseNameAvailability(object);
    parseVirtualNetwork(object);
    parseSubnet(object);
    parsePeering(object);
    parseGatewayConnection(object);
    parsePolicyAssignment(object);
    parsePolicyExemption(object);
    parsePolicyRestrictions(object);
    parseVirtualNetworkLink(object);
    parseMoveCollection(object);
    parseMoveResource(object);
    parseResourceGroup(object);
    parseResourceSummary(object);
    parseLock(object);
    parseSqlDatabase(object);
    parseReplicationLink(object);
    parseStorageAccount(object);
    parseSubscription(object);
    parseLocation(object);
    parseTenant(object);
    parseProvider(object);
    parseTrafficProfile(object);
    parseTrafficEndpoint(object);
    parseUsage(object);
    parseComputeSku(object);
    parseVaultSecret(object);
    parseVaultKey(object);
    parseVaultCertificate(object);
    parsePendingCertificate(object);
    parseWebSite(object);
    parseHostNameBinding(object);
    parseAppCertificate(object);
    parseConfigReference(object);
    return nullptr;
}

}
