#include "sandbox/network/addressallocation.h"

#include "sandbox/arm/references.h"
#include "sandbox/arm/scope.h"
#include "sandbox/network/addressrange.h"
#include "sandbox/simulation.h"

#include <QHostAddress>
#include <QSet>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

const QString kPublicAddress = u"Microsoft.Network/publicIPAddresses"_s;
const QString kInterface = u"Microsoft.Network/networkInterfaces"_s;
const QString kNetwork = u"Microsoft.Network/virtualNetworks"_s;

/// Private addresses that interfaces below @p scope hold: address → id of the interface.
QHash<quint32, QString> takenAddresses(const ResourceStore &store, const QString &subnetPrefix)
{
    QHash<quint32, QString> taken;
    for (const Resource *nic : store.ofType(kInterface)) {
        const QJsonArray configurations = nic->property(u"ipConfigurations"_s).toArray();
        for (const QJsonValue &configuration : configurations) {
            const QJsonValue properties = configuration[u"properties"_s];
            if (scopeCovers(subnetPrefix, properties[u"subnet"_s][u"id"_s].toString()))
                taken.insert(QHostAddress(properties[u"privateIPAddress"_s].toString()).toIPv4Address(), nic->id);
        }
    }
    return taken;
}

std::optional<AddressRange> rangeOf(const ResourceStore &store, const QString &subnetId)
{
    const Resource *subnet = store.find(subnetId);
    if (!subnet)
        return {};
    const QString prefix = subnet->property(u"addressPrefix"_s).toString();
    return AddressRange::parse(prefix.isEmpty() ? subnet->property(u"addressPrefixes"_s)[0].toString() : prefix);
}

QString publicAddressOf(Simulation &simulation)
{
    QSet<QString> taken;
    for (const Resource *other : simulation.store().ofType(kPublicAddress))
        taken.insert(other->property(u"ipAddress"_s).toString());
    QString address;
    do {
        address = u"20.%1.%2.%3"_s.arg(simulation.random().bounded(64, 240))
                      .arg(simulation.random().bounded(1, 255))
                      .arg(simulation.random().bounded(1, 255));
    } while (taken.contains(address));
    return address;
}

const Resource *ownerOfLabel(const ResourceStore &store, const QString &label, const QString &region)
{
    for (const Resource *other : store.ofType(kPublicAddress)) {
        if (sameText(other->location(), region)
            && sameText(other->property(u"dnsSettings"_s)[u"domainNameLabel"_s].toString(), label))
            return other;
    }
    return nullptr;
}

Verdict validatePublicAddress(const Call &call, const Resource *, QJsonObject &body)
{
    const QString label = body.value(u"properties"_s)[u"dnsSettings"_s][u"domainNameLabel"_s].toString();
    const Resource *owner =
        label.isEmpty() ? nullptr : ownerOfLabel(call.simulation.store(), label, body.value(u"location"_s).toString());
    if (owner && !sameText(owner->id, call.request.path.text)) {
        return armError(400, u"DnsRecordInUse"_s, u"DNS record %1 is already used by another public IP."_s.arg(label));
    }
    return {};
}

void completePublicAddress(const Call &call, Resource &address, const Resource *existing)
{
    // The address belongs to the resource and its region: what a template brings along is not honoured.
    QJsonObject properties = address.properties();
    const QString kept = existing ? existing->property(u"ipAddress"_s).toString() : QString();
    properties.insert(u"ipAddress"_s, kept.isEmpty() ? publicAddressOf(call.simulation) : kept);
    QJsonObject dns = properties.value(u"dnsSettings"_s).toObject();
    if (const QString label = dns.value(u"domainNameLabel"_s).toString(); !label.isEmpty()) {
        dns.insert(u"fqdn"_s, label + u'.' + address.location() + call.simulation.names().publicIpSuffix);
        properties.insert(u"dnsSettings"_s, dns);
    }
    address.setProperties(properties);
}

Verdict publicAddressInUse(const Call &call, const Resource &address)
{
    for (const QString &type : {kInterface, u"Microsoft.Network/loadBalancers"_s, u"Microsoft.Network/natGateways"_s}) {
        for (const Resource *user : call.simulation.store().ofType(type)) {
            if (referencedIds(user->body).contains(address.id, Qt::CaseInsensitive)) {
                return armError(
                    400, u"PublicIPAddressCannotBeDeleted"_s,
                    u"Public IP address %1 can not be deleted since it is still allocated to resource %2."_s.arg(
                        address.id, user->id));
            }
        }
    }
    return {};
}

Verdict validateInterface(const Call &call, const Resource *, QJsonObject &body)
{
    if (Verdict refused =
            badReference(call, body,
                         {kNetwork, kNetwork + u"/subnets"_s, u"Microsoft.Network/networkSecurityGroups"_s,
                          kPublicAddress, u"Microsoft.Network/loadBalancers"_s}))
        return refused;
    const ResourceStore &store = call.simulation.store();
    const QJsonArray configurations = body.value(u"properties"_s)[u"ipConfigurations"_s].toArray();
    for (const QJsonValue &configuration : configurations) {
        const QJsonValue properties = configuration[u"properties"_s];
        if (!sameText(properties[u"privateIPAllocationMethod"_s].toString(), u"Static"))
            continue;
        const QString subnetId = properties[u"subnet"_s][u"id"_s].toString();
        const QString text = properties[u"privateIPAddress"_s].toString();
        const quint32 address = QHostAddress(text).toIPv4Address();
        const auto range = rangeOf(store, subnetId);
        if (range && !range->contains(address)) {
            return armError(400, u"PrivateIPAddressNotInSubnet"_s,
                            u"Private static IP address %1 does not belong to the range of subnet prefix of %2."_s.arg(
                                text, subnetId));
        }
        const QString holder = takenAddresses(store, subnetId).value(address);
        if (!holder.isEmpty() && !sameText(holder, call.request.path.text)) {
            return armError(
                400, u"PrivateIPAddressIsAllocated"_s,
                u"IP configuration %1 is using the private IP address %2 which is already allocated to resource %3."_s
                    .arg(call.request.path.text, text, holder));
        }
    }
    return {};
}

void completeInterface(const Call &call, Resource &nic, const Resource *existing)
{
    QJsonArray configurations = nic.property(u"ipConfigurations"_s).toArray();
    const QJsonArray before = existing ? existing->property(u"ipConfigurations"_s).toArray() : QJsonArray();
    for (qsizetype i = 0; i < configurations.size(); ++i) {
        QJsonObject configuration = configurations[i].toObject();
        QJsonObject properties = configuration.value(u"properties"_s).toObject();
        const QString subnetId = properties.value(u"subnet"_s)[u"id"_s].toString();
        if (!sameText(properties.value(u"privateIPAllocationMethod"_s).toString(), u"Static")) {
            const QJsonValue kept = before[i][u"properties"_s];
            const bool stays = sameText(kept[u"subnet"_s][u"id"_s].toString(), subnetId);
            properties.insert(u"privateIPAddress"_s,
                              stays ? kept[u"privateIPAddress"_s]
                                    : QJsonValue(freeAddress(call.simulation.store(), subnetId)));
        }
        configuration.insert(u"properties"_s, properties);
        configuration.insert(u"id"_s, nic.id + u"/ipConfigurations/"_s + configuration.value(u"name"_s).toString());
        configurations[i] = configuration;
    }
    nic.setProperty(u"ipConfigurations"_s, configurations);
    if (existing && existing->properties().contains(u"virtualMachine"_s))
        nic.setProperty(u"virtualMachine"_s, existing->property(u"virtualMachine"_s));
    else if (!existing)
        nic.setProperty(u"virtualMachine"_s, QJsonValue());
}

Verdict interfaceInUse(const Call &call, const Resource &nic)
{
    const QString machine = nic.property(u"virtualMachine"_s)[u"id"_s].toString();
    if (machine.isEmpty() || !call.simulation.store().contains(machine))
        return {};
    return armError(
        400, u"NicInUse"_s,
        u"Network Interface %1 is used by existing resource %2. In order to delete the network interface, it must be "
        u"dissociated from the resource."_s.arg(nic.id, machine));
}

Reply checkAddress(const Call &call, const QStringList &captures)
{
    ResourceStore &store = call.simulation.store();
    const QString networkId =
        u"/subscriptions/%1/resourceGroups/%2/providers/Microsoft.Network/virtualNetworks/%3"_s.arg(
            captures[0], captures[1], captures[2]);
    if (!store.contains(networkId))
        return armError(404, u"ResourceNotFound"_s, u"The Resource '%1' was not found."_s.arg(networkId));
    const QString text = call.request.queryValue(u"ipAddress"_s);
    const quint32 address = QHostAddress(text).toIPv4Address();
    for (const Resource *subnet : store.children(networkId, kNetwork + u"/subnets"_s)) {
        const auto range = rangeOf(store, subnet->id);
        if (!range || !range->contains(address))
            continue;
        const bool reserved = address < range->first + 4 || address == range->last;
        const bool free = !reserved && !takenAddresses(store, subnet->id).contains(address);
        QJsonObject answer{{u"available"_s, free}, {u"isPlatformReserved"_s, reserved}};
        if (!free)
            answer.insert(u"availableIPAddresses"_s, QJsonArray{freeAddress(store, subnet->id)});
        return Reply::of(answer);
    }
    return armError(400, u"IPAddressNotInVnet"_s,
                    u"IP address %1 does not belong to any subnet of virtual network %2."_s.arg(text, networkId));
}

Reply checkLabel(const Call &call, const QStringList &captures)
{
    const QString label = call.request.queryValue(u"domainNameLabel"_s);
    return Reply::of({{u"available"_s, ownerOfLabel(call.simulation.store(), label, captures.value(1)) == nullptr}});
}

}

QString freeAddress(const ResourceStore &store, const QString &subnetId)
{
    const auto range = rangeOf(store, subnetId);
    if (!range)
        return {};
    const QHash<quint32, QString> taken = takenAddresses(store, subnetId);
    for (quint32 address = range->first + 4; address < range->last; ++address) {
        if (!taken.contains(address))
            return QHostAddress(address).toString();
    }
    return {};
}

void registerAddresses(Simulation &simulation)
{
    TypeBehaviour addresses = *simulation.behaviourOf(kPublicAddress);
    addresses.validate = validatePublicAddress;
    addresses.complete = completePublicAddress;
    addresses.beforeDelete = publicAddressInUse;
    simulation.add(addresses);

    TypeBehaviour interfaces = *simulation.behaviourOf(kInterface);
    interfaces.validate = validateInterface;
    interfaces.complete = completeInterface;
    interfaces.beforeDelete = interfaceInUse;
    simulation.add(interfaces);

    const QString subscription = u"/subscriptions/{s}"_s;
    const QString network = u"/providers/Microsoft.Network/"_s;
    simulation.add(Route{
        "GET", subscription + u"/resourceGroups/{g}"_s + network + u"virtualNetworks/{v}/CheckIPAddressAvailability"_s,
        addresses.apiVersions, u"Microsoft.Network/virtualNetworks/checkIpAddressAvailability/read"_s, true,
        checkAddress});
    simulation.add(Route{"GET", subscription + network + u"locations/{l}/CheckDnsNameAvailability"_s,
                         addresses.apiVersions, u"Microsoft.Network/locations/checkDnsNameAvailability/read"_s, true,
                         checkLabel});
}

}
