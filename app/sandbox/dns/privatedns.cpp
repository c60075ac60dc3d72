#include "sandbox/arm/providers.h"
#include "sandbox/dns/dnsrecordrules.h"
#include "sandbox/simulation.h"

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

// Private DNS zones: Microsoft.Network/privateDnsZones, api-version 2024-06-01; its JSON is lower camel case.

namespace {

const DnsFlavour kPrivate{u"Microsoft.Network/privateDnsZones"_s, u"ttl"_s, true};
const QString kLinkType = u"Microsoft.Network/privateDnsZones/virtualNetworkLinks"_s;
const QStringList kVersions{u"2024-06-01"_s, u"2020-06-01"_s, u"2020-01-01"_s, u"2018-09-01"_s};

qsizetype registrationLinks(const ResourceStore &store, const Resource &zone)
{
    qsizetype count = 0;
    for (const Resource *link : store.ofType(kLinkType, zone.id))
        count += link->property(u"registrationEnabled"_s).toBool() ? 1 : 0;
    return count;
}

void makeAuthority(Simulation &simulation, const Resource &zone)
{
    if (simulation.store().contains(zone.id + u"/SOA/@"_s))
        return;
    const QJsonObject authority{{u"host"_s, u"azureprivatedns.net"_s},
                                {u"email"_s, u"azureprivatedns-host.microsoft.com"_s},
                                {u"serialNumber"_s, 1},
                                {u"refreshTime"_s, 3600},
                                {u"retryTime"_s, 300},
                                {u"expireTime"_s, 2419200},
                                {u"minimumTtl"_s, 10}};
    putRecordSet(simulation, kPrivate, zone, recordSetForm(RecordType::Soa), 3600, authority);
}

TypeBehaviour zoneBehaviour()
{
    TypeBehaviour zone;
    zone.type = kPrivate.zoneType;
    zone.apiVersions = kVersions;
    zone.needsLocation = true;
    zone.showsSystemData = false;
    zone.etagGuarded = true;
    zone.etagInBody = true;
    zone.onPut = Async::AzureAsyncOperation;
    zone.onPatch = Async::AzureAsyncOperation;
    zone.onDelete = Async::AzureAsyncOperation;
    zone.asyncPutStatus = 202;
    zone.beforeDelete = [](const Call &call, const Resource &resource) -> Verdict {
        if (call.simulation.store().ofType(kLinkType, resource.id).isEmpty())
            return std::nullopt;
        return armError(409, u"CannotDeleteResource"_s,
                        u"The zone '%1' has virtual network links; delete them first."_s.arg(resource.name()));
    };
    zone.afterPut = [](const Call &call, Resource &resource, bool) {
        makeAuthority(call.simulation, resource);
    };
    zone.adopt = [](Simulation &simulation, Resource &resource) {
        makeAuthority(simulation, resource);
    };
    zone.view = [](const Call &call, const Resource &resource) {
        const ResourceStore &store = call.simulation.store();
        Resource shown = resource;
        shown.setProperty(u"maxNumberOfRecordSets"_s, 25000);
        shown.setProperty(u"maxNumberOfVirtualNetworkLinks"_s, 1000);
        shown.setProperty(u"maxNumberOfVirtualNetworkLinksWithRegistration"_s, 100);
        shown.setProperty(u"numberOfRecordSets"_s, countRecordSets(store, kPrivate, resource));
        shown.setProperty(u"numberOfVirtualNetworkLinks"_s, store.ofType(kLinkType, resource.id).size());
        shown.setProperty(u"numberOfVirtualNetworkLinksWithRegistration"_s, registrationLinks(store, resource));
        return shown.body;
    };
    return zone;
}

Verdict checkLink(const Call &call, const Resource *, QJsonObject &body)
{
    const ResourceStore &store = call.simulation.store();
    const QJsonObject properties = body.value(u"properties").toObject();
    const QString network = properties.value(u"virtualNetwork"_s).toObject().value(u"id"_s).toString();
    if (!store.contains(network)) {
        return armError(400, u"BadRequest"_s,
                        u"The virtual network '%1' of the link does not exist or may not be used."_s.arg(network));
    }
    const ArmPath &path = call.request.path;
    for (const Resource *link : store.ofType(kLinkType)) {
        if (sameText(link->id, path.text)
            || !sameText(link->property(u"virtualNetwork"_s).toObject().value(u"id"_s).toString(), network))
            continue;
        const ArmPath other = ArmPath::parse(link->id);
        if (sameText(other.names.value(0), path.names.value(0))) {
            return armError(
                409, u"Conflict"_s,
                u"The virtual network is linked to a zone of the name '%1' already."_s.arg(path.names.value(0)));
        }
        if (properties.value(u"registrationEnabled"_s).toBool() && link->property(u"registrationEnabled"_s).toBool())
            return armError(409, u"Conflict"_s, u"The virtual network has a link with registration enabled already."_s);
    }
    return std::nullopt;
}

TypeBehaviour linkBehaviour()
{
    TypeBehaviour link;
    link.type = kLinkType;
    link.apiVersions = kVersions;
    link.needsLocation = true;
    link.showsSystemData = false;
    link.etagGuarded = true;
    link.etagInBody = true;
    link.onPut = Async::AzureAsyncOperation;
    link.onPatch = Async::AzureAsyncOperation;
    link.onDelete = Async::AzureAsyncOperation;
    link.asyncPutStatus = 202;
    link.validate = checkLink;
    link.complete = [](const Call &, Resource &resource, const Resource *existing) {
        if (!resource.properties().contains(u"registrationEnabled"_s))
            resource.setProperty(u"registrationEnabled"_s, false);
        resource.setProperty(u"virtualNetworkLinkState"_s, existing ? u"Completed"_s : u"InProgress"_s);
    };
    link.onFinish = [](Simulation &, Resource &resource) -> Verdict {
        resource.setProperty(u"virtualNetworkLinkState"_s, u"Completed"_s);
        return std::nullopt;
    };
    return link;
}

Verdict automatic(const Resource *existing)
{
    if (!existing || !existing->property(u"isAutoRegistered"_s).toBool())
        return std::nullopt;
    return armError(400, u"BadRequest"_s, u"The record set was registered automatically and cannot be changed."_s);
}

TypeBehaviour recordSetBehaviour(const RecordSetForm &form)
{
    TypeBehaviour set;
    set.type = kPrivate.zoneType + u'/' + form.name;
    set.apiVersions = kVersions;
    set.tracked = false;
    set.etagGuarded = true;
    set.etagInBody = true;
    set.hasProvisioningState = false;
    set.validate = [form](const Call &call, const Resource *existing, QJsonObject &body) -> Verdict {
        if (const Verdict refused = automatic(existing))
            return refused;
        return checkRecordSet(call, kPrivate, form, body);
    };
    set.complete = [](const Call &, Resource &resource, const Resource *) {
        completeRecordSet(kPrivate, resource);
    };
    set.adopt = [](Simulation &, Resource &resource) {
        completeRecordSet(kPrivate, resource);
    };
    set.beforeDelete = [form](const Call &, const Resource &resource) -> Verdict {
        if (form.type == RecordType::Soa)
            return armError(400, u"BadRequest"_s, u"The SOA record set is part of the zone and cannot be deleted."_s);
        return automatic(&resource);
    };
    return set;
}

}

void registerPrivateDns(Simulation &simulation)
{
    simulation.add(zoneBehaviour());
    simulation.add(linkBehaviour());
    for (const RecordSetForm &form : recordSetForms()) {
        if (!form.privateProperty.isEmpty())
            simulation.add(recordSetBehaviour(form));
    }
    const QString zone = u"/subscriptions/{s}/resourceGroups/{g}/providers/Microsoft.Network/privateDnsZones/{zone}/"_s;
    simulation.add(Route{"GET", zone + u"ALL"_s, kVersions, u"Microsoft.Network/privateDnsZones/ALL/read"_s, true,
                         [](const Call &call, const QStringList &) {
                             return listRecordSets(call, kPrivate, call.request.path.ownerId());
                         }});
}

}
