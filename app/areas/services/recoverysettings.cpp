#include "areas/services/recoverysettings.h"

#include "base/jsonpath.h"

#include <QJsonArray>

namespace azrelocate::services {

using namespace Qt::StringLiterals;

namespace {

RecoveryInterface::Address wantedAddress(const Plan &plan, const AddressMap &addresses, const QJsonValue &configuration)
{
    const QJsonValue properties = configuration["properties"_L1];
    RecoveryInterface::Address wanted;
    wanted.configuration = configuration["name"_L1].toString();
    const QString method = properties["privateIPAllocationMethod"_L1].toString();
    if (method.compare("Static"_L1, Qt::CaseInsensitive) == 0)
        wanted.targetAddress = addresses.mapped(properties["privateIPAddress"_L1].toString());
    for (const QJsonValue &pool : properties["loadBalancerBackendAddressPools"_L1].toArray())
        wanted.targetPools.append(plan.targetOf(ResourceId(pool["id"_L1].toString())).toString());
    return wanted;
}

bool isSameAddress(const RecoveryInterface::Address &shown, const RecoveryInterface::Address &wanted)
{
    return shown.configuration.compare(wanted.configuration, Qt::CaseInsensitive) == 0
        && shown.targetAddress == wanted.targetAddress
        && shown.targetPools.join(u' ').compare(wanted.targetPools.join(u' '), Qt::CaseInsensitive) == 0;
}

bool isSame(const RecoveryInterface &shown, const RecoveryInterface &wanted)
{
    const QString name = shown.targetName.isEmpty() ? shown.source.name() : shown.targetName;
    return name.compare(wanted.targetName, Qt::CaseInsensitive) == 0
        && std::equal(shown.addresses.begin(), shown.addresses.end(), wanted.addresses.begin(), wanted.addresses.end(),
                      isSameAddress);
}

}

QList<RecoveryInterface> wantedInterfaces(const CheckInput &input, const AddressMap &addresses,
                                          const ProtectedMachine &machine)
{
    QList<RecoveryInterface> wanted;
    for (const RecoveryInterface &shown : machine.interfaces) {
        const Resource *nic = input.inventory.find(shown.source);
        if (!nic) {
            wanted.append(shown);
            continue;
        }
        RecoveryInterface interface;
        interface.id = shown.id;
        interface.source = shown.source;
        interface.targetName = input.plan.targetOf(shown.source).name();
        for (const QJsonValue &configuration : jsonAt(nic->object(), u"properties.ipConfigurations").toArray())
            interface.addresses.append(wantedAddress(input.plan, addresses, configuration));
        wanted.append(interface);
    }
    return wanted;
}

bool hasWantedSettings(const CheckInput &input, const AddressMap &addresses, const PlannedResource &planned,
                       const ProtectedMachine &machine)
{
    const QList<RecoveryInterface> wanted = wantedInterfaces(input, addresses, machine);
    return machine.targetName.compare(planned.target.name(), Qt::CaseInsensitive) == 0
        && std::equal(machine.interfaces.begin(), machine.interfaces.end(), wanted.begin(), wanted.end(), isSame);
}

}
