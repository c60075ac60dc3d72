// The simulated DNS on the wire: packets are built and read with ldns, not with the server's own code.

#include "sandbox/dns/dnsazurezones.h"
#include "sandbox/dns/dnslistener.h"
#include "sandbox/dns/dnsserver.h"
#include "tests/sandbox/webworld.h"

#include <QTcpSocket>
#include <QtEndian>
#include <QTest>
#include <QUdpSocket>

#include <ldns/ldns.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace azrelocate::sandbox {

namespace {

using Packet = std::shared_ptr<ldns_pkt>;

QByteArray question(const QString &name, const QByteArray &type, quint16 ednsSize = 0)
{
    ldns_pkt *packet = nullptr;
    ldns_pkt_query_new_frm_str(&packet, name.toLatin1().constData(), ldns_get_rr_type_by_name(type.constData()),
                               LDNS_RR_CLASS_IN, LDNS_RD);
    if (ednsSize > 0)
        ldns_pkt_set_edns_udp_size(packet, ednsSize);
    ldns_pkt_set_id(packet, 4711);
    uint8_t *bytes = nullptr;
    size_t size = 0;
    ldns_pkt2wire(&bytes, packet, &size);
    const QByteArray wire(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
    LDNS_FREE(bytes);
    ldns_pkt_free(packet);
    return wire;
}

Packet parsed(const QByteArray &wire)
{
    ldns_pkt *packet = nullptr;
    if (ldns_wire2pkt(&packet, reinterpret_cast<const uint8_t *>(wire.constData()), static_cast<size_t>(wire.size()))
        != LDNS_STATUS_OK)
        return {};
    return Packet(packet, ldns_pkt_free);
}

/// "name TTL type data" of every record of the answer section.
QStringList answers(const Packet &packet)
{
    QStringList lines;
    const ldns_rr_list *list = ldns_pkt_answer(packet.get());
    for (size_t i = 0; i < ldns_rr_list_rr_count(list); ++i) {
        char *text = ldns_rr2str(ldns_rr_list_rr(list, i));
        lines.append(QString::fromUtf8(text).simplified().remove(u" IN"_s));
        LDNS_FREE(text);
    }
    return lines;
}

QString codeOf(const Packet &packet)
{
    char *text = ldns_pkt_rcode2str(ldns_pkt_get_rcode(packet.get()));
    const QString code = QString::fromLatin1(text);
    LDNS_FREE(text);
    return code;
}

}

class TestSandboxDns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void names_data();
    void names();
    void negativeAnswersCarryTheAuthority();
    void longAnswersNeedTcp();
    void tcpAnswersSeveralQuestions();
    void repliesAndNoiseAreIgnored();
    void resolverKeepsOldAnswersForTheirTtl();
    void resolverKeepsNegativeAnswers();
    void weightsDivideTraffic();
    void deletedAliasTargetEmptiesTheRecord();

private:
    Packet ask(const QString &name, const QByteArray &type, int server = 1, quint16 ednsSize = 0);
    Packet askTcp(const QString &name, const QByteArray &type);
    quint16 port(int server) const { return m_plan.resolvers.value(server).section(u':', 1).toUShort(); }

    std::unique_ptr<WebWorld> m_world;
    std::unique_ptr<Listener> m_listener;
    NetworkPlan m_plan; ///< 0: the public resolver, 1: the name server
};

void TestSandboxDns::init()
{
    m_listener.reset();
    m_plan = {};
    m_world = std::make_unique<WebWorld>(WebContent::NamesOnly);
    QVERIFY2(m_world->loaded, m_world->loaded ? "" : qPrintable(m_world->loaded.error().message));
    m_listener = makeDnsListener();
    QVERIFY(m_listener->start(m_world->simulation, m_plan));
    QCOMPARE(m_plan.resolvers.size(), 2);
}

Packet TestSandboxDns::ask(const QString &name, const QByteArray &type, int server, quint16 ednsSize)
{
    QUdpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port(server));
    socket.write(question(name, type, ednsSize));
    if (!QTest::qWaitFor([&] { return socket.hasPendingDatagrams(); }, 3000))
        return {};
    QByteArray bytes(static_cast<qsizetype>(socket.pendingDatagramSize()), Qt::Uninitialized);
    socket.readDatagram(bytes.data(), bytes.size());
    return parsed(bytes);
}

Packet TestSandboxDns::askTcp(const QString &name, const QByteArray &type)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port(1));
    const QByteArray wire = question(name, type);
    char length[2];
    qToBigEndian(static_cast<quint16>(wire.size()), length);
    socket.write(QByteArray(length, 2) + wire);
    const auto complete = [&] {
        return socket.bytesAvailable() >= 2
            && socket.bytesAvailable() >= qFromBigEndian<quint16>(socket.peek(2).constData()) + 2;
    };
    return QTest::qWaitFor(complete, 3000) ? parsed(socket.readAll().mid(2)) : Packet();
}

void TestSandboxDns::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QStringList>("expected");

    const QStringList source{u"shop-weu.azurewebsites.net. 30 CNAME waws-prod-002.westeurope.azurewebsites.net."_s,
                             u"waws-prod-002.westeurope.azurewebsites.net. 60 A 127.20.0.2"_s};
    QTest::newRow("CNAME of ours, followed to the app's address")
        << u"shop.contoso.com"_s << QByteArray("A") << u"NOERROR"_s
        << QStringList{u"shop.contoso.com. 3600 CNAME shop-weu.azurewebsites.net."_s} + source;
    QTest::newRow("CNAME asked for is not followed")
        << u"shop.contoso.com"_s << QByteArray("CNAME") << u"NOERROR"_s
        << QStringList{u"shop.contoso.com. 3600 CNAME shop-weu.azurewebsites.net."_s};
    QTest::newRow("Traffic Manager leads to the endpoint of highest priority")
        << u"www.contoso.com"_s << QByteArray("A") << u"NOERROR"_s
        << QStringList{u"www.contoso.com. 60 CNAME contoso-tm.trafficmanager.net."_s,
                       u"contoso-tm.trafficmanager.net. 30 CNAME shop-weu.azurewebsites.net."_s}
            + source;
    QTest::newRow("a chain that leaves our zones ends there")
        << u"away.contoso.com"_s << QByteArray("A") << u"NOERROR"_s
        << QStringList{u"away.contoso.com. 60 CNAME www.fabrikam.example."_s};
    QTest::newRow("alias record set of a public IP address")
        << u"contoso.com"_s << QByteArray("A") << u"NOERROR"_s << QStringList{u"contoso.com. 300 A 192.0.2.80"_s};
    QTest::newRow("wildcard") << u"a.b.dev.contoso.com"_s << QByteArray("A") << u"NOERROR"_s
                              << QStringList{u"a.b.dev.contoso.com. 300 A 192.0.2.9"_s};
    QTest::newRow("other case") << u"SIX.Contoso.COM"_s << QByteArray("AAAA") << u"NOERROR"_s
                                << QStringList{u"SIX.Contoso.COM. 300 AAAA 2001:db8::6"_s};
    QTest::newRow("MX") << u"contoso.com"_s << QByteArray("MX") << u"NOERROR"_s
                        << QStringList{u"contoso.com. 300 MX 10 mail.contoso.com."_s};
    QTest::newRow("CAA") << u"contoso.com"_s << QByteArray("CAA") << u"NOERROR"_s
                         << QStringList{u"contoso.com. 300 CAA 0 issue \"ca.example\""_s};
    QTest::newRow("SRV") << u"_sip._tcp.contoso.com"_s << QByteArray("SRV") << u"NOERROR"_s
                         << QStringList{u"_sip._tcp.contoso.com. 300 SRV 1 2 5060 sip.contoso.com."_s};
    QTest::newRow("TXT with quotes and two strings")
        << u"quoted.contoso.com"_s << QByteArray("TXT") << u"NOERROR"_s
        << QStringList{u"quoted.contoso.com. 300 TXT \"say \\\"hello\\\"\" \"and more\""_s};
    QTest::newRow("a vault") << u"kv-shop.vault.azure.net"_s << QByteArray("A") << u"NOERROR"_s
                             << QStringList{u"kv-shop.vault.azure.net. 60 A 127.0.0.1"_s};
    QTest::newRow("a vault that does not exist")
        << u"kv-none.vault.azure.net"_s << QByteArray("A") << u"NXDOMAIN"_s << QStringList();
    QTest::newRow("no such name") << u"none.contoso.com"_s << QByteArray("A") << u"NXDOMAIN"_s << QStringList();
    QTest::newRow("the name exists, the type does not")
        << u"six.contoso.com"_s << QByteArray("A") << u"NOERROR"_s << QStringList();
    QTest::newRow("a name with names below it only")
        << u"_tcp.contoso.com"_s << QByteArray("A") << u"NOERROR"_s << QStringList();
    QTest::newRow("a zone that is not ours")
        << u"www.fabrikam.example"_s << QByteArray("A") << u"REFUSED"_s << QStringList();
}

void TestSandboxDns::names()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, type);
    QFETCH(QString, code);
    QFETCH(QStringList, expected);

    const Packet reply = ask(name, type);
    QVERIFY(reply);
    QCOMPARE(ldns_pkt_id(reply.get()), uint16_t(4711));
    QVERIFY(ldns_pkt_qr(reply.get()));
    QCOMPARE(codeOf(reply), code);
    QCOMPARE(ldns_pkt_aa(reply.get()), code != u"REFUSED");
    QCOMPARE(answers(reply), expected);
}

void TestSandboxDns::negativeAnswersCarryTheAuthority()
{
    for (const QString &name : {u"none.contoso.com"_s, u"six.contoso.com"_s}) {
        const Packet reply = ask(name, "A");
        QVERIFY(reply);
        const ldns_rr_list *authority = ldns_pkt_authority(reply.get());
        QCOMPARE(ldns_rr_list_rr_count(authority), size_t(1));
        const ldns_rr *soa = ldns_rr_list_rr(authority, 0);
        QCOMPARE(ldns_rr_get_type(soa), LDNS_RR_TYPE_SOA);
        QCOMPARE(ldns_rdf2native_int32(ldns_rr_rdf(soa, 6)), uint32_t(300));
    }
}

void TestSandboxDns::longAnswersNeedTcp()
{
    QJsonArray addresses;
    for (int i = 1; i <= 60; ++i)
        addresses.append(QJsonObject{{u"ipv4Address"_s, u"198.51.100.%1"_s.arg(i)}});
    QCOMPARE(m_world
                 ->put(m_world->web(u"Microsoft.Network/dnsZones/contoso.com/A/many?api-version=2018-05-01"_s),
                       {{u"properties"_s, QJsonObject{{u"TTL"_s, 60}, {u"ARecords"_s, addresses}}}})
                 .status,
             201);
    const Packet plain = ask(u"many.contoso.com"_s, "A");
    QVERIFY(ldns_pkt_tc(plain.get()));
    QVERIFY(answers(plain).isEmpty());
    const Packet extended = ask(u"many.contoso.com"_s, "A", 1, 4096);
    QVERIFY(!ldns_pkt_tc(extended.get()));
    QCOMPARE(answers(extended).size(), 60);
    QVERIFY(ldns_pkt_edns(extended.get()));
    const Packet tcp = askTcp(u"many.contoso.com"_s, "A");
    QVERIFY(tcp);
    QVERIFY(!ldns_pkt_tc(tcp.get()));
    QCOMPARE(answers(tcp).size(), 60);
}

void TestSandboxDns::tcpAnswersSeveralQuestions()
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port(1));
    for (const QString &name : {u"six.contoso.com"_s, u"contoso.com"_s}) {
        const QByteArray wire = question(name, "A");
        char length[2];
        qToBigEndian(static_cast<quint16>(wire.size()), length);
        socket.write(QByteArray(length, 2) + wire);
    }
    QByteArray received;
    const auto both = [&] {
        received += socket.readAll();
        const int first = received.size() >= 2 ? qFromBigEndian<quint16>(received.constData()) + 2 : 1 << 20;
        return received.size() >= first + 2
            && received.size() >= first + 2 + qFromBigEndian<quint16>(received.constData() + first);
    };
    QTRY_VERIFY_WITH_TIMEOUT(both(), 3000);
}

void TestSandboxDns::repliesAndNoiseAreIgnored()
{
    QByteArray reply = question(u"contoso.com"_s, "A");
    reply[2] = static_cast<char>(reply[2] | 0x80); // QR: says that it is an answer
    QVERIFY(!parseQuestion(reply));
    QVERIFY(!parseQuestion("noise"));
    QVERIFY(!parseQuestion({}));
}

void TestSandboxDns::resolverKeepsOldAnswersForTheirTtl()
{
    const QString record = m_world->web(u"Microsoft.Network/dnsZones/contoso.com/CNAME/shop?api-version=2018-05-01"_s);
    QVERIFY(answers(ask(u"shop.contoso.com"_s, "A", 0)).first().contains(u"3600 CNAME shop-weu"));
    const QJsonObject moved{
        {u"properties"_s,
         QJsonObject{{u"TTL"_s, 60}, {u"CNAMERecord"_s, QJsonObject{{u"cname"_s, u"shop-swc.azurewebsites.net"_s}}}}}};
    QCOMPARE(m_world->put(record, moved).status, 200);
    QVERIFY(answers(ask(u"shop.contoso.com"_s, "A", 1)).first().contains(u"60 CNAME shop-swc"));

    m_world->pass(std::chrono::minutes(59));
    const QString kept = answers(ask(u"shop.contoso.com"_s, "A", 0)).first();
    QVERIFY2(kept.contains(u"CNAME shop-weu"), qPrintable(kept));
    const int left = kept.section(u' ', 1, 1).toInt();
    QVERIFY2(left > 0 && left <= 60, qPrintable(kept));
    m_world->pass(std::chrono::minutes(1));
    QVERIFY(answers(ask(u"shop.contoso.com"_s, "A", 0)).first().contains(u"60 CNAME shop-swc"));
}

void TestSandboxDns::resolverKeepsNegativeAnswers()
{
    QCOMPARE(codeOf(ask(u"new.contoso.com"_s, "A", 0)), u"NXDOMAIN"_s);
    const QJsonObject body{
        {u"properties"_s,
         QJsonObject{{u"TTL"_s, 60}, {u"ARecords"_s, QJsonArray{QJsonObject{{u"ipv4Address"_s, u"192.0.2.1"_s}}}}}}};
    QCOMPARE(m_world->put(m_world->web(u"Microsoft.Network/dnsZones/contoso.com/A/new?api-version=2018-05-01"_s), body)
                 .status,
             201);
    QCOMPARE(codeOf(ask(u"new.contoso.com"_s, "A", 0)), u"NXDOMAIN"_s);
    m_world->pass(std::chrono::seconds(301));
    QCOMPARE(codeOf(ask(u"new.contoso.com"_s, "A", 0)), u"NOERROR"_s);
}

void TestSandboxDns::weightsDivideTraffic()
{
    const QString profile = m_world->web(u"Microsoft.Network/trafficManagerProfiles/tm?api-version=2022-04-01"_s);
    QCOMPARE(
        m_world->send("PATCH", profile, {{u"properties"_s, QJsonObject{{u"trafficRoutingMethod"_s, u"Weighted"_s}}}})
            .status,
        200);
    int target = 0;
    for (int i = 0; i < 40; ++i)
        target += answers(ask(u"contoso-tm.trafficmanager.net"_s, "A")).first().contains(u"shop-swc") ? 1 : 0;
    QCOMPARE(target, 10); // weights 3 and 1
}

void TestSandboxDns::deletedAliasTargetEmptiesTheRecord()
{
    m_world->simulation.store().remove(m_world->web(u"Microsoft.Network/publicIPAddresses/pip-1"_s));
    const Packet reply = ask(u"contoso.com"_s, "A");
    QCOMPARE(codeOf(reply), u"NOERROR"_s);
    QVERIFY(answers(reply).isEmpty());
}

}

QTEST_GUILESS_MAIN(azrelocate::sandbox::TestSandboxDns)
#include "tst_sandboxdns.moc"
