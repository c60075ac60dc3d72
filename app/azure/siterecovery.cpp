#include "azure/siterecovery.h"

#include "azure/listof.h"
#include "azure/wirevalues.h"
#include "base/jsonpath.h"

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

constexpr auto kVersion = "2025-08-01"_L1;

QJsonObject a2a()
{
    return {{u"instanceType"_s, u"A2A"_s}};
}

QJsonObject withProperties(const QJsonObject &properties)
{
    return {{u"properties"_s, properties}};
}

RecoveryInterface parseInterface(const QJsonValue &nic)
{
    RecoveryInterface parsed;
    parsed.id = nic["nicId"_L1].toString();
    parsed.source = ResourceId(nic["sourceNicArmId"_L1].toString());
    parsed.targetName = nic["recoveryNicName"_L1].toString();
    for (const QJsonValue &ip : nic["ipConfigs"_L1].toArray())
        parsed.addresses.append({ip["name"_L1].toString(), ip["recoveryStaticIPAddress"_L1].toString(),
                                 stringsOf(ip["recoveryLBBackendAddressPoolIds"_L1])});
    return parsed;
}

}

bool ProtectedMachine::isProtected() const
{
    return state.compare("Protected"_L1, Qt::CaseInsensitive) == 0;
}

bool ProtectedMachine::mayDo(QLatin1StringView operation) const
{
    return allowed.contains(operation, Qt::CaseInsensitive);
}

ProtectedMachine parseProtectedMachine(const QJsonObject &object)
{
    const QJsonValue properties = object["properties"_L1];
    const QJsonValue details = properties["providerSpecificDetails"_L1];
    ProtectedMachine machine;
    machine.id = ResourceId(object["id"_L1].toString());
    machine.source = ResourceId(details["fabricObjectId"_L1].toString());
    machine.state = properties["protectionState"_L1].toString();
    machine.description = properties["protectionStateDescription"_L1].toString();
    machine.health = properties["replicationHealth"_L1].toString();
    machine.trouble = jsonAt(object, u"properties.healthErrors").toArray().first()["errorMessage"_L1].toString();
    machine.allowed = stringsOf(properties["allowedOperations"_L1]);
    const QString test = properties["testFailoverState"_L1].toString();
    machine.testPending = !test.isEmpty() && test.compare("None"_L1, Qt::CaseInsensitive) != 0;
    machine.percent = details["monitoringPercentageCompletion"_L1].toInt(-1);
    if (details["rpoInSeconds"_L1].isDouble())
        machine.lag = details["rpoInSeconds"_L1].toInteger();
    machine.targetName = details["recoveryAzureVMName"_L1].toString();
    machine.lastTest = timeOf(properties["lastSuccessfulTestFailoverTime"_L1]);
    for (const QJsonValue &nic : details["vmNics"_L1].toArray())
        machine.interfaces.append(parseInterface(nic));
    return machine;
}

RecoveryJobRecord parseRecoveryJob(const QJsonObject &object)
{
    const QJsonValue properties = object["properties"_L1];
    return {object["name"_L1].toString(),       properties["scenarioName"_L1].toString(),
            properties["state"_L1].toString(),  properties["targetObjectName"_L1].toString(),
            timeOf(properties["startTime"_L1]), timeOf(properties["endTime"_L1])};
}

Result<ProtectedMachine> getProtectedMachine(const AzureReader &azure, const ResourceId &item,
                                             const CallContext &context)
{
    return objectOf(azure, item.toString(), kVersion, parseProtectedMachine, context);
}

Result<QList<RecoveryJobRecord>> listRecoveryJobs(const AzureReader &azure, const ResourceId &vault,
                                                  const CallContext &context)
{
    return listOf(azure, vault.toString() + "/replicationJobs"_L1, kVersion, parseRecoveryJob, context);
}

QJsonObject recoveryVaultBody(const Region &region)
{
    return {{u"location"_s, region.name()},
            {u"sku"_s, QJsonObject{{u"name"_s, u"RS0"_s}, {u"tier"_s, u"Standard"_s}}},
            {u"identity"_s, QJsonObject{{u"type"_s, u"SystemAssigned"_s}}},
            {u"properties"_s, QJsonObject{{u"publicNetworkAccess"_s, u"Enabled"_s}}}};
}

QJsonObject recoveryFabricBody(const Region &region)
{
    return withProperties(
        {{u"customDetails"_s, QJsonObject{{u"instanceType"_s, u"Azure"_s}, {u"location"_s, region.name()}}}});
}

QJsonObject recoveryContainerBody()
{
    return withProperties({{u"providerSpecificInput"_s, QJsonArray{a2a()}}});
}

QJsonObject replicationPolicyBody()
{
    QJsonObject input = a2a();
    input.insert(u"recoveryPointHistory"_s, 1440);
    input.insert(u"crashConsistentFrequencyInMinutes"_s, 5);
    input.insert(u"appConsistentFrequencyInMinutes"_s, 60);
    input.insert(u"multiVmSyncStatus"_s, u"Enable"_s);
    return withProperties({{u"providerSpecificInput"_s, input}});
}

QJsonObject containerMappingBody(const ResourceId &targetContainer, const ResourceId &policy)
{
    QJsonObject input = a2a();
    input.insert(u"agentAutoUpdateStatus"_s, u"Disabled"_s);
    return withProperties({{u"targetProtectionContainerId"_s, targetContainer.toString()},
                           {u"policyId"_s, policy.toString()},
                           {u"providerSpecificInput"_s, input}});
}

QJsonObject networkMappingBody(const ResourceId &targetFabric, const ResourceId &source, const ResourceId &target)
{
    return withProperties(
        {{u"recoveryFabricName"_s, targetFabric.name()},
         {u"recoveryNetworkId"_s, target.toString()},
         {u"fabricSpecificDetails"_s,
          QJsonObject{{u"instanceType"_s, u"AzureToAzure"_s}, {u"primaryNetworkId"_s, source.toString()}}}});
}

QJsonObject replicationBody(const ReplicationOrder &order)
{
    QJsonArray disks;
    for (const ResourceId &disk : order.disks)
        disks.append(QJsonObject{{u"diskId"_s, disk.toString()},
                                 {u"primaryStagingAzureStorageAccountId"_s, order.cache.toString()},
                                 {u"recoveryResourceGroupId"_s, order.targetGroup.toString()}});
    QJsonObject details = a2a();
    details.insert(u"fabricObjectId"_s, order.machine.toString());
    details.insert(u"recoveryContainerId"_s, order.targetContainer.toString());
    details.insert(u"recoveryResourceGroupId"_s, order.targetGroup.toString());
    if (!order.availabilitySet.isNull())
        details.insert(u"recoveryAvailabilitySetId"_s, order.availabilitySet.toString());
    if (!order.zone.isEmpty())
        details.insert(u"recoveryAvailabilityZone"_s, order.zone);
    details.insert(u"vmManagedDisks"_s, disks);
    return withProperties({{u"policyId"_s, order.policy.toString()},
                           {u"protectableItemId"_s, QString()},
                           {u"providerSpecificDetails"_s, details}});
}

QJsonObject recoverySettingsBody(const QString &targetName, const QList<RecoveryInterface> &interfaces)
{
    QJsonArray nics;
    for (const RecoveryInterface &interface : interfaces) {
        QJsonArray addresses;
        for (const RecoveryInterface::Address &address : interface.addresses)
            addresses.append(
                QJsonObject{{u"ipConfigName"_s, address.configuration},
                            {u"recoveryStaticIPAddress"_s, address.targetAddress},
                            {u"recoveryLBBackendAddressPoolIds"_s, QJsonArray::fromStringList(address.targetPools)}});
        nics.append(QJsonObject{{u"nicId"_s, interface.id},
                                {u"selectionType"_s, u"SelectedByUserOverride"_s},
                                {u"recoveryNicName"_s, interface.targetName},
                                {u"ipConfigs"_s, addresses}});
    }
    return withProperties(
        {{u"recoveryAzureVMName"_s, targetName}, {u"vmNics"_s, nics}, {u"providerSpecificDetails"_s, a2a()}});
}

QJsonObject testFailoverBody(const ResourceId &network)
{
    return withProperties({{u"failoverDirection"_s, u"PrimaryToRecovery"_s},
                           {u"networkType"_s, u"VmNetworkAsInput"_s},
                           {u"networkId"_s, network.toString()},
                           {u"providerSpecificDetails"_s, a2a()}});
}

QJsonObject testFailoverCleanupBody()
{
    return withProperties({{u"comments"_s, u"The drill is over."_s}});
}

QJsonObject failoverBody()
{
    return withProperties({{u"failoverDirection"_s, u"PrimaryToRecovery"_s},
                           {u"sourceSiteOperations"_s, u"Required"_s},
                           {u"providerSpecificDetails"_s, a2a()}});
}

QJsonObject disableReplicationBody()
{
    return withProperties({{u"disableProtectionReason"_s, u"MigrationComplete"_s}});
}

}
