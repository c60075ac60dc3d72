#include "azure/dns.h"

#include "azure/listof.h"
#include "azure/wirevalues.h"
#include "base/jsonpath.h"

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {
constexpr auto kVersion = "2018-05-01"_L1;
}

DnsZone parseDnsZone(const QJsonObject &object)
{
    DnsZone zone;
    zone.id = ResourceId(object["id"_L1].toString());
    zone.name = object["name"_L1].toString();
    zone.nameServers = stringsOf(jsonAt(object, u"properties.nameServers"));
    zone.recordSets = jsonAt(object, u"properties.numberOfRecordSets").toInteger();
    return zone;
}

Result<QList<DnsZone>> listDnsZones(const AzureReader &azure, const QString &subscriptionId, const CallContext &context)
{
    return listOf(azure,
                  ResourceId::subscription(subscriptionId).toString() + "/providers/Microsoft.Network/dnsZones"_L1,
                  kVersion, parseDnsZone, context);
}

Result<DnsZone> getDnsZone(const AzureReader &azure, const ResourceId &zone, const CallContext &context)
{
    return objectOf(azure, zone.toString(), kVersion, parseDnsZone, context);
}

Result<QList<RecordSet>> listRecordSets(const AzureReader &azure, const ResourceId &zone, const CallContext &context)
{
    return listOf(
        azure, zone.toString() + "/recordsets"_L1, kVersion,
        [](const QJsonObject &object) { return parseRecordSet(object, ZoneKind::Public); }, context);
}

Result<RecordSet> getRecordSet(const AzureReader &azure, const ResourceId &recordSet, const CallContext &context)
{
    return objectOf(
        azure, recordSet.toString(), kVersion,
        [](const QJsonObject &object) { return parseRecordSet(object, ZoneKind::Public); }, context);
}

ResourceId recordSetId(const ResourceId &zone, RecordType type, const QString &name)
{
    return zone.child(toString(type), name);
}

}
