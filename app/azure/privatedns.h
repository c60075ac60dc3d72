#pragma once

#include "azure/dns.h"

namespace azrelocate {

// Microsoft.Network/privateDnsZones, api-version 2024-06-01. Zones are global: a region gets a link, not a copy.

struct VirtualNetworkLink
{
    ResourceId id;
    QString name;
    ResourceId virtualNetwork;
    bool registrationEnabled = false;
    QString state; ///< "InProgress", "Completed"
};

Result<QList<DnsZone>> listPrivateDnsZones(const AzureReader &azure, const QString &subscriptionId,
                                           const CallContext &context);
Result<QList<RecordSet>> listPrivateRecordSets(const AzureReader &azure, const ResourceId &zone,
                                               const CallContext &context);
Result<QList<VirtualNetworkLink>> listVirtualNetworkLinks(const AzureReader &azure, const ResourceId &zone,
                                                          const CallContext &context);

/// Body of the PUT of a link.
QJsonObject virtualNetworkLinkBody(const ResourceId &virtualNetwork, bool registrationEnabled);
VirtualNetworkLink parseVirtualNetworkLink(const QJsonObject &object);

}
