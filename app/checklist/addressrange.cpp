#include "checklist/addressrange.h"

#include <QHostAddress>
#include <QStringList>

#include <algorithm>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

bool sameBits(const std::array<quint8, 16> &a, const std::array<quint8, 16> &b, int count)
{
    const auto whole = static_cast<std::size_t>(count / 8);
    if (!std::equal(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(whole), b.begin()))
        return false;
    const int rest = count % 8;
    return rest == 0 || (a[whole] >> (8 - rest)) == (b[whole] >> (8 - rest));
}

}

std::optional<AddressRange> AddressRange::parse(const QString &text)
{
    QHostAddress address;
    if (!address.setAddress(text.section(u'/', 0, 0)))
        return {};
    AddressRange range;
    range.m_ipv6 = address.protocol() == QAbstractSocket::IPv6Protocol;
    // QHostAddress takes "10" and "10.1" too, which are no addresses in Azure.
    if (!range.m_ipv6 && text.section(u'/', 0, 0).count(u'.') != 3)
        return {};
    if (range.m_ipv6) {
        const Q_IPV6ADDR bytes = address.toIPv6Address();
        std::copy(std::begin(bytes.c), std::end(bytes.c), range.m_bytes.begin());
    } else {
        const quint32 number = address.toIPv4Address();
        for (std::size_t i = 0; i < 4; ++i)
            range.m_bytes[i] = static_cast<quint8>(number >> (24 - 8 * i));
    }
    range.m_length = range.width();
    if (text.contains(u'/')) {
        bool isNumber = false;
        const int length = text.section(u'/', 1).toInt(&isNumber);
        if (!isNumber || length < 0 || length > range.width())
            return {};
        range.m_length = length;
    }
    range.clearBehind(range.m_length);
    return range;
}

void AddressRange::clearBehind(int length)
{
    for (int bit = length; bit < 128; ++bit)
        m_bytes[static_cast<std::size_t>(bit / 8)] &= static_cast<quint8>(~(0x80 >> (bit % 8)));
}

bool AddressRange::contains(const AddressRange &other) const
{
    return m_ipv6 == other.m_ipv6 && m_length <= other.m_length && sameBits(m_bytes, other.m_bytes, m_length);
}

bool AddressRange::overlaps(const AddressRange &other) const
{
    return contains(other) || other.contains(*this);
}

AddressRange AddressRange::moved(const AddressRange &from, const AddressRange &to) const
{
    Q_ASSERT(from.contains(*this) && from.m_length == to.m_length && from.m_ipv6 == to.m_ipv6);
    AddressRange result = *this;
    for (int bit = 0; bit < to.m_length; ++bit) {
        const auto byte = static_cast<std::size_t>(bit / 8);
        const auto mask = static_cast<quint8>(0x80 >> (bit % 8));
        result.m_bytes[byte] =
            static_cast<quint8>((result.m_bytes[byte] & static_cast<quint8>(~mask)) | (to.m_bytes[byte] & mask));
    }
    return result;
}

std::optional<AddressRange> AddressRange::next() const
{
    AddressRange result = *this;
    for (int bit = m_length - 1; bit >= 0; --bit) {
        const auto byte = static_cast<std::size_t>(bit / 8);
        const auto mask = static_cast<quint8>(0x80 >> (bit % 8));
        result.m_bytes[byte] ^= mask;
        if (result.m_bytes[byte] & mask)
            return result; // nothing to carry any further
    }
    return {};
}

QString AddressRange::toString() const
{
    QHostAddress address;
    if (m_ipv6) {
        address.setAddress(m_bytes.data());
    } else {
        quint32 number = 0;
        for (std::size_t i = 0; i < 4; ++i)
            number = (number << 8) | m_bytes[i];
        address.setAddress(number);
    }
    return isSingle() ? address.toString() : u"%1/%2"_s.arg(address.toString()).arg(m_length);
}

std::optional<AddressRange> freeRange(const AddressRange &like, const QList<AddressRange> &taken)
{
    for (const QString &text : {u"10.0.0.0/8"_s, u"172.16.0.0/12"_s, u"192.168.0.0/16"_s, u"fc00::/7"_s}) {
        const AddressRange block = *AddressRange::parse(text);
        if (!block.contains(like))
            continue;
        const auto isFree = [&](const AddressRange &candidate) {
            return std::none_of(taken.begin(), taken.end(),
                                [&](const AddressRange &other) { return other.overlaps(candidate); });
        };
        constexpr int kMost = 1 << 16; // of a /16 there are 256; a /64 has more neighbours than anybody has used
        std::optional<AddressRange> candidate = like;
        for (int i = 0; i < kMost && candidate && block.contains(*candidate); ++i, candidate = candidate->next()) {
            if (isFree(*candidate))
                return candidate;
        }
        candidate = AddressRange::parse(u"%1/%2"_s.arg(text.section(u'/', 0, 0)).arg(like.prefixLength()));
        for (int i = 0; i < kMost && candidate && !(*candidate == like); ++i, candidate = candidate->next()) {
            if (isFree(*candidate))
                return candidate;
        }
    }
    return {};
}

QList<AddressRange> rangesIn(const QStringList &texts)
{
    QList<AddressRange> ranges;
    for (const QString &text : texts) {
        if (const auto range = AddressRange::parse(text))
            ranges.append(*range);
    }
    return ranges;
}

}
