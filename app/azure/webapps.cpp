#include "azure/webapps.h"

#include "azure/listof.h"
#include "azure/wirevalues.h"
#include "base/jsonpath.h"

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

constexpr auto kVersion = "2025-03-01"_L1;

Result<QJsonObject> listConfig(const AzureReader &azure, const ResourceId &site, QLatin1StringView what,
                               const CallContext &context)
{
    const auto answer =
        azure.post(site.toString() + "/config/"_L1 + what + "/list"_L1, kVersion, QJsonValue(), context, true);
    return answer.transform([](const JsonAnswer &json) { return json.body["properties"_L1].toObject(); });
}

}

WebSite parseWebSite(const QJsonObject &object)
{
    const QJsonValue properties = object["properties"_L1];
    WebSite site;
    site.id = ResourceId(object["id"_L1].toString());
    site.name = object["name"_L1].toString();
    site.location = Region(object["location"_L1].toString());
    site.kind = object["kind"_L1].toString();
    site.state = properties["state"_L1].toString();
    site.defaultHostName = properties["defaultHostName"_L1].toString();
    site.hostNames = stringsOf(properties["hostNames"_L1]);
    site.serverFarm = ResourceId(properties["serverFarmId"_L1].toString());
    site.inboundIpAddress = properties["inboundIpAddress"_L1].toString();
    site.outboundIpAddresses = properties["outboundIpAddresses"_L1].toString();
    site.domainVerificationId = properties["customDomainVerificationId"_L1].toString();
    site.keyVaultReferenceIdentity = properties["keyVaultReferenceIdentity"_L1].toString();
    site.principalId = jsonAt(object, u"identity.principalId").toString();
    site.userIdentities = jsonAt(object, u"identity.userAssignedIdentities").toObject().keys();
    site.httpsOnly = properties["httpsOnly"_L1].toBool();
    return site;
}

HostNameBinding parseHostNameBinding(const QJsonObject &object)
{
    const QJsonValue properties = object["properties"_L1];
    HostNameBinding binding;
    binding.id = ResourceId(object["id"_L1].toString());
    binding.hostName = object["name"_L1].toString().section(u'/', -1); // "app/www.contoso.com" in lists
    binding.siteName = properties["siteName"_L1].toString();
    binding.recordType = properties["customHostNameDnsRecordType"_L1].toString();
    binding.sslState = properties["sslState"_L1].toString(u"Disabled"_s);
    binding.thumbprint = properties["thumbprint"_L1].toString();
    return binding;
}

AppCertificate parseAppCertificate(const QJsonObject &object)
{
    const QJsonValue properties = object["properties"_L1];
    AppCertificate certificate;
    certificate.id = ResourceId(object["id"_L1].toString());
    certificate.name = object["name"_L1].toString();
    certificate.location = Region(object["location"_L1].toString());
    certificate.thumbprint = properties["thumbprint"_L1].toString();
    certificate.subjectName = properties["subjectName"_L1].toString();
    certificate.hostNames = stringsOf(properties["hostNames"_L1]);
    certificate.expires = timeOf(properties["expirationDate"_L1]);
    certificate.keyVault = ResourceId(properties["keyVaultId"_L1].toString());
    certificate.keyVaultSecretName = properties["keyVaultSecretName"_L1].toString();
    certificate.keyVaultSecretStatus = properties["keyVaultSecretStatus"_L1].toString();
    return certificate;
}

ConfigReference parseConfigReference(const QJsonObject &object)
{
    const QJsonValue properties = object["properties"_L1];
    return {object["name"_L1].toString().section(u'/', -1), properties["status"_L1].toString(),
            properties["vaultName"_L1].toString(), properties["secretName"_L1].toString(),
            properties["details"_L1].toString()};
}

Result<WebSite> getWebSite(const AzureReader &azure, const ResourceId &site, const CallContext &context)
{
    return objectOf(azure, site.toString(), kVersion, parseWebSite, context);
}

Result<QList<WebSite>> listWebSites(const AzureReader &azure, const ResourceId &scope, const CallContext &context)
{
    return listOf(azure, scope.toString() + "/providers/Microsoft.Web/sites"_L1, kVersion, parseWebSite, context);
}

Result<QList<AppSetting>> listAppSettings(const AzureReader &azure, const ResourceId &site, const CallContext &context)
{
    const auto properties = listConfig(azure, site, "appsettings"_L1, context);
    if (!properties)
        return properties.error();
    QList<AppSetting> settings;
    for (auto member = properties->begin(); member != properties->end(); ++member)
        settings.append({member.key(), member.value().toString(), {}});
    return settings;
}

Result<QList<AppSetting>> listConnectionStrings(const AzureReader &azure, const ResourceId &site,
                                                const CallContext &context)
{
    const auto properties = listConfig(azure, site, "connectionstrings"_L1, context);
    if (!properties)
        return properties.error();
    QList<AppSetting> strings;
    for (auto member = properties->begin(); member != properties->end(); ++member) {
        const QJsonObject entry = member.value().toObject();
        strings.append({member.key(), entry["value"_L1].toString(), entry["type"_L1].toString()});
    }
    return strings;
}

Result<QList<HostNameBinding>> listHostNameBindings(const AzureReader &azure, const ResourceId &site,
                                                    const CallContext &context)
{
    return listOf(azure, site.toString() + "/hostNameBindings"_L1, kVersion, parseHostNameBinding, context);
}

Result<QList<AppCertificate>> listAppCertificates(const AzureReader &azure, const ResourceId &group,
                                                  const CallContext &context)
{
    return listOf(azure, group.toString() + "/providers/Microsoft.Web/certificates"_L1, kVersion, parseAppCertificate,
                  context);
}

Result<QList<ConfigReference>> listConfigReferences(const AzureReader &azure, const ResourceId &site,
                                                    const CallContext &context)
{
    return listOf(azure, site.toString() + "/config/configreferences/appsettings"_L1, kVersion, parseConfigReference,
                  context);
}

Result<HostNameAnalysis> analyzeCustomHostName(const AzureReader &azure, const ResourceId &site,
                                               const QString &hostName, const CallContext &context)
{
    const auto answer = azure.get(site.toString() + "/analyzeCustomHostname?hostName="_L1
                                      + QString::fromLatin1(QUrl::toPercentEncoding(hostName)),
                                  kVersion, context);
    return answer.transform([](const JsonAnswer &json) {
        const QJsonValue properties = json.body["properties"_L1];
        HostNameAnalysis analysis;
        analysis.verification = properties["customDomainVerificationTest"_L1].toString();
        analysis.verificationFailure = jsonAt(properties, u"customDomainVerificationFailureInfo.message").toString();
        analysis.conflictOnScaleUnit = properties["hasConflictOnScaleUnit"_L1].toBool();
        analysis.conflictAcrossSubscription = properties["hasConflictAcrossSubscription"_L1].toBool();
        analysis.conflictingApp = ResourceId(properties["conflictingAppResourceId"_L1].toString());
        analysis.cnameRecords = stringsOf(properties["cNameRecords"_L1]);
        analysis.txtRecords = stringsOf(properties["txtRecords"_L1]);
        analysis.aRecords = stringsOf(properties["aRecords"_L1]);
        return analysis;
    });
}

Result<SlotSettings> getSlotSettings(const AzureReader &azure, const ResourceId &site, const CallContext &context)
{
    const auto answer = azure.get(site.toString() + "/config/slotConfigNames"_L1, kVersion, context);
    return answer.transform([](const JsonAnswer &json) {
        const QJsonValue properties = json.body["properties"_L1];
        return SlotSettings{stringsOf(properties["appSettingNames"_L1]),
                            stringsOf(properties["connectionStringNames"_L1])};
    });
}

QJsonObject hostNameBindingBody(const QString &siteName, const QString &recordType, const QString &thumbprint)
{
    QJsonObject properties{{u"siteName"_s, siteName},
                           {u"hostNameType"_s, u"Verified"_s},
                           {u"customHostNameDnsRecordType"_s, recordType},
                           {u"azureResourceType"_s, u"Website"_s},
                           {u"sslState"_s, thumbprint.isEmpty() ? u"Disabled"_s : u"SniEnabled"_s}};
    if (!thumbprint.isEmpty())
        properties.insert(u"thumbprint"_s, thumbprint);
    return {{u"properties"_s, properties}};
}

QJsonObject appSettingsBody(const QList<AppSetting> &settings)
{
    QJsonObject properties;
    for (const AppSetting &setting : settings)
        properties.insert(setting.name, setting.value);
    return {{u"properties"_s, properties}};
}

QJsonObject connectionStringsBody(const QList<AppSetting> &strings)
{
    QJsonObject properties;
    for (const AppSetting &entry : strings)
        properties.insert(entry.name, QJsonObject{{u"value"_s, entry.value}, {u"type"_s, entry.type}});
    return {{u"properties"_s, properties}};
}

}
