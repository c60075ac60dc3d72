#include "sandbox/arm/providers.h"
#include "sandbox/dns/dnsrecordrules.h"
#include "sandbox/simulation.h"

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

// Public DNS zones: Microsoft.Network/dnsZones, api-version 2018-05-01.

namespace {

const DnsFlavour kPublic{u"Microsoft.Network/dnsZones"_s, u"TTL"_s, false};
const QStringList kVersions{u"2018-05-01"_s, u"2017-10-01"_s, u"2017-09-01"_s, u"2016-04-01"_s};
constexpr qint64 kNameServerTtl = 172800;
constexpr qint64 kAuthorityTtl = 3600;

/// Four name servers of the pool that a zone instance is given; another instance of the same name gets other ones.
QStringList nameServersFor(const QString &zoneId)
{
    const quint32 pool = Simulation::guidFrom(zoneId.toLower()).left(4).toUInt(nullptr, 16) % 9 + 1;
    const QString number = u"%1"_s.arg(pool, 2, 10, QChar(u'0'));
    return {u"ns1-%1.azure-dns.com."_s.arg(number), u"ns2-%1.azure-dns.net."_s.arg(number),
            u"ns3-%1.azure-dns.org."_s.arg(number), u"ns4-%1.azure-dns.info."_s.arg(number)};
}

void completeZone(Resource &zone)
{
    zone.setProperty(u"nameServers"_s, QJsonArray::fromStringList(nameServersFor(zone.id)));
    zone.setProperty(u"maxNumberOfRecordSets"_s, 10000);
    zone.setProperty(u"zoneType"_s, u"Public"_s);
}

/// Every zone has NS and SOA records at its apex; what is there already stays.
void makeApexRecords(Simulation &simulation, const Resource &zone)
{
    const QStringList servers = nameServersFor(zone.id);
    if (!simulation.store().contains(zone.id + u"/NS/@"_s)) {
        QJsonArray names;
        for (const QString &server : servers)
            names.append(QJsonObject{{u"nsdname"_s, server}});
        putRecordSet(simulation, kPublic, zone, recordSetForm(RecordType::Ns), kNameServerTtl, names);
    }
    if (simulation.store().contains(zone.id + u"/SOA/@"_s))
        return;
    const QJsonObject authority{{u"host"_s, servers.first()}, {u"email"_s, u"azuredns-hostmaster.microsoft.com"_s},
                                {u"serialNumber"_s, 1},       {u"refreshTime"_s, 3600},
                                {u"retryTime"_s, 300},        {u"expireTime"_s, 2419200},
                                {u"minimumTTL"_s, 300}};
    putRecordSet(simulation, kPublic, zone, recordSetForm(RecordType::Soa), kAuthorityTtl, authority);
}

TypeBehaviour zoneBehaviour()
{
    TypeBehaviour zone;
    zone.type = kPublic.zoneType;
    zone.apiVersions = kVersions;
    zone.needsLocation = true;
    zone.showsSystemData = false;
    zone.etagGuarded = true;
    zone.etagInBody = true;
    zone.hasProvisioningState = false;
    zone.onDelete = Async::AzureAsyncOperation;
    zone.validate = [](const Call &, const Resource *, const QJsonObject &body) -> Verdict {
        if (body.value(u"location").toString() == u"global")
            return std::nullopt;
        return armError(400, u"LocationNotAvailableForResourceType"_s, u"DNS zones have the location 'global'."_s);
    };
    zone.complete = [](const Call &, Resource &resource, const Resource *) {
        completeZone(resource);
    };
    zone.afterPut = [](const Call &call, Resource &resource, bool) {
        makeApexRecords(call.simulation, resource);
    };
    zone.adopt = [](Simulation &simulation, Resource &resource) {
        completeZone(resource);
        makeApexRecords(simulation, resource);
    };
    zone.view = [](const Call &call, const Resource &resource) {
        Resource shown = resource;
        shown.setProperty(u"numberOfRecordSets"_s, countRecordSets(call.simulation.store(), kPublic, resource));
        return shown.body;
    };
    return zone;
}

TypeBehaviour recordSetBehaviour(const RecordSetForm &form)
{
    TypeBehaviour set;
    set.type = kPublic.zoneType + u'/' + form.name;
    set.apiVersions = kVersions;
    set.tracked = false;
    set.etagGuarded = true;
    set.etagInBody = true;
    set.validate = [form](const Call &call, const Resource *, QJsonObject &body) {
        return checkRecordSet(call, kPublic, form, body);
    };
    set.complete = [form](const Call &, Resource &resource, const Resource *existing) {
        if (form.type == RecordType::Soa && existing) { // the primary server is not the customer's to choose
            QJsonObject authority = resource.property(form.publicProperty).toObject();
            authority.insert(u"host"_s, existing->property(form.publicProperty).toObject().value(u"host"_s));
            resource.setProperty(form.publicProperty, authority);
        }
        completeRecordSet(kPublic, resource);
    };
    set.adopt = [](Simulation &, Resource &resource) {
        completeRecordSet(kPublic, resource);
    };
    set.beforeDelete = [form](const Call &, const Resource &resource) -> Verdict {
        const bool madeByService = form.type == RecordType::Soa || form.type == RecordType::Ns;
        if (!madeByService || resource.name() != u"@")
            return std::nullopt;
        return armError(400, u"BadRequest"_s,
                        u"The record set '@' of type '%1' is part of the zone and cannot be deleted."_s.arg(form.name));
    };
    return set;
}

/// Which alias record sets point at the given resources.
Reply resourceReferences(const Call &call, const QStringList &captures)
{
    QJsonArray references;
    const QJsonArray targets = call.request.body.value(u"properties").toObject().value(u"targetResources"_s).toArray();
    for (const QJsonValue target : targets) {
        const QString targetId = target.toObject().value(u"id"_s).toString();
        QJsonArray sets;
        for (const RecordSetForm &form : recordSetForms()) {
            for (const Resource *set : call.simulation.store().ofType(kPublic.zoneType + u'/' + form.name,
                                                                      u"/subscriptions/"_s + captures.value(0))) {
                if (sameText(set->property(u"targetResource"_s).toObject().value(u"id"_s).toString(), targetId))
                    sets.append(QJsonObject{{u"id"_s, set->id}});
            }
        }
        references.append(
            QJsonObject{{u"dnsResources"_s, sets}, {u"targetResource"_s, QJsonObject{{u"id"_s, targetId}}}});
    }
    return Reply::of({{u"properties"_s, QJsonObject{{u"dnsResourceReferences"_s, references}}}});
}

}

void registerDnsZones(Simulation &simulation)
{
    simulation.add(zoneBehaviour());
    for (const RecordSetForm &form : recordSetForms())
        simulation.add(recordSetBehaviour(form));
    for (const QString &collection : {u"recordsets"_s, u"all"_s}) {
        const QString base = u"/subscriptions/{s}/resourceGroups/{g}/providers/Microsoft.Network/dnsZones/{zone}/"_s;
        simulation.add(Route{"GET", base + collection, kVersions, u"Microsoft.Network/dnsZones/recordsets/read"_s, true,
                             [](const Call &call, const QStringList &) {
                                 return listRecordSets(call, kPublic, call.request.path.ownerId());
                             }});
    }
    simulation.add(Route{"POST", u"/subscriptions/{s}/providers/Microsoft.Network/getDnsResourceReference"_s, kVersions,
                         u"Microsoft.Network/getDnsResourceReference/action"_s, true, resourceReferences});
}

}
