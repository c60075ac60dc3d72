#pragma once

#include "azure/azurereader.h"
#include "base/region.h"

#include <QDateTime>
#include <QHash>

namespace azrelocate {

// App Service: Microsoft.Web, api-version 2025-03-01. A site's id may be a slot's ("…/sites/app/slots/staging").

struct WebSite
{
    ResourceId id;
    QString name;
    Region location;
    QString kind;            ///< "app,linux", "functionapp"
    QString state;           ///< "Running", "Stopped"
    QString defaultHostName; ///< never computed: newer ones carry a hash and the region
    QStringList hostNames;
    ResourceId serverFarm; ///< the plan
    QString inboundIpAddress;
    QString outboundIpAddresses;       ///< comma list
    QString domainVerificationId;      ///< value of the TXT record asuid.…
    QString keyVaultReferenceIdentity; ///< "SystemAssigned" or the id of a user-assigned identity; empty: system
    QString principalId;               ///< of the system-assigned identity; empty: none
    QStringList userIdentities;        ///< ids
    bool httpsOnly = false;
};

/// An app setting or a connection string. The value may be a secret: compare it, never show or keep it.
struct AppSetting
{
    QString name;
    QString value;
    QString type; ///< connection strings: "SQLAzure", "Custom", …; empty for app settings
};

struct HostNameBinding
{
    ResourceId id;
    QString hostName;
    QString siteName;
    QString recordType; ///< "CName", "A"
    QString sslState;   ///< "Disabled", "SniEnabled", "IpBasedEnabled"
    QString thumbprint; ///< SHA-1, hexadecimal; empty: no certificate
};

struct AppCertificate
{
    ResourceId id;
    QString name;
    Region location;
    QString thumbprint;
    QString subjectName;
    QStringList hostNames;
    QDateTime expires;
    ResourceId keyVault; ///< null: uploaded or managed
    QString keyVaultSecretName;
    QString keyVaultSecretStatus; ///< "Succeeded", "KeyVaultDoesNotExist", …; empty: not from a vault
};

/// Whether a setting that refers to a vault resolves; an unresolved one is handed to the app as its literal text.
struct ConfigReference
{
    QString setting;
    QString status; ///< "Resolved", "SecretNotFound", "AccessToKeyVaultDenied", …
    QString vaultName;
    QString secretName;
    QString details;
};

struct HostNameAnalysis
{
    QString verification; ///< "Passed", "Failed", "Skipped"
    QString verificationFailure;
    bool conflictOnScaleUnit = false;
    bool conflictAcrossSubscription = false;
    ResourceId conflictingApp;
    QStringList cnameRecords;
    QStringList txtRecords;
    QStringList aRecords;
};

Result<WebSite> getWebSite(const AzureReader &azure, const ResourceId &site, const CallContext &context);
Result<QList<WebSite>> listWebSites(const AzureReader &azure, const ResourceId &scope,
                                    const CallContext &context); ///< of a subscription or group
/// Values included; the answer leaves no trace in evidence.
Result<QList<AppSetting>> listAppSettings(const AzureReader &azure, const ResourceId &site, const CallContext &context);
Result<QList<AppSetting>> listConnectionStrings(const AzureReader &azure, const ResourceId &site,
                                                const CallContext &context);
Result<QList<HostNameBinding>> listHostNameBindings(const AzureReader &azure, const ResourceId &site,
                                                    const CallContext &context);
/// Certificates of a resource group.
Result<QList<AppCertificate>> listAppCertificates(const AzureReader &azure, const ResourceId &group,
                                                  const CallContext &context);
Result<QList<ConfigReference>> listConfigReferences(const AzureReader &azure, const ResourceId &site,
                                                    const CallContext &context);
Result<HostNameAnalysis> analyzeCustomHostName(const AzureReader &azure, const ResourceId &site,
                                               const QString &hostName, const CallContext &context);
/// What the app settings and connection strings of the site that are tied to its slot are called.
struct SlotSettings
{
    QStringList appSettings;
    QStringList connectionStrings;
};
Result<SlotSettings> getSlotSettings(const AzureReader &azure, const ResourceId &site, const CallContext &context);

/// Body of the PUT of a binding; @p thumbprint empty: without TLS.
QJsonObject hostNameBindingBody(const QString &siteName, const QString &recordType, const QString &thumbprint);
/// Body of the PUT of all app settings: what is left out is deleted.
QJsonObject appSettingsBody(const QList<AppSetting> &settings);
QJsonObject connectionStringsBody(const QList<AppSetting> &strings);

WebSite parseWebSite(const QJsonObject &object);
HostNameBinding parseHostNameBinding(const QJsonObject &object);
AppCertificate parseAppCertificate(const QJsonObject &object);
ConfigReference parseConfigReference(const QJsonObject &object);

}
