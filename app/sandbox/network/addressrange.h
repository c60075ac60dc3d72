#pragma once

#include <QString>

#include <optional>

namespace azrelocate::sandbox {

/// A range of IPv4 addresses in CIDR notation.
struct AddressRange
{
    quint32 first = 0;
    quint32 last = 0;

    /// "10.40.0.0/16"; nothing for another form (IPv6 too).
    static std::optional<AddressRange> parse(const QString &cidr);

    bool overlaps(const AddressRange &other) const { return first <= other.last && other.first <= last; }
    bool contains(const AddressRange &other) const { return first <= other.first && other.last <= last; }
    bool contains(quint32 address) const { return first <= address && address <= last; }
};

}
