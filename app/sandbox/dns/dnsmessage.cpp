#include "sandbox/dns/dnsmessage.h"

#include <QStringList>

#include <algorithm>

#include <ldns/ldns.h>

#include <cstdlib>
#include <memory>

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

struct PacketDeleter
{
    void operator()(ldns_pkt *packet) const { ldns_pkt_free(packet); }
};
using PacketPtr = std::unique_ptr<ldns_pkt, PacketDeleter>;

/// Memory that ldns gives away by malloc.
struct MallocDeleter
{
    void operator()(void *memory) const { std::free(memory); } // NOLINT: the library's contract
};

QString nameOf(const ldns_rdf *name)
{
    const std::unique_ptr<char, MallocDeleter> text(ldns_rdf2str(name));
    QString result = QString::fromLatin1(text.get());
    if (result.size() > 1 && result.endsWith(u'.'))
        result.chop(1);
    return result;
}

QByteArray typeName(RecordType type)
{
    const std::unique_ptr<char, MallocDeleter> text(ldns_rr_type2str(static_cast<ldns_rr_type>(type)));
    return QByteArray(text.get());
}

/// False when ldns refuses the record's text.
bool push(ldns_pkt *packet, ldns_pkt_section section, const QList<DnsResourceRecord> &records)
{
    for (const DnsResourceRecord &record : records) {
        const QByteArray line = record.owner.toLatin1() + ". " + QByteArray::number(record.ttl) + " IN "
            + typeName(record.type) + ' ' + record.data.toUtf8();
        ldns_rr *rr = nullptr;
        if (ldns_rr_new_frm_str(&rr, line.constData(), record.ttl, nullptr, nullptr) != LDNS_STATUS_OK)
            return false;
        ldns_pkt_push_rr(packet, section, rr);
    }
    return true;
}

QByteArray wire(const ldns_pkt *packet)
{
    uint8_t *bytes = nullptr;
    size_t size = 0;
    if (ldns_pkt2wire(&bytes, packet, &size) != LDNS_STATUS_OK)
        return {};
    const std::unique_ptr<uint8_t, MallocDeleter> owner(bytes);
    return QByteArray(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
}

/// A reply packet with its header and question, without records.
PacketPtr header(const DnsQuestion &question, const DnsReply &reply)
{
    PacketPtr packet(ldns_pkt_new());
    ldns_pkt_set_id(packet.get(), question.id);
    ldns_pkt_set_qr(packet.get(), true);
    ldns_pkt_set_rd(packet.get(), question.recursionDesired);
    ldns_pkt_set_ra(packet.get(), reply.recursionAvailable);
    ldns_pkt_set_aa(packet.get(), reply.authoritative);
    ldns_pkt_set_rcode(packet.get(), static_cast<uint8_t>(reply.code));
    if (question.isQuery) {
        ldns_rr *rr = ldns_rr_new();
        ldns_rr_set_owner(rr, ldns_dname_new_frm_str((question.name + u'.').toLatin1().constData()));
        ldns_rr_set_type(rr, static_cast<ldns_rr_type>(question.type));
        ldns_rr_set_class(rr, question.internetClass ? LDNS_RR_CLASS_IN : LDNS_RR_CLASS_ANY);
        ldns_rr_set_question(rr, true);
        ldns_pkt_push_rr(packet.get(), LDNS_SECTION_QUESTION, rr);
    }
    if (question.edns)
        ldns_pkt_set_edns_udp_size(packet.get(), 1232); // what fits every path unfragmented (DNS flag day 2020)
    return packet;
}

}

std::optional<DnsQuestion> parseQuestion(const QByteArray &packet)
{
    ldns_pkt *parsed = nullptr;
    if (ldns_wire2pkt(&parsed, reinterpret_cast<const uint8_t *>(packet.constData()),
                      static_cast<size_t>(packet.size()))
        != LDNS_STATUS_OK)
        return std::nullopt;
    const PacketPtr owner(parsed);
    if (ldns_pkt_qr(parsed))
        return std::nullopt; // a reply: answering replies is how two servers start to talk to each other forever
    DnsQuestion question;
    question.id = ldns_pkt_id(parsed);
    question.recursionDesired = ldns_pkt_rd(parsed);
    question.edns = ldns_pkt_edns(parsed);
    if (question.edns)
        question.udpSize = std::max<quint16>(512, ldns_pkt_edns_udp_size(parsed));
    question.isQuery = ldns_pkt_get_opcode(parsed) == LDNS_PACKET_QUERY && ldns_pkt_qdcount(parsed) == 1;
    if (!question.isQuery)
        return question;
    const ldns_rr *rr = ldns_rr_list_rr(ldns_pkt_question(parsed), 0);
    question.name = nameOf(ldns_rr_owner(rr));
    question.type = static_cast<quint16>(ldns_rr_get_type(rr));
    question.internetClass = ldns_rr_get_class(rr) == LDNS_RR_CLASS_IN;
    return question;
}

QByteArray encodeReply(const DnsQuestion &question, const DnsReply &reply, qsizetype limit)
{
    const PacketPtr packet = header(question, reply);
    if (!push(packet.get(), LDNS_SECTION_ANSWER, reply.answer)
        || !push(packet.get(), LDNS_SECTION_AUTHORITY, reply.authority))
        return {};
    const QByteArray bytes = wire(packet.get());
    if (bytes.size() <= limit)
        return bytes;
    const PacketPtr truncated = header(question, reply);
    ldns_pkt_set_tc(truncated.get(), true);
    return wire(truncated.get());
}

QString quotedStrings(const QStringList &chunks)
{
    QStringList quoted;
    for (const QString &chunk : chunks) {
        QString text = chunk;
        text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
        quoted.append(u'"' + text + u'"');
    }
    return quoted.join(u' ');
}

}
