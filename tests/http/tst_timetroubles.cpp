// Clocks that are wrong, machines that sleep, networks that change: no wait is real, the clocks are the test's.

#include "azure/credentials/environmentcredential.h"
#include "http/connectionwatch.h"
#include "http/httpclient.h"
#include "http/httpdate.h"
#include "http/pipeline.h"
#include "http/retryafter.h"
#include "http/retrypolicy.h"
#include "http/serverclock.h"
#include "tests/azure/testsession.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testcertificates.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QLocale>
#include <QNetworkInformation>
#include <QTemporaryFile>
#include <QTest>
#include <QTimerEvent>

#include <atomic>
#include <functional>
#include <optional>
#include <thread>

using namespace azrelocate;
using namespace azrelocate::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Two clocks that the test moves.
struct Hands
{
    std::atomic<qint64> awake = 0; ///< milliseconds that the machine was awake
    std::atomic<qint64> asleep = 0;
    std::atomic<qint64> set = 0; ///< by how much a person set the wall clock

    Elapsed::Clocks clocks()
    {
        return {[this] { return std::chrono::steady_clock::time_point(std::chrono::milliseconds(awake)); },
                [this] {
                    return std::chrono::system_clock::time_point(std::chrono::milliseconds(awake + asleep + set));
                }};
    }
};

constexpr qint64 kMinute = 60'000;

QByteArray httpDate(const QDateTime &time)
{
    return QLocale::c().toString(time.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
}

QDateTime claim(const QByteArray &assertion, QLatin1StringView name)
{
    const QByteArray claims = QByteArray::fromBase64(assertion.split('.').value(1), QByteArray::Base64UrlEncoding);
    return QDateTime::fromSecsSinceEpoch(QJsonDocument::fromJson(claims).object()[name].toInteger(), Qt::UTC);
}

}

class TestTimeTroubles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokensAge_data();
    void tokensAge();
    void waitsAfterASleep();
    void clockWrong_data();
    void clockWrong();
    void proxysClockTeachesNothing();
    void retryAfterDateByTheServersClock();
    void assertionByTheServersClock();
    void sleepIsNoticed_data();
    void sleepIsNoticed();
    void networkChanged_data();
    void networkChanged();
    void networkSignals_data();
    void networkSignals();
    void networkChangedUnnoticed();
};

void TestTimeTroubles::tokensAge_data()
{
    QTest::addColumn<qint64>("awake"); // minutes
    QTest::addColumn<qint64>("asleep");
    QTest::addColumn<qint64>("set");
    QTest::addColumn<int>("tokens"); // that were fetched in the end
    QTest::newRow("half an hour of work") << qint64(30) << qint64(0) << qint64(0) << 1;
    QTest::newRow("an hour of work") << qint64(60) << qint64(0) << qint64(0) << 2;
    QTest::newRow("machine asleep for an hour") << qint64(1) << qint64(60) << qint64(0) << 2;
    QTest::newRow("clock set back by an hour, then an hour of work") << qint64(60) << qint64(0) << qint64(-60) << 2;
    QTest::newRow("clock set forward by an hour") << qint64(1) << qint64(0) << qint64(60) << 2;
    QTest::newRow("clock set back by an hour, nothing else") << qint64(1) << qint64(0) << qint64(-60) << 1;
}

void TestTimeTroubles::tokensAge()
{
    QFETCH(qint64, awake);
    QFETCH(qint64, asleep);
    QFETCH(qint64, set);
    QFETCH(int, tokens);
    Hands hands;
    const auto credential = std::make_shared<CountingCredential>(); // an hour each
    TokenCache cache(credential, {}, hands.clocks());
    QCOMPARE(cache.token(u"scope"_s, {}, {}, {}).value(), QByteArray("token-1"));
    hands.awake += awake * kMinute;
    hands.asleep += asleep * kMinute;
    hands.set += set * kMinute;
    // All who wake up want one at once: no storm.
    std::vector<std::jthread> workers;
    for (int i = 0; i < 8; ++i)
        workers.emplace_back([&] { QVERIFY(cache.token(u"scope"_s, {}, {}, {})); });
    workers.clear();
    QCOMPARE(credential->count(), tokens);
}

void TestTimeTroubles::waitsAfterASleep()
{
    Hands hands;
    const Elapsed since(hands.clocks());
    std::jthread sleeper([&] {
        std::this_thread::sleep_for(50ms);
        hands.asleep += 60 * kMinute;
    });
    QElapsedTimer timer;
    timer.start();
    QVERIFY(since.waitFor(30min, {})); // its time passed while the machine slept
    QCOMPARE_LT(timer.elapsed(), 3000);
    QCOMPARE(since.missed(), 60min);
}

void TestTimeTroubles::clockWrong_data()
{
    QTest::addColumn<int>("minutes"); // that Azure's clock is ahead
    QTest::addColumn<QString>("says");
    QTest::newRow("right") << 0 << QString();
    QTest::newRow("wrong by less than matters") << 4 << QString();
    QTest::newRow("an hour behind") << 60 << u"60 minutes behind Azure's"_s;
    QTest::newRow("an hour ahead") << -60 << u"60 minutes ahead of Azure's"_s;
}

void TestTimeTroubles::clockWrong()
{
    QFETCH(int, minutes);
    QFETCH(QString, says);
    const ScriptedServer server([&](const ScriptedRequest &) {
        return ScriptedReply::json(
            200, "{}",
            {{"Date", httpDate(QDateTime::currentDateTimeUtc().addSecs(minutes * 60))}, {"x-ms-request-id", "r"}});
    });
    const auto credential = std::make_shared<CountingCredential>();
    const auto session = sessionAt(server, credential);
    for (int i = 0; i < 3; ++i)
        QVERIFY(AzureReader(session).get(u"/subscriptions"_s, u"1"_s, {}));
    QCOMPARE(credential->count(), 1); // a token lasts as long as it lasts, whatever the clock says
    const QString warning = session->serverClock().warning();
    QCOMPARE(warning.isEmpty(), says.isEmpty());
    QVERIFY2(warning.contains(says), qPrintable(warning));
}

void TestTimeTroubles::proxysClockTeachesNothing()
{
    const ScriptedServer server([](const ScriptedRequest &) {
        return ScriptedReply::json(200, "{}", {{"Date", "Sun, 06 Nov 1994 08:49:37 GMT"}}); // no request id: not Azure
    });
    const auto session = sessionAt(server);
    QVERIFY(AzureReader(session).get(u"/subscriptions"_s, u"1"_s, {}));
    QCOMPARE(session->serverClock().warning(), QString());
}

void TestTimeTroubles::retryAfterDateByTheServersClock()
{
    const QDateTime there = parseHttpDate(u"Sun, 06 Nov 1994 08:49:37 GMT"_s);
    const HttpHeaders headers{{"Date", httpDate(there)}, {"Retry-After", httpDate(there.addSecs(30))}};
    for (const int wrong : {-3600, 0, 3600})
        QCOMPARE(retryAfter(headers, there.addSecs(wrong)).value(), 30s);
}

void TestTimeTroubles::assertionByTheServersClock()
{
    const QDateTime there = QDateTime::currentDateTimeUtc().addSecs(3600);
    QList<QDateTime> starts;
    const ScriptedServer server([&](const ScriptedRequest &request) {
        const qsizetype at = request.body.indexOf("client_assertion=") + qsizetype(qstrlen("client_assertion="));
        starts.append(claim(request.body.sliced(at).split('&').first(), "nbf"_L1));
        const HttpHeaders headers{{"Date", httpDate(there)}, {"x-ms-request-id", "r"}};
        if (std::abs(starts.last().secsTo(there)) > 300)
            return ScriptedReply::json(
                401, R"({"error":"invalid_client","error_codes":[700024],"error_description":"not within its time"})",
                headers);
        return ScriptedReply::json(200, R"({"access_token":"t","expires_in":3600})", headers);
    });
    const TestIdentity client = makeIdentity({.commonName = u"client"_s, .rsa = true});
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write(client.key.toPem() + client.certificate.toPem());
    file.close();
    QProcessEnvironment environment;
    environment.insert(u"AZURE_TENANT_ID"_s, u"t"_s);
    environment.insert(u"AZURE_CLIENT_ID"_s, u"c"_s);
    environment.insert(u"AZURE_CLIENT_CERTIFICATE_PATH"_s, file.fileName());
    const auto credential = EnvironmentCredential::create(
        environment, {server.url(), std::make_shared<HttpClient>(), true, {}, 0.0, nullptr});
    QVERIFY2(credential, credential ? "" : qPrintable(credential.error().toLine()));
    const auto token = (*credential)->token({u"scope"_s, {}, {}}, {});
    QVERIFY2(token, token ? "" : qPrintable(token.error().toLine()));
    QCOMPARE(starts.size(), 2);
    QVERIFY((*credential)->token({u"scope"_s, {}, {}}, {}));
    QCOMPARE(starts.size(), 3); // from now on it is known
}

void TestTimeTroubles::sleepIsNoticed_data()
{
    QTest::addColumn<qint64>("asleep"); // milliseconds
    QTest::addColumn<bool>("noticed");
    QTest::newRow("machine asleep for an hour") << 60 * kMinute << true;
    QTest::newRow("awake all the time") << qint64(0) << false;
    QTest::newRow("clock set back") << -60 * kMinute << false;
}

void TestTimeTroubles::sleepIsNoticed()
{
    QFETCH(qint64, asleep);
    QFETCH(bool, noticed);
    Hands hands;
    QStringList reasons;
    ConnectionWatch watch([&](const QString &reason) { reasons.append(reason); }, hands.clocks());
    hands.awake += 5000;
    hands.asleep += asleep;
    QTimerEvent look(1);
    QCoreApplication::sendEvent(&watch, &look);
    QCOMPARE(reasons, noticed ? QStringList{u"this machine slept"_s} : QStringList());
    QCoreApplication::sendEvent(&watch, &look);
    QCOMPARE(reasons.size(), noticed ? 1 : 0); // told once
}

void TestTimeTroubles::networkChanged_data()
{
    QTest::addColumn<bool>("repeatable");
    QTest::newRow("a read is sent again at once") << true;
    QTest::newRow("a write that must not be repeated is left alone") << false;
}

void TestTimeTroubles::networkChanged()
{
    QFETCH(bool, repeatable);
    std::atomic<int> heard = 0;
    const ScriptedServer server([&](const ScriptedRequest &) {
        ScriptedReply reply = ScriptedReply::json(200, "{}");
        if (++heard == 1)
            reply.ending = ScriptedReply::Ending::Hang; // the old network swallows it
        return reply;
    });
    const auto client = std::make_shared<HttpClient>();
    RetryPolicy::Settings settings;
    settings.scale = 0;
    const Pipeline pipeline({std::make_shared<RetryPolicy>(settings)}, client);
    HttpRequest request;
    request.method = repeatable ? "GET" : "POST";
    request.url = server.url(u"/thing"_s);
    request.repeatable = repeatable;
    request.attemptTimeout = repeatable ? 100s : 500ms;
    std::jthread change([&] {
        while (heard == 0)
            std::this_thread::sleep_for(1ms);
        client->dropConnections(u"this machine is in another network"_s);
    });
    QElapsedTimer timer;
    timer.start();
    const auto answer = pipeline.send(request, CallContext().within(20s));
    if (repeatable) {
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().toLine()));
        QCOMPARE_LT(timer.elapsed(), 5000); // not after the hundred seconds of an attempt
        QCOMPARE(heard.load(), 2);
    } else {
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, QString::fromLatin1(kAttemptTimeout));
        QCOMPARE(heard.load(), 1);
    }
    QVERIFY(client->send(request, CallContext().within(5s))); // and the client goes on
}

void TestTimeTroubles::networkSignals_data()
{
    using Networks = QNetworkInformation;
    using Signal = std::function<void(Networks &)>;
    QTest::addColumn<Signal>("signal");
    QTest::addColumn<bool>("repeats"); // what hangs in the old network
    const auto reachability = [](Networks::Reachability now) {
        return Signal([now](Networks &networks) { Q_EMIT networks.reachabilityChanged(now); });
    };
    QTest::newRow("the network is back") << reachability(Networks::Reachability::Online) << true;
    QTest::newRow("another network") << Signal([](Networks &networks) {
        Q_EMIT networks.transportMediumChanged(Networks::TransportMedium::WiFi);
    }) << true;
    QTest::newRow("the network is away: it may come back before the answer is due")
        << reachability(Networks::Reachability::Disconnected) << false;
    QTest::newRow("only the site's own network is left") << reachability(Networks::Reachability::Site) << false;
}

void TestTimeTroubles::networkSignals()
{
    QFETCH(std::function<void(QNetworkInformation &)>, signal);
    QFETCH(bool, repeats);
    // Of the backends only GLib's works on every machine; what it notices itself does not matter here.
    if (!QNetworkInformation::loadBackendByName(u"glib"))
        QSKIP("Qt's plugin for GLib's network monitor is not installed");
    std::atomic<int> heard = 0;
    const ScriptedServer server([&](const ScriptedRequest &) {
        ScriptedReply reply = ScriptedReply::json(200, "{}");
        if (++heard == 1)
            reply.ending = ScriptedReply::Ending::Hang;
        return reply;
    });
    RetryPolicy::Settings settings;
    settings.scale = 0;
    const Pipeline pipeline({std::make_shared<RetryPolicy>(settings)}, std::make_shared<HttpClient>());
    HttpRequest request;
    request.url = server.url(u"/thing"_s);
    request.attemptTimeout = 100s;
    std::optional<Result<HttpResponse>> answer;
    std::jthread worker([&] { answer = pipeline.send(request, CallContext().within(repeats ? 20s : 1s)); });
    QTRY_COMPARE(heard.load(), 1);
    signal(*QNetworkInformation::instance()); // as the backend does, on the thread that loaded it
    worker.join();
    QCOMPARE(heard.load(), repeats ? 2 : 1);
    QCOMPARE(answer->has_value(), repeats);
}

void TestTimeTroubles::networkChangedUnnoticed()
{
    std::atomic<bool> isOtherNetwork = false;
    std::atomic<int> heard = 0;
    const ScriptedServer server([&](const ScriptedRequest &request) {
        ScriptedReply reply = ScriptedReply::json(200, "{}");
        ++heard;
        if (!isOtherNetwork)
            reply.drip = 50ms; // so that each of the first takes a connection of its own
        else if (request.connection <= 3)
            reply.ending = ScriptedReply::Ending::Hang; // the old network swallows it
        return reply;
    });
    HttpClient client;
    HttpRequest request;
    request.url = server.url(u"/thing"_s);
    std::vector<std::jthread> workers;
    for (int i = 0; i < 3; ++i)
        workers.emplace_back([&] { QVERIFY(client.send(request, CallContext().within(5s))); });
    workers.clear();
    QCOMPARE(server.openConnections(), 3);
    isOtherNetwork = true;
    request.attemptTimeout = 100ms;
    const auto lost = client.send(request, CallContext().within(5s));
    QVERIFY(!lost);
    QCOMPARE(lost.error().code, QString::fromLatin1(kAttemptTimeout));
    const auto answer = client.send(request, CallContext().within(5s)); // not on another one of the old
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().toLine()));
    QCOMPARE(heard.load(), 5);
    QTRY_COMPARE(server.openConnections(), 1);
}

QTEST_GUILESS_MAIN(TestTimeTroubles)
#include "tst_timetroubles.moc"
