#include "dnsresponder.h"
#include "onworker.h"
#include "tests/support/testcertificates.h"

#include "probes/probes.h"

#include <QSslConfiguration>
#include <QSslServer>
#include <QSslSocket>
#include <QTest>

using namespace azrelocate;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Serves one chain, and the same text to every request.
class Website
{
public:
    Website(const QList<QSslCertificate> &chain, const QSslKey &key, const QByteArray &answer = {})
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificateChain(chain);
        configuration.setPrivateKey(key);
        m_server.setSslConfiguration(configuration);
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::pendingConnectionAvailable, &m_server, [this, answer] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            const auto serve = [this, socket, answer] {
                received += socket->readAll();
                if (received.contains("\r\n\r\n") && !answer.isEmpty()) {
                    socket->write(answer);
                    socket->disconnectFromHost();
                }
            };
            QObject::connect(socket, &QTcpSocket::readyRead, &m_server, serve);
            serve();
        });
    }

    QString address() const { return u"127.0.0.1:%1"_s.arg(m_server.serverPort()); }
    QString port() const { return u":%1"_s.arg(m_server.serverPort()); }
    QByteArray received;

private:
    QSslServer m_server;
};

QStringList namesOf(const TlsAnswer &answer)
{
    QStringList names;
    for (const QString &error : answer.verificationErrors)
        names.append(error.section(u':', 0, 0));
    names.sort();
    return names;
}

}

class TestTlsProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void verification_data();
    void verification();
    void chainIsAsThePeerSentIt();
    void getDecodesChunks();
    void getRefusesAnUntrustedPeer();
    void getLeavesDatesToTheCaller();
    void connectToKeepsTheHostAndAsksItsResolvers();
    void silentPeerTimesOut();
    void stopEndsTheHandshake();
    void nobodyListens();
    void otherSchemesAreRefused();

private:
    Probes probes(const QHash<QString, QString> &connectTo = {}, const QStringList &resolvers = {}) const
    {
        Probes::Settings settings;
        settings.extraAuthorities = {m_root.certificate};
        settings.connectTo = connectTo;
        settings.resolvers = resolvers;
        return Probes(settings);
    }
    TestIdentity leaf(const QString &name, int startsInDays = -1, int endsInDays = 30) const
    {
        return makeIdentity({name, {name}, false, startsInDays, endsInDays}, &m_intermediate);
    }

    TestIdentity m_root;
    TestIdentity m_intermediate;
};

void TestTlsProbe::initTestCase()
{
    m_root = makeIdentity({u"Test Root"_s, {}, true});
    m_intermediate = makeIdentity({u"Test Intermediate"_s, {}, true}, &m_root);
}

void TestTlsProbe::verification_data()
{
    QTest::addColumn<QString>("certificateName");
    QTest::addColumn<int>("startsInDays");
    QTest::addColumn<int>("endsInDays");
    QTest::addColumn<QString>("signer"); // "intermediate", "self", "not sent"
    QTest::addColumn<QStringList>("errors");

    const QString name = u"shop.contoso.com"_s;
    QTest::newRow("trusted") << name << -1 << 30 << u"intermediate"_s << QStringList();
    QTest::newRow("wildcard") << u"*.contoso.com"_s << -1 << 30 << u"intermediate"_s << QStringList();
    QTest::newRow("expired") << name << -20 << -2 << u"intermediate"_s << QStringList{u"CertificateExpired"_s};
    QTest::newRow("not yet valid") << name << 5 << 30 << u"intermediate"_s << QStringList{u"CertificateNotYetValid"_s};
    QTest::newRow("wrong name") << u"www.contoso.com"_s << -1 << 30 << u"intermediate"_s
                                << QStringList{u"HostNameMismatch"_s};
    QTest::newRow("self-signed") << name << -1 << 30 << u"self"_s << QStringList{u"SelfSignedCertificate"_s};
    QTest::newRow("intermediate not sent")
        << name << -1 << 30 << u"not sent"_s
        << QStringList{u"UnableToGetLocalIssuerCertificate"_s, u"UnableToVerifyFirstCertificate"_s};
}

void TestTlsProbe::verification()
{
    QFETCH(QString, certificateName);
    QFETCH(int, startsInDays);
    QFETCH(int, endsInDays);
    QFETCH(QString, signer);
    QFETCH(QStringList, errors);
    const TestIdentity identity = signer == "self"_L1
        ? makeIdentity({certificateName, {certificateName}, false, startsInDays, endsInDays})
        : leaf(certificateName, startsInDays, endsInDays);
    QList<QSslCertificate> chain{identity.certificate};
    if (signer == "intermediate"_L1)
        chain.append(m_intermediate.certificate);
    const Website site(chain, identity.key);
    const auto answer = onWorker([&] { return probes().handshake(u"shop.contoso.com"_s, site.address(), {}); });
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().toLine()));
    QCOMPARE(namesOf(*answer), errors);
    QCOMPARE(answer->chain.first(), identity.certificate);
}

void TestTlsProbe::chainIsAsThePeerSentIt()
{
    const TestIdentity identity = leaf(u"shop.contoso.com"_s);
    const Website site({identity.certificate, m_intermediate.certificate}, identity.key);
    QStringList lines;
    const Probes observed = probes().observedBy([&](const QString &line) { lines.append(line); });
    const auto answer = onWorker([&] { return observed.handshake(u"shop.contoso.com"_s, site.address(), {}); });
    QVERIFY(answer);
    QCOMPARE(answer->chain, QList<QSslCertificate>({identity.certificate, m_intermediate.certificate}));
    QCOMPARE(answer->protocol, u"TLSv1.3"_s);
    QVERIFY(!answer->cipher.isEmpty());
    QCOMPARE(answer->connectedTo, site.address());
    QCOMPARE(lines.size(), 1);
    QVERIFY2(lines.first().startsWith(u"tls @%1 shop.contoso.com → TLSv1.3"_s.arg(site.address())),
        qPrintable(lines.first()));
}

void TestTlsProbe::getDecodesChunks()
{
    const TestIdentity identity = leaf(u"shop.contoso.com"_s);
    const Website site({identity.certificate, m_intermediate.certificate}, identity.key,
        "HTTP/1.1 200 OK\r\nX-Region: swedencentral\r\nTransfer-Encoding: chunked\r\n\r\n6\r\nhello \r\n6\r\n"
        "Sweden\r\n0\r\n\r\n");
    const QUrl url(u"https://shop.contoso.com/health?deep=1"_s);
    const auto answer = onWorker([&] { return probes().get(url, site.address(), {}); });
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().toLine()));
    QCOMPARE(answer->status, 200);
    QCOMPARE(answer->body, QByteArray("hello Sweden"));
    QCOMPARE(answer->headers.first(), std::pair(QByteArray("X-Region"), QByteArray("swedencentral")));
    QVERIFY(site.received.startsWith("GET /health?deep=1 HTTP/1.1\r\nHost: shop.contoso.com\r\n"));
}

void TestTlsProbe::getRefusesAnUntrustedPeer()
{
    const TestIdentity identity = leaf(u"www.contoso.com"_s);
    const Website site({identity.certificate, m_intermediate.certificate}, identity.key, "HTTP/1.1 200 OK\r\n\r\n");
    const auto answer = onWorker([&] { return probes().get(QUrl(u"https://shop.contoso.com"_s), site.address(), {}); });
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, u"TlsVerification"_s);
    QVERIFY(site.received.isEmpty());
}

void TestTlsProbe::getLeavesDatesToTheCaller()
{
    const TestIdentity identity = leaf(u"shop.contoso.com"_s, 5, 90);
    const Website site(
        {identity.certificate, m_intermediate.certificate}, identity.key, "HTTP/1.1 204 No Content\r\n\r\n");
    const auto answer = onWorker([&] { return probes().get(QUrl(u"https://shop.contoso.com"_s), site.address(), {}); });
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().toLine()));
    QCOMPARE(answer->status, 204);
}

void TestTlsProbe::connectToKeepsTheHostAndAsksItsResolvers()
{
    const TestIdentity identity = leaf(u"shop.contoso.com"_s);
    const Website site({identity.certificate, m_intermediate.certificate}, identity.key,
        "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
    DnsResponder dns([](const QByteArray &name, int, bool) {
        if (name == "shop.contoso.com")
            return WireAnswer{0, {{name, 5, 300, wireName("shop-sdc.azurewebsites.net")}}, {}};
        return WireAnswer{0, {{name, 1, 30, QByteArray::fromHex("7f000001")}}, {}};
    });
    const Probes through = probes({{u"*"_s, site.port()}}, {dns.address()});
    const auto answer = onWorker([&] { return through.get(QUrl(u"https://shop.contoso.com"_s), {}, {}); });
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().toLine()));
    QCOMPARE(answer->body, QByteArray("ok"));
    QCOMPARE(dns.asked, QStringList({u"shop.contoso.com 1"_s, u"shop-sdc.azurewebsites.net 1"_s}));

    const Probes nowhere = probes({{u"shop.contoso.com"_s, site.address()}});
    const auto replaced = onWorker([&] { return nowhere.handshake(u"shop.contoso.com"_s, {}, {}); });
    QVERIFY(replaced);
    QCOMPARE(replaced->connectedTo, site.address());
}

void TestTlsProbe::silentPeerTimesOut()
{
    QTcpServer silent;
    silent.listen(QHostAddress::LocalHost);
    Probes::Settings settings;
    settings.timeout = 100ms;
    const QString address = u"127.0.0.1:%1"_s.arg(silent.serverPort());
    const auto answer = onWorker([&] { return Probes(settings).handshake(u"shop.contoso.com"_s, address, {}); });
    QVERIFY(!answer);
    QVERIFY(answer.error().kind == ErrorKind::Timeout);
}

void TestTlsProbe::stopEndsTheHandshake()
{
    QTcpServer silent;
    silent.listen(QHostAddress::LocalHost);
    std::stop_source stop;
    connect(&silent, &QTcpServer::pendingConnectionAvailable, &silent, [&] { stop.request_stop(); });
    Probes::Settings settings;
    settings.timeout = 60s;
    CallContext context;
    context.stop = stop.get_token();
    const QString address = u"127.0.0.1:%1"_s.arg(silent.serverPort());
    const auto started = std::chrono::steady_clock::now();
    const auto answer = onWorker([&] { return Probes(settings).handshake(u"shop.contoso.com"_s, address, context); });
    QVERIFY(!answer);
    QVERIFY(answer.error().kind == ErrorKind::Cancelled);
    QVERIFY(std::chrono::steady_clock::now() - started < 2s);
}

void TestTlsProbe::nobodyListens()
{
    QTcpServer gone;
    gone.listen(QHostAddress::LocalHost);
    const QString address = u"127.0.0.1:%1"_s.arg(gone.serverPort());
    gone.close();
    const auto answer = onWorker([&] { return probes().handshake(u"shop.contoso.com"_s, address, {}); });
    QVERIFY(!answer);
    QVERIFY(answer.error().kind == ErrorKind::Network);
    QCOMPARE(answer.error().code, u"ConnectionRefusedError"_s);
}

void TestTlsProbe::otherSchemesAreRefused()
{
    const auto answer = probes().get(QUrl(u"ftp://shop.contoso.com"_s), {}, {});
    QVERIFY(!answer);
    QVERIFY(answer.error().kind == ErrorKind::Input);
}

QTEST_GUILESS_MAIN(TestTlsProbe)
#include "tst_tlsprobe.moc"
