#include "sandbox/keyvault/keyvaultestate.h"

#include "sandbox/arm/regions.h"
#include "sandbox/keyvault/keyvaultdataplane.h"
#include "sandbox/keyvault/keyvaultissue.h"
#include "sandbox/keyvault/keyvaultmanagement.h"

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

Error wrong(const QString &what)
{
    return Error::input(u"The estate's keyVault section: "_s + what, u"Estate"_s);
}

QDateTime momentOf(const QJsonObject &json, const QString &name)
{
    return QDateTime::fromString(json.value(name).toString(), Qt::ISODate);
}

Result<void> loadSecrets(Simulation &simulation, Resource &vault, const QJsonArray &secrets)
{
    VaultCollection collection(vault, VaultKind::Secrets);
    for (const QJsonValue value : secrets) {
        const QJsonObject secret = value.toObject();
        if (secret.value(u"name"_s).toString().isEmpty())
            return wrong(u"a secret has no name."_s);
        QJsonObject version{
            {u"version"_s, newVersionId(simulation)},
            {u"value"_s, secret.value(u"value"_s)},
            {u"attributes"_s, newAttributes(secret.value(u"attributes"_s).toObject(), simulation.now())},
            {u"tags"_s, secret.value(u"tags"_s).toObject()}};
        if (secret.contains(u"contentType"_s))
            version.insert(u"contentType"_s, secret.value(u"contentType"_s));
        collection.addVersion(secret.value(u"name"_s).toString(), version);
    }
    return {};
}

QJsonObject policyOf(const QJsonObject &certificate)
{
    QJsonObject keyProperties{{u"exportable"_s, certificate.value(u"exportable"_s).toBool(true)},
                              {u"reuse_key"_s, false}};
    if (certificate.contains(u"curve"_s)) {
        keyProperties.insert(u"kty"_s, u"EC"_s);
        keyProperties.insert(u"crv"_s, certificate.value(u"curve"_s));
    } else {
        keyProperties.insert(u"kty"_s, u"RSA"_s);
        keyProperties.insert(u"key_size"_s, certificate.value(u"keySize"_s).toInt(2048));
    }
    QJsonObject policy{
        {u"key_props"_s, keyProperties},
        {u"x509_props"_s,
         QJsonObject{{u"subject"_s, certificate.value(u"subject"_s)},
                     {u"sans"_s, QJsonObject{{u"dns_names"_s, certificate.value(u"sans"_s).toArray()}}}}},
        {u"issuer"_s, QJsonObject{{u"name"_s, certificate.value(u"issuer"_s).toString(u"Self"_s)}}}};
    if (certificate.contains(u"lifetimeActions"_s))
        policy.insert(u"lifetime_actions"_s, certificate.value(u"lifetimeActions"_s));
    return completePolicy(policy);
}

Result<void> loadCertificates(Simulation &simulation, Resource &vault, const QJsonArray &certificates)
{
    for (const QJsonValue value : certificates) {
        const QJsonObject json = value.toObject();
        NewCertificate certificate;
        certificate.name = json.value(u"name"_s).toString();
        certificate.policy = policyOf(json);
        certificate.tags = json.value(u"tags"_s).toObject();
        QDateTime from = momentOf(json, u"notBefore"_s);
        if (!from.isValid())
            from = simulation.now().addDays(-json.value(u"issuedDaysAgo"_s).toInteger());
        QDateTime until = momentOf(json, u"notAfter"_s);
        if (!until.isValid())
            until = from.addDays(json.value(u"days"_s).toInteger(365));
        certificate.created = from;
        const Result<PrivateKey> key = keyForPolicy(simulation, certificate.policy);
        if (!key)
            return wrong(u"certificate '%1': %2"_s.arg(certificate.name, key.error().message));
        const Result<KeyWithChain> content = issueByPolicy(simulation, certificate.policy, *key, from, until);
        if (!content)
            return wrong(u"certificate '%1': %2"_s.arg(certificate.name, content.error().message));
        certificate.content = *content;
        if (Result<void> added = addCertificate(simulation, vault, certificate); !added)
            return added.error();
    }
    return {};
}

Result<void> loadKeys(Simulation &simulation, Resource &vault, const QJsonArray &keys)
{
    for (const QJsonValue value : keys) {
        const QJsonObject json = value.toObject();
        const QString kind = json.value(u"kty"_s).toString(u"RSA"_s);
        const Result<PrivateKey> key =
            newKey(simulation, kind, json.value(u"curve"_s).toString(u"P-256"_s), json.value(u"keySize"_s).toInt(2048));
        if (!key)
            return wrong(u"key '%1': %2"_s.arg(json.value(u"name"_s).toString(), key.error().message));
        const QJsonObject body{{u"key_ops"_s, json.value(u"keyOps"_s)}, {u"tags"_s, json.value(u"tags"_s).toObject()}};
        VaultCollection(vault, VaultKind::Keys)
            .addVersion(json.value(u"name"_s).toString(),
                        newKeyVersion(newVersionId(simulation), *key, kind, body, simulation.now()));
    }
    return {};
}

Result<void> loadVault(Simulation &simulation, Resource &vault, const QJsonObject &content)
{
    QJsonObject issuers;
    for (const QJsonValue value : content.value(u"issuers"_s).toArray()) {
        QJsonObject issuer = value.toObject();
        const QString name = issuer.take(u"name"_s).toString();
        issuers.insert(name, issuer);
    }
    vault.hidden.insert(u"issuers"_s, issuers);
    vault.hidden.insert(u"contacts"_s, content.value(u"contacts"_s).toArray());
    if (Result<void> loaded = loadSecrets(simulation, vault, content.value(u"secrets"_s).toArray()); !loaded)
        return loaded;
    if (Result<void> loaded = loadCertificates(simulation, vault, content.value(u"certificates"_s).toArray()); !loaded)
        return loaded;
    return loadKeys(simulation, vault, content.value(u"keys"_s).toArray());
}

Result<void> loadVaults(Simulation &simulation, const QJsonValue &section)
{
    const QJsonObject vaults = section.toObject();
    for (auto it = vaults.begin(); it != vaults.end(); ++it) {
        Resource *vault = simulation.store().find(it.key());
        if (!vault || !sameText(vault->type, u"Microsoft.KeyVault/vaults"))
            return wrong(u"'%1' is no vault of the estate."_s.arg(it.key()));
        if (Result<void> loaded = loadVault(simulation, *vault, it.value().toObject()); !loaded)
            return loaded;
    }
    return {};
}

Result<void> loadDeletedVaults(Simulation &simulation, const QJsonValue &section)
{
    for (const QJsonValue value : section.toArray()) {
        const QJsonObject json = value.toObject();
        const QString name = json.value(u"name"_s).toString();
        const QString location = regionName(json.value(u"location"_s).toString());
        if (name.isEmpty() || !findRegion(location))
            return wrong(u"a deleted vault needs a name and a location."_s);
        Resource vault;
        vault.type = u"Microsoft.KeyVault/vaults"_s;
        vault.id = u"/subscriptions/%1/resourceGroups/%2/providers/Microsoft.KeyVault/vaults/%3"_s.arg(
            json.value(u"subscriptionId"_s).toString(), json.value(u"resourceGroup"_s).toString(), name);
        const int days = json.value(u"retentionDays"_s).toInt(90);
        const QJsonObject properties{
            {u"tenantId"_s, simulation.tenantId()},
            {u"sku"_s, QJsonObject{{u"family"_s, u"A"_s}, {u"name"_s, u"standard"_s}}},
            {u"vaultUri"_s, u"https://"_s + name.toLower() + simulation.names().keyVaultSuffix + u'/'},
            {u"softDeleteRetentionInDays"_s, days},
            {u"enablePurgeProtection"_s, json.value(u"purgeProtection"_s).toBool()}};
        vault.body = {{u"id"_s, vault.id},
                      {u"name"_s, name},
                      {u"type"_s, vault.type},
                      {u"location"_s, location},
                      {u"tags"_s, json.value(u"tags"_s).toObject()},
                      {u"properties"_s, properties}};
        const QDateTime deletedAt = simulation.now().addDays(-json.value(u"deletedDaysAgo"_s).toInteger());
        keepDeletedVault(simulation, vault, deletedAt, deletedAt.addDays(days));
    }
    return {};
}

}

void registerVaultEstate(Simulation &simulation)
{
    simulation.addEstateSection(u"keyVault"_s, loadVaults);
    simulation.addEstateSection(u"deletedVaults"_s, loadDeletedVaults);
}

}
