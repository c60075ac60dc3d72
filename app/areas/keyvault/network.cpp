#include "areas/keyvault/network.h"

#include "base/jsonpath.h"

#include <QJsonArray>

#include <algorithm>

namespace azrelocate::keyvault {

using namespace Qt::StringLiterals;

namespace {

/// "Deny" for "deny": the service takes either.
QString capitalised(const QString &text, const QString &fallback)
{
    return text.isEmpty() ? fallback : text.left(1).toUpper() + text.mid(1);
}

}

VaultNetwork networkOf(const QJsonObject &vault)
{
    const QJsonValue properties = vault.value("properties"_L1);
    const QJsonValue rules = properties["networkAcls"_L1];
    VaultNetwork network;
    network.publicAccess = capitalised(properties["publicNetworkAccess"_L1].toString(), network.publicAccess);
    network.defaultAction = capitalised(rules["defaultAction"_L1].toString(), network.defaultAction);
    network.bypass = capitalised(rules["bypass"_L1].toString(), network.bypass);
    const QJsonArray addresses = rules["ipRules"_L1].toArray();
    for (const QJsonValue &rule : addresses) {
        QString address = rule["value"_L1].toString();
        if (address.endsWith("/32"_L1))
            address.chop(3);
        network.addresses.append(address);
    }
    const QJsonArray subnets = rules["virtualNetworkRules"_L1].toArray();
    for (const QJsonValue &rule : subnets)
        network.subnets.append(ResourceId(rule["id"_L1].toString()));
    network.addresses.sort();
    std::sort(network.subnets.begin(), network.subnets.end());
    return network;
}

VaultNetwork relocated(VaultNetwork network, const Plan &plan)
{
    for (ResourceId &subnet : network.subnets)
        subnet = plan.targetOf(subnet);
    std::sort(network.subnets.begin(), network.subnets.end());
    return network;
}

QJsonObject networkProperties(const VaultNetwork &network)
{
    QJsonArray addresses;
    for (const QString &address : network.addresses)
        addresses.append(QJsonObject{{u"value"_s, address}});
    QJsonArray subnets;
    for (const ResourceId &subnet : network.subnets)
        subnets.append(QJsonObject{{u"id"_s, subnet.toString()}});
    return {{u"publicNetworkAccess"_s, network.publicAccess},
            {u"networkAcls"_s,
             QJsonObject{{u"bypass"_s, network.bypass},
                         {u"defaultAction"_s, network.defaultAction},
                         {u"ipRules"_s, addresses},
                         {u"virtualNetworkRules"_s, subnets}}}};
}

QString toText(const VaultNetwork &network)
{
    QStringList parts{network.publicAccess == "Enabled"_L1 ? network.defaultAction : network.publicAccess};
    parts.append(network.addresses);
    for (const ResourceId &subnet : network.subnets)
        parts.append(subnet.parent().name() + u'/' + subnet.name());
    if (network.bypass == "AzureServices"_L1)
        parts.append(u"AzureServices"_s);
    return parts.join(u", "_s);
}

}
