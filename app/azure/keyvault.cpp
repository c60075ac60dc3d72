#include "azure/keyvault.h"

#include "azure/listof.h"
#include "azure/wirevalues.h"
#include "base/jsonpath.h"

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

constexpr auto kVersion = "2026-02-01"_L1;
constexpr int kDefaultSoftDeleteDays = 90;

QString providerPath(const QString &subscriptionId)
{
    return ResourceId::subscription(subscriptionId).toString() + "/providers/Microsoft.KeyVault"_L1;
}

VaultAccessPolicy parseAccessPolicy(const QJsonValue &object)
{
    const QJsonValue permissions = object["permissions"_L1];
    return {object["tenantId"_L1].toString(),      object["objectId"_L1].toString(),
            object["applicationId"_L1].toString(), stringsOf(permissions["keys"_L1]),
            stringsOf(permissions["secrets"_L1]),  stringsOf(permissions["certificates"_L1]),
            stringsOf(permissions["storage"_L1])};
}

}

Vault parseVault(const QJsonObject &object)
{
    const QJsonValue properties = object["properties"_L1];
    Vault vault;
    vault.id = ResourceId(object["id"_L1].toString());
    vault.name = object["name"_L1].toString();
    vault.location = Region(object["location"_L1].toString());
    vault.uri = QUrl(properties["vaultUri"_L1].toString());
    vault.tenantId = properties["tenantId"_L1].toString();
    vault.sku = jsonAt(properties, u"sku.name").toString();
    vault.rbac = properties["enableRbacAuthorization"_L1].toBool();
    for (const QJsonValue &policy : properties["accessPolicies"_L1].toArray())
        vault.accessPolicies.append(parseAccessPolicy(policy));
    vault.softDeleteDays = properties["softDeleteRetentionInDays"_L1].toInt(kDefaultSoftDeleteDays);
    vault.purgeProtection = properties["enablePurgeProtection"_L1].toBool();
    vault.publicNetworkAccess = properties["publicNetworkAccess"_L1].toString();
    vault.networkDefaultAction = jsonAt(properties, u"networkAcls.defaultAction").toString();
    vault.provisioningState = properties["provisioningState"_L1].toString();
    vault.etag = object["etag"_L1].toString().toLatin1();
    return vault;
}

DeletedVault parseDeletedVault(const QJsonObject &object)
{
    const QJsonValue properties = object["properties"_L1];
    return {object["name"_L1].toString(),
            ResourceId(properties["vaultId"_L1].toString()),
            Region(properties["location"_L1].toString()),
            timeOf(properties["deletionDate"_L1]),
            timeOf(properties["scheduledPurgeDate"_L1]),
            properties["purgeProtectionEnabled"_L1].toBool()};
}

Result<QList<Vault>> listVaults(const AzureReader &azure, const ResourceId &scope, const CallContext &context)
{
    return listOf(azure, scope.toString() + "/providers/Microsoft.KeyVault/vaults"_L1, kVersion, parseVault, context);
}

Result<Vault> getVault(const AzureReader &azure, const ResourceId &vault, const CallContext &context)
{
    return objectOf(azure, vault.toString(), kVersion, parseVault, context);
}

Result<QList<DeletedVault>> listDeletedVaults(const AzureReader &azure, const QString &subscriptionId,
                                              const CallContext &context)
{
    return listOf(azure, providerPath(subscriptionId) + "/deletedVaults"_L1, kVersion, parseDeletedVault, context);
}

Result<NameAvailability> checkVaultName(const AzureReader &azure, const QString &subscriptionId, const QString &name,
                                        const CallContext &context)
{
    const auto answer =
        azure.post(providerPath(subscriptionId) + "/checkNameAvailability"_L1, kVersion,
                   QJsonObject{{u"name"_s, name}, {u"type"_s, u"Microsoft.KeyVault/vaults"_s}}, context);
    return answer.transform([](const JsonAnswer &json) { return parseNameAvailability(json.body.toObject()); });
}

QString purgeVaultPath(const QString &subscriptionId, const DeletedVault &vault)
{
    return u"%1/locations/%2/deletedVaults/%3/purge"_s.arg(providerPath(subscriptionId), vault.location.name(),
                                                           vault.name);
}

}
