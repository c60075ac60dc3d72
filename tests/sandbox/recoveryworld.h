#pragma once

#include "estateworld.h"

#include <QTest>

namespace azrelocate::sandbox {

/// The practice estate without the contents of its key vaults, whose keys take long to make.
inline QJsonObject estateOfMachines()
{
    QJsonObject estate = practiceEstate();
    for (const QString &section : {QStringLiteral("keyVault"), QStringLiteral("deletedVaults"), QStringLiteral("web")})
        estate.remove(section);
    return estate;
}

/// The practice estate with what Site Recovery needs to move vm-shop-02 from West Europe to Sweden Central: groups,
/// networks and a cache in place, the region allowed by policy. The steps of a client are functions.
class RecoveryWorld
{
public:
    RecoveryWorld()
    {
        using namespace Qt::StringLiterals;
        QVERIFY2(world.loaded, world.loaded ? "" : qPrintable(world.loaded.error().message));
        world.post(world.subscription + u"/providers/Microsoft.RecoveryServices/register?api-version=2021-04-01"_s);
        world.pass(std::chrono::minutes(1));
        const QString authorization = world.subscription + u"/providers/Microsoft.Authorization/"_s;
        world.put(authorization + u"policyExemptions/move?api-version=2022-07-01-preview"_s,
                  {{u"properties"_s,
                    QJsonObject{{u"policyAssignmentId"_s, authorization + u"policyAssignments/allowed-locations"_s},
                                {u"exemptionCategory"_s, u"Waiver"_s}}}});
        group = world.group(u"rg-shop-app-sdc"_s);
        world.put(group + u"?api-version=2021-04-01"_s, {{u"location"_s, u"swedencentral"_s}});
        targetNetwork = makeNetwork(u"vnet-shop-sdc"_s, u"swedencentral"_s);
        testNetwork = makeNetwork(u"vnet-drill-sdc"_s, u"swedencentral"_s);
        const QString source = world.group(u"rg-shop-app-weu"_s);
        machine = source + u"/providers/Microsoft.Compute/virtualMachines/vm-shop-02"_s;
        sourceNetwork =
            world.group(u"rg-shop-net-weu"_s) + u"/providers/Microsoft.Network/virtualNetworks/vnet-shop-weu"_s;
        cache = world.group(u"rg-shop-data-weu"_s) + u"/providers/Microsoft.Storage/storageAccounts/stshoplogsweu"_s;
        vault = group + u"/providers/Microsoft.RecoveryServices/vaults/rsv-shop"_s;
        sourceContainer = vault + u"/replicationFabrics/weu/replicationProtectionContainers/pc-weu"_s;
        targetContainer = vault + u"/replicationFabrics/sdc/replicationProtectionContainers/pc-sdc"_s;
        policy = vault + u"/replicationPolicies/day"_s;
        mapping = sourceContainer + u"/replicationProtectionContainerMappings/weu-sdc"_s;
        item = sourceContainer + u"/replicationProtectedItems/vm-shop-02"_s;
    }

    static QString at(const QString &path) { return path + QStringLiteral("?api-version=2025-08-01"); }

    QString makeNetwork(const QString &name, const QString &region)
    {
        using namespace Qt::StringLiterals;
        const QString id = group + u"/providers/Microsoft.Network/virtualNetworks/"_s + name;
        world.put(id + u"?api-version=2024-05-01"_s,
                  {{u"location"_s, region},
                   {u"properties"_s,
                    QJsonObject{{u"addressSpace"_s, QJsonObject{{u"addressPrefixes"_s, QJsonArray{u"10.60.0.0/16"_s}}}},
                                {u"subnets"_s,
                                 QJsonArray{QJsonObject{
                                     {u"name"_s, u"snet-web"_s},
                                     {u"properties"_s, QJsonObject{{u"addressPrefix"_s, u"10.60.1.0/24"_s}}}}}}}}});
        world.pass(std::chrono::minutes(1));
        return id;
    }

    /// The job of an accepted request, after it had all the time it wants.
    QJsonObject ended(const Reply &accepted)
    {
        using namespace Qt::StringLiterals;
        if (accepted.status != 202)
            return accepted.json;
        world.pass(std::chrono::hours(1));
        return world.get(at(vault + u"/replicationJobs/"_s + accepted.operationId)).json[u"properties"].toObject();
    }
    QJsonObject putAndWait(const QString &id, const QJsonObject &properties) { return ended(put(id, properties)); }
    Reply put(const QString &id, const QJsonObject &properties)
    {
        return world.put(at(id), {{QStringLiteral("properties"), properties}});
    }
    Reply act(const QString &id, const QString &verb, const QJsonObject &properties = {})
    {
        return world.post(at(id + QLatin1Char('/') + verb), {{QStringLiteral("properties"), properties}});
    }

    Reply makeVault(const QString &region = QStringLiteral("swedencentral"))
    {
        using namespace Qt::StringLiterals;
        return world.put(at(vault),
                         {{u"location"_s, region},
                          {u"sku"_s, QJsonObject{{u"name"_s, u"RS0"_s}, {u"tier"_s, u"Standard"_s}}},
                          {u"identity"_s, QJsonObject{{u"type"_s, u"SystemAssigned"_s}}},
                          {u"properties"_s, QJsonObject{{u"publicNetworkAccess"_s, u"Enabled"_s}}}});
    }
    QJsonObject fabric(const QString &region) const
    {
        using namespace Qt::StringLiterals;
        return {{u"customDetails"_s, QJsonObject{{u"instanceType"_s, u"Azure"_s}, {u"location"_s, region}}}};
    }
    QJsonObject pairing() const
    {
        using namespace Qt::StringLiterals;
        return {{u"targetProtectionContainerId"_s, targetContainer},
                {u"policyId"_s, policy},
                {u"providerSpecificInput"_s,
                 QJsonObject{{u"instanceType"_s, u"A2A"_s}, {u"agentAutoUpdateStatus"_s, u"Disabled"_s}}}};
    }
    /// Vault, fabrics, containers, policy, mappings.
    void prepare()
    {
        using namespace Qt::StringLiterals;
        QCOMPARE(makeVault().status, 201);
        const QJsonObject a2a{{u"instanceType"_s, u"A2A"_s}};
        const QJsonObject container{{u"providerSpecificInput"_s, QJsonArray{a2a}}};
        const std::pair<QString, QJsonObject> steps[] = {
            {vault + u"/replicationFabrics/weu"_s, fabric(u"westeurope"_s)},
            {vault + u"/replicationFabrics/sdc"_s, fabric(u"swedencentral"_s)},
            {sourceContainer, container},
            {targetContainer, container},
            {policy,
             {{u"providerSpecificInput"_s,
               QJsonObject{{u"instanceType"_s, u"A2A"_s},
                           {u"recoveryPointHistory"_s, 1440},
                           {u"crashConsistentFrequencyInMinutes"_s, 5},
                           {u"appConsistentFrequencyInMinutes"_s, 60},
                           {u"multiVmSyncStatus"_s, u"Enable"_s}}}}},
            {mapping, pairing()},
            {vault + u"/replicationFabrics/weu/replicationNetworks/azureNetwork/replicationNetworkMappings/shop"_s,
             {{u"recoveryFabricName"_s, u"sdc"_s},
              {u"recoveryNetworkId"_s, targetNetwork},
              {u"fabricSpecificDetails"_s,
               QJsonObject{{u"instanceType"_s, u"AzureToAzure"_s}, {u"primaryNetworkId"_s, sourceNetwork}}}}}};
        for (const auto &[id, properties] : steps) {
            const QJsonObject job = putAndWait(id, properties);
            QVERIFY2(job.value(u"state"_s).toString() == u"Succeeded",
                     qPrintable(id + QString::fromUtf8(QJsonDocument(job).toJson())));
        }
    }
    QJsonObject diskInput(const QString &name) const
    {
        using namespace Qt::StringLiterals;
        return {{u"diskId"_s, world.group(u"rg-shop-app-weu"_s) + u"/providers/Microsoft.Compute/disks/"_s + name},
                {u"primaryStagingAzureStorageAccountId"_s, cache},
                {u"recoveryResourceGroupId"_s, group}};
    }
    /// properties of the PUT that enables replication of vm-shop-02.
    QJsonObject enabling() const
    {
        using namespace Qt::StringLiterals;
        return {{u"policyId"_s, policy},
                {u"protectableItemId"_s, QString()},
                {u"providerSpecificDetails"_s,
                 QJsonObject{{u"instanceType"_s, u"A2A"_s},
                             {u"fabricObjectId"_s, machine},
                             {u"recoveryContainerId"_s, targetContainer},
                             {u"recoveryResourceGroupId"_s, group},
                             {u"vmManagedDisks"_s,
                              QJsonArray{diskInput(u"vm-shop-02-osdisk"_s), diskInput(u"vm-shop-02-data"_s)}}}}};
    }
    void protect()
    {
        using namespace Qt::StringLiterals;
        prepare();
        const QJsonObject job = putAndWait(item, enabling());
        QVERIFY2(job.value(u"state"_s).toString() == u"Succeeded", QJsonDocument(job).toJson().constData());
        world.pass(std::chrono::hours(1));
        QCOMPARE(state(), u"Protected"_s);
    }
    /// testFailover and unplannedFailover take these.
    QJsonObject failover(const QString &networkId = {}) const
    {
        using namespace Qt::StringLiterals;
        QJsonObject input{{u"failoverDirection"_s, u"PrimaryToRecovery"_s},
                          {u"providerSpecificDetails"_s, QJsonObject{{u"instanceType"_s, u"A2A"_s}}}};
        if (networkId.isEmpty()) {
            input.insert(u"sourceSiteOperations"_s, u"Required"_s);
        } else {
            input.insert(u"networkType"_s, u"VmNetworkAsInput"_s);
            input.insert(u"networkId"_s, networkId);
        }
        return input;
    }
    QJsonValue shown() { return world.get(at(item)).json.value(u"properties"); }
    QString state() { return shown()[u"protectionState"].toString(); }
    const Resource *target(const QString &type, const QString &name)
    {
        return world.simulation.store().find(group + QStringLiteral("/providers/") + type + QLatin1Char('/') + name);
    }

    EstateWorld world{estateOfMachines()};
    QString group, targetNetwork, testNetwork, sourceNetwork, machine, cache, vault, sourceContainer, targetContainer,
        policy, mapping, item;
};

}
