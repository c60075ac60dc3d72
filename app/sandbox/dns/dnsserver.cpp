#include "sandbox/dns/dnsserver.h"

#include <QNetworkDatagram>
#include <QTcpSocket>
#include <QtEndian>

namespace azrelocate::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLargestMessage = 65535; // RFC 1035 section 4.2.2: two bytes of length

}

DnsServer::DnsServer(Answer answer, QObject *parent)
    : QObject(parent)
    , m_answer(std::move(answer))
{
    connect(&m_udp, &QUdpSocket::readyRead, this, &DnsServer::readDatagrams);
    connect(&m_tcp, &QTcpServer::newConnection, this, &DnsServer::acceptConnections);
}

Result<void> DnsServer::listen(quint16 port)
{
    constexpr int kTries = 20; // a free TCP port need not be free for UDP
    for (int i = 0; i < (port == 0 ? kTries : 1); ++i) {
        if (m_tcp.listen(QHostAddress::LocalHost, port)
            && m_udp.bind(QHostAddress::LocalHost, m_tcp.serverPort(), QAbstractSocket::DontShareAddress))
            return {};
        m_tcp.close();
        m_udp.close();
    }
    Error error;
    error.kind = ErrorKind::Network;
    error.operation = u"listen for DNS on 127.0.0.1:%1"_s.arg(port);
    error.message =
        m_tcp.serverError() == QAbstractSocket::UnknownSocketError ? m_udp.errorString() : m_tcp.errorString();
    return error;
}

QByteArray DnsServer::reply(const QByteArray &packet, qsizetype limit) const
{
    const std::optional<DnsQuestion> question = parseQuestion(packet);
    if (!question)
        return {};
    DnsReply reply;
    if (!question->isQuery)
        reply.code = DnsReply::Code::NotImp;
    else if (!question->internetClass)
        reply.code = DnsReply::Code::Refused;
    else
        reply = m_answer(question->name, question->type);
    const QByteArray bytes = encodeReply(*question, reply, limit > 0 ? limit : question->udpSize);
    if (!bytes.isEmpty())
        return bytes;
    reply = {};
    reply.code = DnsReply::Code::ServFail;
    return encodeReply(*question, reply, kLargestMessage);
}

void DnsServer::readDatagrams()
{
    while (m_udp.hasPendingDatagrams()) {
        const QNetworkDatagram datagram = m_udp.receiveDatagram();
        const QByteArray bytes = reply(datagram.data(), 0);
        if (!bytes.isEmpty())
            m_udp.writeDatagram(datagram.makeReply(bytes));
    }
}

void DnsServer::acceptConnections()
{
    while (QTcpSocket *socket = m_tcp.nextPendingConnection()) {
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { readStream(socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }
}

void DnsServer::readStream(QTcpSocket *socket) const
{
    while (socket->bytesAvailable() >= 2) {
        const auto length = static_cast<qsizetype>(qFromBigEndian<quint16>(socket->peek(2).constData()));
        if (socket->bytesAvailable() < length + 2)
            return;
        const QByteArray bytes = reply(socket->read(length + 2).mid(2), kLargestMessage);
        if (bytes.isEmpty()) {
            socket->disconnectFromHost();
            return;
        }
        char prefix[2];
        qToBigEndian(static_cast<quint16>(bytes.size()), prefix);
        socket->write(prefix, 2);
        socket->write(bytes);
    }
}

}
