#include "sandbox/dns/dnscustomerzones.h"

#include "sandbox/arm/armpath.h"
#include "sandbox/dns/dnsrecordsets.h"

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

/// The part of @p name before @p zone; "@" for the zone itself.
QString relativeTo(const QString &name, const QString &zone)
{
    return name.size() == zone.size() ? u"@"_s : name.chopped(zone.size() + 1);
}

quint32 ttlOf(const QJsonObject &properties)
{
    return static_cast<quint32>(properties.value(u"TTL"_s).toInteger());
}

}

CustomerZones::CustomerZones(const ResourceStore &store, const DnsAuthority &authority)
    : m_store(store)
    , m_authority(authority)
{
}

QString CustomerZones::zoneOf(const QString &name) const
{
    QString best;
    for (const Resource *zone : m_store.ofType(u"Microsoft.Network/dnsZones"_s)) {
        if (zone->name().size() > best.size() && isInZone(name, zone->name()))
            best = zone->name();
    }
    return best;
}

const Resource *CustomerZones::zoneResource(const QString &zone) const
{
    // Two groups may hold a zone of the same name; a registrar delegates to one of them. Here that is the first by id.
    for (const Resource *resource : m_store.ofType(u"Microsoft.Network/dnsZones"_s)) {
        if (sameText(resource->name(), zone))
            return resource;
    }
    return nullptr;
}

QList<DnsResourceRecord> CustomerZones::recordsAt(const Resource &zone, const QString &relativeName,
                                                  const QString &owner) const
{
    QList<DnsResourceRecord> records;
    for (const RecordSetForm &form : recordSetForms()) {
        const Resource *set = m_store.find(zone.id + u'/' + form.name + u'/' + relativeName);
        if (!set)
            continue;
        const QJsonObject properties = set->properties();
        const QString alias = properties.value(u"targetResource"_s).toObject().value(u"id"_s).toString();
        records += alias.isEmpty()
            ? resourceRecords(form.type, owner, ttlOf(properties), recordValues(form, form.publicProperty, properties))
            : aliasRecords(form.type, alias, owner, ttlOf(properties));
    }
    return records;
}

QList<DnsResourceRecord> CustomerZones::aliasRecords(RecordType type, const QString &targetId, const QString &owner,
                                                     quint32 ttl) const
{
    const Resource *target = m_store.find(targetId);
    if (!target)
        return {}; // the record set of a deleted target is empty
    QString name;
    if (sameText(target->type, u"Microsoft.Network/publicIPAddresses")) {
        const QString address = target->property(u"ipAddress"_s).toString();
        return address.isEmpty() ? QList<DnsResourceRecord>() : QList<DnsResourceRecord>{{owner, type, ttl, address}};
    }
    if (sameText(target->type, u"Microsoft.Network/trafficManagerProfiles"))
        name = target->property(u"dnsConfig"_s).toObject().value(u"fqdn"_s).toString();
    else if (target->type.startsWith(u"Microsoft.Network/dnsZones/"_s, Qt::CaseInsensitive))
        name = recordOwner(target->name(), ArmPath::parse(target->id).names.value(0));
    if (name.isEmpty())
        return {};
    if (type == RecordType::Cname)
        return {{owner, type, ttl, name + u'.'}};
    QList<DnsResourceRecord> records;
    for (const DnsResourceRecord &record : m_authority.answer(name, static_cast<quint16>(type)).answer) {
        if (record.type == type)
            records.append({owner, type, ttl, record.data});
    }
    return records;
}

DnsNode CustomerZones::node(const QString &zone, const QString &name) const
{
    const Resource *resource = zoneResource(zone);
    if (!resource)
        return {};
    QString relative = relativeTo(name, zone);
    bool namesBelow = false;
    const auto isPresent = [&](const QString &wanted) {
        for (const RecordSetForm &form : recordSetForms()) {
            if (m_store.contains(resource->id + u'/' + form.name + u'/' + wanted))
                return true;
        }
        return false;
    };
    if (isPresent(relative))
        return {true, recordsAt(*resource, relative, name)};
    for (const Resource *below : m_store.within(resource->id)) {
        if (below->name().endsWith(u'.' + relative, Qt::CaseInsensitive))
            namesBelow = true;
    }
    if (namesBelow)
        return {true, {}};
    // A wildcard covers names below its parent that do not exist themselves (RFC 4592).
    while (relative != u"@") {
        const qsizetype dot = relative.indexOf(u'.');
        relative = dot < 0 ? u"@"_s : relative.mid(dot + 1);
        const QString wildcard = relative == u"@" ? u"*"_s : u"*."_s + relative;
        if (isPresent(wildcard))
            return {true, recordsAt(*resource, wildcard, name)};
        if (relative != u"@" && isPresent(relative))
            break; // the closest encloser exists: wildcards above it do not reach
    }
    return {};
}

DnsResourceRecord CustomerZones::startOfAuthority(const QString &zone) const
{
    const Resource *resource = zoneResource(zone);
    const RecordSetForm &form = recordSetForm(RecordType::Soa);
    const Resource *set = resource ? m_store.find(resource->id + u"/SOA/@"_s) : nullptr;
    const QJsonObject properties = set ? set->properties() : QJsonObject();
    const auto records =
        resourceRecords(RecordType::Soa, zone, ttlOf(properties), recordValues(form, form.publicProperty, properties));
    return records.isEmpty() ? DnsResourceRecord() : records.first();
}

}
