#include "sandbox/dns/dnsrecordrules.h"

#include "sandbox/simulation.h"

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLongestTtl = 2147483647; // RFC 2181 section 8

Reply badRequest(const QString &message)
{
    return armError(400, u"BadRequest"_s, message);
}

Verdict badTtl(const QJsonValue &ttl)
{
    if (ttl.isUndefined() || ttl.isNull())
        return badRequest(u"The 'TTL' property of the record set is required."_s);
    const double seconds = ttl.toDouble(-1);
    if (seconds < 1 || seconds > static_cast<double>(kLongestTtl) || seconds != static_cast<double>(ttl.toInteger()))
        return badRequest(u"The TTL must be a whole number of seconds from 1 to %1."_s.arg(kLongestTtl));
    return std::nullopt;
}

/// Whether the zone has a set of the same name that a CNAME cannot stand beside, or that is the CNAME.
const Resource *conflicting(const Call &call, const DnsFlavour &flavour, const RecordSetForm &form)
{
    const QString zoneId = call.request.path.parentId();
    const QString name = call.request.path.name();
    for (const RecordSetForm &other : recordSetForms()) {
        const bool clash = (form.type == RecordType::Cname) != (other.type == RecordType::Cname);
        if (!clash || flavour.recordProperty(other).isEmpty())
            continue;
        if (const Resource *set = call.simulation.store().find(zoneId + u'/' + other.name + u'/' + name))
            return set;
    }
    return nullptr;
}

}

Verdict checkRecordSet(const Call &call, const DnsFlavour &flavour, const RecordSetForm &form, const QJsonObject &body)
{
    const QString name = call.request.path.name();
    const QJsonObject properties = body.value(u"properties").toObject();
    if (const Verdict bad = badTtl(properties.value(flavour.ttlProperty)))
        return bad;
    if (form.type == RecordType::Cname && name == u"@")
        return badRequest(u"A CNAME record set cannot be made at the zone apex ('@')."_s);
    if (form.type == RecordType::Soa && name != u"@")
        return badRequest(u"A SOA record set exists at the zone apex ('@') only."_s);
    if (const Resource *other = conflicting(call, flavour, form)) {
        return badRequest(
            u"The record set '%1' of type '%2' cannot be made because a record set of type '%3' with the same "
            "name exists; a CNAME cannot stand beside other records."_s.arg(name, form.name,
                                                                            other->type.section(u'/', -1)));
    }
    const QJsonArray values = recordValues(form, flavour.recordProperty(form), properties);
    const bool isAlias = !properties.value(u"targetResource"_s).toObject().value(u"id"_s).toString().isEmpty();
    if (isAlias && !values.isEmpty())
        return badRequest(u"A record set has either records or a target resource, not both."_s);
    const bool aliasType =
        form.type == RecordType::A || form.type == RecordType::Aaaa || form.type == RecordType::Cname;
    if (isAlias && (!aliasType || flavour.isPrivate))
        return badRequest(u"Record sets of type '%1' cannot have a target resource."_s.arg(form.name));
    for (const QJsonValue value : values) {
        const QString fault = faultOf(form.type, value.toObject());
        if (!fault.isEmpty())
            return badRequest(fault);
    }
    return std::nullopt;
}

Reply listRecordSets(const Call &call, const DnsFlavour &flavour, const QString &zoneId)
{
    ResourceStore &store = call.simulation.store();
    if (!store.contains(zoneId))
        return armError(404, u"ParentResourceNotFound"_s, u"The zone '%1' was not found."_s.arg(zoneId));
    const QString suffix = call.request.queryValue(u"$recordsetnamesuffix"_s);
    QJsonArray values;
    for (const RecordSetForm &form : recordSetForms()) {
        for (const Resource *set : store.children(zoneId, flavour.zoneType + u'/' + form.name)) {
            if (!suffix.isEmpty() && !set->name().endsWith(suffix, Qt::CaseInsensitive))
                continue;
            QJsonObject body = set->body;
            body.insert(u"etag"_s, QString::fromLatin1(set->etag));
            values.append(body);
        }
    }
    return pageOf(call.request, values, 100);
}

void completeRecordSet(const DnsFlavour &flavour, Resource &resource)
{
    const QString zone = ArmPath::parse(resource.id).names.value(0);
    resource.setProperty(u"fqdn"_s, recordOwner(resource.name(), zone) + u'.');
    if (flavour.isPrivate) {
        if (!resource.properties().contains(u"isAutoRegistered"_s))
            resource.setProperty(u"isAutoRegistered"_s, false);
        return;
    }
    if (!resource.property(u"targetResource"_s).isObject())
        resource.setProperty(u"targetResource"_s, QJsonObject());
}

void putRecordSet(Simulation &simulation, const DnsFlavour &flavour, const Resource &zone, const RecordSetForm &form,
                  qint64 ttl, const QJsonValue &values)
{
    Resource set;
    set.id = zone.id + u'/' + form.name + u"/@"_s;
    set.type = flavour.zoneType + u'/' + form.name;
    set.body = {{u"id"_s, set.id}, {u"name"_s, u"@"_s}, {u"type"_s, set.type}};
    set.setProperties({{flavour.ttlProperty, ttl}, {flavour.recordProperty(form), values}});
    if (!flavour.isPrivate)
        set.setProperty(u"provisioningState"_s, u"Succeeded"_s);
    completeRecordSet(flavour, set);
    simulation.store().put(std::move(set));
}

int countRecordSets(const ResourceStore &store, const DnsFlavour &flavour, const Resource &zone)
{
    qsizetype count = 0;
    for (const RecordSetForm &form : recordSetForms())
        count += store.ofType(flavour.zoneType + u'/' + form.name, zone.id).size();
    return static_cast<int>(count);
}

}
