#include "sandbox/monitor/loganalytics.h"

#include "sandbox/secrettext.h"
#include "sandbox/simulation.h"

#include <map>
#include <memory>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

const QString kWorkspace = u"Microsoft.OperationalInsights/workspaces"_s;
const QStringList kVersions = {u"2025-07-01"_s,         u"2025-02-01"_s, u"2023-09-01"_s, u"2022-10-01"_s,
                               u"2021-12-01-preview"_s, u"2021-06-01"_s, u"2020-10-01"_s, u"2020-08-01"_s};
constexpr int kSoftDeleteDays = 14;

/// Soft-deleted workspaces by lower-case id, with when they were deleted.
using Graveyard = std::map<QString, std::pair<Resource, QDateTime>>;

void prune(Graveyard &graveyard, const QDateTime &now)
{
    std::erase_if(graveyard, [&now](const auto &entry) { return entry.second.second.addDays(kSoftDeleteDays) < now; });
}

void completeWorkspace(Graveyard &graveyard, const Call &call, Resource &workspace, const Resource *existing)
{
    prune(graveyard, call.simulation.now());
    const auto buried = graveyard.find(workspace.id.toLower());
    const bool revived =
        !existing && buried != graveyard.end() && sameText(buried->second.first.location(), workspace.location());
    const Resource *before = existing ? existing : revived ? &buried->second.first : nullptr;

    QJsonObject properties = workspace.properties();
    properties.insert(u"customerId"_s,
                      before ? before->property(u"customerId"_s) : QJsonValue(call.simulation.newGuid()));
    const QString now = call.simulation.now().toString(Qt::ISODateWithMs);
    properties.insert(u"createdDate"_s, before ? before->property(u"createdDate"_s) : QJsonValue(now));
    properties.insert(u"modifiedDate"_s, now);
    const auto insertDefault = [&properties](const QString &key, const QJsonValue &value) {
        if (!properties.contains(key))
            properties.insert(key, value);
    };
    insertDefault(u"sku"_s, QJsonObject{{u"name"_s, u"PerGB2018"_s}});
    insertDefault(u"retentionInDays"_s, 30);
    insertDefault(u"workspaceCapping"_s, QJsonObject{{u"dailyQuotaGb"_s, -1}});
    insertDefault(u"features"_s, QJsonObject{{u"enableLogAccessUsingOnlyResourcePermissions"_s, true}});
    insertDefault(u"publicNetworkAccessForIngestion"_s, u"Enabled"_s);
    insertDefault(u"publicNetworkAccessForQuery"_s, u"Enabled"_s);
    workspace.setProperties(properties);
    if (before)
        workspace.hidden = before->hidden;
    if (revived)
        graveyard.erase(buried);
}

Verdict validateWorkspace(const Call &, const Resource *, QJsonObject &body)
{
    const QJsonValue retention = body.value(u"properties"_s)[u"retentionInDays"_s];
    if (retention.isDouble() && (retention.toInt() < 30 || retention.toInt() > 730)) {
        return armError(400, u"InvalidParameter"_s,
                        u"'RetentionInDays' property doesn't match the SKU limits: 30 to 730 days."_s);
    }
    return {};
}

Reply sharedKeys(const Call &, Resource &workspace)
{
    return Reply::of({{u"primarySharedKey"_s, secretOf(workspace.id, u"primary"_s)},
                      {u"secondarySharedKey"_s, secretOf(workspace.id, u"secondary"_s)}});
}

Verdict validateTable(const Call &call, const Resource *existing, QJsonObject &body)
{
    const QString name = call.request.path.name();
    if (existing || name.endsWith(u"_CL"))
        return {};
    const bool described = body.value(u"properties"_s)[u"schema"_s].isObject();
    if (!described)
        return {}; // a table of Azure's own gets its plan and retention this way
    return armError(400, u"InvalidParameter"_s, u"The name '%1' of a custom table has to end in _CL."_s.arg(name));
}

Verdict validateExport(const Call &call, const Resource *, QJsonObject &body)
{
    const Resource *workspace = call.simulation.store().find(call.request.path.parentId());
    const QString destinationId = body.value(u"properties"_s)[u"destination"_s][u"resourceId"_s].toString();
    const Resource *destination = call.simulation.store().find(destinationId);
    if (!destination)
        return armError(400, u"InvalidParameter"_s, u"The destination '%1' does not exist."_s.arg(destinationId));
    if (workspace && !sameText(workspace->location(), destination->location())) {
        return armError(400, u"InvalidParameter"_s,
                        u"The destination has to be in the workspace's region, '%1'."_s.arg(workspace->location()));
    }
    if (body.value(u"properties"_s)[u"tableNames"_s].toArray().isEmpty())
        return armError(400, u"InvalidParameter"_s, u"tableNames is required."_s);
    return {};
}

void completeExport(const Call &call, Resource &rule, const Resource *existing)
{
    rule.setProperty(u"dataExportId"_s,
                     existing ? existing->property(u"dataExportId"_s).toString() : call.simulation.newGuid());
    if (!rule.properties().contains(u"enable"_s))
        rule.setProperty(u"enable"_s, true);
}

TypeBehaviour childType(const QString &name)
{
    TypeBehaviour behaviour;
    behaviour.type = kWorkspace + u'/' + name;
    behaviour.apiVersions = kVersions;
    behaviour.tracked = false;
    return behaviour;
}

}

void registerLogAnalytics(Simulation &simulation)
{
    auto graveyard = std::make_shared<Graveyard>();
    TypeBehaviour workspaces;
    workspaces.type = kWorkspace;
    workspaces.apiVersions = kVersions;
    workspaces.needsLocation = true;
    workspaces.onPut = Async::AzureAsyncOperation;
    workspaces.validate = validateWorkspace;
    workspaces.complete = [graveyard](const Call &call, Resource &workspace, const Resource *existing) {
        completeWorkspace(*graveyard, call, workspace, existing);
    };
    workspaces.afterDelete = [graveyard](Simulation &world, const Resource &removed) {
        graveyard->insert_or_assign(removed.id.toLower(), std::pair(removed, world.now()));
    };
    simulation.add(workspaces);
    simulation.add(ActionBehaviour{kWorkspace, u"sharedKeys"_s, {}, true, {}, sharedKeys});

    TypeBehaviour tables = childType(u"tables"_s);
    tables.onPut = Async::AzureAsyncOperation;
    tables.onPatch = Async::AzureAsyncOperation;
    tables.onDelete = Async::AzureAsyncOperation;
    tables.validate = validateTable;
    simulation.add(tables);
    TypeBehaviour searches = childType(u"savedSearches"_s);
    searches.etagInBody = true;
    searches.hasProvisioningState = false;
    searches.createdStatus = 200;
    simulation.add(searches);
    TypeBehaviour exports = childType(u"dataExports"_s);
    exports.hasProvisioningState = false;
    exports.validate = validateExport;
    exports.complete = completeExport;
    simulation.add(exports);
    for (const QString &name : {u"linkedServices"_s, u"linkedStorageAccounts"_s, u"dataSources"_s})
        simulation.add(childType(name));

    const QString permission = u"Microsoft.OperationalInsights/deletedWorkspaces/read"_s;
    const QString subscription = u"/subscriptions/{s}"_s;
    for (const QString &scope : {subscription, subscription + u"/resourceGroups/{g}"_s}) {
        simulation.add(Route{"GET", scope + u"/providers/Microsoft.OperationalInsights/deletedWorkspaces"_s, kVersions,
                             permission, true, [graveyard](const Call &call, const QStringList &) {
                                 prune(*graveyard, call.simulation.now());
                                 QJsonArray values;
                                 for (const auto &[id, buried] : *graveyard) {
                                     if (id.startsWith(call.request.path.scope + u'/', Qt::CaseInsensitive))
                                         values.append(buried.first.body);
                                 }
                                 return Reply::of({{u"value"_s, values}});
                             }});
    }
}

}
