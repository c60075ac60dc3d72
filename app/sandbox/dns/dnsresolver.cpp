#include "sandbox/dns/dnsresolver.h"

#include <algorithm>

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestChain = 16;

/// Seconds that a negative answer may be kept: the smaller of the SOA's TTL and its minimum field.
quint32 negativeLifetime(const DnsReply &reply)
{
    if (reply.authority.isEmpty())
        return 0;
    const DnsResourceRecord &soa = reply.authority.first();
    return std::min(soa.ttl, soa.data.section(u' ', -1).toUInt());
}

quint32 lifetimeOf(const DnsReply &reply)
{
    if (reply.answer.isEmpty())
        return negativeLifetime(reply);
    return std::ranges::min_element(reply.answer, {}, &DnsResourceRecord::ttl)->ttl;
}

void age(QList<DnsResourceRecord> &records, quint32 seconds)
{
    for (DnsResourceRecord &record : records)
        record.ttl = record.ttl > seconds ? record.ttl - seconds : 0;
}

}

DnsResolver::DnsResolver(const DnsAuthority &authority, std::function<QDateTime()> now)
    : m_authority(authority)
    , m_now(std::move(now))
{
}

DnsReply DnsResolver::step(const QString &name, quint16 type)
{
    const QDateTime now = m_now();
    // A CNAME answers every type, so it is kept under its own type and looked for first.
    for (const quint16 kept : {static_cast<quint16>(RecordType::Cname), type}) {
        const auto found = m_cache.constFind({name.toLower(), kept});
        if (found == m_cache.cend())
            continue;
        const bool negativeCname = kept != type && found->reply.answer.isEmpty();
        const qint64 passed = found->fetched.secsTo(now);
        if (negativeCname || passed >= found->lifetime)
            continue;
        DnsReply reply = found->reply;
        age(reply.answer, static_cast<quint32>(passed));
        age(reply.authority, static_cast<quint32>(passed));
        return reply;
    }
    DnsReply reply = m_authority.answerOneStep(name, type);
    reply.authoritative = false;
    const bool isAlias = !reply.answer.isEmpty() && reply.answer.first().type == RecordType::Cname;
    const quint16 key = isAlias ? static_cast<quint16>(RecordType::Cname) : type;
    m_cache.insert({name.toLower(), key}, {reply, now, lifetimeOf(reply)});
    return reply;
}

DnsReply DnsResolver::answer(const QString &name, quint16 type)
{
    DnsReply reply = step(name, type);
    for (int length = 0; length < kLongestChain; ++length) {
        const bool isAlias = !reply.answer.isEmpty() && reply.answer.last().type == RecordType::Cname
            && type != static_cast<quint16>(RecordType::Cname) && type != static_cast<quint16>(RecordType::Any);
        if (!isAlias)
            break;
        const DnsReply next = step(targetName(reply.answer.last()), type);
        reply.code = next.code;
        reply.answer += next.answer;
        reply.authority = next.authority;
        if (next.answer.isEmpty())
            break;
    }
    if (reply.code == DnsReply::Code::Refused) // nobody on this loopback internet is responsible for the name
        reply.code = DnsReply::Code::ServFail;
    reply.recursionAvailable = true;
    return reply;
}

}
