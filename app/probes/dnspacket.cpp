#include "probes/dnspacket.h"

#include <QHostAddress>

#include <ares.h>

#include <array>
#include <optional>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

struct TypeRow
{
    DnsType type;
    int code;
    QLatin1StringView name;
};

constexpr std::array<TypeRow, 7> kTypes{{
    {DnsType::A, 1, "A"_L1},
    {DnsType::Ns, 2, "NS"_L1},
    {DnsType::Cname, 5, "CNAME"_L1},
    {DnsType::Soa, 6, "SOA"_L1},
    {DnsType::Txt, 16, "TXT"_L1},
    {DnsType::Aaaa, 28, "AAAA"_L1},
    {DnsType::Caa, 257, "CAA"_L1},
}};

constexpr int kInternetClass = 1;
constexpr int kHeaderSize = 12;

/// Walks over a packet; every read is checked against its end, the first one that fails ends the reading.
class PacketReader
{
public:
    explicit PacketReader(QByteArrayView packet)
        : m_packet(packet)
    {
    }

    qsizetype position() const { return m_position; }
    bool seek(qsizetype position)
    {
        if (position < 0 || position > m_packet.size())
            return false;
        m_position = position;
        return true;
    }

    std::optional<quint32> number(int bytes)
    {
        if (m_position + bytes > m_packet.size())
            return std::nullopt;
        quint32 value = 0;
        for (int i = 0; i < bytes; ++i)
            value = value << 8 | static_cast<unsigned char>(m_packet[m_position++]);
        return value;
    }

    std::optional<QByteArray> bytes(qsizetype count)
    {
        if (count < 0 || m_position + count > m_packet.size())
            return std::nullopt;
        const QByteArray result = m_packet.sliced(m_position, count).toByteArray();
        m_position += count;
        return result;
    }

    std::optional<QString> name()
    {
        if (m_position >= m_packet.size())
            return std::nullopt;
        const auto *begin = reinterpret_cast<const unsigned char *>(m_packet.data());
        char *text = nullptr;
        long used = 0;
        if (ares_expand_name(begin + m_position, begin, static_cast<int>(m_packet.size()), &text, &used)
            != ARES_SUCCESS)
            return std::nullopt;
        const QString result = QString::fromLatin1(text);
        ares_free_string(text);
        m_position += used;
        return result;
    }

private:
    QByteArrayView m_packet;
    qsizetype m_position = 0;
};

std::optional<DnsType> typeOf(quint32 code)
{
    for (const TypeRow &row : kTypes) {
        if (static_cast<quint32>(row.code) == code)
            return row.type;
    }
    return std::nullopt;
}

std::optional<QString> addressIn(PacketReader &packet, qsizetype length, qsizetype expected)
{
    const auto raw = packet.bytes(length);
    if (!raw || length != expected)
        return std::nullopt;
    if (length == 16)
        return QHostAddress(reinterpret_cast<const quint8 *>(raw->constData())).toString();
    quint32 ipv4 = 0;
    for (const char byte : *raw)
        ipv4 = ipv4 << 8 | static_cast<unsigned char>(byte);
    return QHostAddress(ipv4).toString();
}

/// A TXT record is a list of strings of at most 255 bytes that its readers join.
std::optional<QString> textIn(PacketReader &packet, qsizetype end)
{
    QByteArray text;
    while (packet.position() < end) {
        const auto length = packet.number(1);
        const auto part = length ? packet.bytes(*length) : std::nullopt;
        if (!part || packet.position() > end)
            return std::nullopt;
        text += *part;
    }
    return QString::fromUtf8(text);
}

std::optional<QString> caaIn(PacketReader &packet, qsizetype end)
{
    const auto flags = packet.number(1);
    const auto tagLength = packet.number(1);
    const auto tag = tagLength ? packet.bytes(*tagLength) : std::nullopt;
    const auto value = tag ? packet.bytes(end - packet.position()) : std::nullopt;
    if (!flags || !value)
        return std::nullopt;
    return u"%1 %2 \"%3\""_s.arg(QString::number(*flags), QString::fromLatin1(*tag), QString::fromUtf8(*value));
}

/// @p minimum receives the last field, which bounds how long a negative answer may be kept.
std::optional<QString> soaIn(PacketReader &packet, quint32 &minimum)
{
    const auto server = packet.name();
    const auto mailbox = server ? packet.name() : std::nullopt;
    if (!mailbox)
        return std::nullopt;
    QString text = *server + u' ' + *mailbox;
    for (int field = 0; field < 5; ++field) {
        const auto number = packet.number(4);
        if (!number)
            return std::nullopt;
        text += u' ' + QString::number(*number);
        minimum = *number;
    }
    return text;
}

struct ParsedRecord
{
    std::optional<DnsRecord> record; ///< nullopt: of a type that is not ours
    quint32 soaMinimum = 0;
};

std::optional<ParsedRecord> recordIn(PacketReader &packet)
{
    const auto name = packet.name();
    const auto code = name ? packet.number(2) : std::nullopt;
    const auto recordClass = packet.number(2);
    const auto ttl = packet.number(4);
    const auto length = packet.number(2);
    if (!code || !recordClass || !ttl || !length)
        return std::nullopt;
    const qsizetype end = packet.position() + static_cast<qsizetype>(*length);
    ParsedRecord parsed;
    const std::optional<DnsType> type = typeOf(*code);
    if (type && *recordClass == kInternetClass) {
        std::optional<QString> value;
        switch (*type) {
        case DnsType::A:
            value = addressIn(packet, *length, 4);
            break;
        case DnsType::Aaaa:
            value = addressIn(packet, *length, 16);
            break;
        case DnsType::Cname:
        case DnsType::Ns:
            value = packet.name();
            break;
        case DnsType::Txt:
            value = textIn(packet, end);
            break;
        case DnsType::Soa:
            value = soaIn(packet, parsed.soaMinimum);
            break;
        case DnsType::Caa:
            value = caaIn(packet, end);
            break;
        }
        if (!value || packet.position() > end)
            return std::nullopt;
        // RFC 2181 section 8: a TTL with the top bit set counts as zero.
        const std::chrono::seconds seconds(*ttl > 0x7fffffffU ? 0 : *ttl);
        parsed.record = DnsRecord{*name, *type, seconds, *value};
    }
    if (!packet.seek(end))
        return std::nullopt;
    return parsed;
}

std::optional<DnsAnswer> answerIn(PacketReader &packet, DnsType type)
{
    const auto id = packet.number(2);
    const auto flags = packet.number(2);
    const auto questions = packet.number(2);
    const auto answers = packet.number(2);
    const auto authorities = packet.number(2);
    if (!id || !flags || !questions || !answers || !authorities || !packet.seek(kHeaderSize))
        return std::nullopt;
    for (quint32 i = 0; i < *questions; ++i) {
        if (!packet.name() || !packet.number(4))
            return std::nullopt;
    }

    DnsAnswer answer;
    for (quint32 i = 0; i < *answers; ++i) {
        auto parsed = recordIn(packet);
        if (!parsed)
            return std::nullopt;
        if (parsed->record)
            answer.records.append(*std::move(parsed->record));
    }
    const bool hasType = std::any_of(
        answer.records.begin(), answer.records.end(), [type](const DnsRecord &record) { return record.type == type; });
    switch (*flags & 0x0fU) {
    case 0:
        answer.status = hasType ? DnsAnswer::Status::Found : DnsAnswer::Status::NoData;
        break;
    case 3:
        answer.status = DnsAnswer::Status::NxDomain;
        break;
    case 5:
        answer.status = DnsAnswer::Status::Refused;
        break;
    default:
        answer.status = DnsAnswer::Status::ServFail;
        break; // FORMERR and NOTIMP: it could not serve us either
    }
    if (answer.status != DnsAnswer::Status::NoData && answer.status != DnsAnswer::Status::NxDomain)
        return answer;
    for (quint32 i = 0; i < *authorities; ++i) {
        const auto parsed = recordIn(packet);
        if (!parsed)
            return std::nullopt;
        if (parsed->record && parsed->record->type == DnsType::Soa)
            answer.negativeTtl = std::min(parsed->record->ttl, std::chrono::seconds(parsed->soaMinimum));
    }
    return answer;
}

}

QString toString(DnsType type)
{
    for (const TypeRow &row : kTypes) {
        if (row.type == type)
            return row.name;
    }
    return {};
}

int dnsTypeCode(DnsType type)
{
    for (const TypeRow &row : kTypes) {
        if (row.type == type)
            return row.code;
    }
    return 0;
}

Result<DnsAnswer> parseDnsPacket(QByteArrayView packet, DnsType type)
{
    PacketReader reader(packet);
    if (std::optional<DnsAnswer> answer = answerIn(reader, type))
        return *std::move(answer);
    return Error::protocol(u"DNS "_s + toString(type), u"The DNS answer is damaged."_s);
}

}
