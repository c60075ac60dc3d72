#include "dnsresponder.h"
#include "onworker.h"

#include "probes/dnspacket.h"
#include "probes/probes.h"

#include <QTest>

using namespace azrelocate;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray kAddress = QByteArray::fromHex("0a010204");

WireRecord soa(quint32 ttl, quint32 minimum)
{
    return {"contoso.com", 6, ttl,
        wireName("ns1.azure-dns.com") + wireName("hostmaster.contoso.com") + wireNumber(7, 4) + wireNumber(3600, 4)
            + wireNumber(300, 4) + wireNumber(86400, 4) + wireNumber(minimum, 4)};
}

Probes probesFor(const DnsResponder &server, std::chrono::milliseconds timeout = 5000ms)
{
    Probes::Settings settings;
    settings.resolvers = {server.address()};
    settings.timeout = timeout;
    return Probes(settings);
}

QString shown(const DnsAnswer &answer)
{
    QStringList parts;
    for (const DnsRecord &record : answer.records)
        parts.append(u"%1 %2 %3"_s.arg(toString(record.type), record.value).arg(record.ttl.count()));
    return parts.join(u" | "_s);
}

}

class TestDnsLookup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers_data();
    void answers();
    void cutOffAnswerIsAskedAgainOverTcp();
    void damagedAnswerIsAProtocolError_data();
    void damagedAnswerIsAProtocolError();
    void silenceIsTimedOut();
    void stopEndsTheWait();
    void refusedConnectionIsANetworkError();
    void serverByName();
    void observerLine();
    void malformedServer();
};

void TestDnsLookup::answers_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<WireAnswer>("wire");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("records");
    QTest::addColumn<int>("negativeTtl");

    using Status = DnsAnswer::Status;
    const QByteArray name = "shop.contoso.com";
    const auto row = [](const char *title, DnsType type, const WireAnswer &wire, Status status, const QString &records,
                         int negative = 0) {
        QTest::newRow(title) << static_cast<int>(type) << wire << static_cast<int>(status) << records << negative;
    };
    row("address", DnsType::A, {0, {{name, 1, 300, kAddress}}, {}}, Status::Found, u"A 10.1.2.4 300"_s);
    row("IPv6 address", DnsType::Aaaa,
        {0, {{name, 28, 60, QByteArray::fromHex("20010db8000000000000000000000001")}}, {}}, Status::Found,
        u"AAAA 2001:db8::1 60"_s);
    row("alias, then its address", DnsType::A,
        {0, {{name, 5, 86400, wireName("shop-weu.azurewebsites.net")}, {"shop-weu.azurewebsites.net", 1, 30, kAddress}},
            {}},
        Status::Found, u"CNAME shop-weu.azurewebsites.net 86400 | A 10.1.2.4 30"_s);
    row("alias that leads nowhere", DnsType::A, {0, {{name, 5, 300, wireName("gone.contoso.com")}}, {soa(900, 300)}},
        Status::NoData, u"CNAME gone.contoso.com 300"_s, 300);
    row("text in two pieces", DnsType::Txt, {0, {{name, 16, 5, wireText("v=spf1 ") + wireText("-all")}}, {}},
        Status::Found, u"TXT v=spf1 -all 5"_s);
    row("certificate authority", DnsType::Caa,
        {0, {{name, 257, 5, wireNumber(0, 1) + wireText("issue") + "ca.example"}}, {}}, Status::Found,
        u"CAA 0 issue \"ca.example\" 5"_s);
    row("name servers", DnsType::Ns, {0, {{name, 2, 172800, wireName("ns1-07.azure-dns.com")}}, {}}, Status::Found,
        u"NS ns1-07.azure-dns.com 172800"_s);
    row("start of authority", DnsType::Soa, {0, {soa(3600, 300)}, {}}, Status::Found,
        u"SOA ns1.azure-dns.com hostmaster.contoso.com 7 3600 300 86400 300 3600"_s);
    row("name exists, type does not", DnsType::A, {0, {}, {soa(3600, 300)}}, Status::NoData, {}, 300);
    row("negative TTL bounded by the SOA's own", DnsType::A, {3, {}, {soa(60, 300)}}, Status::NxDomain, {}, 60);
    row("name does not exist", DnsType::Cname, {3, {}, {soa(3600, 900)}}, Status::NxDomain, {}, 900);
    row("server cannot answer", DnsType::A, {2, {}, {}}, Status::ServFail, {});
    row("server does not want to answer", DnsType::A, {5, {}, {}}, Status::Refused, {});
    row("other types are left out", DnsType::A, {0, {{name, 46, 300, "signature"}, {name, 1, 300, kAddress}}, {}},
        Status::Found, u"A 10.1.2.4 300"_s);
    row("absurd TTL counts as zero", DnsType::A, {0, {{name, 1, 0xffffffffU, kAddress}}, {}}, Status::Found,
        u"A 10.1.2.4 0"_s);
}

void TestDnsLookup::answers()
{
    QFETCH(int, type);
    QFETCH(WireAnswer, wire);
    QFETCH(int, status);
    QFETCH(QString, records);
    QFETCH(int, negativeTtl);
    DnsResponder server([&](const QByteArray &, int, bool) { return wire; });
    const Probes probes = probesFor(server);
    const auto answer =
        onWorker([&] { return probes.lookUp(u"shop.contoso.com"_s, static_cast<DnsType>(type), {}, {}); });
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().toLine()));
    QCOMPARE(static_cast<int>(answer->status), status);
    QCOMPARE(shown(*answer), records);
    QCOMPARE(static_cast<int>(answer->negativeTtl.count()), negativeTtl);
    QCOMPARE(answer->server, server.address());
}

void TestDnsLookup::cutOffAnswerIsAskedAgainOverTcp()
{
    DnsResponder server([](const QByteArray &name, int, bool overTcp) {
        WireAnswer answer;
        answer.truncated = !overTcp;
        if (overTcp)
            answer.answers = {{name, 16, 60, wireText("all of it")}};
        return answer;
    });
    const Probes probes = probesFor(server);
    const auto answer = onWorker([&] { return probes.lookUp(u"contoso.com"_s, DnsType::Txt, {}, {}); });
    QVERIFY(answer);
    QCOMPARE(shown(*answer), u"TXT all of it 60"_s);
}

void TestDnsLookup::damagedAnswerIsAProtocolError_data()
{
    QTest::addColumn<QByteArray>("record");
    const QByteArray name = wireName("contoso.com");
    const QByteArray head = wireNumber(1, 2) + wireNumber(1, 2) + wireNumber(300, 4);
    QTest::newRow("record ends too early") << name + head;
    QTest::newRow("length beyond the packet") << name + head + wireNumber(400, 2) + kAddress;
    QTest::newRow("address of five bytes") << name + head + wireNumber(5, 2) + kAddress + 'x';
    QTest::newRow("name that points at itself") << QByteArray::fromHex("c01d") + head + wireNumber(4, 2) + kAddress;
    QTest::newRow("nothing where a record was promised") << QByteArray();
}

void TestDnsLookup::damagedAnswerIsAProtocolError()
{
    QFETCH(QByteArray, record);
    const QByteArray packet = QByteArray::fromHex("abcd84000001000100000000") + wireName("contoso.com")
        + wireNumber(1, 2) + wireNumber(1, 2) + record;
    const auto answer = parseDnsPacket(packet, DnsType::A);
    QVERIFY(!answer);
    QVERIFY(answer.error().kind == ErrorKind::Protocol);
    QVERIFY(!parseDnsPacket(packet.left(7), DnsType::A));
}

void TestDnsLookup::silenceIsTimedOut()
{
    DnsResponder server({});
    server.raw = [](const QByteArray &) {
        return QByteArray();
    };
    const Probes probes = probesFor(server, 150ms);
    const auto answer = onWorker([&] { return probes.lookUp(u"contoso.com"_s, DnsType::A, {}, {}); });
    QVERIFY(answer);
    QCOMPARE(answer->status, DnsAnswer::Status::TimedOut);
    QCOMPARE(answer->server, server.address());

    server.raw = [](const QByteArray &) {
        return QByteArray("not a DNS packet");
    };
    const auto garbage = onWorker([&] { return probes.lookUp(u"contoso.com"_s, DnsType::A, {}, {}); });
    QVERIFY(garbage);
    QCOMPARE(garbage->status, DnsAnswer::Status::TimedOut); // an answer to another question is no answer
}

void TestDnsLookup::stopEndsTheWait()
{
    DnsResponder server({});
    std::stop_source stop;
    server.raw = [&](const QByteArray &) {
        stop.request_stop();
        return QByteArray();
    };
    const Probes probes = probesFor(server, 60s);
    CallContext context;
    context.stop = stop.get_token();
    const auto started = std::chrono::steady_clock::now();
    const auto answer = onWorker([&] { return probes.lookUp(u"contoso.com"_s, DnsType::A, {}, context); });
    QVERIFY(!answer);
    QVERIFY(answer.error().kind == ErrorKind::Cancelled);
    QVERIFY(std::chrono::steady_clock::now() - started < 2s);
}

void TestDnsLookup::refusedConnectionIsANetworkError()
{
    QString address;
    {
        const DnsResponder gone({});
        address = gone.address();
    }
    Probes::Settings settings;
    settings.resolvers = {address};
    const auto answer = onWorker([&] { return Probes(settings).lookUp(u"contoso.com"_s, DnsType::A, {}, {}); });
    QVERIFY(!answer);
    QVERIFY(answer.error().kind == ErrorKind::Network);
}

void TestDnsLookup::serverByName()
{
    DnsResponder server([](const QByteArray &name, int type, bool) {
        return WireAnswer{0, {{name, type, 60, type == 2 ? wireName("ns1.contoso.com") : kAddress}}, {}};
    });
    Probes::Settings settings;
    settings.connectTo = {{u"ns1.contoso.com"_s, server.address()}, {u"*"_s, u":8443"_s}};
    const Probes probes(settings);
    const auto answer = onWorker([&] { return probes.lookUp(u"contoso.com"_s, DnsType::A, u"NS1.contoso.com"_s, {}); });
    QVERIFY(answer);
    QCOMPARE(answer->server, server.address());
    QCOMPARE(shown(*answer), u"A 10.1.2.4 60"_s);
}

void TestDnsLookup::observerLine()
{
    DnsResponder server([](const QByteArray &name, int, bool) {
        return WireAnswer{0, {{name, 5, 300, wireName("shop-weu.azurewebsites.net")}}, {}};
    });
    QStringList lines;
    const Probes probes = probesFor(server).observedBy([&](const QString &line) { lines.append(line); });
    const auto answer = onWorker([&] { return probes.lookUp(u"shop.contoso.com"_s, DnsType::Cname, {}, {}); });
    QVERIFY(answer);
    QCOMPARE(lines,
        QStringList(u"dns @%1 shop.contoso.com CNAME → shop-weu.azurewebsites.net (TTL 300)"_s.arg(server.address())));
}

void TestDnsLookup::malformedServer()
{
    const auto answer = Probes({}).lookUp(u"contoso.com"_s, DnsType::A, u"127.0.0.1:port"_s, {});
    QVERIFY(!answer);
    QVERIFY(answer.error().kind == ErrorKind::Input);
}

QTEST_GUILESS_MAIN(TestDnsLookup)
#include "tst_dnslookup.moc"
