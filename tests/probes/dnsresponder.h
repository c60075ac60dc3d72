#pragma once

#include <QTcpServer>
#include <QUdpSocket>

#include <functional>

/// A record in the form that a packet holds it.
struct WireRecord
{
    QByteArray name; ///< "shop.contoso.com"
    int type = 1;
    quint32 ttl = 0;
    QByteArray data; ///< encoded
};

struct WireAnswer
{
    int rcode = 0;
    QList<WireRecord> answers;
    QList<WireRecord> authorities;
    bool truncated = false;
};

QByteArray wireName(const QByteArray &name);
QByteArray wireNumber(quint32 number, int bytes);
QByteArray wireText(const QByteArray &text); ///< a length byte and the text

/// A DNS server on loopback for one test, over UDP and TCP at the same port; answers what the test says.
class DnsResponder : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<WireAnswer(const QByteArray &name, int type, bool overTcp)>;

    explicit DnsResponder(Handler handler);
    QString address() const; ///< "127.0.0.1:port"
    /// Instead of an encoded answer: made of the question's packet; an empty result is no answer at all.
    std::function<QByteArray(const QByteArray &question)> raw;
    QStringList asked; ///< "shop.contoso.com 5"

private:
    QByteArray answerTo(const QByteArray &question, bool overTcp);
    void readUdp();
    void acceptTcp();

    Handler m_handler;
    QUdpSocket m_udp;
    QTcpServer m_tcp;
};
