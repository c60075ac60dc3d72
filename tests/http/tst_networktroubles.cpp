// What a network does to a reader: every row ends in success after a repetition or in one error that says what to do,
// in time, and leaves no connection open.

#include "http/httptransport.h"
#include "tests/http/troubledsession.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testcertificates.h"
#include "tests/support/tunnelproxy.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTest>

using namespace azrelocate;
using namespace azrelocate::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Ending = ScriptedReply::Ending;

constexpr qint64 kInTime = 5000; // milliseconds; a hang would last for the 100 seconds of one attempt
const QByteArray kBody = R"({"name":"the whole answer"})";
const QString kPath = u"/subscriptions/s/resourceGroups/g"_s;
constexpr auto kVersion = "2021-04-01"_L1;

ScriptedReply spoilt(Ending ending)
{
    ScriptedReply reply = ScriptedReply::json(200, kBody);
    reply.ending = ending;
    return reply;
}

/// A port on which nobody listens.
quint16 closedPort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

QString codeOf(const Result<JsonAnswer> &answer)
{
    return answer ? u"success"_s : answer.error().code;
}

}

class TestNetworkTroubles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void brokenConnections_data();
    void brokenConnections();
    void cutLists_data();
    void cutLists();
    void neverConnected_data();
    void neverConnected();
    void slowDrip_data();
    void slowDrip();
    void tls_data();
    void tls();
    void proxy_data();
    void proxy();

private:
    QElapsedTimer m_timer;
    qsizetype m_handles = 0;
};

void TestNetworkTroubles::initTestCase()
{
    // What Qt and the C library open once and keep.
    const ScriptedServer server([](const ScriptedRequest &) { return ScriptedReply::json(200, "{}"); });
    QVERIFY(TroubledSession({.resourceManager = server.url()}).reader().get(kPath, kVersion, {}));
    const QUrl nobody(u"https://management.invalid"_s);
    QVERIFY(!TroubledSession({.resourceManager = nobody}).reader().get(kPath, kVersion, CallContext().within(4s)));
}

void TestNetworkTroubles::init()
{
    for (const char *variable : {"http_proxy", "https_proxy", "no_proxy", "all_proxy"})
        qunsetenv(variable);
    m_handles = openHandles();
    m_timer.start();
}

void TestNetworkTroubles::cleanup()
{
    QCOMPARE_LT(m_timer.elapsed(), kInTime);
    QTRY_COMPARE(openHandles(), m_handles);
}

void TestNetworkTroubles::brokenConnections_data()
{
    QTest::addColumn<int>("ending");
    QTest::addColumn<int>("times"); // that it goes wrong
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<int>("attempts");
    QTest::addColumn<bool>("chunked");
    const auto row = [](const char *name, Ending ending, int times, const char *outcome, int attempts,
                        bool chunked = false) {
        QTest::newRow(name) << static_cast<int>(ending) << times << QString::fromLatin1(outcome) << attempts << chunked;
    };
    // A kept connection that closes before a byte came is opened again by Qt, without an attempt of ours; only reads
    // are.
    row("closed before the answer, once", Ending::DropBefore, 1, "success", 1);
    row("closed before the answer, always", Ending::DropBefore, 99, kConnectionLost, 5);
    row("closed in the middle of the body, twice", Ending::Truncate, 2, "success", 3);
    row("reset in the middle of the body, once", Ending::Reset, 1, "success", 2);
    row("reset in the middle of the body, always", Ending::Reset, 99, kConnectionLost, 5);
    row("closed in the middle of a body in chunks, once", Ending::Truncate, 1, "success", 2, true);
    row("reset in the middle of a body in chunks, once", Ending::Reset, 1, "success", 2, true);
    row("reset in the middle of a body in chunks, always", Ending::Reset, 99, kConnectionLost, 5, true);
}

void TestNetworkTroubles::brokenConnections()
{
    QFETCH(int, ending);
    QFETCH(int, times);
    QFETCH(QString, outcome);
    QFETCH(int, attempts);
    QFETCH(bool, chunked);
    ScriptedServer server([&, left = times](const ScriptedRequest &) mutable {
        ScriptedReply reply = spoilt(left-- > 0 ? Ending(ending) : Ending::Complete);
        reply.chunked = chunked;
        return reply;
    });
    {
        const TroubledSession session({.resourceManager = server.url()});
        const auto answer = session.reader().get(kPath, kVersion, {});
        QCOMPARE(codeOf(answer), outcome);
        if (answer)
            QCOMPARE(answer->body["name"_L1].toString(), u"the whole answer"_s);
        else
            QVERIFY2(answer.error().message.startsWith(u"The connection to 127.0.0.1 broke"_s),
                     qPrintable(answer.error().message));
        QCOMPARE(session.attempts(), attempts);
    }
    QTRY_COMPARE(server.openConnections(), 0);
}

void TestNetworkTroubles::cutLists_data()
{
    QTest::addColumn<int>("ending");
    QTest::newRow("closed before the last chunk") << static_cast<int>(Ending::Truncate);
    QTest::newRow("reset before the last chunk") << static_cast<int>(Ending::Reset);
}

void TestNetworkTroubles::cutLists()
{
    QFETCH(int, ending);
    const QByteArray list =
        "<?xml version=\"1.0\"?><EnumerationResults><Blobs><Blob/><Blob/></Blobs></EnumerationResults>";
    ScriptedServer server([&, left = 1](const ScriptedRequest &) mutable {
        ScriptedReply reply;
        reply.status = 200;
        reply.headers = {{"Content-Type", "application/xml"}};
        reply.body = list;
        reply.chunked = true;
        reply.ending = left-- > 0 ? Ending(ending) : Ending::Complete;
        return reply;
    });
    {
        const TroubledSession session({.resourceManager = server.url()});
        HttpRequest request;
        request.url = server.url(u"/container?comp=list"_s);
        const auto answer = session.session()->send(request, {});
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().toLine()));
        QCOMPARE(answer->body, list);
        QCOMPARE(session.attempts(), 2);
    }
    QTRY_COMPARE(server.openConnections(), 0);
}

void TestNetworkTroubles::neverConnected_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("says");
    QTest::newRow("connection refused") << u"127.0.0.1"_s << QString::fromLatin1(kConnectionRefused)
                                        << u"127.0.0.1 refuses the connection"_s;
    // RFC 6761, 6.4: the name never exists.
    QTest::newRow("DNS failure") << u"management.invalid"_s << QString::fromLatin1(kHostNotFound)
                                 << u"The name management.invalid is not known"_s;
}

void TestNetworkTroubles::neverConnected()
{
    QFETCH(QString, host);
    QFETCH(QString, code);
    QFETCH(QString, says);
    const TroubledSession session({.resourceManager = QUrl(u"https://%1:%2"_s.arg(host).arg(closedPort()))});
    const auto answer = session.reader().get(kPath, kVersion, CallContext().within(4s));
    QCOMPARE(codeOf(answer), code);
    QVERIFY2(answer.error().message.startsWith(says), qPrintable(answer.error().message));
    QVERIFY(answer.error().retryable);
    QCOMPARE(session.attempts(), 5);
}

void TestNetworkTroubles::slowDrip_data()
{
    QTest::addColumn<int>("attemptTime"); // milliseconds
    QTest::addColumn<int>("deadline");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<int>("attempts");
    QTest::newRow("slow, but it arrives") << 4000 << 4000 << u"success"_s << 1;
    QTest::newRow("too slow for an attempt") << 60 << 4000 << QString::fromLatin1(kAttemptTimeout) << 5;
    QTest::newRow("too slow for the caller") << 4000 << 90 << QString::fromLatin1(kDeadlinePassed) << 1;
}

void TestNetworkTroubles::slowDrip()
{
    QFETCH(int, attemptTime);
    QFETCH(int, deadline);
    QFETCH(QString, outcome);
    QFETCH(int, attempts);
    ScriptedServer server([](const ScriptedRequest &) {
        ScriptedReply reply = ScriptedReply::json(200, kBody);
        reply.drip = 10ms;
        return reply;
    });
    {
        const TroubledSession session({.resourceManager = server.url()});
        HttpRequest request;
        request.url = server.url(kPath);
        request.attemptTimeout = std::chrono::milliseconds(attemptTime);
        const auto answer = session.reader().send(request, CallContext().within(std::chrono::milliseconds(deadline)));
        QCOMPARE(answer ? u"success"_s : answer.error().code, outcome);
        if (answer)
            QCOMPARE(answer->body, kBody);
        QCOMPARE(session.attempts(), attempts);
    }
    QTRY_COMPARE(server.openConnections(), 0);
}

void TestNetworkTroubles::tls_data()
{
    QTest::addColumn<QString>("certificate"); // whose the server shows; empty: it speaks no TLS
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("says");
    QTest::newRow("all is well") << u"good"_s << u"success"_s << QString();
    QTest::newRow("untrusted certificate")
        << u"stranger"_s << QString::fromLatin1(kTlsFailed) << u"certificate authority with --ca-file"_s;
    QTest::newRow("certificate of another host")
        << u"other host"_s << QString::fromLatin1(kTlsFailed) << u"host name did not match"_s;
    QTest::newRow("expired certificate") << u"expired"_s << QString::fromLatin1(kTlsFailed)
                                         << u"expired by the clock of this machine"_s;
    QTest::newRow("TLS failure: the port speaks something else")
        << QString() << QString::fromLatin1(kTlsFailed) << u"No secure connection to management.example"_s;
}

void TestNetworkTroubles::tls()
{
    QFETCH(QString, certificate);
    QFETCH(QString, outcome);
    QFETCH(QString, says);
    const TestIdentity authority = makeIdentity({.commonName = u"Office"_s, .isAuthority = true});
    const TestIdentity stranger = makeIdentity({.commonName = u"Stranger"_s, .isAuthority = true});
    const QString host = certificate == u"other host"_s ? u"elsewhere.example"_s : u"management.example"_s;
    TestCertificate wanted{.commonName = host, .dnsNames = {host}};
    if (certificate == u"expired"_s) {
        wanted.startsInDays = -9;
        wanted.endsInDays = -2;
    }
    const TestIdentity identity = makeIdentity(wanted, certificate == u"stranger"_s ? &stranger : &authority);
    QSslConfiguration tls;
    tls.setLocalCertificate(identity.certificate);
    tls.setPrivateKey(identity.key);
    const ScriptedServer server([](const ScriptedRequest &) { return ScriptedReply::json(200, kBody); },
                                certificate.isEmpty() ? std::nullopt : std::optional(tls));
    {
        const TroubledSession session({.resourceManager = QUrl(u"https://management.example"_s),
                                       .connectTo = {{u"*"_s, u"127.0.0.1:%1"_s.arg(server.port())}},
                                       .authorities = {authority.certificate}});
        const auto answer = session.reader().get(kPath, kVersion, CallContext().within(4s));
        QCOMPARE(codeOf(answer), outcome);
        if (!answer) {
            QVERIFY2(answer.error().message.contains(says), qPrintable(answer.error().message));
            QVERIFY(!answer.error().retryable);
        }
        QCOMPARE(session.attempts(), 1);                    // trying again does not make a certificate better
        QCOMPARE(server.requests().size(), answer ? 1 : 0); // no token went to a stranger
    }
    QTRY_COMPARE(server.openConnections(), 0);
}

void TestNetworkTroubles::proxy_data()
{
    QTest::addColumn<QString>("address"); // of the proxy, before its host
    QTest::addColumn<QByteArray>("refusal");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("says");
    QTest::newRow("user and password in its address") << u"anna:p%40ss@"_s << QByteArray() << u"success"_s << QString();
    QTest::newRow("user and password missing")
        << QString() << QByteArray() << QString::fromLatin1(kProxySignIn) << u"asks for a user name"_s;
    QTest::newRow("wrong password") << u"anna:guess@"_s << QByteArray() << QString::fromLatin1(kProxySignIn)
                                    << u"asks for a user name"_s;
    QTest::newRow("it forbids the host") << QString()
                                         << QByteArray("HTTP/1.1 403 Forbidden\r\nContent-Type: text/html\r\n"
                                                       "Content-Length: 17\r\n\r\n<html>No</html>\r\n")
                                         << QString::fromLatin1(kProxyUnreachable) << u"management.example"_s;
    QTest::newRow("it does not answer") << u"closed"_s << QByteArray() << QString::fromLatin1(kProxyUnreachable)
                                        << u"https_proxy"_s;
}

void TestNetworkTroubles::proxy()
{
    QFETCH(QString, address);
    QFETCH(QByteArray, refusal);
    QFETCH(QString, outcome);
    QFETCH(QString, says);
    const TestIdentity authority = makeIdentity({.commonName = u"Office"_s, .isAuthority = true});
    const TestIdentity identity =
        makeIdentity({.commonName = u"management.example"_s, .dnsNames = {u"management.example"_s}}, &authority);
    QSslConfiguration tls;
    tls.setLocalCertificate(identity.certificate);
    tls.setPrivateKey(identity.key);
    const ScriptedServer server([](const ScriptedRequest &) { return ScriptedReply::json(200, kBody); }, tls);
    const TunnelProxy office({.target = server.port(), .credentials = "anna:p@ss", .refusal = refusal});
    const QString proxy = address == u"closed"_s ? u"http://127.0.0.1:%1"_s.arg(closedPort())
                                                 : u"http://"_s + address + u"127.0.0.1:%1"_s.arg(office.port());
    qputenv("https_proxy", proxy.toLatin1());
    {
        const TroubledSession session(
            {.resourceManager = QUrl(u"https://management.example"_s), .authorities = {authority.certificate}});
        const auto answer = session.reader().get(kPath, kVersion, CallContext().within(4s));
        QCOMPARE(codeOf(answer), outcome);
        if (!answer)
            QVERIFY2(answer.error().message.contains(says), qPrintable(answer.error().message));
        QCOMPARE(server.requests().size(), answer ? 1 : 0);
        for (const QByteArray &head : office.seen()) {
            QVERIFY2(head.startsWith("CONNECT management.example:443 "), head.constData());
            QVERIFY(!head.contains("Bearer"));
        }
    }
    QTRY_COMPARE(server.openConnections(), 0);
}

QTEST_GUILESS_MAIN(TestNetworkTroubles)
#include "tst_networktroubles.moc"
