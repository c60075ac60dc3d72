#include "sandbox/monitor/diagnostics.h"

#include "sandbox/arm/scope.h"
#include "sandbox/simulation.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

const QString kType = u"Microsoft.Insights/diagnosticSettings"_s;
const QStringList kVersions = {u"2021-05-01-preview"_s, u"2017-05-01-preview"_s};
constexpr qsizetype kMostSettings = 5; ///< of one resource

Reply badRequest(const QString &message)
{
    return armError(400, u"BadRequest"_s, message);
}

/// "category:AuditEvent" for every enabled log and metric of a setting.
QSet<QString> enabledCategories(const QJsonObject &properties)
{
    QSet<QString> names;
    for (const QString &list : {u"logs"_s, u"metrics"_s}) {
        const QJsonArray entries = properties.value(list).toArray();
        for (const QJsonValue &entry : entries) {
            if (entry[u"enabled"_s].toBool())
                names.insert(list + u':' + entry[u"category"_s].toString() + entry[u"categoryGroup"_s].toString());
        }
    }
    return names;
}

Verdict validateDestinations(const Call &call, const QJsonObject &properties)
{
    const QString workspace = properties.value(u"workspaceId"_s).toString();
    const QString storage = properties.value(u"storageAccountId"_s).toString();
    const QString hub = properties.value(u"eventHubAuthorizationRuleId"_s).toString();
    if (workspace.isEmpty() && storage.isEmpty() && hub.isEmpty()
        && properties.value(u"marketplacePartnerId"_s).toString().isEmpty())
        return badRequest(u"At least one data sink needs to be specified."_s);
    ResourceStore &store = call.simulation.store();
    for (const QString &id : {workspace, storage}) {
        if (!id.isEmpty() && !store.contains(id))
            return armError(404, u"ResourceNotFound"_s, u"The Resource '%1' was not found."_s.arg(id));
    }
    const Resource *source = store.find(call.request.path.scope);
    const Resource *account = store.find(storage);
    const QString region = source ? source->location() : QString();
    if (account && !region.isEmpty() && region != u"global" && !sameText(region, account->location())) {
        return badRequest(
            u"Resource '%1' is in region '%2' which must match the region '%3' of the storage account."_s.arg(
                call.request.path.scope, region, account->location()));
    }
    return {};
}

Verdict validate(const Call &call, const Resource *existing, QJsonObject &body)
{
    const QJsonObject properties = body.value(u"properties"_s).toObject();
    if (const Verdict refused = validateDestinations(call, properties))
        return refused;
    bool categories = false;
    bool groups = false;
    const QJsonArray logs = properties.value(u"logs"_s).toArray();
    for (const QJsonValue &log : logs) {
        categories |= !log[u"category"_s].toString().isEmpty();
        groups |= !log[u"categoryGroup"_s].toString().isEmpty();
    }
    if (categories && groups)
        return badRequest(u"Categories and category groups cannot be mixed in one diagnostic setting."_s);

    const QList<Resource *> others = call.simulation.store().children(call.request.path.scope, kType);
    if (!existing && others.size() >= kMostSettings)
        return badRequest(u"A resource has at most %1 diagnostic settings."_s.arg(kMostSettings));
    const QSet<QString> mine = enabledCategories(properties);
    for (const Resource *other : others) {
        const bool sameSink =
            sameText(other->property(u"workspaceId"_s).toString(), properties.value(u"workspaceId"_s).toString());
        if (sameText(other->name(), call.request.path.name()) || !sameSink
            || properties.value(u"workspaceId"_s).toString().isEmpty())
            continue;
        if (enabledCategories(other->properties()).intersects(mine)) {
            return armError(
                409, u"Conflict"_s,
                u"Data sink '%1' is already used in diagnostic setting '%2' for a category of this one."_s.arg(
                    properties.value(u"workspaceId"_s).toString(), other->name()));
        }
    }
    return {};
}

QJsonObject category(const QString &scope, const QString &name, const QString &kind)
{
    QJsonObject properties{{u"categoryType"_s, kind}};
    if (kind == u"Logs") {
        QJsonArray groups{u"allLogs"_s};
        if (name.contains(u"Audit"))
            groups.prepend(u"audit"_s);
        properties.insert(u"categoryGroups"_s, groups);
    }
    return {{u"id"_s, scope + u"/providers/microsoft.insights/diagnosticSettingsCategories/"_s + name},
            {u"type"_s, u"microsoft.insights/diagnosticSettingsCategories"_s},
            {u"name"_s, name},
            {u"properties"_s, properties}};
}

Reply categories(const Call &call, const QStringList &captures)
{
    const QString scope = scopeFromCapture(captures.value(0));
    const Resource *resource = call.simulation.store().find(scope);
    if (!resource)
        return armError(404, u"ResourceNotFound"_s, u"The Resource '%1' was not found."_s.arg(scope));
    QJsonArray values;
    const QStringList logs = logCategoriesOf(resource->type);
    for (const QString &name : logs)
        values.append(category(scope, name, u"Logs"_s));
    values.append(category(scope, u"AllMetrics"_s, u"Metrics"_s));
    return Reply::of({{u"value"_s, values}});
}

}

QStringList logCategoriesOf(const QString &type)
{
    static const QHash<QString, QStringList> table = {
        {u"microsoft.web/sites"_s,
         {u"AppServiceHTTPLogs"_s, u"AppServiceConsoleLogs"_s, u"AppServiceAppLogs"_s, u"AppServiceAuditLogs"_s,
          u"AppServicePlatformLogs"_s}},
        {u"microsoft.keyvault/vaults"_s, {u"AuditEvent"_s, u"AzurePolicyEvaluationDetails"_s}},
        {u"microsoft.sql/servers/databases"_s,
         {u"SQLInsights"_s, u"AutomaticTuning"_s, u"QueryStoreRuntimeStatistics"_s, u"Errors"_s, u"Timeouts"_s,
          u"Deadlocks"_s}},
        {u"microsoft.documentdb/databaseaccounts"_s,
         {u"DataPlaneRequests"_s, u"QueryRuntimeStatistics"_s, u"ControlPlaneRequests"_s}},
        {u"microsoft.storage/storageaccounts/blobservices"_s,
         {u"StorageRead"_s, u"StorageWrite"_s, u"StorageDelete"_s}},
        {u"microsoft.network/networksecuritygroups"_s,
         {u"NetworkSecurityGroupEvent"_s, u"NetworkSecurityGroupRuleCounter"_s}},
        {u"microsoft.network/publicipaddresses"_s,
         {u"DDoSProtectionNotifications"_s, u"DDoSMitigationFlowLogs"_s, u"DDoSMitigationReports"_s}},
        {u"microsoft.network/virtualnetworks"_s, {u"VMProtectionAlerts"_s}},
        {u"microsoft.network/loadbalancers"_s, {u"LoadBalancerHealthEvent"_s}},
        {u"microsoft.operationalinsights/workspaces"_s, {u"Audit"_s, u"SummaryLogs"_s}},
        {u"microsoft.insights/components"_s,
         {u"AppRequests"_s, u"AppDependencies"_s, u"AppExceptions"_s, u"AppTraces"_s, u"AppMetrics"_s}},
    };
    return table.value(type.toLower());
}

void registerDiagnostics(Simulation &simulation)
{
    TypeBehaviour settings;
    settings.type = kType;
    settings.apiVersions = kVersions;
    settings.tracked = false;
    settings.extension = true;
    settings.hasProvisioningState = false;
    settings.patchable = false;
    settings.createdStatus = 200;
    settings.validate = validate;
    simulation.add(settings);
    simulation.add(Route{"GET", u"/{scope*}/providers/Microsoft.Insights/diagnosticSettingsCategories"_s, kVersions,
                         u"Microsoft.Insights/diagnosticSettingsCategories/read"_s, true, categories});
}

}
