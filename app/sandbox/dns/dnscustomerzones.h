#pragma once

#include "sandbox/dns/dnsauthority.h"
#include "sandbox/resourcestore.h"

namespace azrelocate::sandbox {

/// The public zones of the store (Microsoft.Network/dnsZones) with their record sets, wildcards and alias record sets.
/// Private zones are not here: they answer inside their networks only.
class CustomerZones final : public DnsZoneSource
{
public:
    /// @p authority resolves what an alias record set points at; it and @p store must outlive this object.
    CustomerZones(const ResourceStore &store, const DnsAuthority &authority);

    QString zoneOf(const QString &name) const override;
    DnsNode node(const QString &zone, const QString &name) const override;
    DnsResourceRecord startOfAuthority(const QString &zone) const override;

private:
    const Resource *zoneResource(const QString &zone) const;
    QList<DnsResourceRecord> recordsAt(const Resource &zone, const QString &relativeName, const QString &owner) const;
    QList<DnsResourceRecord> aliasRecords(RecordType type, const QString &targetId, const QString &owner,
                                          quint32 ttl) const;

    const ResourceStore &m_store;
    const DnsAuthority &m_authority;
};

}
