#include "azure/loganalytics.h"

#include "azure/listof.h"
#include "azure/wirevalues.h"
#include "base/jsonpath.h"

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {
constexpr auto kVersion = "2025-07-01"_L1;
constexpr auto kDefaultRetentionDays = 30;
}

bool WorkspaceTable::isCustom() const
{
    return name.endsWith("_CL"_L1, Qt::CaseInsensitive);
}

Workspace parseWorkspace(const QJsonObject &object)
{
    Workspace workspace;
    workspace.properties = object["properties"_L1].toObject();
    workspace.id = ResourceId(object["id"_L1].toString());
    workspace.name = object["name"_L1].toString();
    workspace.location = Region(object["location"_L1].toString());
    workspace.tags = stringMapOf(object["tags"_L1]);
    workspace.customerId = workspace.properties["customerId"_L1].toString();
    workspace.sku = jsonAt(workspace.properties, u"sku.name").toString();
    workspace.retentionDays = workspace.properties["retentionInDays"_L1].toInt(kDefaultRetentionDays);
    workspace.dailyQuotaGb = jsonAt(workspace.properties, u"workspaceCapping.dailyQuotaGb").toDouble(-1);
    workspace.provisioningState = workspace.properties["provisioningState"_L1].toString();
    return workspace;
}

WorkspaceTable parseWorkspaceTable(const QJsonObject &object)
{
    const QJsonValue properties = object["properties"_L1];
    WorkspaceTable table;
    table.id = ResourceId(object["id"_L1].toString());
    table.name = object["name"_L1].toString();
    table.plan = properties["plan"_L1].toString();
    table.retentionDays = properties["retentionInDays"_L1].toInt(-1);
    table.totalRetentionDays = properties["totalRetentionInDays"_L1].toInt(-1);
    table.schema = properties["schema"_L1].toObject();
    return table;
}

SavedSearch parseSavedSearch(const QJsonObject &object)
{
    SavedSearch search;
    search.properties = object["properties"_L1].toObject();
    search.id = ResourceId(object["id"_L1].toString());
    search.name = object["name"_L1].toString();
    search.category = search.properties["category"_L1].toString();
    search.displayName = search.properties["displayName"_L1].toString();
    search.query = search.properties["query"_L1].toString();
    search.functionAlias = search.properties["functionAlias"_L1].toString();
    return search;
}

DataExport parseDataExport(const QJsonObject &object)
{
    const QJsonValue properties = object["properties"_L1];
    return {ResourceId(object["id"_L1].toString()), object["name"_L1].toString(),
            jsonAt(properties, u"destination.resourceId").toString(), stringsOf(properties["tableNames"_L1]),
            properties["enable"_L1].toBool()};
}

Result<QList<Workspace>> listWorkspaces(const AzureReader &azure, const ResourceId &scope, const CallContext &context)
{
    return listOf(azure, scope.toString() + "/providers/Microsoft.OperationalInsights/workspaces"_L1, kVersion,
                  parseWorkspace, context);
}

Result<Workspace> getWorkspace(const AzureReader &azure, const ResourceId &workspace, const CallContext &context)
{
    return objectOf(azure, workspace.toString(), kVersion, parseWorkspace, context);
}

Result<QList<WorkspaceTable>> listWorkspaceTables(const AzureReader &azure, const ResourceId &workspace,
                                                  const CallContext &context)
{
    return listOf(azure, workspace.toString() + "/tables"_L1, kVersion, parseWorkspaceTable, context);
}

Result<QList<SavedSearch>> listSavedSearches(const AzureReader &azure, const ResourceId &workspace,
                                             const CallContext &context)
{
    return listOf(azure, workspace.toString() + "/savedSearches"_L1, kVersion, parseSavedSearch, context);
}

Result<QList<DataExport>> listDataExports(const AzureReader &azure, const ResourceId &workspace,
                                          const CallContext &context)
{
    return listOf(azure, workspace.toString() + "/dataExports"_L1, kVersion, parseDataExport, context);
}

QJsonObject workspaceBody(const Workspace &workspace, const Region &location)
{
    QJsonObject properties;
    // What else is read belongs to the service or to the source region (replication, linked cluster).
    for (const auto key :
         {"retentionInDays"_L1, "publicNetworkAccessForIngestion"_L1, "publicNetworkAccessForQuery"_L1}) {
        if (workspace.properties.contains(key))
            properties.insert(key, workspace.properties[key]);
    }
    properties.insert(u"sku"_s, QJsonObject{{u"name"_s, workspace.sku}});
    if (workspace.dailyQuotaGb >= 0)
        properties.insert(u"workspaceCapping"_s, QJsonObject{{u"dailyQuotaGb"_s, workspace.dailyQuotaGb}});
    QJsonObject tags;
    for (auto tag = workspace.tags.begin(); tag != workspace.tags.end(); ++tag)
        tags.insert(tag.key(), tag.value());
    return {{u"location"_s, location.name()}, {u"tags"_s, tags}, {u"properties"_s, properties}};
}

QJsonObject workspaceTableBody(const WorkspaceTable &table)
{
    QJsonObject properties{{u"plan"_s, table.plan},
                           {u"retentionInDays"_s, table.retentionDays},
                           {u"totalRetentionInDays"_s, table.totalRetentionDays}};
    if (table.isCustom())
        properties.insert(u"schema"_s,
                          QJsonObject{{u"name"_s, table.name}, {u"columns"_s, table.schema["columns"_L1]}});
    return {{u"properties"_s, properties}};
}

QJsonObject savedSearchBody(const SavedSearch &search)
{
    return {{u"properties"_s, search.properties}};
}

}
