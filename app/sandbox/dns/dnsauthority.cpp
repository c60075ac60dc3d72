#include "sandbox/dns/dnsauthority.h"

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestChain = 16; // resolvers give up at about this length; a loop ends here

}

bool isInZone(const QString &name, const QString &zone)
{
    return name.compare(zone, Qt::CaseInsensitive) == 0 || name.endsWith(u'.' + zone, Qt::CaseInsensitive);
}

QString targetName(const DnsResourceRecord &cname)
{
    return cname.data.endsWith(u'.') ? cname.data.chopped(1) : cname.data;
}

void DnsAuthority::add(std::unique_ptr<DnsZoneSource> source)
{
    m_sources.push_back(std::move(source));
}

DnsAuthority::Place DnsAuthority::placeOf(const QString &name) const
{
    Place best;
    for (const auto &source : m_sources) {
        const QString zone = source->zoneOf(name);
        if (zone.size() > best.zone.size())
            best = {source.get(), zone};
    }
    return best;
}

DnsReply DnsAuthority::answerOneStep(const QString &name, quint16 type) const
{
    DnsReply reply;
    const Place place = placeOf(name);
    if (!place.source) {
        reply.code = DnsReply::Code::Refused;
        return reply;
    }
    reply.authoritative = true;
    const DnsNode node = place.source->node(place.zone, name);
    for (const DnsResourceRecord &record : node.records) {
        const bool wanted = static_cast<quint16>(record.type) == type || type == static_cast<quint16>(RecordType::Any);
        if (wanted || record.type == RecordType::Cname)
            reply.answer.append(record);
    }
    if (!node.exists)
        reply.code = DnsReply::Code::NxDomain;
    if (reply.answer.isEmpty())
        reply.authority.append(place.source->startOfAuthority(place.zone));
    return reply;
}

DnsReply DnsAuthority::answer(const QString &name, quint16 type) const
{
    DnsReply reply = answerOneStep(name, type);
    QString next = name;
    for (int length = 0; length < kLongestChain; ++length) {
        const bool isAlias = !reply.answer.isEmpty() && reply.answer.last().type == RecordType::Cname
            && type != static_cast<quint16>(RecordType::Cname) && type != static_cast<quint16>(RecordType::Any);
        if (!isAlias || targetName(reply.answer.last()).compare(next, Qt::CaseInsensitive) == 0)
            break;
        next = targetName(reply.answer.last());
        const DnsReply step = answerOneStep(next, type);
        if (step.code == DnsReply::Code::Refused)
            break; // the chain leaves our zones; the client asks on elsewhere
        reply.code = step.code;
        reply.answer += step.answer;
        reply.authority = step.authority;
        if (step.answer.isEmpty())
            break;
    }
    return reply;
}

}
