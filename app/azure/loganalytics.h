#pragma once

#include "azure/azurereader.h"
#include "base/region.h"

#include <QHash>

namespace azrelocate {

// Microsoft.OperationalInsights/workspaces, api-version 2025-07-01. A workspace cannot change its region and its
// history cannot be imported: a new one is made and the senders are pointed at it.

struct Workspace
{
    ResourceId id;
    QString name;
    Region location;
    QHash<QString, QString> tags;
    QString customerId; ///< GUID for queries and agents
    QString sku;        ///< "PerGB2018", "CapacityReservation", …
    int retentionDays = 30;
    double dailyQuotaGb = -1; ///< negative: no limit
    QString provisioningState;
    QJsonObject properties; ///< as read
};

struct WorkspaceTable
{
    ResourceId id;
    QString name;           ///< custom ones end in "_CL"
    QString plan;           ///< "Analytics", "Basic", "Auxiliary"
    int retentionDays = -1; ///< negative: the workspace's
    int totalRetentionDays = -1;
    QJsonObject schema;

    bool isCustom() const;
};

struct SavedSearch
{
    ResourceId id;
    QString name;
    QString category;
    QString displayName;
    QString query;
    QString functionAlias;
    QJsonObject properties; ///< as read
};

struct DataExport
{
    ResourceId id;
    QString name;
    QString destination; ///< id of a storage account or event hub, in the workspace's region
    QStringList tables;
    bool enabled = false;
};

Result<QList<Workspace>> listWorkspaces(const AzureReader &azure, const ResourceId &scope,
                                        const CallContext &context); ///< of a subscription or group
Result<Workspace> getWorkspace(const AzureReader &azure, const ResourceId &workspace, const CallContext &context);
Result<QList<WorkspaceTable>> listWorkspaceTables(const AzureReader &azure, const ResourceId &workspace,
                                                  const CallContext &context);
Result<QList<SavedSearch>> listSavedSearches(const AzureReader &azure, const ResourceId &workspace,
                                             const CallContext &context);
Result<QList<DataExport>> listDataExports(const AzureReader &azure, const ResourceId &workspace,
                                          const CallContext &context);

/// Body of the PUT of a workspace like @p workspace in @p location.
QJsonObject workspaceBody(const Workspace &workspace, const Region &location);
QJsonObject workspaceTableBody(const WorkspaceTable &table);
QJsonObject savedSearchBody(const SavedSearch &search);

Workspace parseWorkspace(const QJsonObject &object);
WorkspaceTable parseWorkspaceTable(const QJsonObject &object);
SavedSearch parseSavedSearch(const QJsonObject &object);
DataExport parseDataExport(const QJsonObject &object);

}
