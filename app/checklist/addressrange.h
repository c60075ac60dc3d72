#pragma once

#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace azrelocate {

/// A range of IPv4 or IPv6 addresses in CIDR notation; a single address is a range of its own.
class AddressRange
{
public:
    /// "10.40.0.0/16", "10.40.1.11", "fd00:db8::/48"; nothing for any other text. Bits behind the prefix are dropped.
    static std::optional<AddressRange> parse(const QString &text);

    bool isIpv6() const { return m_ipv6; }
    int prefixLength() const { return m_length; } ///< bits
    bool isSingle() const { return m_length == width(); }

    bool contains(const AddressRange &other) const;
    bool overlaps(const AddressRange &other) const;
    /// The same place inside @p to that this has inside @p from, which contains it and is as long as @p to.
    AddressRange moved(const AddressRange &from, const AddressRange &to) const;
    /// The range of the same length right behind this one; nothing at the end of all addresses.
    std::optional<AddressRange> next() const;

    QString toString() const; ///< "10.40.0.0/16"; a single address without its length

    friend bool operator==(const AddressRange &, const AddressRange &) = default;

private:
    using Bytes = std::array<quint8, 16>;

    int width() const { return m_ipv6 ? 128 : 32; }
    void clearBehind(int length);

    Bytes m_bytes{}; ///< network order; IPv4 in the first four
    int m_length = 0;
    bool m_ipv6 = false;
};

/// The first private range (RFC 1918, RFC 4193) of the length of @p like that overlaps none of @p taken, searched from
/// @p like onwards in the private block that it lies in, then from the block's start; nothing when the block is full,
/// or when @p like is not private.
std::optional<AddressRange> freeRange(const AddressRange &like, const QList<AddressRange> &taken);

/// All of @p texts that are ranges.
QList<AddressRange> rangesIn(const QStringList &texts);

}
