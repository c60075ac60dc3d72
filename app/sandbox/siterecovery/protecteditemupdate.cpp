#include "sandbox/siterecovery/protecteditemupdate.h"

#include "sandbox/compute/computesizes.h"
#include "sandbox/simulation.h"
#include "sandbox/siterecovery/protectionstages.h"

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

/// Puts the members of @p input that are there over those of @p target; "asked" → "shown".
void overlay(QJsonObject &target, const QJsonObject &input, const QList<std::pair<QString, QString>> &members)
{
    for (const auto &[asked, shown] : members) {
        const QJsonValue value = input.value(asked);
        if (!value.isUndefined() && !value.isNull())
            target.insert(shown, value);
    }
}

QJsonArray updatedAddresses(QJsonArray shown, const QJsonArray &input)
{
    static const QList<std::pair<QString, QString>> members = {
        {u"recoverySubnetName"_s, u"recoverySubnetName"_s},
        {u"recoveryStaticIPAddress"_s, u"recoveryStaticIPAddress"_s},
        {u"recoveryPublicIPAddressId"_s, u"recoveryPublicIPAddressId"_s},
        {u"recoveryLBBackendAddressPoolIds"_s, u"recoveryLBBackendAddressPoolIds"_s},
        {u"tfoSubnetName"_s, u"tfoSubnetName"_s},
        {u"tfoStaticIPAddress"_s, u"tfoStaticIPAddress"_s},
        {u"tfoLBBackendAddressPoolIds"_s, u"tfoLBBackendAddressPoolIds"_s}};
    for (qsizetype i = 0; i < shown.size(); ++i) {
        QJsonObject address = shown[i].toObject();
        for (const QJsonValue &each : input) {
            if (!sameText(each[u"ipConfigName"].toString(), address.value(u"name"_s).toString()))
                continue;
            overlay(address, each.toObject(), members);
            const bool fixed = !address.value(u"recoveryStaticIPAddress"_s).toString().isEmpty();
            address.insert(u"recoveryIPAddressType"_s, fixed ? u"Static"_s : u"Dynamic"_s);
        }
        shown[i] = address;
    }
    return shown;
}

QJsonArray updatedInterfaces(QJsonArray shown, const QJsonArray &input, const QString &networkId)
{
    static const QList<std::pair<QString, QString>> members = {
        {u"selectionType"_s, u"selectionType"_s},
        {u"recoveryNicName"_s, u"recoveryNicName"_s},
        {u"tfoNicName"_s, u"tfoRecoveryNicName"_s},
        {u"enableAcceleratedNetworkingOnRecovery"_s, u"enableAcceleratedNetworkingOnRecovery"_s},
        {u"recoveryNetworkSecurityGroupId"_s, u"recoveryNetworkSecurityGroupId"_s}};
    for (qsizetype i = 0; i < shown.size(); ++i) {
        QJsonObject nic = shown[i].toObject();
        if (!networkId.isEmpty())
            nic.insert(u"recoveryVMNetworkId"_s, networkId);
        for (const QJsonValue &each : input) {
            if (!sameText(each[u"nicId"].toString(), nic.value(u"nicId"_s).toString()))
                continue;
            overlay(nic, each.toObject(), members);
            nic.insert(u"ipConfigs"_s,
                       updatedAddresses(nic.value(u"ipConfigs"_s).toArray(), each[u"ipConfigs"].toArray()));
        }
        shown[i] = nic;
    }
    return shown;
}

}

QJsonObject updatedProtectedItem(const Call &call, const Resource &existing)
{
    const QJsonObject input = call.request.body.value(u"properties"_s).toObject();
    QJsonObject properties = existing.properties();
    QJsonObject details = properties.value(u"providerSpecificDetails"_s).toObject();
    overlay(details, input,
            {{u"recoveryAzureVMName"_s, u"recoveryAzureVMName"_s},
             {u"recoveryAzureVMSize"_s, u"recoveryAzureVMSize"_s},
             {u"selectedRecoveryAzureNetworkId"_s, u"selectedRecoveryAzureNetworkId"_s},
             {u"selectedTfoAzureNetworkId"_s, u"selectedTfoAzureNetworkId"_s},
             {u"recoveryAvailabilitySetId"_s, u"recoveryAvailabilitySet"_s}});
    overlay(details, input.value(u"providerSpecificDetails"_s).toObject(),
            {{u"recoveryResourceGroupId"_s, u"recoveryAzureResourceGroupId"_s},
             {u"tfoAzureVMName"_s, u"tfoAzureVMName"_s},
             {u"recoveryProximityPlacementGroupId"_s, u"recoveryProximityPlacementGroupId"_s}});
    details.insert(u"vmNics"_s,
                   updatedInterfaces(details.value(u"vmNics"_s).toArray(), input.value(u"vmNics"_s).toArray(),
                                     input.value(u"selectedRecoveryAzureNetworkId"_s).toString()));
    properties.insert(u"providerSpecificDetails"_s, details);
    QJsonObject body = existing.body;
    body.insert(u"properties"_s, properties);
    return body;
}

Verdict refuseProtectedItemUpdate(const Call &call, const Resource &existing, const QJsonObject &body)
{
    const ProtectionStage stage = protectionStage(existing);
    if (stage == ProtectionStage::FailedOver || stage == ProtectionStage::Committed) {
        return armError(409, u"UpdateNotAllowed"_s,
                        u"'%1' has been failed over; its target cannot be changed any more."_s.arg(
                            existing.property(u"friendlyName"_s).toString()));
    }
    const QJsonValue details = body.value(u"properties"_s)[u"providerSpecificDetails"];
    const QString size = details[u"recoveryAzureVMSize"].toString();
    if (!findMachineSize(size)) {
        return armError(400, u"InvalidTargetSize"_s, u"The size '%1' is not valid or not simulated."_s.arg(size), {},
                        u"recoveryAzureVMSize"_s);
    }
    for (const QString &member : {u"selectedRecoveryAzureNetworkId"_s, u"recoveryAzureResourceGroupId"_s}) {
        const QString id = details[member].toString();
        if (!call.simulation.store().contains(id))
            return armError(404, u"ResourceNotFound"_s, u"'%1' was not found."_s.arg(id), {}, member);
    }
    return std::nullopt;
}

}
