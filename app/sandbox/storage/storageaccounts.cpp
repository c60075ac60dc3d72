#include "sandbox/storage/storageaccounts.h"

#include "sandbox/arm/regions.h"
#include "sandbox/secrettext.h"
#include "sandbox/simulation.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

const QString kBlobService = kStorageAccountType + u"/blobServices"_s;
const QStringList kVersions = {u"2026-04-01"_s, u"2025-08-01"_s, u"2025-06-01"_s, u"2025-01-01"_s,
                               u"2024-01-01"_s, u"2023-05-01"_s, u"2023-04-01"_s, u"2023-01-01"_s,
                               u"2022-09-01"_s, u"2022-05-01"_s, u"2021-09-01"_s, u"2021-06-01"_s,
                               u"2021-04-01"_s, u"2021-02-01"_s, u"2021-01-01"_s, u"2019-06-01"_s};

bool isValidName(const QString &name)
{
    static const QRegularExpression pattern(uR"(^[a-z0-9]{3,24}$)"_s);
    return pattern.match(name).hasMatch();
}

Verdict validate(const Call &call, const Resource *existing, QJsonObject &body)
{
    const QString name = call.request.path.name();
    if (!isValidName(name)) {
        return armError(400, u"AccountNameInvalid"_s,
                        u"%1 is not a valid storage account name. Storage account name must be between 3 and 24 "
                        u"characters in length "
                        u"and use numbers and lower-case letters only."_s.arg(name));
    }
    const Resource *taken = storageAccountNamed(call.simulation.store(), name);
    if (taken && !sameText(taken->id, call.request.path.text)) {
        return armError(409, u"StorageAccountAlreadyTaken"_s,
                        u"The storage account named %1 is already taken."_s.arg(name));
    }
    static const QRegularExpression sku(uR"(^(Standard|Premium)_(LRS|GRS|RAGRS|ZRS|GZRS|RAGZRS)$)"_s);
    const QString skuName = body.value(u"sku"_s)[u"name"_s].toString();
    if (!sku.match(skuName).hasMatch() || body.value(u"kind"_s).toString().isEmpty()) {
        return armError(400, u"InvalidValuesForRequestParameters"_s,
                        u"Values for request parameters are invalid: sku.name, kind."_s);
    }
    const SimulatedRegion *region = findRegion(body.value(u"location"_s).toString());
    if (!existing && region && !region->zones && skuName.endsWith(u"ZRS")) {
        return armError(400, u"InvalidSkuForRegion"_s,
                        u"The SKU %1 is not available in region %2."_s.arg(skuName, QString::fromUtf16(region->name)));
    }
    return {};
}

void complete(const Call &call, Resource &account, const Resource *existing)
{
    QJsonObject properties = account.properties();
    QJsonObject endpoints;
    for (const QString &service : {u"blob"_s, u"dfs"_s, u"file"_s, u"queue"_s, u"table"_s}) {
        endpoints.insert(service,
                         u"https://%1.%2.%3/"_s.arg(account.name(), service, call.simulation.names().storageSuffix));
    }
    properties.insert(u"primaryEndpoints"_s, endpoints);
    properties.insert(u"primaryLocation"_s, account.location());
    properties.insert(u"statusOfPrimary"_s, u"available"_s);
    const auto insertDefault = [&properties](const QString &key, const QJsonValue &value) {
        if (!properties.contains(key))
            properties.insert(key, value);
    };
    const QString now = call.simulation.now().toString(Qt::ISODateWithMs);
    properties.insert(u"creationTime"_s, existing ? existing->property(u"creationTime"_s) : QJsonValue(now));
    properties.remove(u"privateEndpointConnections"_s);
    insertDefault(u"accessTier"_s, u"Hot"_s);
    insertDefault(u"supportsHttpsTrafficOnly"_s, true);
    insertDefault(u"minimumTlsVersion"_s, u"TLS1_2"_s);
    insertDefault(u"allowBlobPublicAccess"_s, false);
    insertDefault(u"networkAcls"_s,
                  QJsonObject{{u"bypass"_s, u"AzureServices"_s},
                              {u"defaultAction"_s, u"Allow"_s},
                              {u"ipRules"_s, QJsonArray()},
                              {u"virtualNetworkRules"_s, QJsonArray()}});
    account.setProperties(properties);
    QJsonObject sku = account.body.value(u"sku"_s).toObject();
    sku.insert(u"tier"_s, sku.value(u"name"_s).toString().section(u'_', 0, 0));
    account.body.insert(u"sku"_s, sku);
}

void putBlobService(Simulation &simulation, Resource &account)
{
    Resource service;
    service.id = account.id + u"/blobServices/default"_s;
    if (simulation.store().contains(service.id))
        return;
    service.type = kBlobService;
    service.body = {{u"id"_s, service.id},
                    {u"name"_s, u"default"_s},
                    {u"type"_s, kBlobService},
                    {u"properties"_s,
                     QJsonObject{{u"cors"_s, QJsonObject{{u"corsRules"_s, QJsonArray()}}},
                                 {u"deleteRetentionPolicy"_s, QJsonObject{{u"enabled"_s, false}}},
                                 {u"isVersioningEnabled"_s, false}}}};
    simulation.store().put(service);
}

QJsonArray keysOf(const Resource &account)
{
    QJsonArray keys = account.hidden.value(u"keys"_s).toArray();
    while (keys.size() < 2)
        keys.append(secretOf(account.id, u"key"_s + QString::number(keys.size() + 1)));
    return keys;
}

Reply listKeys(const Call &, Resource &account)
{
    QJsonArray shown;
    const QJsonArray keys = keysOf(account);
    for (qsizetype i = 0; i < keys.size(); ++i) {
        shown.append(QJsonObject{{u"keyName"_s, u"key"_s + QString::number(i + 1)},
                                 {u"value"_s, keys[i]},
                                 {u"permissions"_s, u"FULL"_s},
                                 {u"creationTime"_s, account.property(u"creationTime"_s)}});
    }
    return Reply::of({{u"keys"_s, shown}});
}

Reply regenerateKey(const Call &call, Resource &account)
{
    const QString name = call.request.body.value(u"keyName"_s).toString();
    if (name != u"key1" && name != u"key2")
        return armError(400, u"InvalidValuesForRequestParameters"_s, u"keyName has to be key1 or key2."_s);
    QJsonArray keys = keysOf(account);
    keys[name == u"key1" ? 0 : 1] = newSecret(call.simulation, account.name());
    account.hidden.insert(u"keys"_s, keys);
    return listKeys(call, account);
}

Reply checkName(const Call &call, const QStringList &)
{
    const QString name = call.request.body.value(u"name"_s).toString();
    if (!isValidName(name)) {
        return Reply::of({{u"nameAvailable"_s, false},
                          {u"reason"_s, u"AccountNameInvalid"_s},
                          {u"message"_s, u"%1 is not a valid storage account name."_s.arg(name)}});
    }
    if (storageAccountNamed(call.simulation.store(), name)) {
        return Reply::of({{u"nameAvailable"_s, false},
                          {u"reason"_s, u"AlreadyExists"_s},
                          {u"message"_s, u"The storage account named %1 is already taken."_s.arg(name)}});
    }
    return Reply::of({{u"nameAvailable"_s, true}});
}

Reply listSkus(const Call &, const QStringList &)
{
    QJsonArray values;
    for (const SimulatedRegion &region : simulatedRegions()) {
        for (const QString &name :
             {u"Standard_LRS"_s, u"Standard_GRS"_s, u"Standard_RAGRS"_s, u"Standard_ZRS"_s, u"Premium_LRS"_s}) {
            if (name.endsWith(u"ZRS") && !region.zones)
                continue;
            const QString kind = name.startsWith(u"Premium") ? u"BlockBlobStorage"_s : u"StorageV2"_s;
            values.append(QJsonObject{{u"resourceType"_s, u"storageAccounts"_s},
                                      {u"name"_s, name},
                                      {u"tier"_s, name.section(u'_', 0, 0)},
                                      {u"kind"_s, kind},
                                      {u"locations"_s, QJsonArray{QString::fromUtf16(region.name)}},
                                      {u"capabilities"_s, QJsonArray()},
                                      {u"restrictions"_s, QJsonArray()}});
        }
    }
    return Reply::of({{u"value"_s, values}});
}

TypeBehaviour childType(const QString &type)
{
    TypeBehaviour behaviour;
    behaviour.type = type;
    behaviour.apiVersions = kVersions;
    behaviour.tracked = false;
    behaviour.hasProvisioningState = false;
    return behaviour;
}

}

Resource *storageAccountNamed(ResourceStore &store, const QString &name)
{
    for (Resource *account : store.ofType(kStorageAccountType)) {
        if (sameText(account->name(), name))
            return account;
    }
    return nullptr;
}

QString containerId(const Resource &account, const QString &container)
{
    return account.id + u"/blobServices/default/containers/"_s + container;
}

Resource &putContainer(Simulation &simulation, const Resource &account, const QString &name,
                       const QString &publicAccess)
{
    Resource container;
    container.id = containerId(account, name);
    container.type = kContainerType;
    container.body = {{u"id"_s, container.id},
                      {u"name"_s, name},
                      {u"type"_s, kContainerType},
                      {u"properties"_s,
                       QJsonObject{{u"publicAccess"_s, publicAccess},
                                   {u"leaseState"_s, u"Available"_s},
                                   {u"leaseStatus"_s, u"Unlocked"_s},
                                   {u"hasImmutabilityPolicy"_s, false},
                                   {u"hasLegalHold"_s, false},
                                   {u"lastModifiedTime"_s, simulation.now().toString(Qt::ISODateWithMs)}}}};
    return simulation.store().put(container);
}

void registerStorageAccounts(Simulation &simulation)
{
    TypeBehaviour accounts;
    accounts.type = kStorageAccountType;
    accounts.apiVersions = kVersions;
    accounts.needsLocation = true;
    accounts.onPut = Async::Location;
    accounts.asyncPutStatus = 202;
    accounts.validate = validate;
    accounts.complete = complete;
    accounts.afterPut = [](const Call &call, Resource &account, bool) {
        putBlobService(call.simulation, account);
    };
    accounts.adopt = putBlobService;
    simulation.add(accounts);
    simulation.add(ActionBehaviour{kStorageAccountType, u"listKeys"_s, {}, true, {}, listKeys});
    simulation.add(ActionBehaviour{kStorageAccountType, u"regenerateKey"_s, {}, false, {}, regenerateKey});

    simulation.add(childType(kBlobService));
    simulation.add(childType(kStorageAccountType + u"/managementPolicies"_s));
    TypeBehaviour containers = childType(kContainerType);
    containers.complete = [](const Call &call, Resource &container, const Resource *) {
        QJsonObject properties = container.properties();
        if (!properties.contains(u"publicAccess"_s))
            properties.insert(u"publicAccess"_s, u"None"_s);
        properties.insert(u"leaseState"_s, u"Available"_s);
        properties.insert(u"lastModifiedTime"_s, call.simulation.now().toString(Qt::ISODateWithMs));
        container.setProperties(properties);
    };
    simulation.add(containers);
    const QString provider = u"/subscriptions/{s}/providers/Microsoft.Storage/"_s;
    simulation.add(Route{"POST", provider + u"checkNameAvailability"_s, kVersions,
                         u"Microsoft.Storage/checkNameAvailability/read"_s, true, checkName});
    simulation.add(Route{"GET", provider + u"skus"_s, kVersions, u"Microsoft.Storage/skus/read"_s, true, listSkus});
}

}
