#pragma once

#include "azure/azurereader.h"

namespace azrelocate {

// Diagnostic settings of a resource: Microsoft.Insights/diagnosticSettings, api-version 2021-05-01-preview.

struct DiagnosticSetting
{
    ResourceId id;
    QString name;
    ResourceId workspace;      ///< null: none; may be in any region
    ResourceId storageAccount; ///< must be in the resource's region
    QString eventHubRuleId;    ///< must be in the resource's region
    QString eventHubName;
    QStringList categories; ///< of enabled logs: category or category group
    QJsonObject properties; ///< as read
};

/// Not paged by the service. Types without diagnostics answer with code ResourceTypeNotSupported.
Result<QList<DiagnosticSetting>> listDiagnosticSettings(const AzureReader &azure, const ResourceId &resource,
                                                        const CallContext &context);

/// Body of a PUT like @p setting with another workspace; the retired retention policies are left out.
QJsonObject diagnosticSettingBody(const DiagnosticSetting &setting, const ResourceId &workspace);

DiagnosticSetting parseDiagnosticSetting(const QJsonObject &object);

}
