#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace azrelocate::sandbox {

/// Record types by their number on the wire (RFC 1035, 3596, 2782, 8659).
enum class RecordType : quint16 {
    A = 1,
    Ns = 2,
    Cname = 5,
    Soa = 6,
    Ptr = 12,
    Mx = 15,
    Txt = 16,
    Aaaa = 28,
    Srv = 33,
    Any = 255,
    Caa = 257,
};

/// One resource record in presentation form.
struct DnsResourceRecord
{
    QString owner; ///< absolute name without the trailing dot; compared without case
    RecordType type = RecordType::A;
    quint32 ttl = 0; ///< seconds
    QString data;    ///< as in a zone file; names in it are absolute and end with a dot

    friend bool operator==(const DnsResourceRecord &, const DnsResourceRecord &) = default;
};

/// What a client asks.
struct DnsQuestion
{
    quint16 id = 0;
    QString name;     ///< without the trailing dot, as spelled by the client
    quint16 type = 0; ///< may be one that RecordType does not know
    bool internetClass = true;
    bool isQuery = true; ///< opcode QUERY with exactly one question
    bool recursionDesired = false;
    bool edns = false;
    quint16 udpSize = 512; ///< bytes the client takes over UDP (RFC 6891)
};

/// What goes back.
struct DnsReply
{
    enum class Code : quint8 { NoError = 0, FormErr = 1, ServFail = 2, NxDomain = 3, NotImp = 4, Refused = 5 };

    Code code = Code::NoError;
    bool authoritative = false;
    bool recursionAvailable = false;
    QList<DnsResourceRecord> answer;    ///< CNAME chain first
    QList<DnsResourceRecord> authority; ///< the SOA of a negative answer (RFC 2308)
};

/// The question in a packet; nothing when the bytes are no DNS message.
std::optional<DnsQuestion> parseQuestion(const QByteArray &packet);

/// The reply as a packet. When it is longer than @p limit bytes its sections are dropped and TC is set, so that the
/// client asks again over TCP. Empty when a record cannot be written, which is a defect of the caller's data.
QByteArray encodeReply(const DnsQuestion &question, const DnsReply &reply, qsizetype limit);

/// Text as the quoted strings of a TXT record's data: one per element.
QString quotedStrings(const QStringList &chunks);

}
