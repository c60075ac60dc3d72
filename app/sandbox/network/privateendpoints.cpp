#include "sandbox/network/privateendpoints.h"

#include "sandbox/arm/references.h"
#include "sandbox/network/addressallocation.h"
#include "sandbox/simulation.h"

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

const QString kEndpoint = u"Microsoft.Network/privateEndpoints"_s;
const QString kGroup = u"Microsoft.Network/privateEndpoints/privateDnsZoneGroups"_s;
const QString kInterface = u"Microsoft.Network/networkInterfaces"_s;
const QString kRecord = u"Microsoft.Network/privateDnsZones/A"_s;

QString addressOf(const ResourceStore &store, const Resource &endpoint)
{
    const Resource *nic = store.find(endpoint.property(u"networkInterfaces"_s)[0][u"id"_s].toString());
    return nic ? nic->property(u"ipConfigurations"_s)[0][u"properties"_s][u"privateIPAddress"_s].toString() : QString();
}

/// Name of the service that the endpoint leads to.
QString serviceName(const Resource &endpoint)
{
    for (const QString &list : {u"privateLinkServiceConnections"_s, u"manualPrivateLinkServiceConnections"_s}) {
        const QString id = endpoint.property(list)[0][u"properties"_s][u"privateLinkServiceId"_s].toString();
        if (!id.isEmpty())
            return id.section(u'/', -1);
    }
    return {};
}

void complete(const Call &call, Resource &endpoint, const Resource *existing)
{
    ResourceStore &store = call.simulation.store();
    QJsonObject properties = endpoint.properties();
    QJsonArray connections = properties.value(u"privateLinkServiceConnections"_s).toArray();
    for (qsizetype i = 0; i < connections.size(); ++i) {
        QJsonObject connection = connections[i].toObject();
        QJsonObject inner = connection.value(u"properties"_s).toObject();
        inner.insert(u"privateLinkServiceConnectionState"_s,
                     QJsonObject{{u"status"_s, u"Approved"_s},
                                 {u"description"_s, u"Auto-approved"_s},
                                 {u"actionsRequired"_s, u"None"_s}});
        connection.insert(u"properties"_s, inner);
        connections[i] = connection;
    }
    properties.insert(u"privateLinkServiceConnections"_s, connections);
    if (existing) {
        properties.insert(u"networkInterfaces"_s, existing->property(u"networkInterfaces"_s));
        endpoint.setProperties(properties);
        return;
    }
    const QString subnetId = properties.value(u"subnet"_s)[u"id"_s].toString();
    QString name = properties.value(u"customNetworkInterfaceName"_s).toString();
    if (name.isEmpty())
        name = endpoint.name() + u".nic."_s + call.simulation.newGuid();
    const QJsonObject configuration{{u"name"_s, u"privateEndpointIpConfig"_s},
                                    {u"properties"_s,
                                     QJsonObject{{u"privateIPAddress"_s, freeAddress(store, subnetId)},
                                                 {u"privateIPAllocationMethod"_s, u"Dynamic"_s},
                                                 {u"primary"_s, true},
                                                 {u"subnet"_s, QJsonObject{{u"id"_s, subnetId}}}}}};
    Resource nic;
    nic.id = ArmPath::parse(endpoint.id).scope + u"/providers/Microsoft.Network/networkInterfaces/"_s + name;
    nic.type = kInterface;
    nic.body = {{u"id"_s, nic.id},
                {u"name"_s, name},
                {u"type"_s, kInterface},
                {u"location"_s, endpoint.location()},
                {u"tags"_s, endpoint.body.value(u"tags"_s).toObject()},
                {u"properties"_s,
                 QJsonObject{{u"provisioningState"_s, u"Succeeded"_s},
                             {u"ipConfigurations"_s, QJsonArray{configuration}},
                             {u"privateEndpoint"_s, QJsonObject{{u"id"_s, endpoint.id}}}}}};
    store.put(nic);
    properties.insert(u"networkInterfaces"_s, QJsonArray{QJsonObject{{u"id"_s, nic.id}}});
    endpoint.setProperties(properties);
}

void afterDelete(Simulation &simulation, const Resource &removed)
{
    simulation.store().remove(removed.property(u"networkInterfaces"_s)[0][u"id"_s].toString());
}

void writeRecords(const Call &call, Resource &group, bool)
{
    ResourceStore &store = call.simulation.store();
    const Resource *endpoint = store.find(ArmPath::parse(group.id).parentId());
    if (!endpoint)
        return;
    const QJsonArray configurations = group.property(u"privateDnsZoneConfigs"_s).toArray();
    for (const QJsonValue &configuration : configurations) {
        const Resource *zone = store.find(configuration[u"properties"_s][u"privateDnsZoneId"_s].toString());
        if (!zone)
            continue;
        Resource record;
        const QString name = serviceName(*endpoint);
        record.id = zone->id + u"/A/"_s + name;
        record.type = kRecord;
        const QJsonArray addresses{QJsonObject{{u"ipv4Address"_s, addressOf(store, *endpoint)}}};
        record.body = {{u"id"_s, record.id},
                       {u"name"_s, name},
                       {u"type"_s, kRecord},
                       {u"properties"_s,
                        QJsonObject{{u"ttl"_s, 10},
                                    {u"fqdn"_s, name + u'.' + zone->name() + u'.'},
                                    {u"isAutoRegistered"_s, false},
                                    {u"aRecords"_s, addresses}}}};
        store.put(record);
    }
}

Verdict referencesHold(const Call &call, const Resource *, QJsonObject &body)
{
    return badReference(call, body,
                        {u"Microsoft.Network/virtualNetworks"_s, u"Microsoft.Network/virtualNetworks/subnets"_s,
                         u"Microsoft.Network/publicIPAddresses"_s});
}

}

void registerPrivateEndpoints(Simulation &simulation)
{
    TypeBehaviour endpoints = *simulation.behaviourOf(kEndpoint);
    endpoints.validate = [](const Call &call, const Resource *existing, QJsonObject &body) -> Verdict {
        // What the service made itself comes back in a template that was exported; it is made anew.
        QJsonObject properties = body.value(u"properties"_s).toObject();
        properties.remove(u"networkInterfaces"_s);
        body.insert(u"properties"_s, properties);
        return referencesHold(call, existing, body);
    };
    endpoints.complete = complete;
    endpoints.afterDelete = afterDelete;
    simulation.add(endpoints);
    TypeBehaviour groups = *simulation.behaviourOf(kGroup);
    groups.afterPut = writeRecords;
    simulation.add(groups);
    TypeBehaviour balancers = *simulation.behaviourOf(u"Microsoft.Network/loadBalancers"_s);
    balancers.validate = referencesHold;
    simulation.add(balancers);
}

}
