#include "plan/hostnames.h"

#include "azure/cloud.h"
#include "base/jsonpath.h"
#include "estate/endpoints.h"

#include <QMap>

#include <algorithm>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

/// Types that lead clients somewhere; TXT, CAA, NS and the like do not.
bool leadsSomewhere(const RecordSet &record)
{
    return record.type == RecordType::A || record.type == RecordType::Aaaa || record.type == RecordType::Cname;
}

ResourceId zoneOf(const RecordSet &record)
{
    return record.id.parent();
}

QString fullName(const RecordSet &record)
{
    const QString zone = zoneOf(record).name().toLower();
    return record.name == "@"_L1 ? zone : record.name.toLower() + u'.' + zone;
}

QString withoutRootDot(QString host)
{
    if (host.endsWith(u'.'))
        host.chop(1);
    return host.toLower();
}

/// Which resource answers at an address or a host name.
QHash<QString, ResourceId> placesOf(const Inventory &inventory, const Cloud &cloud)
{
    QHash<QString, ResourceId> places;
    for (const Resource &resource : inventory.resources()) {
        const QStringList hosts = endpointsOf(resource, cloud);
        for (const QString &host : hosts)
            places.insert(host, resource.id);
        if (resource.isType(u"Microsoft.Network/publicIPAddresses")) {
            const QString address = jsonAtInsensitive(resource.properties(), u"ipAddress").toString();
            if (!address.isEmpty())
                places.insert(address, resource.id);
        }
    }
    return places;
}

ResourceId leadsTo(const RecordSet &record, const QHash<QString, ResourceId> &places)
{
    if (!record.aliasTarget.isNull())
        return record.aliasTarget;
    for (const QString &value : record.values) {
        if (const auto place = places.constFind(withoutRootDot(value)); place != places.constEnd())
            return *place;
    }
    return {};
}

/// The zone with the longest name that @p host lies in.
ResourceId zoneOf(const QString &host, const QList<ResourceId> &zones)
{
    ResourceId best;
    for (const ResourceId &zone : zones) {
        const QString name = zone.name().toLower();
        const bool lies = host == name || host.endsWith(u'.' + name);
        if (lies && (best.isNull() || name.size() > best.name().size()))
            best = zone;
    }
    return best;
}

}

QList<PlannedHostName> planHostNames(const Plan &plan, const Inventory &inventory, const Cloud &cloud,
    const QList<RecordSet> &records, const QList<BoundHostName> &bindings)
{
    QList<ResourceId> zones;
    const QList<const Resource *> known = inventory.ofType(u"Microsoft.Network/dnsZones");
    for (const Resource *zone : known)
        zones.append(zone->id);
    for (const RecordSet &record : records) {
        if (!zones.contains(zoneOf(record)))
            zones.append(zoneOf(record));
    }

    QMap<QString, PlannedHostName> found;
    for (const BoundHostName &binding : bindings) {
        const QString name = withoutRootDot(binding.hostName);
        const bool isOwnName = name.endsWith(".azurewebsites.net"_L1);
        if (isOwnName || found.contains(name) || plan.find(binding.app) == nullptr)
            continue;
        PlannedHostName host;
        host.name = name;
        host.zone = zoneOf(name, zones);
        if (!host.zone.isNull()) {
            const qsizetype zoneSize = host.zone.name().size();
            host.recordName = name.size() == zoneSize ? u"@"_s : name.left(name.size() - zoneSize - 1);
        }
        host.sourceApp = binding.app;
        found.insert(name, host);
    }

    const QHash<QString, ResourceId> places = placesOf(inventory, cloud);
    for (const RecordSet &record : records) {
        if (!leadsSomewhere(record))
            continue;
        const QString name = fullName(record);
        const ResourceId place = leadsTo(record, places);
        if (!found.contains(name) && (place.isNull() || plan.find(place) == nullptr))
            continue;
        PlannedHostName &host = found[name];
        host.name = name;
        host.zone = zoneOf(record);
        host.recordName = record.name;
        host.recordType = toString(record.type);
        if (host.sourceApp.isNull())
            host.sourceApp = place;
    }

    QList<PlannedHostName> hosts;
    for (PlannedHostName host : std::as_const(found)) {
        host.targetApp = plan.targetOf(host.sourceApp);
        const auto before = std::find_if(plan.hostNames.begin(), plan.hostNames.end(),
            [&](const PlannedHostName &other) { return other.name == host.name; });
        if (before != plan.hostNames.end())
            host.newName = before->newName;
        hosts.append(host);
    }
    return hosts;
}

}
