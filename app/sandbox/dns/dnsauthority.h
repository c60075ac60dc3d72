#pragma once

#include "sandbox/dns/dnsmessage.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace azrelocate::sandbox {

/// What a zone says of one name.
struct DnsNode
{
    bool exists = false; ///< also true for a name that only has names below it: that is NODATA, not NXDOMAIN
    QList<DnsResourceRecord> records; ///< of every type; a wildcard's records carry the name that was asked
};

/// Zones that a name server is responsible for: those of the customer, or a domain of Azure's own.
class DnsZoneSource
{
public:
    virtual ~DnsZoneSource() = default;
    /// The longest zone that @p name lies in; empty when none.
    virtual QString zoneOf(const QString &name) const = 0;
    virtual DnsNode node(const QString &zone, const QString &name) const = 0;
    virtual DnsResourceRecord startOfAuthority(const QString &zone) const = 0;
};

/// Answers questions from zones as an authoritative name server does (RFC 1034 section 4.3.2): follows CNAMEs as long
/// as they lead into its own zones, says NXDOMAIN or NODATA with the SOA, refuses foreign names.
class DnsAuthority
{
public:
    /// Where two sources serve nested zones, the longer zone answers.
    void add(std::unique_ptr<DnsZoneSource> source);

    DnsReply answer(const QString &name, quint16 type) const;
    /// The same without following a CNAME: what a resolver caches name by name.
    DnsReply answerOneStep(const QString &name, quint16 type) const;

private:
    struct Place
    {
        const DnsZoneSource *source = nullptr;
        QString zone;
    };
    Place placeOf(const QString &name) const;

    std::vector<std::unique_ptr<DnsZoneSource>> m_sources;
};

/// Whether @p name is @p zone or lies below it; without case.
bool isInZone(const QString &name, const QString &zone);

/// The name a CNAME's data leads to, without the trailing dot.
QString targetName(const DnsResourceRecord &cname);

}
