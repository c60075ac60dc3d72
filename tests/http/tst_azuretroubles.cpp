// What Azure itself does to a client: redirects, links, limits and operations, over real sockets. Every row ends in
// success after a repetition or in one error with the request's id, and no token leaves the cloud.

#include "azure/operation.h"
#include "azure/waitforanswer.h"
#include "tests/azure/testsession.h"
#include "tests/http/troubledsession.h"
#include "tests/support/scriptedserver.h"

#include <QElapsedTimer>
#include <QTest>

using namespace azrelocate;
using namespace azrelocate::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kVersion = "2021-04-01"_L1;
constexpr auto kRequestId = "5e0c1b8e-request";

ScriptedReply refusal(int status, const QByteArray &code, HttpHeaders headers = {})
{
    headers.emplaceBack("x-ms-request-id", kRequestId);
    return ScriptedReply::json(status, R"({"error":{"code":")" + code + R"(","message":"Azure says why."}})", headers);
}

ScriptedReply page(const QByteArray &members, const QByteArray &next = {})
{
    return ScriptedReply::json(
        200, "{\"value\":[" + members + "]" + (next.isEmpty() ? "" : ",\"nextLink\":\"" + next + '"') + '}');
}

Operation operationAt(const ScriptedServer &server, Operation::Style style = Operation::Style::AsyncOperation)
{
    Operation operation;
    operation.style = style;
    operation.method = "PUT";
    operation.url = server.url(u"/operations/1"_s);
    operation.resourceUrl = server.url(u"/vnet?api-version=1"_s);
    return operation;
}

}

class TestAzureTroubles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linksOutOfTheCloud_data();
    void linksOutOfTheCloud();
    void nextLinkLoop_data();
    void nextLinkLoop();
    void pageThatChangesUnderUs_data();
    void pageThatChangesUnderUs();
    void limits_data();
    void limits();
    void throttledWithoutATime();
    void writes_data();
    void writes();
    void operationThatNeverEnds();
    void operationWhoseUrlTurns404_data();
    void operationWhoseUrlTurns404();
    void tokenExpiresBetweenTwoPolls();
};

void TestAzureTroubles::linksOutOfTheCloud_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("redirect to another host") << u"redirect"_s;
    QTest::newRow("nextLink to another host") << u"nextLink"_s;
    QTest::newRow("operation at another host") << u"operation"_s;
    QTest::newRow("operation that moves to another host") << u"location"_s;
}

void TestAzureTroubles::linksOutOfTheCloud()
{
    QFETCH(QString, kind);
    const ScriptedServer stranger([](const ScriptedRequest &) { return page({}); });
    const QByteArray there = stranger.url(u"/steal"_s).toEncoded();
    const ScriptedServer server([&](const ScriptedRequest &) {
        if (kind == u"nextLink"_s)
            return page({}, there);
        return ScriptedReply::json(kind == u"redirect"_s ? 307 : 202, "", {{"Location", there}});
    });
    const TroubledSession session({.resourceManager = server.url()});
    std::optional<Error> error;
    if (kind == u"operation"_s || kind == u"location"_s) {
        Operation operation = operationAt(server, Operation::Style::Location);
        if (kind == u"operation"_s)
            operation.url = stranger.url(u"/steal"_s);
        else
            QVERIFY(pollOperation(session.reader(), operation, {}));
        const auto polled = pollOperation(session.reader(), operation, {});
        QVERIFY(!polled);
        error = polled.error();
    } else {
        const auto list = session.reader().list(u"/things"_s, kVersion, {});
        QVERIFY(!list);
        error = list.error();
    }
    QCOMPARE(error->code, u"ForeignHost"_s);
    QVERIFY(error->kind == ErrorKind::Refused);
    QVERIFY2(error->message.contains(u"127.0.0.1"_s), qPrintable(error->message));
    QVERIFY(stranger.requests().isEmpty());
}

void TestAzureTroubles::nextLinkLoop_data()
{
    QTest::addColumn<int>("pages"); // until it leads back
    QTest::newRow("to itself") << 1;
    QTest::newRow("to the first of three") << 3;
}

void TestAzureTroubles::nextLinkLoop()
{
    QFETCH(int, pages);
    ScriptedServer server([&, at = 0](const ScriptedRequest &) mutable {
        ++at;
        return page("{}",
                    at % pages == 0 ? "/things?api-version=2021-04-01" : "/things?page=" + QByteArray::number(at));
    });
    const TroubledSession session({.resourceManager = server.url()});
    const auto list = session.reader().list(u"/things"_s, kVersion, {});
    QVERIFY(!list);
    QVERIFY2(list.error().message.contains(u"lead back"_s), qPrintable(list.error().message));
    QCOMPARE(session.attempts(), pages);
}

void TestAzureTroubles::pageThatChangesUnderUs_data()
{
    QTest::addColumn<QByteArray>("second"); // page
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("a member moved to the next page")
        << QByteArray(R"({"id":"/B","v":2},{"id":"/c"})") << 200 << u"/a=0 /B=2 /c=0"_s;
    QTest::newRow("the next page is empty now") << QByteArray() << 200 << u"/a=0 /b=1"_s;
    QTest::newRow("members without an id stay as they are")
        << QByteArray(R"({"v":3},{"v":3})") << 200 << u"/a=0 /b=1 =3 =3"_s;
    QTest::newRow("the next page is gone") << QByteArray() << 400 << u"InvalidSkipToken"_s;
}

void TestAzureTroubles::pageThatChangesUnderUs()
{
    QFETCH(QByteArray, second);
    QFETCH(int, status);
    QFETCH(QString, outcome);
    const ScriptedServer server([&](const ScriptedRequest &request) {
        if (!request.target.contains("skip"))
            return page(R"({"id":"/a"},{"id":"/b","v":1})", "/things?skip=2");
        return status == 200 ? page(second) : refusal(status, "InvalidSkipToken");
    });
    const TroubledSession session({.resourceManager = server.url()});
    const auto list = session.reader().list(u"/things"_s, kVersion, {});
    if (!list) {
        QCOMPARE(list.error().code, outcome);
        QCOMPARE(list.error().requestId, QString::fromLatin1(kRequestId));
        return;
    }
    QStringList seen;
    for (const QJsonValue &member : *list)
        seen.append(member["id"_L1].toString() + u'=' + QString::number(member["v"_L1].toInt()));
    QCOMPARE(seen.join(u' '), outcome);
}

void TestAzureTroubles::limits_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("after"); // Retry-After
    QTest::addColumn<int>("times");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<int>("attempts");
    QTest::newRow("429 without Retry-After, three times") << 429 << QByteArray() << 3 << u"success"_s << 4;
    QTest::newRow("429 without Retry-After, for ever") << 429 << QByteArray() << 99 << u"TooManyRequests"_s << 12;
    QTest::newRow("429 with Retry-After") << 429 << QByteArray("17") << 3 << u"success"_s << 4;
    QTest::newRow("503 twice") << 503 << QByteArray() << 2 << u"success"_s << 3;
    QTest::newRow("503 for ten minutes") << 503 << QByteArray() << 99 << u"TooManyRequests"_s << 5;
    QTest::newRow("503 that asks for ten minutes") << 503 << QByteArray("600") << 99 << u"TooManyRequests"_s << 1;
}

void TestAzureTroubles::limits()
{
    QFETCH(int, status);
    QFETCH(QByteArray, after);
    QFETCH(int, times);
    QFETCH(QString, outcome);
    QFETCH(int, attempts);
    ScriptedServer server([&, left = times](const ScriptedRequest &) mutable {
        if (left-- <= 0)
            return ScriptedReply::json(200, "{}");
        return refusal(status, "TooManyRequests",
                       after.isEmpty() ? HttpHeaders() : HttpHeaders{{"Retry-After", after}});
    });
    const TroubledSession session({.resourceManager = server.url()}); // its waits take no time
    const auto answer = session.reader().get(u"/thing"_s, kVersion, CallContext().within(5s));
    QCOMPARE(answer ? u"success"_s : answer.error().code, outcome);
    QCOMPARE(session.attempts(), attempts);
    if (!answer) {
        QVERIFY(answer.error().retryable);
        QCOMPARE(answer.error().requestId, QString::fromLatin1(kRequestId));
        QCOMPARE(answer.error().retryAfter.count(), after.toInt());
    }
}

void TestAzureTroubles::throttledWithoutATime()
{
    ScriptedServer server([left = 1](const ScriptedRequest &) mutable {
        return left-- > 0 ? refusal(429, "TooManyRequests") : ScriptedReply::json(200, "{}");
    });
    const TroubledSession session({.resourceManager = server.url(), .waitScale = 0.02});
    QElapsedTimer timer;
    timer.start();
    QVERIFY(session.reader().get(u"/thing"_s, kVersion, {}));
    QCOMPARE_GE(timer.elapsed(), 95); // five seconds, at a fiftieth of the time: no storm where Azure names none
}

void TestAzureTroubles::writes_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<bool>("retryable");
    QTest::newRow("412 on a lost race") << 412 << QByteArray("PreconditionFailed") << QByteArray() << false;
    QTest::newRow("409 with another operation in progress")
        << 409 << QByteArray("AnotherOperationInProgress") << QByteArray() << true;
    QTest::newRow("409 that names a time")
        << 409 << QByteArray("AnotherOperationInProgress") << QByteArray("10") << true;
}

void TestAzureTroubles::writes()
{
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, after);
    QFETCH(bool, retryable);
    const ScriptedServer server([&](const ScriptedRequest &) {
        return refusal(status, code, after.isEmpty() ? HttpHeaders() : HttpHeaders{{"Retry-After", after}});
    });
    const TroubledSession session({.resourceManager = server.url()});
    AzureWrite write;
    write.method = "PUT";
    write.pathOrUrl = u"/zone/A/www"_s;
    write.apiVersion = kVersion;
    write.body = QJsonObject{{u"a"_s, 1}};
    write.ifMatch = "\"etag\"";
    const auto written = session.writer().send(write, CallContext().within(5s));
    QVERIFY(!written);
    QCOMPARE(written.error().code.toLatin1(), code);
    QCOMPARE(written.error().message, u"Azure says why."_s);
    QVERIFY(written.error().kind == ErrorKind::Conflict);
    QCOMPARE(written.error().retryable, retryable);
    QCOMPARE(written.error().retryAfter.count(), after.toInt());
    QCOMPARE(written.error().requestId, QString::fromLatin1(kRequestId));
    QCOMPARE(server.requests().size(), 1); // whether it is sent again is for the journalled task to say
}

void TestAzureTroubles::operationThatNeverEnds()
{
    const ScriptedServer server([](const ScriptedRequest &request) {
        if (request.method == "POST")
            return ScriptedReply::json(202, "", {{"Location", "/operations/1"}, {"Retry-After", "10"}});
        return ScriptedReply::json(202, "", {{"Retry-After", "10"}});
    });
    const TroubledSession session(
        {.resourceManager = server.url(), .clock = std::make_shared<PracticeClock>(36'000.0)});
    const auto answer = postAndWait(session.reader(), u"/subscriptions/s/resourceGroups/g/exportTemplate"_s, kVersion,
                                    QJsonObject{}, {});
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, u"OperationNeverEnds"_s);
    QVERIFY2(answer.error().message.contains(u"Accepted"_s), qPrintable(answer.error().message));
    QCOMPARE_LE(session.attempts(), 362); // every ten seconds of an hour
}

void TestAzureTroubles::operationWhoseUrlTurns404_data()
{
    QTest::addColumn<QByteArray>("resource"); // empty: it is not there either
    QTest::addColumn<QString>("outcome");
    QTest::newRow("the resource is ready") << QByteArray("Succeeded") << u"Succeeded"_s;
    QTest::newRow("the resource is still being made") << QByteArray("Updating") << u"Updating"_s;
    QTest::newRow("the resource failed") << QByteArray("Failed") << u"Failed"_s;
    QTest::newRow("there is no resource") << QByteArray() << u"ResourceNotFound"_s;
}

void TestAzureTroubles::operationWhoseUrlTurns404()
{
    QFETCH(QByteArray, resource);
    QFETCH(QString, outcome);
    ScriptedServer server([&, polls = 0](const ScriptedRequest &request) mutable {
        if (request.target.startsWith("/operations"))
            return ++polls == 1 ? ScriptedReply::json(200, R"({"status":"InProgress"})") : refusal(404, "NotFound");
        if (resource.isEmpty())
            return refusal(404, "ResourceNotFound");
        return ScriptedReply::json(200, R"({"properties":{"provisioningState":")" + resource + R"("}})");
    });
    const TroubledSession session({.resourceManager = server.url()});
    Operation operation = operationAt(server);
    const auto first = pollOperation(session.reader(), operation, {});
    QVERIFY(first);
    QVERIFY(first->state == OperationStatus::State::Running);
    const auto second = pollOperation(session.reader(), operation, {});
    QCOMPARE(second ? second->word : second.error().code, outcome);
    if (second && outcome == u"Failed"_s)
        QVERIFY(second->error);
}

void TestAzureTroubles::tokenExpiresBetweenTwoPolls()
{
    ScriptedServer server([polls = 0](const ScriptedRequest &request) mutable {
        if (++polls == 2 || (polls > 2 && request.header("Authorization") == "Bearer token-1"))
            return ScriptedReply::json(401, R"({"error":{"code":"ExpiredAuthenticationToken"}})",
                                       {{"WWW-Authenticate", "Bearer error=\"invalid_token\""}});
        return ScriptedReply::json(200, R"({"status":"InProgress"})");
    });
    const auto credential = std::make_shared<CountingCredential>();
    const TroubledSession session({.resourceManager = server.url(), .credential = credential});
    Operation operation = operationAt(server);
    for (int poll = 0; poll < 3; ++poll) {
        const auto polled = pollOperation(session.reader(), operation, {});
        QVERIFY2(polled, polled ? "" : qPrintable(polled.error().toLine()));
        QVERIFY(polled->state == OperationStatus::State::Running);
    }
    QCOMPARE(credential->count(), 2);
    QCOMPARE(server.requests().size(), 4);
    QCOMPARE(server.requests().last().header("Authorization"), QByteArray("Bearer token-2"));
}

QTEST_GUILESS_MAIN(TestAzureTroubles)
#include "tst_azuretroubles.moc"
