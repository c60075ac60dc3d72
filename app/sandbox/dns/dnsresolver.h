#pragma once

#include "sandbox/dns/dnsauthority.h"

#include <QDateTime>
#include <QHash>

#include <functional>

namespace azrelocate::sandbox {

/// A public resolver in front of the authority: keeps each record set for its TTL of simulated time, so that a change
/// in a zone becomes visible to its clients only when the old TTL has run out. Keeps negative answers too (RFC 2308).
class DnsResolver
{
public:
    DnsResolver(const DnsAuthority &authority, std::function<QDateTime()> now);

    DnsReply answer(const QString &name, quint16 type);

private:
    struct Entry
    {
        DnsReply reply; ///< one step, TTLs as they were when it was fetched
        QDateTime fetched;
        quint32 lifetime = 0; ///< seconds
    };
    DnsReply step(const QString &name, quint16 type);

    const DnsAuthority &m_authority;
    std::function<QDateTime()> m_now;
    QHash<std::pair<QString, quint16>, Entry> m_cache; ///< by lower-case name and type
};

}
