#include "sandbox/network/virtualnetworks.h"

#include "sandbox/arm/references.h"
#include "sandbox/arm/scope.h"
#include "sandbox/network/addressrange.h"
#include "sandbox/network/vnetpeerings.h"
#include "sandbox/simulation.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

const QString kNetwork = u"Microsoft.Network/virtualNetworks"_s;
const QString kSubnet = u"Microsoft.Network/virtualNetworks/subnets"_s;

QStringList prefixesOfSubnet(const QJsonObject &properties)
{
    QStringList prefixes;
    if (const QString one = properties.value(u"addressPrefix"_s).toString(); !one.isEmpty())
        prefixes.append(one);
    const QJsonArray many = properties.value(u"addressPrefixes"_s).toArray();
    for (const QJsonValue &prefix : many)
        prefixes.append(prefix.toString());
    return prefixes;
}

Verdict badPrefix(const QString &name, const QJsonObject &subnet, const QJsonArray &space, QList<AddressRange> &taken)
{
    const QStringList prefixes = prefixesOfSubnet(subnet);
    for (const QString &prefix : prefixes) {
        const auto range = AddressRange::parse(prefix);
        if (!range && prefix.contains(u':'))
            continue; // IPv6 ranges are kept, not compared
        if (!range) {
            return armError(400, u"InvalidCIDRNotation"_s,
                            u"The address prefix %1 in subnet %2 has an invalid CIDR notation."_s.arg(prefix, name));
        }
        const bool inside = std::any_of(space.begin(), space.end(), [&range](const QJsonValue &entry) {
            const auto whole = AddressRange::parse(entry.toString());
            return whole && whole->contains(*range);
        });
        if (!inside) {
            return armError(
                400, u"NetcfgSubnetRangeOutsideVnet"_s,
                u"Subnet '%1' is not valid because its IP address range is outside the IP address range of the virtual "
                u"network."_s.arg(name));
        }
        const bool overlaps = std::any_of(taken.begin(), taken.end(),
                                          [&range](const AddressRange &other) { return other.overlaps(*range); });
        if (overlaps) {
            return armError(
                400, u"NetcfgSubnetRangesOverlap"_s,
                u"Subnet '%1' is not valid because its IP address range overlaps with that of an existing subnet."_s
                    .arg(name));
        }
        taken.append(*range);
    }
    return {};
}

Verdict subnetInUse(const ResourceStore &store, const QString &id)
{
    const QStringList users = usersOfSubnet(store, id);
    if (users.isEmpty())
        return {};
    return armError(400, u"InUseSubnetCannotBeDeleted"_s,
                    u"Subnet %1 is in use by %2 and cannot be deleted."_s.arg(id.section(u'/', -1), users.first()));
}

Verdict validateNetwork(const Call &call, const Resource *existing, QJsonObject &body)
{
    const QJsonObject properties = body.value(u"properties"_s).toObject();
    const QJsonArray space = properties.value(u"addressSpace"_s)[u"addressPrefixes"_s].toArray();
    if (space.isEmpty()) {
        return armError(400, u"AddressSpaceMissing"_s,
                        u"The virtual network %1 has no address space."_s.arg(call.request.path.name()));
    }
    QList<AddressRange> taken;
    QSet<QString> names;
    const QJsonArray subnets = properties.value(u"subnets"_s).toArray();
    for (const QJsonValue &subnet : subnets) {
        const QString name = subnet[u"name"_s].toString();
        names.insert(name.toLower());
        if (const Verdict refused = badPrefix(name, subnet[u"properties"_s].toObject(), space, taken))
            return refused;
    }
    // A PUT whose list leaves a subnet out deletes it, which fails when something is in it.
    if (existing) {
        for (const Resource *child : call.simulation.store().children(existing->id, kSubnet)) {
            if (names.contains(child->name().toLower()))
                continue;
            if (const Verdict refused = subnetInUse(call.simulation.store(), child->id))
                return refused;
        }
    }
    return badReference(call, body,
                        {u"Microsoft.Network/networkSecurityGroups"_s, u"Microsoft.Network/routeTables"_s,
                         u"Microsoft.Network/natGateways"_s});
}

/// Makes the children say what the network's body says.
void subnetsFromBody(Simulation &simulation, Resource &network)
{
    ResourceStore &store = simulation.store();
    QSet<QString> names;
    QJsonArray shown;
    const QJsonArray subnets = network.property(u"subnets"_s).toArray();
    for (const QJsonValue &entry : subnets) {
        const QString name = entry[u"name"_s].toString();
        names.insert(name.toLower());
        QJsonObject properties = entry[u"properties"_s].toObject();
        properties.insert(u"provisioningState"_s, u"Succeeded"_s);
        Resource child;
        child.id = network.id + u"/subnets/"_s + name;
        child.type = kSubnet;
        child.body = {{u"id"_s, child.id}, {u"name"_s, name}, {u"type"_s, kSubnet}, {u"properties"_s, properties}};
        shown.append(child.body);
        store.put(child);
    }
    const QList<Resource *> children = store.children(network.id, kSubnet);
    for (const Resource *child : children) {
        if (!names.contains(child->name().toLower()))
            store.remove(QString(child->id));
    }
    if (!shown.isEmpty())
        network.setProperty(u"subnets"_s, shown);
    peeringsFromBody(simulation, network);
}

/// And the other way round, after a child was written or removed.
void bodyFromSubnets(ResourceStore &store, const QString &networkId)
{
    Resource *network = store.find(networkId);
    if (!network)
        return;
    QJsonArray subnets;
    for (const Resource *child : store.children(networkId, kSubnet))
        subnets.append(child->body);
    network->setProperty(u"subnets"_s, subnets);
    store.touch(*network);
}

Verdict validateSubnet(const Call &call, const Resource *, QJsonObject &body)
{
    const QString networkId = call.request.path.parentId();
    const Resource *network = call.simulation.store().find(networkId);
    if (!network)
        return {};
    QList<AddressRange> taken;
    for (const Resource *sibling : call.simulation.store().children(networkId, kSubnet)) {
        if (sameText(sibling->name(), call.request.path.name()))
            continue;
        const QStringList prefixes = prefixesOfSubnet(sibling->properties());
        for (const QString &prefix : prefixes) {
            if (const auto range = AddressRange::parse(prefix))
                taken.append(*range);
        }
    }
    const QJsonArray space = network->property(u"addressSpace"_s)[u"addressPrefixes"_s].toArray();
    if (const Verdict refused =
            badPrefix(call.request.path.name(), body.value(u"properties"_s).toObject(), space, taken))
        return refused;
    return badReference(call, body);
}

}

QStringList usersOfSubnet(const ResourceStore &store, const QString &subnetId)
{
    static const QStringList kUsers = {u"Microsoft.Network/networkInterfaces"_s,
                                       u"Microsoft.Network/privateEndpoints"_s,
                                       u"Microsoft.Network/loadBalancers"_s,
                                       u"Microsoft.Network/bastionHosts"_s,
                                       u"Microsoft.Web/sites"_s,
                                       u"Microsoft.Network/applicationGateways"_s,
                                       u"Microsoft.Compute/virtualMachineScaleSets"_s};
    QStringList users;
    for (const QString &type : kUsers) {
        for (const Resource *resource : store.ofType(type)) {
            if (referencedIds(resource->body).contains(subnetId, Qt::CaseInsensitive))
                users.append(resource->id);
        }
    }
    return users;
}

void registerVirtualNetworks(Simulation &simulation)
{
    TypeBehaviour networks = *simulation.behaviourOf(kNetwork);
    networks.validate = validateNetwork;
    networks.afterPut = [](const Call &call, Resource &network, bool) {
        subnetsFromBody(call.simulation, network);
    };
    networks.adopt = subnetsFromBody;
    networks.beforeDelete = [](const Call &call, const Resource &network) -> Verdict {
        for (const Resource *child : call.simulation.store().children(network.id, kSubnet)) {
            if (Verdict refused = subnetInUse(call.simulation.store(), child->id))
                return refused;
        }
        return {};
    };
    networks.afterDelete = [](Simulation &world, const Resource &removed) {
        peersOfDeletedNetwork(world, removed);
    };
    simulation.add(networks);

    TypeBehaviour subnets = *simulation.behaviourOf(kSubnet);
    subnets.validate = validateSubnet;
    subnets.afterPut = [](const Call &call, Resource &subnet, bool) {
        bodyFromSubnets(call.simulation.store(), ArmPath::parse(subnet.id).parentId());
    };
    subnets.onFinish = [](Simulation &world, Resource &subnet) -> Verdict {
        subnet.setProperty(u"provisioningState"_s, u"Succeeded"_s);
        bodyFromSubnets(world.store(), ArmPath::parse(subnet.id).parentId());
        return {};
    };
    subnets.beforeDelete = [](const Call &call, const Resource &subnet) {
        return subnetInUse(call.simulation.store(), subnet.id);
    };
    subnets.afterDelete = [](Simulation &world, const Resource &removed) {
        bodyFromSubnets(world.store(), ArmPath::parse(removed.id).parentId());
    };
    simulation.add(subnets);
    registerPeerings(simulation);
}

}
