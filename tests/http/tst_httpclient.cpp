// The transport against a server that misbehaves.

#include "http/cutjson.h"
#include "http/cutxml.h"
#include "http/httpclient.h"
#include "tests/support/scriptedserver.h"

#include <QRegularExpression>
#include <QTest>

#include <thread>

using namespace azrelocate;
using namespace azrelocate::test;
using namespace std::chrono_literals;

namespace {

HttpRequest requestTo(const ScriptedServer &server, const QByteArray &method = "GET", const QByteArray &body = {})
{
    HttpRequest request;
    request.method = method;
    request.url = server.url(QStringLiteral("/thing?a=b%20c"));
    request.body = body;
    return request;
}

}

class TestHttpClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statusesAreValues_data();
    void statusesAreValues();
    void methodsAndBodiesArrive_data();
    void methodsAndBodiesArrive();
    void brokenConnections_data();
    void brokenConnections();
    void cutJson_data();
    void cutJson();
    void cutXml_data();
    void cutXml();
    void aWriteIsNotSentTwiceBehindOurBack_data();
    void aWriteIsNotSentTwiceBehindOurBack();
    void anUnrepeatableRequestTakesANewConnection();
    void stopReachesTheSocket();
    void cancellingWhileAnErrorArrives();
    void timeOfOneAttempt();
    void deadline();
    void redirectsAreNotFollowed();
    void tooLargeAnswer();
    void connectToKeepsTheHost();
    void connectToTable_data();
    void connectToTable();
};

void TestHttpClient::statusesAreValues_data()
{
    QTest::addColumn<int>("status");
    for (const int status :
         {200, 201, 204, 304, 400, 401, 403, 404, 405, 409, 410, 412, 418, 429, 500, 501, 502, 503, 504})
        QTest::addRow("%d", status) << status;
}

void TestHttpClient::statusesAreValues()
{
    QFETCH(int, status);
    const QByteArray body = status == 204 || status == 304 ? "" : "{\"a\":1}";
    ScriptedServer server([&](const ScriptedRequest &) {
        return ScriptedReply::json(status, body, {{"X-Answer", "yes"}, {"WWW-Authenticate", "Bearer realm=\"x\""}});
    });
    HttpClient client;
    const auto response = client.send(requestTo(server), {});
    QVERIFY2(response, response ? "" : qPrintable(response.error().toLine()));
    QCOMPARE(response->status, status);
    QCOMPARE(response->body, body);
    QCOMPARE(response->header("x-answer"), QByteArray("yes"));
}

void TestHttpClient::methodsAndBodiesArrive_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("GET") << QByteArray("GET") << QByteArray();
    QTest::newRow("HEAD") << QByteArray("HEAD") << QByteArray();
    QTest::newRow("POST without body") << QByteArray("POST") << QByteArray();
    QTest::newRow("POST") << QByteArray("POST") << QByteArray("{}");
    QTest::newRow("PUT, 2 MB") << QByteArray("PUT") << QByteArray(2'000'000, 'x');
    QTest::newRow("PATCH") << QByteArray("PATCH") << QByteArray("{\"a\":null}");
    QTest::newRow("DELETE") << QByteArray("DELETE") << QByteArray();
}

void TestHttpClient::methodsAndBodiesArrive()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, body);
    ScriptedServer server([](const ScriptedRequest &) { return ScriptedReply::json(200, "{}"); });
    HttpClient client;
    const auto response = client.send(requestTo(server, method, body), {});
    QVERIFY2(response, response ? "" : qPrintable(response.error().toLine()));
    QCOMPARE(server.requests().size(), 1);
    const ScriptedRequest seen = server.requests().first();
    QCOMPARE(seen.method, method);
    QCOMPARE(seen.body, body);
    QCOMPARE(seen.target, QByteArray("/thing?a=b%20c"));
}

void TestHttpClient::brokenConnections_data()
{
    QTest::addColumn<int>("ending");
    QTest::newRow("closed before the answer") << int(ScriptedReply::Ending::DropBefore);
    QTest::newRow("closed inside the body") << int(ScriptedReply::Ending::Truncate);
}

void TestHttpClient::brokenConnections()
{
    QFETCH(int, ending);
    ScriptedServer server([&](const ScriptedRequest &) {
        ScriptedReply reply = ScriptedReply::json(200, "{\"long\":\"answer\"}");
        reply.ending = ScriptedReply::Ending(ending);
        return reply;
    });
    HttpClient client;
    const auto response = client.send(requestTo(server), {});
    QVERIFY(!response);
    QCOMPARE(toString(response.error().kind), toString(ErrorKind::Network));
    QCOMPARE(response.error().code, QString::fromLatin1(kConnectionLost));
    QVERIFY(response.error().retryable);
}

void TestHttpClient::cutXml_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<bool>("isCut");
    QTest::newRow("whole") << QByteArray("<?xml version=\"1.0\"?><List><Blob/></List>") << false;
    QTest::newRow("with a line after it") << QByteArray("<List></List>\n") << false;
    QTest::newRow("cut between elements") << QByteArray("<List><Blob/>") << true;
    QTest::newRow("cut in a tag") << QByteArray("<List><Blo") << true;
    QTest::newRow("cut in a text") << QByteArray("<List><Name>shop") << true;
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("no XML") << QByteArray("plain words") << false;
}

void TestHttpClient::cutXml()
{
    QFETCH(QByteArray, xml);
    QFETCH(bool, isCut);
    QCOMPARE(isCutXml(xml), isCut);
}

void TestHttpClient::cutJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("isCut");
    QTest::newRow("whole") << QByteArray(R"({"a":[1,{"b":"}]"}]} )") << false;
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("a number") << QByteArray("12") << false;
    QTest::newRow("in an object") << QByteArray(R"({"a":1)") << true;
    QTest::newRow("in a list") << QByteArray(R"({"a":[1,2)") << true;
    QTest::newRow("in a text") << QByteArray(R"(["abc)") << true;
    QTest::newRow("brackets in a text do not count") << QByteArray(R"(["[[{{"])") << false;
    QTest::newRow("a quote in a text") << QByteArray(R"(["a\"]"])") << false;
    QTest::newRow("a backslash at the end of a text") << QByteArray(R"(["a\\"])") << false;
    QTest::newRow("cut after a backslash") << QByteArray("[\"a\\") << true;
}

void TestHttpClient::cutJson()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, isCut);
    QCOMPARE(isCutJson(json), isCut);
}

void TestHttpClient::aWriteIsNotSentTwiceBehindOurBack_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("PUT") << QByteArray("PUT") << QByteArray("{}");
    QTest::newRow("POST") << QByteArray("POST") << QByteArray("{}");
    QTest::newRow("POST without body") << QByteArray("POST") << QByteArray();
    QTest::newRow("DELETE") << QByteArray("DELETE") << QByteArray();
}

void TestHttpClient::aWriteIsNotSentTwiceBehindOurBack()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, body);
    ScriptedServer server([](const ScriptedRequest &) { return ScriptedReply::drop(); });
    HttpClient client;
    const auto response = client.send(requestTo(server, method, body), {});
    QVERIFY(!response);
    QCOMPARE(toString(response.error().kind), toString(ErrorKind::Network));
    QCOMPARE(server.requests().size(), 1);
}

void TestHttpClient::anUnrepeatableRequestTakesANewConnection()
{
    ScriptedServer server([](const ScriptedRequest &) { return ScriptedReply::json(200, "{}"); });
    HttpClient client;
    HttpRequest request = requestTo(server, "POST", "{}");
    request.repeatable = false;
    QVERIFY(client.send(request, {}));
    QVERIFY(client.send(request, {}));
    QCOMPARE(server.requests()[0].connection, 1);
    QCOMPARE(server.requests()[1].connection, 2);
}

void TestHttpClient::stopReachesTheSocket()
{
    ScriptedServer server([](const ScriptedRequest &) {
        ScriptedReply reply;
        reply.ending = ScriptedReply::Ending::Hang;
        return reply;
    });
    HttpClient client;
    std::stop_source source;
    CallContext context;
    context.stop = source.get_token();
    std::jthread stopper([&] {
        std::this_thread::sleep_for(50ms);
        source.request_stop();
    });
    const auto start = std::chrono::steady_clock::now();
    const auto response = client.send(requestTo(server), context);
    QVERIFY(!response);
    QCOMPARE(toString(response.error().kind), toString(ErrorKind::Cancelled));
    QVERIFY(std::chrono::steady_clock::now() - start < 2s);
    QTRY_COMPARE(server.aborted(), 1);
}

void TestHttpClient::cancellingWhileAnErrorArrives()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    ScriptedServer server([](const ScriptedRequest &) { return ScriptedReply::json(503, QByteArray(200'000, ' ')); });
    HttpClient client;
    for (int round = 0; round < 150; ++round) {
        std::stop_source source;
        CallContext context;
        context.stop = source.get_token();
        std::jthread stopper([&, round] {
            std::this_thread::sleep_for(std::chrono::microseconds(round * 15));
            source.request_stop();
        });
        HttpRequest request = requestTo(server);
        request.repeatable = round % 2 == 0; // both kinds of connection
        const auto response = client.send(request, context);
        QVERIFY(response ? response->status == 503 : response.error().kind == ErrorKind::Cancelled);
    }
}

void TestHttpClient::timeOfOneAttempt()
{
    ScriptedServer server([](const ScriptedRequest &) {
        ScriptedReply reply;
        reply.ending = ScriptedReply::Ending::Hang;
        return reply;
    });
    HttpClient client;
    HttpRequest request = requestTo(server);
    request.attemptTimeout = 50ms;
    const auto response = client.send(request, {});
    QVERIFY(!response);
    QCOMPARE(toString(response.error().kind), toString(ErrorKind::Timeout));
    QCOMPARE(response.error().code, QString::fromLatin1(kAttemptTimeout));
    QVERIFY(response.error().retryable);
}

void TestHttpClient::deadline()
{
    ScriptedServer server([](const ScriptedRequest &) {
        ScriptedReply reply;
        reply.ending = ScriptedReply::Ending::Hang;
        return reply;
    });
    HttpClient client;
    const auto response = client.send(requestTo(server), CallContext().within(50ms));
    QVERIFY(!response);
    QCOMPARE(response.error().code, QString::fromLatin1(kDeadlinePassed));
    QVERIFY(!response.error().retryable);
}

void TestHttpClient::redirectsAreNotFollowed()
{
    ScriptedServer server([](const ScriptedRequest &) {
        return ScriptedReply::json(307, "", {{"Location", "http://127.0.0.1:1/elsewhere"}});
    });
    HttpClient client;
    const auto response = client.send(requestTo(server), {});
    QVERIFY(response);
    QCOMPARE(response->status, 307);
    QCOMPARE(server.requests().size(), 1);
}

void TestHttpClient::tooLargeAnswer()
{
    ScriptedServer server([](const ScriptedRequest &) { return ScriptedReply::json(200, QByteArray(100'000, 'x')); });
    HttpClient::Options options;
    options.largestAnswer = 50'000;
    HttpClient client(options);
    const auto response = client.send(requestTo(server), {});
    QVERIFY(!response);
    QCOMPARE(toString(response.error().kind), toString(ErrorKind::Protocol));
    QCOMPARE(response.error().code, QString::fromLatin1(kAnswerTooLarge));
}

void TestHttpClient::connectToKeepsTheHost()
{
    ScriptedServer server([](const ScriptedRequest &) { return ScriptedReply::json(200, "{}"); });
    HttpClient::Options options;
    options.connectTo = {{QStringLiteral("*"), QStringLiteral("127.0.0.1:%1").arg(server.port())}};
    HttpClient client(options);
    HttpRequest request;
    request.url = QUrl(QStringLiteral("http://kv-shop.vault.azure.net/secrets"));
    const auto response = client.send(request, {});
    QVERIFY2(response, response ? "" : qPrintable(response.error().toLine()));
    QCOMPARE(response->url, request.url);
    QCOMPARE(server.requests().first().header("Host"), QByteArray("kv-shop.vault.azure.net"));
}

void TestHttpClient::connectToTable_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("address"); // empty: where the URL says
    QTest::newRow("exact name wins") << "https://kv.vault.azure.net/"
                                     << "127.0.0.1:1";
    QTest::newRow("suffix") << "https://other.vault.azure.net/"
                            << "127.0.0.1:2";
    QTest::newRow("longest suffix wins") << "https://a.eu.vault.azure.net/"
                                         << "127.0.0.1:4";
    QTest::newRow("any other name") << "https://shop.contoso.com/"
                                    << "127.0.0.1:3";
    QTest::newRow("case does not matter") << "https://KV.Vault.Azure.NET/"
                                          << "127.0.0.1:1";
    QTest::newRow("port only") << "https://port.example/"
                               << "port.example:8443";
    QTest::newRow("host only keeps the port") << "https://host.example:99/"
                                              << "[::1]:99";
    QTest::newRow("loopback is no name") << "https://localhost:9443/"
                                         << "";
    QTest::newRow("an address is no name") << "https://10.1.2.3/"
                                           << "";
}

void TestHttpClient::connectToTable()
{
    QFETCH(QString, url);
    QFETCH(QString, address);
    const ConnectTo table({{QStringLiteral("kv.vault.azure.net"), QStringLiteral("127.0.0.1:1")},
                           {QStringLiteral("*.vault.azure.net"), QStringLiteral("127.0.0.1:2")},
                           {QStringLiteral("*.eu.vault.azure.net"), QStringLiteral("127.0.0.1:4")},
                           {QStringLiteral("port.example"), QStringLiteral(":8443")},
                           {QStringLiteral("host.example"), QStringLiteral("[::1]:")},
                           {QStringLiteral("*"), QStringLiteral("127.0.0.1:3")}});
    const auto target = table.targetOf(QUrl(url));
    QCOMPARE(target.has_value(), !address.isEmpty());
    if (target) {
        const QString host = target->host.contains(u':') ? u'[' + target->host + u']' : target->host;
        QCOMPARE(host + u':' + QString::number(target->port), address);
    }
}

QTEST_GUILESS_MAIN(TestHttpClient)
#include "tst_httpclient.moc"
