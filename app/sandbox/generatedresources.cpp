#include "sandbox/generatedresources.h"

#include "sandbox/simulation.h"

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

constexpr int kPerGroup = 800; ///< what Azure allows of one type in a group

QString typeOf(int index)
{
    static const QStringList mix = {
        u"Microsoft.Network/networkInterfaces"_s, u"Microsoft.Compute/disks"_s,
        u"Microsoft.Compute/virtualMachines"_s,   u"Microsoft.Network/networkSecurityGroups"_s,
        u"Microsoft.Network/publicIPAddresses"_s, u"Microsoft.Storage/storageAccounts"_s,
        u"Microsoft.Network/virtualNetworks"_s,   u"Microsoft.Insights/components"_s};
    return mix[index % mix.size()];
}

QString shortName(const QString &type)
{
    static const QHash<QString, QString> names = {{u"Microsoft.Network/networkInterfaces"_s, u"nic"_s},
                                                  {u"Microsoft.Compute/disks"_s, u"disk"_s},
                                                  {u"Microsoft.Compute/virtualMachines"_s, u"vm"_s},
                                                  {u"Microsoft.Network/networkSecurityGroups"_s, u"nsg"_s},
                                                  {u"Microsoft.Network/publicIPAddresses"_s, u"pip"_s},
                                                  {u"Microsoft.Storage/storageAccounts"_s, u"stgenerated"_s},
                                                  {u"Microsoft.Network/virtualNetworks"_s, u"vnet"_s},
                                                  {u"Microsoft.Insights/components"_s, u"appi"_s}};
    return names.value(type);
}

QString idIn(const QString &group, const QString &type, int index)
{
    const QString separator = type.startsWith(u"Microsoft.Storage") ? QString() : u"-"_s;
    return group + u"/providers/"_s + type + u'/' + shortName(type) + separator + QString::number(index);
}

QJsonObject reference(const QString &id)
{
    return {{u"id"_s, id}};
}

/// A row of eight resources in a group belongs together: the machine with its card and disk, in the network of the row.
QJsonObject propertiesOf(const QString &type, const QString &group, int index)
{
    const int row = index - index % 8;
    const auto inRow = [&](const QString &other, int place) {
        return idIn(group, other, row + place);
    };
    if (type == u"Microsoft.Network/networkInterfaces") {
        const QString subnet = inRow(u"Microsoft.Network/virtualNetworks"_s, 6) + u"/subnets/default"_s;
        return {{u"ipConfigurations"_s,
                 QJsonArray{QJsonObject{{u"name"_s, u"ipconfig1"_s},
                                        {u"properties"_s,
                                         QJsonObject{{u"subnet"_s, reference(subnet)},
                                                     {u"privateIPAllocationMethod"_s, u"Dynamic"_s}}}}}}};
    }
    if (type == u"Microsoft.Compute/disks")
        return {{u"diskSizeGB"_s, 32 << index % 5}, {u"creationData"_s, QJsonObject{{u"createOption"_s, u"Empty"_s}}}};
    if (type == u"Microsoft.Compute/virtualMachines") {
        const QJsonObject disk{{u"createOption"_s, u"Attach"_s},
                               {u"managedDisk"_s, reference(inRow(u"Microsoft.Compute/disks"_s, 1))}};
        const QJsonArray cards{reference(inRow(u"Microsoft.Network/networkInterfaces"_s, 0))};
        return {{u"hardwareProfile"_s, QJsonObject{{u"vmSize"_s, u"Standard_D2s_v5"_s}}},
                {u"storageProfile"_s, QJsonObject{{u"osDisk"_s, disk}}},
                {u"networkProfile"_s, QJsonObject{{u"networkInterfaces"_s, cards}}}};
    }
    if (type == u"Microsoft.Network/publicIPAddresses")
        return {{u"publicIPAllocationMethod"_s, u"Static"_s}};
    if (type == u"Microsoft.Network/virtualNetworks") {
        const QString prefix = u"10.%1.%2.0/24"_s.arg(index / 256 % 256).arg(index % 256);
        const QJsonObject subnet{{u"name"_s, u"default"_s},
                                 {u"id"_s, idIn(group, type, index) + u"/subnets/default"_s},
                                 {u"properties"_s, QJsonObject{{u"addressPrefix"_s, prefix}}}};
        return {{u"addressSpace"_s, QJsonObject{{u"addressPrefixes"_s, QJsonArray{prefix}}}},
                {u"subnets"_s, QJsonArray{subnet}}};
    }
    if (type == u"Microsoft.Insights/components")
        return {{u"Application_Type"_s, u"web"_s}};
    return {};
}

QString makeGroup(Simulation &simulation, const QString &subscription, int number)
{
    Resource group;
    group.type = kGroupType;
    const QString name = u"rg-generated-%1"_s.arg(number, 3, 10, QChar(u'0'));
    group.id = subscription + u"/resourceGroups/"_s + name;
    group.body = QJsonObject{{u"name"_s, name},
                             {u"type"_s, kGroupType},
                             {u"location"_s, u"westeurope"_s},
                             {u"properties"_s, QJsonObject{{u"provisioningState"_s, u"Succeeded"_s}}}};
    return simulation.store().put(std::move(group)).id;
}

}

void addGeneratedResources(Simulation &simulation, int count)
{
    const QList<Resource *> subscriptions = simulation.store().ofType(kSubscriptionType);
    if (subscriptions.isEmpty())
        return;
    QString group;
    for (int index = 0; index < count; ++index) {
        if (index % kPerGroup == 0)
            group = makeGroup(simulation, subscriptions.first()->id, index / kPerGroup + 1);
        Resource resource;
        resource.type = typeOf(index);
        resource.id = idIn(group, resource.type, index);
        QJsonObject properties = propertiesOf(resource.type, group, index);
        properties.insert(u"provisioningState"_s, u"Succeeded"_s);
        resource.body = QJsonObject{{u"name"_s, resource.id.section(u'/', -1)},
                                    {u"type"_s, resource.type},
                                    {u"location"_s, index % 16 < 14 ? u"westeurope"_s : u"northeurope"_s},
                                    {u"tags"_s, QJsonObject{{u"generated"_s, u"true"_s}}},
                                    {u"properties"_s, properties}};
        simulation.store().put(std::move(resource));
    }
}

}
