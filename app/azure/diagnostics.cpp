#include "azure/diagnostics.h"

#include "azure/listof.h"

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

constexpr auto kVersion = "2021-05-01-preview"_L1;

QJsonArray withoutRetention(const QJsonValue &entries)
{
    QJsonArray kept;
    for (const QJsonValue &entry : entries.toArray()) {
        QJsonObject object = entry.toObject();
        object.remove("retentionPolicy"_L1);
        // The service answers with both keys, one of them null, but takes only one.
        for (const auto key : {"category"_L1, "categoryGroup"_L1}) {
            if (object[key].isNull())
                object.remove(key);
        }
        kept.append(object);
    }
    return kept;
}

}

DiagnosticSetting parseDiagnosticSetting(const QJsonObject &object)
{
    DiagnosticSetting setting;
    setting.properties = object["properties"_L1].toObject();
    setting.id = ResourceId(object["id"_L1].toString());
    setting.name = object["name"_L1].toString();
    setting.workspace = ResourceId(setting.properties["workspaceId"_L1].toString());
    setting.storageAccount = ResourceId(setting.properties["storageAccountId"_L1].toString());
    setting.eventHubRuleId = setting.properties["eventHubAuthorizationRuleId"_L1].toString();
    setting.eventHubName = setting.properties["eventHubName"_L1].toString();
    for (const QJsonValue &log : setting.properties["logs"_L1].toArray()) {
        const QString group = log["categoryGroup"_L1].toString();
        if (log["enabled"_L1].toBool())
            setting.categories += group.isEmpty() ? log["category"_L1].toString() : group;
    }
    return setting;
}

Result<QList<DiagnosticSetting>> listDiagnosticSettings(const AzureReader &azure, const ResourceId &resource,
                                                        const CallContext &context)
{
    return listOf(azure, resource.toString() + "/providers/Microsoft.Insights/diagnosticSettings"_L1, kVersion,
                  parseDiagnosticSetting, context);
}

QJsonObject diagnosticSettingBody(const DiagnosticSetting &setting, const ResourceId &workspace)
{
    QJsonObject properties = setting.properties;
    for (const QString &key : properties.keys()) {
        if (properties[key].isNull())
            properties.remove(key);
    }
    properties.insert(u"logs"_s, withoutRetention(properties["logs"_L1]));
    properties.insert(u"metrics"_s, withoutRetention(properties["metrics"_L1]));
    if (workspace.isNull())
        properties.remove("workspaceId"_L1);
    else
        properties.insert(u"workspaceId"_s, workspace.toString());
    return {{u"properties"_s, properties}};
}

}
