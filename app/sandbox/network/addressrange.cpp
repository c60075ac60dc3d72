#include "sandbox/network/addressrange.h"

#include <QHostAddress>

namespace azrelocate::sandbox {

std::optional<AddressRange> AddressRange::parse(const QString &cidr)
{
    if (!cidr.contains(u'/'))
        return {};
    const auto [address, length] = QHostAddress::parseSubnet(cidr);
    if (address.protocol() != QAbstractSocket::IPv4Protocol || length < 0)
        return {};
    const quint32 hostBits = length == 0 ? ~quint32(0) : (quint32(1) << (32 - length)) - 1;
    const quint32 first = address.toIPv4Address() & ~hostBits;
    return AddressRange{first, first | hostBits};
}

}
