#pragma once

#include "azure/azurereader.h"
#include "azure/nameavailability.h"
#include "base/region.h"

namespace azrelocate {

// Vaults as resources: Microsoft.KeyVault, api-version 2026-02-01. What is in them: see vaultobjects.h.

struct VaultAccessPolicy
{
    QString tenantId;
    QString objectId;
    QString applicationId;
    QStringList keys;
    QStringList secrets;
    QStringList certificates;
    QStringList storage;
};

struct Vault
{
    ResourceId id;
    QString name;
    Region location;
    QUrl uri; ///< "https://kv-shop.vault.azure.net/"
    QString tenantId;
    QString sku;       ///< "standard", "premium"
    bool rbac = false; ///< false: access policies decide (also where the property is missing)
    QList<VaultAccessPolicy> accessPolicies;
    int softDeleteDays = 90;
    bool purgeProtection = false;
    QString publicNetworkAccess;  ///< "Enabled", "Disabled"
    QString networkDefaultAction; ///< "Allow", "Deny"; empty: no rules
    QString provisioningState;    ///< the data plane is not ready before "Succeeded"
    QByteArray etag;
};

/// A vault that was deleted but keeps its name.
struct DeletedVault
{
    QString name;
    ResourceId vaultId; ///< where it was
    Region location;
    QDateTime deletedAt;
    QDateTime scheduledPurgeAt;
    bool purgeProtection = false; ///< then nobody can purge it before
};

Result<QList<Vault>> listVaults(const AzureReader &azure, const ResourceId &scope,
                                const CallContext &context); ///< of a subscription or group
Result<Vault> getVault(const AzureReader &azure, const ResourceId &vault, const CallContext &context);
Result<QList<DeletedVault>> listDeletedVaults(const AzureReader &azure, const QString &subscriptionId,
                                              const CallContext &context);
/// A deleted vault of any subscription also takes a name; listDeletedVaults() sees only this subscription's.
Result<NameAvailability> checkVaultName(const AzureReader &azure, const QString &subscriptionId, const QString &name,
                                        const CallContext &context);
/// Path of the POST that purges a deleted vault for good.
QString purgeVaultPath(const QString &subscriptionId, const DeletedVault &vault);

Vault parseVault(const QJsonObject &object);
DeletedVault parseDeletedVault(const QJsonObject &object);

}
