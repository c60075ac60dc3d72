#include "azure/privatedns.h"

#include "azure/listof.h"
#include "base/jsonpath.h"

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {
constexpr auto kVersion = "2024-06-01"_L1;
}

VirtualNetworkLink parseVirtualNetworkLink(const QJsonObject &object)
{
    VirtualNetworkLink link;
    link.id = ResourceId(object["id"_L1].toString());
    link.name = object["name"_L1].toString();
    link.virtualNetwork = ResourceId(jsonAt(object, u"properties.virtualNetwork.id").toString());
    link.registrationEnabled = jsonAt(object, u"properties.registrationEnabled").toBool();
    link.state = jsonAt(object, u"properties.virtualNetworkLinkState").toString();
    return link;
}

Result<QList<DnsZone>> listPrivateDnsZones(const AzureReader &azure, const QString &subscriptionId,
                                           const CallContext &context)
{
    return listOf(
        azure, ResourceId::subscription(subscriptionId).toString() + "/providers/Microsoft.Network/privateDnsZones"_L1,
        kVersion, parseDnsZone, context);
}

Result<QList<RecordSet>> listPrivateRecordSets(const AzureReader &azure, const ResourceId &zone,
                                               const CallContext &context)
{
    return listOf(
        azure, zone.toString() + "/ALL"_L1, kVersion,
        [](const QJsonObject &object) { return parseRecordSet(object, ZoneKind::Private); }, context);
}

Result<QList<VirtualNetworkLink>> listVirtualNetworkLinks(const AzureReader &azure, const ResourceId &zone,
                                                          const CallContext &context)
{
    return listOf(azure, zone.toString() + "/virtualNetworkLinks"_L1, kVersion, parseVirtualNetworkLink, context);
}

QJsonObject virtualNetworkLinkBody(const ResourceId &virtualNetwork, bool registrationEnabled)
{
    return {{u"location"_s, u"global"_s},
            {u"properties"_s,
             QJsonObject{{u"virtualNetwork"_s, QJsonObject{{u"id"_s, virtualNetwork.toString()}}},
                         {u"registrationEnabled"_s, registrationEnabled}}}};
}

}
