#include "sandbox/ports.h"

#include <QRandomGenerator>
#include <QTcpServer>
#include <QUdpSocket>

namespace azrelocate::sandbox {

namespace {

// Below 32768, where Linux begins to hand out ports (macOS and Windows: 49152).
constexpr int kLowest = 20000;
constexpr int kHighest = 30000;
constexpr int kTries = 50;

bool isFree(quint16 port)
{
    QTcpServer stream;
    QUdpSocket datagrams;
    return stream.listen(QHostAddress::LocalHost, port)
        && datagrams.bind(QHostAddress::LocalHost, port, QAbstractSocket::DontShareAddress);
}

}

Ports lastingPorts()
{
    for (int i = 0; i < kTries; ++i) {
        // Chance, not the seed, because two sandboxes may have the same.
        const auto first = static_cast<quint16>(QRandomGenerator::global()->bounded(kLowest, kHighest));
        const auto next = [first](int offset) {
            return static_cast<quint16>(first + offset);
        };
        if (isFree(first) && isFree(next(1)) && isFree(next(2)) && isFree(next(3)) && isFree(next(4)))
            return {first, next(1), next(2), next(3), next(4)};
    }
    return {};
}

}
