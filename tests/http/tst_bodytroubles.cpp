// Answers that arrive whole and are wrong: every row ends in what can be used or in one error that names the request,
// after one request, and no token goes anywhere else.

#include "estate/resourcepage.h"
#include "http/httptransport.h"
#include "tests/http/troubledsession.h"
#include "tests/support/scriptedserver.h"

#include <QElapsedTimer>
#include <QTest>

using namespace azrelocate;
using namespace azrelocate::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString kPath = u"/subscriptions/s/resourceGroups/g"_s;
constexpr auto kVersion = "2021-04-01"_L1;
constexpr auto kRequestId = "5e0c1b8e-request";
const QByteArray kProxyPage = "<!DOCTYPE html><html><head><title>Blocked by office.example</title></head></html>";

QByteArray nested(int levels)
{
    return QByteArray(R"({"a":)").repeated(levels) + '1' + QByteArray("}").repeated(levels);
}

QByteArray pageOf(const QByteArray &rest)
{
    return R"({"data":[{"id":"/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/g/providers/)"
           R"(Microsoft.Storage/storageAccounts/a","type":"microsoft.storage/storageaccounts",)"
        + rest + "}]}";
}

}

class TestBodyTroubles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void reads_data();
    void reads();
    void largeAnswers_data();
    void largeAnswers();
    void resourcePages_data();
    void resourcePages();
};

void TestBodyTroubles::initTestCase()
{
    for (const char *variable : {"http_proxy", "https_proxy", "all_proxy"})
        qunsetenv(variable);
}

void TestBodyTroubles::reads_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("outcome"); // the member "name" of what was read, or the code of the error
    QTest::addColumn<QString>("says");
    QTest::addColumn<int>("attempts");
    const auto row = [](const char *name, int status, const char *type, const QByteArray &body, const QString &outcome,
                        const QString &says = {}, int attempts = 1) {
        QTest::newRow(name) << status << QByteArray(type) << body << outcome << says << attempts;
    };
    const char *json = "application/json; charset=utf-8";
    row("truncated JSON", 200, json, R"({"name":"g","loc)", u"UnexpectedAnswer"_s, u"not JSON"_s);
    row("truncated JSON of a list", 200, json, R"({"value":[{"name":"g"},)", u"UnexpectedAnswer"_s, u"not JSON"_s);
    row("wrong content type, good JSON", 200, "text/plain", R"({"name":"g"})", u"g"_s);
    row("wrong content type, something else", 200, "application/octet-stream", "\x89PNG\r\n", u"UnexpectedAnswer"_s,
        u"not JSON"_s);
    row("HTML page of a proxy instead of the answer", 200, "text/html", kProxyPage, u"HtmlAnswer"_s,
        u"Blocked by office.example"_s);
    row("HTML error page from a proxy that forbids", 403, "text/html", kProxyPage, u"HtmlAnswer"_s,
        u"A proxy may stand between"_s);
    row("HTML error page from a proxy that fails", 502, "text/html", kProxyPage, u"HtmlAnswer"_s,
        u"A proxy may stand between"_s, 5);
    row("nested as deep as nobody nests", 200, json, nested(500), QString());
    row("deeply nested JSON", 200, json, nested(100'000), u"UnexpectedAnswer"_s, u"too deeply nested"_s);
    row("invalid UTF-8", 200, json, "{\"name\":\"\xc3\x28\"}", u"UnexpectedAnswer"_s, u"UTF8"_s);
    row("duplicate keys: the last one counts", 200, json, R"({"name":"first","name":"last"})", u"last"_s);
    row("a number beyond 64 bits", 200, json, R"({"name":"g","n":123456789012345678901234567890})", u"g"_s);
}

void TestBodyTroubles::reads()
{
    QFETCH(int, status);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(QString, outcome);
    QFETCH(QString, says);
    QFETCH(int, attempts);
    const ScriptedServer server([&](const ScriptedRequest &) {
        return ScriptedReply{status, {{"Content-Type", type}, {"x-ms-request-id", kRequestId}}, body};
    });
    const TroubledSession session({.resourceManager = server.url()});
    const auto answer = session.reader().get(kPath, kVersion, CallContext().within(5s));
    QCOMPARE(answer ? answer->body["name"_L1].toString() : answer.error().code, outcome);
    QCOMPARE(answer.has_value(), says.isEmpty());
    if (!answer) {
        QVERIFY2(answer.error().message.contains(says), qPrintable(answer.error().message));
        QCOMPARE(answer.error().requestId, QString::fromLatin1(kRequestId));
        QCOMPARE(answer.error().httpStatus, status);
    }
    QCOMPARE(session.attempts(), attempts);
    QCOMPARE(session.hosts(), QStringList{u"127.0.0.1"_s});
}

void TestBodyTroubles::largeAnswers_data()
{
    QTest::addColumn<int>("megabytes");
    QTest::addColumn<bool>("chunked");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("50 MB answer") << 50 << false << u"success"_s;
    QTest::newRow("50 MB answer in chunks") << 50 << true << u"success"_s;
    QTest::newRow("more than anybody sends") << 70 << false << QString::fromLatin1(kAnswerTooLarge);
}

void TestBodyTroubles::largeAnswers()
{
    QFETCH(int, megabytes);
    QFETCH(bool, chunked);
    QFETCH(QString, outcome);
    const ScriptedServer server([&](const ScriptedRequest &) {
        ScriptedReply reply = ScriptedReply::json(200, "{\"text\":\"" + QByteArray(megabytes << 20, 'x') + "\"}");
        reply.chunked = chunked;
        return reply;
    });
    {
        const TroubledSession session({.resourceManager = server.url()});
        const auto answer = session.reader().get(kPath, kVersion, CallContext().within(60s));
        QCOMPARE(answer ? u"success"_s : answer.error().code, outcome);
        if (answer)
            QCOMPARE(answer->body["text"_L1].toString().size(), qsizetype(megabytes) << 20);
        else
            QVERIFY2(answer.error().message.contains(u"larger than 64 MB"_s), qPrintable(answer.error().message));
        QCOMPARE(session.attempts(), 1);
    }
    QTRY_COMPARE(server.openConnections(), 0);
}

void TestBodyTroubles::resourcePages_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QByteArray>("kept"); // in the JSON of the resource; empty: the page is refused
    QTest::newRow("a number beyond 64 bits") << pageOf(R"("properties":{"n":123456789012345678901234567890,"m":7})")
                                             << QByteArray(R"("n":1.2345678901234568e+29)");
    QTest::newRow("a whole number of 64 bits")
        << pageOf(R"("properties":{"n":18446744073709551615})") << QByteArray("18446744073709551615");
    QTest::newRow("a number beyond every range") << pageOf(R"("properties":{"n":1e999})") << QByteArray();
    QTest::newRow("duplicate keys") << pageOf(R"("kind":"first","kind":"last")") << QByteArray(R"("kind":"last")");
    QTest::newRow("truncated") << pageOf(R"("kind":"x")").chopped(3) << QByteArray();
    QTest::newRow("truncated after a number beyond 64 bits")
        << pageOf(R"("n":123456789012345678901234567890)").chopped(3) << QByteArray();
    QTest::newRow("invalid UTF-8") << pageOf("\"kind\":\"\xc3\x28\"") << QByteArray();
    QTest::newRow("deeply nested") << pageOf("\"properties\":" + nested(100'000)) << QByteArray();
}

void TestBodyTroubles::resourcePages()
{
    QFETCH(QByteArray, page);
    QFETCH(QByteArray, kept);
    Inventory inventory;
    const auto read = ResourcePageReader().addTo(inventory, page);
    QCOMPARE(read.has_value(), !kept.isEmpty());
    QCOMPARE(inventory.resources().size(), kept.isEmpty() ? 0 : 1);
    if (read)
        QVERIFY2(inventory.resources().first().json.contains(kept), inventory.resources().first().json.constData());
    else
        QVERIFY2(read.error().message.startsWith(u"A page of resources"_s), qPrintable(read.error().message));
}

QTEST_GUILESS_MAIN(TestBodyTroubles)
#include "tst_bodytroubles.moc"
