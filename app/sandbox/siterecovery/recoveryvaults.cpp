#include "sandbox/siterecovery/recoveryvaults.h"

#include "sandbox/simulation.h"
#include "sandbox/siterecovery/recoverytypes.h"

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

Verdict validateVault(const Call &, const Resource *, QJsonObject &body)
{
    const QString sku = body.value(u"sku"_s)[u"name"].toString();
    if (!sku.isEmpty() && sku != u"RS0" && sku != u"Standard")
        return armError(400, u"InvalidSku"_s, u"The SKU '%1' is none of a vault: RS0 or Standard."_s.arg(sku));
    const QString access = body.value(u"properties"_s)[u"publicNetworkAccess"].toString();
    if (!access.isEmpty() && access != u"Enabled" && access != u"Disabled")
        return armError(400, u"InvalidRequestContent"_s, u"publicNetworkAccess is Enabled or Disabled."_s);
    return std::nullopt;
}

void completeVault(const Call &, Resource &vault, const Resource *)
{
    QJsonObject sku = vault.body.value(u"sku"_s).toObject();
    if (sku.isEmpty())
        sku.insert(u"name"_s, u"RS0"_s);
    if (!sku.contains(u"tier"_s))
        sku.insert(u"tier"_s, u"Standard"_s);
    vault.body.insert(u"sku"_s, sku);
    QJsonObject properties = vault.properties();
    const QJsonObject defaults{{u"publicNetworkAccess"_s, u"Enabled"_s},
                               {u"privateEndpointStateForBackup"_s, u"None"_s},
                               {u"privateEndpointStateForSiteRecovery"_s, u"None"_s},
                               {u"redundancySettings"_s,
                                QJsonObject{{u"standardTierStorageRedundancy"_s, u"GeoRedundant"_s},
                                            {u"crossRegionRestore"_s, u"Disabled"_s}}}};
    for (auto it = defaults.begin(); it != defaults.end(); ++it) {
        if (!properties.contains(it.key()))
            properties.insert(it.key(), it.value());
    }
    vault.setProperties(properties);
}

Verdict vaultInUse(const Call &call, const Resource &vault)
{
    QStringList names;
    for (const Resource *item : call.simulation.store().ofType(kProtectedItemType, vault.id))
        names.append(item->property(u"friendlyName"_s).toString());
    if (names.isEmpty())
        return std::nullopt;
    return armError(400, u"ServiceResourceNotEmptyWithBackendMessage"_s,
                    u"Recovery Services vault cannot be deleted as there are existing resources within the vault. "
                    "Replicated items: %1."_s.arg(names.join(u", "_s)));
}

}

void registerRecoveryVaults(Simulation &simulation)
{
    TypeBehaviour vaults;
    vaults.type = kRecoveryVaultType;
    vaults.apiVersions = recoveryVaultVersions() + replicationVersions();
    vaults.apiVersions.removeDuplicates();
    vaults.needsLocation = true;
    vaults.etagInBody = true;
    vaults.validate = validateVault;
    vaults.complete = completeVault;
    vaults.beforeDelete = vaultInUse;
    simulation.add(vaults);
}

}
