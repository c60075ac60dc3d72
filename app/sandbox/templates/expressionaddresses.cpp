// Functions of the template language over address ranges in CIDR notation (RFC 4632, RFC 4291).
#include "sandbox/templates/expressionfunctions.h"

#include <QHostAddress>
#include <QJsonObject>

#include <array>

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

/// Both families alike: the bytes of the address in network order, 4 or 16 of them.
struct Range
{
    std::array<quint8, 16> bytes{};
    int size = 0;   ///< in bytes
    int prefix = 0; ///< in bits

    int bits() const { return size * 8; }
    QString addressText() const
    {
        if (size == 4)
            return QHostAddress(quint32(bytes[0]) << 24 | quint32(bytes[1]) << 16 | quint32(bytes[2]) << 8 | bytes[3])
                .toString();
        return QHostAddress(bytes.data()).toString();
    }
    QString text() const { return u"%1/%2"_s.arg(addressText()).arg(prefix); }
    /// Every bit behind the prefix becomes @p value.
    Range withHostBits(bool value) const
    {
        Range range = *this;
        for (int bit = prefix; bit < bits(); ++bit) {
            const auto mask = static_cast<quint8>(0x80 >> (bit % 8));
            quint8 &byte = range.bytes[static_cast<size_t>(bit / 8)];
            byte = static_cast<quint8>(value ? byte | mask : byte & ~mask);
        }
        return range;
    }
    /// The address that is @p count steps of 2^(bits - @p unit) further.
    Range advanced(qint64 count, int unit) const
    {
        Range range = *this;
        auto rest = static_cast<quint64>(count);
        unsigned carry = 0;
        for (int bit = unit - 1; bit >= 0 && (rest != 0 || carry != 0); --bit) {
            const int shift = 7 - bit % 8;
            quint8 &byte = range.bytes[static_cast<size_t>(bit / 8)];
            const unsigned sum = (byte >> shift & 1U) + static_cast<unsigned>(rest & 1U) + carry;
            byte = static_cast<quint8>((byte & ~(1U << shift)) | (sum & 1U) << shift);
            carry = sum >> 1;
            rest >>= 1;
        }
        return range;
    }
};

Result<Range> rangeOf(const FunctionCall &call)
{
    const QString text = call.text(0);
    const QHostAddress address(text.section(u'/', 0, 0));
    bool isNumber = false;
    Range range;
    range.prefix = text.section(u'/', 1).toInt(&isNumber);
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        range.size = 4;
        const quint32 number = address.toIPv4Address();
        for (size_t i = 0; i < 4; ++i)
            range.bytes[i] = static_cast<quint8>(number >> (24 - 8 * i));
    } else if (address.protocol() == QAbstractSocket::IPv6Protocol) {
        range.size = 16;
        const Q_IPV6ADDR parts = address.toIPv6Address();
        for (size_t i = 0; i < 16; ++i)
            range.bytes[i] = parts.c[i];
    }
    if (range.size == 0 || !isNumber || range.prefix < 0 || range.prefix > range.bits())
        return call.failure(u"'%1' is no address range in CIDR notation."_s.arg(text));
    return range.withHostBits(false);
}

bool fitsInto(qint64 count, int freeBits)
{
    return count >= 0 && (freeBits >= 62 || count < (qint64{1} << freeBits));
}

Result<QJsonValue> parseCidr(const FunctionCall &call)
{
    const Result<Range> range = rangeOf(call);
    if (!range)
        return range.error();
    Range mask;
    mask.size = range->size;
    mask.bytes.fill(0xff);
    mask.prefix = range->prefix;
    const bool isV4 = range->size == 4;
    const Range last = range->withHostBits(true);
    const bool hasEnds = isV4 && range->prefix < 31; // network and broadcast address are no hosts
    QJsonObject parts{{u"network"_s, range->addressText()},
                      {u"netmask"_s, mask.withHostBits(false).addressText()},
                      {u"firstUsable"_s, (hasEnds ? range->advanced(1, range->bits()) : *range).addressText()},
                      {u"lastUsable"_s,
                       (hasEnds ? range->advanced((qint64{1} << (32 - range->prefix)) - 2, 32) : last).addressText()},
                      {u"cidr"_s, range->prefix}};
    if (isV4)
        parts.insert(u"broadcast"_s, last.addressText());
    return QJsonValue(parts);
}

Result<QJsonValue> cidrSubnet(const FunctionCall &call)
{
    const Result<Range> range = rangeOf(call);
    if (!range)
        return range.error();
    const qint64 prefix = call.number(1);
    const qint64 index = call.number(2);
    if (prefix < range->prefix || prefix > range->bits() || !fitsInto(index, static_cast<int>(prefix) - range->prefix))
        return call.failure(u"%1 has no subnet %2 of the size /%3."_s.arg(range->text()).arg(index).arg(prefix));
    Range subnet = range->advanced(index, static_cast<int>(prefix));
    subnet.prefix = static_cast<int>(prefix);
    return QJsonValue(subnet.text());
}

Result<QJsonValue> cidrHost(const FunctionCall &call)
{
    const Result<Range> range = rangeOf(call);
    if (!range)
        return range.error();
    const qint64 host = call.number(1);
    if (!fitsInto(host, range->bits() - range->prefix) || !fitsInto(host + 1, range->bits() - range->prefix))
        return call.failure(u"%1 has no host %2."_s.arg(range->text()).arg(host));
    return QJsonValue(range->advanced(host + 1, range->bits()).addressText());
}

constexpr FunctionRow kAddressRows[] = {
    {"parseCidr", "s", parseCidr},
    {"cidrSubnet", "sii", cidrSubnet},
    {"cidrHost", "si", cidrHost},
};

}

std::span<const FunctionRow> addressFunctions()
{
    return kAddressRows;
}

}
