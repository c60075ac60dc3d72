#include "sandbox/keyvault/keyvaultmanagement.h"

#include "base/jsonpath.h"
#include "sandbox/arm/regions.h"
#include "sandbox/keyvault/keyvaultcollection.h"

#include <QRegularExpression>

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

const QString kVaultType = u"Microsoft.KeyVault/vaults"_s;
const QString kDeletedType = u"Microsoft.KeyVault/locations/deletedVaults"_s;
const QStringList kVersions{u"2026-02-01"_s,         u"2025-05-01"_s, u"2024-11-01"_s, u"2023-07-01"_s,
                            u"2023-02-01"_s,         u"2022-11-01"_s, u"2022-07-01"_s, u"2021-10-01"_s,
                            u"2021-06-01-preview"_s, u"2019-09-01"_s};
const QString kRolesByDefaultSince = u"2026-02-01"_s;

const Resource *deletedVaultNamed(const ResourceStore &store, const QString &name)
{
    for (const Resource *vault : store.ofType(kDeletedType)) {
        if (sameText(vault->name(), name))
            return vault;
    }
    return nullptr;
}

bool isValidName(const QString &name)
{
    static const QRegularExpression kName(u"^[a-zA-Z](?!.*--)[a-zA-Z0-9-]{1,22}[a-zA-Z0-9]$"_s);
    return kName.match(name).hasMatch();
}

Reply badRequest(const QString &code, const QString &message)
{
    return armError(400, code, message);
}

bool isRecover(const QJsonObject &body)
{
    return sameText(body.value(u"properties").toObject().value(u"createMode"_s).toString(), u"recover");
}

Verdict checkNewVault(const Call &call, const QJsonObject &body)
{
    const QString name = call.request.path.name();
    if (!isValidName(name)) {
        return badRequest(
            u"VaultNameNotValid"_s,
            u"The vault name '%1' is invalid. A vault's name must be between 3-24 alphanumeric characters. The "
            "name must begin with a letter, end with a letter or digit, and not contain consecutive "
            "hyphens."_s.arg(name));
    }
    const Resource *deleted = deletedVaultNamed(call.simulation.store(), name);
    if (isRecover(body)) {
        const bool fits = deleted
            && deleted->property(u"location"_s).toString() == regionName(body.value(u"location").toString())
            && sameText(deleted->property(u"vaultId"_s).toString(), call.request.path.text);
        if (fits)
            return std::nullopt;
        return armError(
            404, u"DeletedVaultNotFound"_s,
            u"There is no soft-deleted vault '%1' to recover in this location and resource group."_s.arg(name));
    }
    if (deleted) {
        return armError(
            409, u"ConflictError"_s,
            u"A vault with the same name already exists in deleted state. You need to either recover or purge "
            "existing key vault."_s,
            {armErrorObject(u"VaultAlreadyExists"_s, u"The name '%1' is held by a soft-deleted vault."_s.arg(name))});
    }
    if (vaultNamed(call.simulation.store(), name)) {
        return armError(
            409, u"VaultAlreadyExists"_s,
            u"The vault name '%1' is already in use. Vault names are globally unique so it is possible that the "
            "name is already taken."_s.arg(name));
    }
    return std::nullopt;
}

Verdict checkVault(const Call &call, const Resource *existing, QJsonObject &body)
{
    if (!existing) {
        if (Verdict refused = checkNewVault(call, body))
            return refused;
        if (isRecover(body))
            return std::nullopt;
    }
    const QJsonObject properties = body.value(u"properties").toObject();
    if (properties.value(u"tenantId"_s).toString().isEmpty())
        return badRequest(u"BadRequest"_s, u"The parameter 'tenantId' is required."_s);
    if (properties.value(u"sku"_s).toObject().value(u"name"_s).toString().isEmpty())
        return badRequest(u"BadRequest"_s, u"The parameter 'sku' is required."_s);
    if (properties.contains(u"enableSoftDelete"_s) && !properties.value(u"enableSoftDelete"_s).toBool())
        return badRequest(u"BadRequest"_s,
                          u"The property \"enableSoftDelete\" can be set to false only for creating new vault. "
                          "Enabling the 'soft delete' functionality is an irreversible action."_s);
    const int days = properties.value(u"softDeleteRetentionInDays"_s).toInt(90);
    if (days < 7 || days > 90)
        return badRequest(u"BadRequest"_s, u"The parameter \"softDeleteRetentionInDays\" is from 7 to 90."_s);
    if (!existing)
        return std::nullopt;
    if (properties.contains(u"softDeleteRetentionInDays"_s)
        && days != existing->property(u"softDeleteRetentionInDays"_s).toInt(90))
        return badRequest(u"BadRequest"_s,
                          u"The property \"softDeleteRetentionInDays\" has been set already and it can't be "
                          "modified."_s);
    if (existing->property(u"enablePurgeProtection"_s).toBool() && properties.contains(u"enablePurgeProtection"_s)
        && !properties.value(u"enablePurgeProtection"_s).toBool())
        return badRequest(u"BadRequest"_s,
                          u"The property \"enablePurgeProtection\" cannot be set to false. Enabling the purge "
                          "protection for a vault is an irreversible action."_s);
    return std::nullopt;
}

void recoverVault(const Call &call, Resource &vault)
{
    const Resource *deleted = deletedVaultNamed(call.simulation.store(), vault.name());
    if (!deleted)
        return;
    vault.body = deleted->hidden.value(u"body"_s).toObject();
    vault.hidden = deleted->hidden.value(u"content"_s).toObject();
    call.simulation.store().remove(deleted->id);
}

void completeVault(const Call &call, Resource &vault, const Resource *existing)
{
    if (!existing && isRecover(vault.body)) {
        recoverVault(call, vault);
        return;
    }
    QJsonObject properties = vault.properties();
    properties.remove(u"createMode"_s);
    const auto setDefault = [&properties](const QString &name, const QJsonValue &value) {
        if (!properties.contains(name) || properties.value(name).isNull())
            properties.insert(name, value);
    };
    // An existing vault keeps its model of permissions; for a new one the default changed with the version.
    setDefault(u"enableRbacAuthorization"_s,
               existing ? existing->property(u"enableRbacAuthorization"_s).toBool()
                        : call.request.apiVersion >= kRolesByDefaultSince);
    setDefault(u"accessPolicies"_s, QJsonArray());
    setDefault(u"enableSoftDelete"_s, true);
    setDefault(u"softDeleteRetentionInDays"_s,
               existing ? existing->property(u"softDeleteRetentionInDays"_s) : QJsonValue(90));
    setDefault(u"enabledForDeployment"_s, false);
    setDefault(u"publicNetworkAccess"_s, u"Enabled"_s);
    properties.insert(u"vaultUri"_s,
                      u"https://"_s + vault.name().toLower() + call.simulation.names().keyVaultSuffix + u'/');
    vault.setProperties(properties);
}

TypeBehaviour vaultBehaviour()
{
    TypeBehaviour vault;
    vault.type = kVaultType;
    vault.apiVersions = kVersions;
    vault.needsLocation = true;
    vault.validate = checkVault;
    vault.complete = completeVault;
    vault.adopt = [](Simulation &simulation, Resource &resource) {
        if (resource.property(u"vaultUri"_s).toString().isEmpty()) {
            resource.setProperty(u"vaultUri"_s,
                                 u"https://"_s + resource.name().toLower() + simulation.names().keyVaultSuffix + u'/');
        }
    };
    vault.afterDelete = [](Simulation &simulation, const Resource &removed) {
        const QDateTime now = simulation.now();
        keepDeletedVault(simulation, removed, now,
                         now.addDays(removed.property(u"softDeleteRetentionInDays"_s).toInt(90)));
    };
    return vault;
}

/// PUT …/accessPolicies/{add|replace|remove}.
Reply changeAccessPolicies(const Call &call, const QStringList &captures)
{
    ResourceStore &store = call.simulation.store();
    const QString text = call.request.path.text;
    const QString vaultId = text.left(text.lastIndexOf(u"/accessPolicies/"_s, -1, Qt::CaseInsensitive));
    Resource *vault = store.find(vaultId);
    if (!vault)
        return armError(404, u"ResourceNotFound"_s, u"The vault '%1' was not found."_s.arg(vaultId));
    const QJsonArray sent = call.request.body.value(u"properties").toObject().value(u"accessPolicies"_s).toArray();
    const QString kind = captures.last().toLower();
    if (kind != u"add" && kind != u"replace" && kind != u"remove")
        return badRequest(u"BadRequest"_s, u"The operation is one of 'add', 'replace' and 'remove'."_s);
    QJsonArray kept = kind == u"replace" ? QJsonArray() : vault->property(u"accessPolicies"_s).toArray();
    for (const QJsonValue policy : sent) {
        const QString who = policy.toObject().value(u"objectId"_s).toString();
        for (qsizetype i = kept.size() - 1; i >= 0; --i) {
            if (sameText(kept[i].toObject().value(u"objectId"_s).toString(), who))
                kept.removeAt(i);
        }
        if (kind != u"remove")
            kept.append(policy);
    }
    vault->setProperty(u"accessPolicies"_s, kept);
    store.touch(*vault);
    return Reply::of({{u"id"_s, vault->id + u"/accessPolicies/"_s},
                      {u"type"_s, kVaultType + u"/accessPolicies"_s},
                      {u"properties"_s, QJsonObject{{u"accessPolicies"_s, kept}}}});
}

Reply checkNameAvailability(const Call &call, const QStringList &)
{
    const QString name = call.request.body.value(u"name").toString();
    const ResourceStore &store = call.simulation.store();
    if (!isValidName(name)) {
        return Reply::of({{u"nameAvailable"_s, false},
                          {u"reason"_s, u"AccountNameInvalid"_s},
                          {u"message"_s, u"The vault name '%1' is invalid."_s.arg(name)}});
    }
    const bool taken = vaultNamed(call.simulation.store(), name) || deletedVaultNamed(store, name);
    if (!taken)
        return Reply::of({{u"nameAvailable"_s, true}});
    return Reply::of(
        {{u"nameAvailable"_s, false},
         {u"reason"_s, u"AlreadyExists"_s},
         {u"message"_s,
          u"The vault name '%1' is already in use. Vault names are globally unique so it is possible that the name "
          "is already taken. If you are sure that the vault name was not taken then it is possible that a vault "
          "with the same name was recently deleted but not purged after being placed in a recoverable state."_s.arg(
              name)}});
}

Reply listDeletedVaults(const Call &call, const QStringList &captures)
{
    QJsonArray values;
    for (const Resource *vault : call.simulation.store().ofType(kDeletedType, u"/subscriptions/"_s + captures.value(0)))
        values.append(vault->body);
    return pageOf(call.request, values);
}

TypeBehaviour deletedVaultBehaviour()
{
    TypeBehaviour deleted;
    deleted.type = kDeletedType;
    deleted.apiVersions = kVersions;
    deleted.tracked = false;
    deleted.hasProvisioningState = false;
    deleted.patchable = false;
    deleted.deletable = false;
    deleted.validate = [](const Call &, const Resource *, QJsonObject &) -> Verdict {
        return armError(405, u"MethodNotAllowed"_s, u"Deleted vaults cannot be written."_s);
    };
    return deleted;
}

ActionBehaviour purgeAction()
{
    ActionBehaviour purge;
    purge.type = kDeletedType;
    purge.verb = u"purge"_s;
    purge.run = [](const Call &call, Resource &vault) {
        if (vault.property(u"purgeProtectionEnabled"_s).toBool()) {
            return armError(
                409, u"MethodNotAllowed"_s,
                u"Operation \"DeletedVaultPurge\" is not allowed because purge protection is enabled for this vault. "
                "Key Vault service will automatically purge it after the retention period has passed."_s);
        }
        OperationSpec spec;
        spec.style = Async::Location;
        spec.scope = u"/subscriptions/"_s + ArmPath::parse(vault.id).subscriptionId;
        spec.providerNamespace = u"Microsoft.KeyVault"_s;
        spec.resourceId = vault.id;
        spec.emptyStatus = 200;
        spec.finish = [id = vault.id](Simulation &simulation) {
            simulation.store().remove(id);
            return Outcome{};
        };
        return call.simulation.operations().run(call, std::move(spec));
    };
    return purge;
}

}

void keepDeletedVault(Simulation &simulation, const Resource &vault, const QDateTime &deletedAt,
                      const QDateTime &purgeAt)
{
    Resource deleted;
    deleted.type = kDeletedType;
    deleted.id = u"/subscriptions/%1/providers/Microsoft.KeyVault/locations/%2/deletedVaults/%3"_s.arg(
        ArmPath::parse(vault.id).subscriptionId, vault.location(), vault.name());
    const bool isProtected = vault.property(u"enablePurgeProtection"_s).toBool();
    QJsonObject properties{{u"vaultId"_s, vault.id},
                           {u"location"_s, vault.location()},
                           {u"tags"_s, vault.body.value(u"tags").toObject()},
                           {u"deletionDate"_s, deletedAt.toString(Qt::ISODate)},
                           {u"scheduledPurgeDate"_s, purgeAt.toString(Qt::ISODate)}};
    if (isProtected)
        properties.insert(u"purgeProtectionEnabled"_s, true);
    deleted.body = {{u"id"_s, deleted.id},
                    {u"name"_s, vault.name()},
                    {u"type"_s, u"Microsoft.KeyVault/deletedVaults"_s},
                    {u"properties"_s, properties}};
    deleted.hidden = {{u"body"_s, vault.body}, {u"content"_s, vault.hidden}};
    const QString id = deleted.id;
    simulation.store().put(std::move(deleted));
    const std::chrono::milliseconds left(simulation.now().msecsTo(purgeAt));
    simulation.schedule(left, [&simulation, id] { simulation.store().remove(id); });
}

void registerVaultManagement(Simulation &simulation)
{
    simulation.add(vaultBehaviour());
    simulation.add(deletedVaultBehaviour());
    simulation.add(purgeAction());
    const QString provider = u"/subscriptions/{s}/providers/Microsoft.KeyVault/"_s;
    simulation.add(Route{"POST", provider + u"checkNameAvailability"_s, kVersions,
                         u"Microsoft.KeyVault/checkNameAvailability/read"_s, true, checkNameAvailability});
    // No subscription here has a managed HSM, but the Azure CLI always asks for both.
    simulation.add(Route{"GET", provider + u"deletedManagedHSMs"_s, kVersions,
                         u"Microsoft.KeyVault/deletedManagedHsms/read"_s, true,
                         [](const Call &call, const QStringList &) {
                             return pageOf(call.request, {});
                         }});
    simulation.add(Route{"GET", provider + u"deletedVaults"_s, kVersions, u"Microsoft.KeyVault/deletedVaults/read"_s,
                         true, listDeletedVaults});
    simulation.add(Route{
        "PUT", u"/subscriptions/{s}/resourceGroups/{g}/providers/Microsoft.KeyVault/vaults/{v}/accessPolicies/{kind}"_s,
        kVersions, u"Microsoft.KeyVault/vaults/accessPolicies/write"_s, false, changeAccessPolicies});
}

}
