#pragma once

#include "sandbox/dns/dnsauthority.h"
#include "sandbox/simulation.h"

namespace azrelocate::sandbox {

/// The domains that Azure itself answers for: trafficmanager.net, azurewebsites.net, vault.azure.net and their like. A
/// name exists as long as its resource does. What has no server of its own in the sandbox resolves to 127.0.0.1.
class AzureZones final : public DnsZoneSource
{
public:
    explicit AzureZones(const Simulation &simulation); ///< which must outlive this object

    QString zoneOf(const QString &name) const override;
    DnsNode node(const QString &zone, const QString &name) const override;
    DnsResourceRecord startOfAuthority(const QString &zone) const override;

private:
    DnsNode trafficManagerNode(const QString &name) const;
    DnsNode webNode(const QString &name) const;
    DnsNode publicAddressNode(const QString &name) const;

    struct ServiceDomain
    {
        QString zone;
        QString type; ///< of the resource whose name is the first label
    };
    const Simulation &m_simulation;
    QString m_trafficManagerZone;
    QString m_webZone;
    QString m_publicAddressZone;
    QList<ServiceDomain> m_services;
    mutable quint64 m_draws = 0; ///< counts answers of weighted profiles, so that their proportions are exact
};

/// Every zone of the simulated internet: customer zones and Azure's own.
void addCloudZones(DnsAuthority &authority, const Simulation &simulation);

}
