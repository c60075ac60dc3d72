#include "dnsresponder.h"

#include <QNetworkDatagram>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

QByteArray wireNumber(quint32 number, int bytes)
{
    QByteArray wire;
    for (int i = bytes - 1; i >= 0; --i)
        wire.append(static_cast<char>(number >> (8 * i) & 0xffU));
    return wire;
}

QByteArray wireText(const QByteArray &text)
{
    return wireNumber(static_cast<quint32>(text.size()), 1) + text;
}

QByteArray wireName(const QByteArray &name)
{
    QByteArray wire;
    const QList<QByteArray> labels = name.split('.');
    for (const QByteArray &label : labels)
        wire += wireText(label);
    return wire + '\0';
}

namespace {

QByteArray encode(const WireRecord &record)
{
    return wireName(record.name) + wireNumber(static_cast<quint32>(record.type), 2) + wireNumber(1, 2)
        + wireNumber(record.ttl, 4) + wireNumber(static_cast<quint32>(record.data.size()), 2) + record.data;
}

}

DnsResponder::DnsResponder(Handler handler)
    : m_handler(std::move(handler))
{
    do { // a port that is free for both
        m_tcp.close();
        m_udp.close();
        m_tcp.listen(QHostAddress::LocalHost);
    } while (!m_udp.bind(QHostAddress::LocalHost, m_tcp.serverPort(), QUdpSocket::DontShareAddress));
    connect(&m_udp, &QUdpSocket::readyRead, this, &DnsResponder::readUdp);
    connect(&m_tcp, &QTcpServer::newConnection, this, &DnsResponder::acceptTcp);
}

QString DnsResponder::address() const
{
    return u"127.0.0.1:%1"_s.arg(m_tcp.serverPort());
}

QByteArray DnsResponder::answerTo(const QByteArray &question, bool overTcp)
{
    QByteArray name;
    qsizetype at = 12;
    while (at < question.size() && question[at] != 0) {
        if (!name.isEmpty())
            name += '.';
        name += question.mid(at + 1, question[at]);
        at += question[at] + 1;
    }
    const int type = static_cast<unsigned char>(question[at + 1]) << 8 | static_cast<unsigned char>(question[at + 2]);
    asked.append(QString::fromLatin1(name) + u' ' + QString::number(type));
    if (raw)
        return raw(question);
    const WireAnswer answer = m_handler(name, type, overTcp);
    const quint32 flags = 0x8400U | (answer.truncated ? 0x0200U : 0U) | static_cast<quint32>(answer.rcode);
    QByteArray wire = question.left(2) + wireNumber(flags, 2) + wireNumber(1, 2)
        + wireNumber(static_cast<quint32>(answer.answers.size()), 2)
        + wireNumber(static_cast<quint32>(answer.authorities.size()), 2) + wireNumber(0, 2)
        + question.mid(12, at + 5 - 12);
    for (const WireRecord &record : answer.answers)
        wire += encode(record);
    for (const WireRecord &record : answer.authorities)
        wire += encode(record);
    return wire;
}

void DnsResponder::readUdp()
{
    while (m_udp.hasPendingDatagrams()) {
        const QNetworkDatagram datagram = m_udp.receiveDatagram();
        const QByteArray answer = answerTo(datagram.data(), false);
        if (!answer.isEmpty())
            m_udp.writeDatagram(datagram.makeReply(answer));
    }
}

void DnsResponder::acceptTcp()
{
    QTcpSocket *socket = m_tcp.nextPendingConnection();
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
        const QByteArray received = socket->readAll();
        const QByteArray answer = answerTo(received.mid(2), true);
        socket->write(wireNumber(static_cast<quint32>(answer.size()), 2) + answer);
    });
}
