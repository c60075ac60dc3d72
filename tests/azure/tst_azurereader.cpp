// What a reader lets pass, what it keeps as evidence, how it pages; and the writer beside it.

#include "azure/azurewriter.h"
#include "azure/requestrules.h"
#include "tests/azure/testsession.h"

#include <QTest>

#include <atomic>

using namespace azrelocate;
using namespace azrelocate::test;

class TestAzureReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAndWrites_data();
    void readsAndWrites();
    void secretAnswers_data();
    void secretAnswers();
    void readerRefusesWrites();
    void pathsAndVersions_data();
    void pathsAndVersions();
    void everyPage();
    void badPaging_data();
    void badPaging();
    void badAnswers_data();
    void badAnswers();
    void existence_data();
    void existence();
    void records();
    void recordsHoldNoSecrets();
    void redirectInsideTheCloud();
    void redirectToAForeignHost();
    void expiredToken();
    void writerSendsConditions();
    void writerReportsOperations();
    void writerNeverRepeatsWhatMayHaveBeenTaken_data();
    void writerNeverRepeatsWhatMayHaveBeenTaken();
};

void TestAzureReader::readsAndWrites_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("reads");
    const auto row = [](const char *method, const char *path, bool reads) {
        QTest::addRow("%s %s", method, path) << QByteArray(method) << QString::fromLatin1(path) << reads;
    };
    row("GET", "/subscriptions/s/resourceGroups/g", true);
    row("HEAD", "/subscriptions/s/resourceGroups/g", true);
    row("PUT", "/subscriptions/s/resourceGroups/g", false);
    row("PATCH", "/subscriptions/s/resourceGroups/g", false);
    row("DELETE", "/subscriptions/s/resourceGroups/g", false);
    row("get", "/subscriptions", false);
    row("POST", "/subscriptions/s/providers/Microsoft.Storage/storageAccounts/a/listKeys", true);
    row("POST", "/x/Microsoft.Storage/storageAccounts/a/LISTKEYS", true);
    row("POST", "/x/Microsoft.Web/sites/a/config/appsettings/list", true);
    row("POST", "/x/Microsoft.Web/sites/a/config/connectionstrings/list", true);
    row("POST", "/x/Microsoft.Web/sites/a/list", false);
    row("POST", "/x/Microsoft.Resources/deployments/d/whatIf", true);
    row("POST", "/x/Microsoft.Resources/deployments/d/validate", true);
    row("POST", "/x/Microsoft.Resources/deployments/d/cancel", false);
    row("POST", "/x/resourceGroups/g/exportTemplate", true);
    row("POST", "/providers/Microsoft.ResourceGraph/resources", true);
    row("POST", "/x/providers/Microsoft.PolicyInsights/checkPolicyRestrictions", true);
    row("POST", "/x/providers/Microsoft.KeyVault/checkNameAvailability", true);
    row("POST", "/x/providers/Microsoft.Network/getDnsResourceReference", true);
    row("POST", "/x/providers/Microsoft.Network/register", false);
    row("POST", "/x/Microsoft.Storage/storageAccounts/a/regenerateKey", false);
    row("POST", "/x/Microsoft.Migrate/moveCollections/m/prepare", false);
    row("POST", "/x/Microsoft.Migrate/moveCollections/m/resolveDependencies", false);
    row("POST", "/x/locations/l/deletedVaults/v/purge", false);
    row("POST", "/", false);
}

void TestAzureReader::readsAndWrites()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    QFETCH(bool, reads);
    QCOMPARE(isReadOnly(method, QUrl(QStringLiteral("https://management.azure.com") + path)), reads);
}

void TestAzureReader::secretAnswers_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("secret");
    const auto row = [](const char *method, const char *url, bool secret) {
        QTest::addRow("%s %s", method, url) << QByteArray(method) << QString::fromLatin1(url) << secret;
    };
    row("GET", "https://kv.vault.azure.net/secrets?maxresults=25", false);
    row("GET", "https://kv.vault.azure.net/secrets/db", true);
    row("GET", "https://kv.vault.azure.net/secrets/db/0123", true);
    row("GET", "https://kv.vault.azure.net/secrets/db/versions", false);
    row("GET", "https://kv.vault.azure.net/certificates/tls", false);
    row("POST", "https://m/x/config/appsettings/list", true);
    row("POST", "https://m/x/listKeys", true);
    row("POST", "https://m/x/whatIf", false);
    row("GET", "https://m/x/connections/c/sharedkey", true);
    row("GET", "https://m/x/sites/a", false);
}

void TestAzureReader::secretAnswers()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, url);
    QFETCH(bool, secret);
    QCOMPARE(answersWithSecrets(method, QUrl(url)), secret);
}

void TestAzureReader::readerRefusesWrites()
{
    ScriptedServer server([](const ScriptedRequest &) { return ScriptedReply::json(200, "{}"); });
    const AzureReader azure(sessionAt(server));
    HttpRequest request;
    request.method = "DELETE";
    request.url = server.url(QStringLiteral("/x"));
    QCOMPARE(azure.send(request, {}).error().code, QStringLiteral("NotARead"));
    QCOMPARE(azure.post(QStringLiteral("/x/restart"), {}, {}, {}).error().code, QStringLiteral("NotARead"));
    QCOMPARE(server.requests().size(), 0);
}

void TestAzureReader::pathsAndVersions_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("path") << "/subscriptions"
                          << "2022-12-01" << QByteArray("/subscriptions?api-version=2022-12-01");
    QTest::newRow("without leading slash") << "subscriptions"
                                           << "1" << QByteArray("/subscriptions?api-version=1");
    QTest::newRow("with query") << "/x?$filter=a%20eq%20%27b%27"
                                << "1" << QByteArray("/x?$filter=a%20eq%20%27b%27&api-version=1");
    QTest::newRow("version is there") << "/x?api-version=9"
                                      << "1" << QByteArray("/x?api-version=9");
    QTest::newRow("no version") << "/x"
                                << "" << QByteArray("/x");
    QTest::newRow("blank and brackets in a name") << "/g/My (group)"
                                                  << "1" << QByteArray("/g/My%20(group)?api-version=1");
    QTest::newRow("apex record") << "/dnsZones/a.com/A/@"
                                 << "1" << QByteArray("/dnsZones/a.com/A/@?api-version=1");
}

void TestAzureReader::pathsAndVersions()
{
    QFETCH(QString, path);
    QFETCH(QString, version);
    QFETCH(QByteArray, target);
    ScriptedServer server([](const ScriptedRequest &) { return ScriptedReply::json(200, "{}"); });
    QVERIFY(AzureReader(sessionAt(server)).get(path, version, {}));
    QCOMPARE(server.requests().first().target, target);
}

void TestAzureReader::everyPage()
{
    ScriptedServer *at = nullptr;
    ScriptedServer server([&](const ScriptedRequest &request) {
        if (request.target.startsWith("/list?api-version"))
            return ScriptedReply::json(200,
                                       "{\"value\":[1,2],\"nextLink\":\""
                                           + at->url(QStringLiteral("/more?t=a%2Bb%3D")).toEncoded() + "\"}");
        if (request.target == "/more?t=a%2Bb%3D")
            return ScriptedReply::json(200, R"({"value":[],"nextLink":"/last"})"); // an empty page is legal
        return ScriptedReply::json(200, R"({"value":[3]})");
    });
    at = &server;
    const auto all = AzureReader(sessionAt(server)).list(QStringLiteral("/list"), QStringLiteral("1"), {});
    QVERIFY2(all, all ? "" : qPrintable(all.error().toLine()));
    QCOMPARE(*all, (QJsonArray{1, 2, 3}));
}

void TestAzureReader::badPaging_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::newRow("foreign host") << QByteArray(R"({"value":[],"nextLink":"https://evil.example/x"})") << "ForeignHost";
    QTest::newRow("another port of loopback")
        << QByteArray(R"({"value":[],"nextLink":"http://127.0.0.1:1/x"})") << "ForeignHost";
    QTest::newRow("back to itself") << QByteArray(R"({"value":[],"nextLink":"/list?api-version=1"})")
                                    << "UnexpectedAnswer";
    QTest::newRow("no list") << QByteArray(R"({"name":"x"})") << "UnexpectedAnswer";
}

void TestAzureReader::badPaging()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, code);
    ScriptedServer server([&](const ScriptedRequest &) { return ScriptedReply::json(200, body); });
    const auto all = AzureReader(sessionAt(server)).list(QStringLiteral("/list"), QStringLiteral("1"), {});
    QVERIFY(!all);
    QCOMPARE(all.error().code, code);
    QCOMPARE(toString(all.error().kind),
             toString(code == QStringLiteral("ForeignHost") ? ErrorKind::Refused : ErrorKind::Protocol));
    QCOMPARE(server.requests().size(), 1);
}

void TestAzureReader::badAnswers_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("HTML with 200") << QByteArray("text/html") << QByteArray("<html><title>Sign in</title></html>");
    QTest::newRow("cut JSON") << QByteArray("application/json") << QByteArray(R"({"value":[1,)");
    QTest::newRow("too deep") << QByteArray("application/json") << QByteArray(100'000, '[');
    QTest::newRow("bytes") << QByteArray("application/json") << QByteArray("\x00\xff", 2);
}

void TestAzureReader::badAnswers()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    ScriptedServer server([&](const ScriptedRequest &) { return ScriptedReply{200, {{"Content-Type", type}}, body}; });
    const auto answer = AzureReader(sessionAt(server)).get(QStringLiteral("/x"), {}, {});
    QVERIFY(!answer);
    QCOMPARE(toString(answer.error().kind), toString(ErrorKind::Protocol));
}

void TestAzureReader::existence_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("answer");
    QTest::newRow("204") << 204 << "yes";
    QTest::newRow("200") << 200 << "yes";
    QTest::newRow("404") << 404 << "no";
    QTest::newRow("403") << 403 << "error";
    QTest::newRow("405: asked by GET") << 405 << "yes";
}

void TestAzureReader::existence()
{
    QFETCH(int, status);
    QFETCH(QString, answer);
    ScriptedServer server([&](const ScriptedRequest &request) {
        return ScriptedReply::json(request.method == "GET" ? 200 : status, status == 204 ? "" : "{}");
    });
    const auto there = AzureReader(sessionAt(server)).exists(QStringLiteral("/g"), {}, {});
    QCOMPARE(!there ? QStringLiteral("error") : *there ? QStringLiteral("yes") : QStringLiteral("no"), answer);
}

void TestAzureReader::records()
{
    ScriptedServer server([](const ScriptedRequest &request) {
        return request.target.startsWith("/good")
            ? ScriptedReply::json(200, R"({"name":"x"})", {{"x-ms-request-id", "r-1"}})
            : ScriptedReply::json(500, R"({"error":{"code":"Broken","message":"m"}})", {{"x-ms-request-id", "r-2"}});
    });
    QList<RequestRecord> records;
    const AzureReader azure =
        AzureReader(sessionAt(server)).observedBy([&](const RequestRecord &record) { records.append(record); });
    QVERIFY(azure.get(QStringLiteral("/good"), QStringLiteral("1"), {}));
    QVERIFY(!azure.get(QStringLiteral("/bad"), QStringLiteral("1"), {}));
    QCOMPARE(records.size(), 2); // of two logical requests, whatever the retries
    QCOMPARE(server.requests().size(), 6);
    QCOMPARE(records[0].requestId, QStringLiteral("r-1"));
    QCOMPARE(records[0].identity, QStringLiteral("tester"));
    QCOMPARE(records[0].answerExcerpt, QStringLiteral(R"({"name":"x"})"));
    QCOMPARE(records[0].clientRequestId.toLatin1(), server.requests()[0].header("x-ms-client-request-id"));
    QVERIFY(records[0].error.isEmpty());
    QCOMPARE(records[1].status, 500);
    QVERIFY(records[1].error.startsWith(QStringLiteral("Broken")));
    QCOMPARE(RequestRecord::fromJson(records[1].toJson()).toJson(), records[1].toJson());
}

void TestAzureReader::recordsHoldNoSecrets()
{
    ScriptedServer server(
        [](const ScriptedRequest &) { return ScriptedReply::json(200, R"({"value":"SECRET-MARKER"})"); });
    QString all;
    const AzureReader azure(sessionAt(server), [&](const RequestRecord &record) {
        all += record.answerExcerpt + record.url + record.error;
    });
    QVERIFY(azure.get(QStringLiteral("http://127.0.0.1:%1/secrets/db").arg(server.port()), QStringLiteral("7.6"), {}));
    QVERIFY(azure.post(QStringLiteral("/sites/a/config/appsettings/list"), {}, {}, {}));
    QVERIFY(azure.get(QStringLiteral("/x?sig=SECRET-MARKER"), {}, {}));
    QCOMPARE(server.requests().size(), 3);
    // The last one is an ordinary answer: its harmless "value" stays, the signature of its URL does not.
    QVERIFY(!all.contains(QStringLiteral("sig=SECRET-MARKER")));
    QCOMPARE(all.count(QStringLiteral("SECRET-MARKER")), 1);
}

void TestAzureReader::redirectInsideTheCloud()
{
    ScriptedServer server([](const ScriptedRequest &request) {
        return request.target == "/a" ? ScriptedReply::json(307, "", {{"Location", "/b"}})
                                      : ScriptedReply::json(200, R"({"b":1})");
    });
    const auto answer = AzureReader(sessionAt(server)).get(QStringLiteral("/a"), {}, {});
    QVERIFY(answer);
    QVERIFY(!server.requests()[1].header("Authorization").isEmpty());
}

void TestAzureReader::redirectToAForeignHost()
{
    ScriptedServer foreign([](const ScriptedRequest &) { return ScriptedReply::json(200, "{}"); });
    ScriptedServer server([&](const ScriptedRequest &) {
        return ScriptedReply::json(307, "", {{"Location", foreign.url(QStringLiteral("/steal")).toEncoded()}});
    });
    const auto answer = AzureReader(sessionAt(server)).get(QStringLiteral("/a"), {}, {});
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, QStringLiteral("ForeignHost"));
    QCOMPARE(foreign.requests().size(), 0);
}

void TestAzureReader::expiredToken()
{
    ScriptedServer server([](const ScriptedRequest &request) {
        if (request.header("Authorization") == "Bearer token-1")
            return ScriptedReply::json(401, R"({"error":{"code":"ExpiredAuthenticationToken"}})",
                                       {{"WWW-Authenticate", "Bearer error=\"invalid_token\""}});
        return ScriptedReply::json(200, "{}");
    });
    const auto credential = std::make_shared<CountingCredential>();
    const AzureReader azure(sessionAt(server, credential));
    QVERIFY(azure.get(QStringLiteral("/a"), {}, {}));
    QVERIFY(azure.get(QStringLiteral("/a"), {}, {}));
    QCOMPARE(credential->count(), 2);
    QCOMPARE(server.requests().size(), 3);
}

void TestAzureReader::writerSendsConditions()
{
    ScriptedServer server(
        [](const ScriptedRequest &) { return ScriptedReply::json(412, R"({"error":{"code":"PreconditionFailed"}})"); });
    const AzureWriter writer(sessionAt(server));
    AzureWrite write;
    write.method = "PUT";
    write.pathOrUrl = QStringLiteral("/zone/A/www");
    write.apiVersion = QStringLiteral("1");
    write.body = QJsonObject{{QStringLiteral("a"), 1}};
    write.ifMatch = "\"etag\"";
    write.clientRequestId = QStringLiteral("change-1");
    const auto written = writer.send(write, {});
    QVERIFY(!written);
    QCOMPARE(toString(written.error().kind), toString(ErrorKind::Conflict));
    const ScriptedRequest seen = server.requests().first();
    QCOMPARE(seen.header("If-Match"), QByteArray("\"etag\""));
    QCOMPARE(seen.header("x-ms-client-request-id"), QByteArray("change-1"));
    QCOMPARE(seen.header("Content-Type"), QByteArray("application/json"));
    QCOMPARE(seen.body, QByteArray("{\"a\":1}"));
    write.method = "GET";
    QCOMPARE(writer.send(write, {}).error().code, QStringLiteral("NotAWrite"));
}

void TestAzureReader::writerReportsOperations()
{
    ScriptedServer server([](const ScriptedRequest &request) {
        if (request.method == "PUT")
            return ScriptedReply::json(201, R"({"properties":{"provisioningState":"Creating"}})",
                                       {{"Azure-AsyncOperation", "/op/1"}});
        return ScriptedReply::json(200, "not json"); // accepted all the same
    });
    const AzureWriter writer(sessionAt(server));
    AzureWrite write;
    write.method = "PUT";
    write.pathOrUrl = QStringLiteral("/vnet");
    write.apiVersion = QStringLiteral("1");
    const auto started = writer.send(write, {});
    QVERIFY(started);
    QVERIFY(started->operation);
    QCOMPARE(started->operation->url, server.url(QStringLiteral("/op/1")));
    write.method = "DELETE";
    const auto done = writer.send(write, {});
    QVERIFY(done);
    QVERIFY(!done->operation);
}

void TestAzureReader::writerNeverRepeatsWhatMayHaveBeenTaken_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<int>("first"); // how the first attempt is answered; 0: the connection closes without an answer
    QTest::addColumn<int>("sent");
    const auto row = [](const char *name, const QByteArray &method, int first, int sent) {
        QTest::newRow(name) << method << first << sent;
    };
    row("PUT, connection lost", "PUT", 0, 1);
    row("PATCH, connection lost", "PATCH", 0, 1);
    row("POST, connection lost", "POST", 0, 1);
    row("DELETE, connection lost", "DELETE", 0, 1);
    row("PUT, 500", "PUT", 500, 1);
    row("PUT, 504: the provider may still be at it", "PUT", 504, 1);
    row("PUT, 429: not taken", "PUT", 429, 2);
    row("POST, 503: not taken", "POST", 503, 2);
}

void TestAzureReader::writerNeverRepeatsWhatMayHaveBeenTaken()
{
    QFETCH(QByteArray, method);
    QFETCH(int, first);
    QFETCH(int, sent);
    std::atomic<int> count = 0;
    ScriptedServer server([&](const ScriptedRequest &) {
        if (++count > 1)
            return ScriptedReply::json(200, "{}");
        return first == 0 ? ScriptedReply::drop() : ScriptedReply::json(first, "{}");
    });
    AzureWrite write;
    write.method = method;
    write.pathOrUrl = QStringLiteral("/vnet");
    write.apiVersion = QStringLiteral("1");
    write.body = QJsonObject{{QStringLiteral("a"), 1}};
    const auto written = AzureWriter(sessionAt(server)).send(write, {});
    QCOMPARE(static_cast<bool>(written), sent > 1);
    QCOMPARE(server.requests().size(), sent);
}

QTEST_GUILESS_MAIN(TestAzureReader)
#include "tst_azurereader.moc"
