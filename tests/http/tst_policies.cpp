// Each policy of the pipeline over a transport that a test scripts.

#include "http/authenticatepolicy.h"
#include "http/httpdate.h"
#include "http/logpolicy.h"
#include "http/pipeline.h"
#include "http/redirectpolicy.h"
#include "http/requestidpolicy.h"
#include "http/retryafter.h"
#include "http/retrypolicy.h"
#include "http/telemetrypolicy.h"
#include "http/throttlepolicy.h"

#include <QTest>

#include <thread>

using namespace azrelocate;
using namespace std::chrono_literals;

namespace {

Error networkError(const char *code)
{
    Error error;
    error.kind = ErrorKind::Network;
    error.code = QString::fromLatin1(code);
    error.retryable = true;
    return error;
}

HttpResponse status(int code, HttpHeaders headers = {})
{
    HttpResponse response;
    response.status = code;
    response.headers = std::move(headers);
    return response;
}

/// Answers from a list; the last one for ever.
class FakeTransport final : public HttpTransport
{
public:
    explicit FakeTransport(QList<Result<HttpResponse>> answers)
        : m_answers(std::move(answers))
    {
    }

    Result<HttpResponse> send(const HttpRequest &request, const CallContext &) override
    {
        std::lock_guard lock(m_mutex);
        m_seen.append(request);
        return m_answers[std::min(m_seen.size(), m_answers.size()) - 1];
    }
    QList<HttpRequest> seen() const
    {
        std::lock_guard lock(m_mutex);
        return m_seen;
    }

private:
    mutable std::mutex m_mutex;
    QList<Result<HttpResponse>> m_answers;
    QList<HttpRequest> m_seen;
};

HttpRequest armGet()
{
    HttpRequest request;
    request.url = QUrl(QStringLiteral(
        "https://management.azure.com/subscriptions/s1/resourceGroups?api-version=2025-04-01&$filter=x"));
    return request;
}

}

class TestPolicies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void retry_data();
    void retry();
    void retryAfterIsHonoured();
    void retryStops();
    void retryAfterTable_data();
    void retryAfterTable();
    void idsStayTheSameForEveryAttempt();
    void redirectKeepsMethodAndBody();
    void authenticateChecksTheHostFirst();
    void claimsChallengeIsAnsweredTwiceAtMost();
    void outdatedTokenIsReplacedThreeTimesAtMost();
    void challenges_data();
    void challenges();
    void throttlePacesReads();
    void throttlePauseIsShared();
    void throttleIsCancellable();
    void logShowsNoSecrets();
};

void TestPolicies::retry_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<bool>("repeatable");
    QTest::addColumn<int>("failure"); // status; 0: connection lost, -1: refused, -2: TLS
    QTest::addColumn<int>("attempts");
    QTest::newRow("200 is final") << QByteArray("GET") << true << 200 << 1;
    QTest::newRow("404 is final") << QByteArray("GET") << true << 404 << 1;
    QTest::newRow("409 without a time is final") << QByteArray("PUT") << true << 409 << 1;
    QTest::newRow("412 is final") << QByteArray("PUT") << true << 412 << 1;
    QTest::newRow("408") << QByteArray("GET") << true << 408 << 5;
    QTest::newRow("500") << QByteArray("GET") << true << 500 << 5;
    QTest::newRow("501 is final") << QByteArray("GET") << true << 501 << 1;
    QTest::newRow("502") << QByteArray("GET") << true << 502 << 5;
    QTest::newRow("503") << QByteArray("GET") << true << 503 << 5;
    QTest::newRow("504") << QByteArray("GET") << true << 504 << 5;
    QTest::newRow("429 has more patience") << QByteArray("GET") << true << 429 << 12;
    QTest::newRow("connection lost") << QByteArray("PUT") << true << 0 << 5;
    QTest::newRow("refused") << QByteArray("PUT") << true << -1 << 5;
    QTest::newRow("TLS failure is final") << QByteArray("GET") << true << -2 << 1;
    QTest::newRow("unrepeatable, 500: it may have happened") << QByteArray("POST") << false << 500 << 1;
    QTest::newRow("unrepeatable, 504: it may have happened") << QByteArray("POST") << false << 504 << 1;
    QTest::newRow("unrepeatable, connection lost") << QByteArray("POST") << false << 0 << 1;
    QTest::newRow("unrepeatable, never connected") << QByteArray("POST") << false << -1 << 5;
    QTest::newRow("unrepeatable, 503: not accepted") << QByteArray("POST") << false << 503 << 5;
    QTest::newRow("unrepeatable, 429: not accepted") << QByteArray("POST") << false << 429 << 12;
}

void TestPolicies::retry()
{
    QFETCH(QByteArray, method);
    QFETCH(bool, repeatable);
    QFETCH(int, failure);
    QFETCH(int, attempts);
    Result<HttpResponse> answer = failure > 0 ? Result<HttpResponse>(status(failure))
        : failure == 0                        ? Result<HttpResponse>(networkError(kConnectionLost))
                                              : Result<HttpResponse>(networkError(kConnectionRefused));
    if (failure == -2) {
        Error tls = networkError(kTlsFailed);
        tls.retryable = false;
        answer = tls;
    }
    const auto transport = std::make_shared<FakeTransport>(QList{answer});
    RetryPolicy::Settings settings;
    settings.scale = 0;
    const Pipeline pipeline({std::make_shared<RetryPolicy>(settings)}, transport);
    HttpRequest request = armGet();
    request.method = method;
    request.repeatable = repeatable;
    const auto result = pipeline.send(request, {});
    QCOMPARE(transport->seen().size(), attempts);
    QCOMPARE(result.has_value(), failure > 0);
}

void TestPolicies::retryAfterIsHonoured()
{
    RetryPolicy::Settings settings;
    settings.scale = 0.01; // 10 s become 100 ms
    const auto transport = std::make_shared<FakeTransport>(QList<Result<HttpResponse>>{
        status(429, {{"Retry-After", "10"}}), status(409, {{"Retry-After", "0"}}), status(200)});
    const Pipeline pipeline({std::make_shared<RetryPolicy>(settings)}, transport);
    const auto start = std::chrono::steady_clock::now();
    const auto result = pipeline.send(armGet(), {});
    QVERIFY(result);
    QCOMPARE(result->status, 200);
    QCOMPARE(transport->seen().size(), 3);
    QVERIFY(std::chrono::steady_clock::now() - start >= 100ms);

    // A time beyond reason or beyond the deadline is not waited for; the service's answer is the result.
    const auto later =
        std::make_shared<FakeTransport>(QList<Result<HttpResponse>>{status(429, {{"Retry-After", "3600"}})});
    QCOMPARE(Pipeline({std::make_shared<RetryPolicy>()}, later).send(armGet(), {})->status, 429);
    const auto soon =
        std::make_shared<FakeTransport>(QList<Result<HttpResponse>>{status(503, {{"Retry-After", "30"}})});
    QCOMPARE(Pipeline({std::make_shared<RetryPolicy>()}, soon).send(armGet(), CallContext().within(1s))->status, 503);
}

void TestPolicies::retryStops()
{
    std::stop_source source;
    CallContext context;
    context.stop = source.get_token();
    const auto transport =
        std::make_shared<FakeTransport>(QList<Result<HttpResponse>>{status(503, {{"Retry-After", "60"}})});
    const Pipeline pipeline({std::make_shared<RetryPolicy>()}, transport);
    std::jthread stopper([&] {
        std::this_thread::sleep_for(30ms);
        source.request_stop();
    });
    const auto result = pipeline.send(armGet(), context);
    QVERIFY(!result);
    QCOMPARE(toString(result.error().kind), toString(ErrorKind::Cancelled));
}

void TestPolicies::retryAfterTable_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<qint64>("milliseconds"); // -1: none
    QTest::newRow("seconds") << QByteArray("Retry-After") << QByteArray("17") << qint64(17000);
    QTest::newRow("zero") << QByteArray("Retry-After") << QByteArray("0") << qint64(0);
    QTest::newRow("header in lower case") << QByteArray("retry-after") << QByteArray(" 5 ") << qint64(5000);
    QTest::newRow("date ahead") << QByteArray("Retry-After") << QByteArray("Sun, 06 Nov 1994 08:50:37 GMT")
                                << qint64(60000);
    QTest::newRow("date passed") << QByteArray("Retry-After") << QByteArray("Sun, 06 Nov 1994 08:40:37 GMT")
                                 << qint64(0);
    QTest::newRow("milliseconds") << QByteArray("x-ms-retry-after-ms") << QByteArray("250") << qint64(250);
    QTest::newRow("negative") << QByteArray("Retry-After") << QByteArray("-3") << qint64(-1);
    QTest::newRow("nonsense") << QByteArray("Retry-After") << QByteArray("soon") << qint64(-1);
}

void TestPolicies::retryAfterTable()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QFETCH(qint64, milliseconds);
    const QDateTime now = parseHttpDate(QStringLiteral("Sun, 06 Nov 1994 08:49:37 GMT"));
    QVERIFY(now.isValid());
    const auto wait = retryAfter({{name, value}}, now);
    QCOMPARE(wait ? qint64(wait->count()) : qint64(-1), milliseconds);
}

void TestPolicies::idsStayTheSameForEveryAttempt()
{
    RetryPolicy::Settings settings;
    settings.scale = 0;
    const auto transport = std::make_shared<FakeTransport>(QList<Result<HttpResponse>>{status(500), status(200)});
    const Pipeline pipeline({std::make_shared<RequestIdPolicy>(), std::make_shared<TelemetryPolicy>(),
                             std::make_shared<RetryPolicy>(settings)},
                            transport);
    CallContext context;
    context.correlationId = QStringLiteral("task-1");
    QVERIFY(pipeline.send(armGet(), context));
    const auto seen = transport->seen();
    const QByteArray id = headerValue(seen[0].headers, "x-ms-client-request-id");
    QVERIFY(!id.isEmpty());
    QCOMPARE(headerValue(seen[1].headers, "x-ms-client-request-id"), id);
    QCOMPARE(headerValue(seen[1].headers, "x-ms-return-client-request-id"), QByteArray("true"));
    QCOMPARE(headerValue(seen[1].headers, "x-ms-correlation-request-id"), QByteArray("task-1"));
    QCOMPARE(headerValue(seen[1].headers, "User-Agent"), QByteArray("azrelocate/" AZRELOCATE_VERSION));
}

void TestPolicies::redirectKeepsMethodAndBody()
{
    const auto transport = std::make_shared<FakeTransport>(QList<Result<HttpResponse>>{
        status(307, {{"Location", "https://westeurope.management.azure.com/x?api-version=1"}}), status(200)});
    const Pipeline pipeline({std::make_shared<RedirectPolicy>()}, transport);
    HttpRequest request = armGet();
    request.method = "PUT";
    request.body = "{}";
    QVERIFY(pipeline.send(request, {}));
    QCOMPARE(transport->seen()[1].method, QByteArray("PUT"));
    QCOMPARE(transport->seen()[1].body, QByteArray("{}"));
    QCOMPARE(transport->seen()[1].url.host(), QStringLiteral("westeurope.management.azure.com"));

    const auto circle =
        std::make_shared<FakeTransport>(QList<Result<HttpResponse>>{status(308, {{"Location", "/again"}})});
    QCOMPARE(Pipeline({std::make_shared<RedirectPolicy>()}, circle).send(request, {})->status, 308);
    QCOMPARE(circle->seen().size(), 6);
}

void TestPolicies::authenticateChecksTheHostFirst()
{
    int tokens = 0;
    const auto policy = std::make_shared<AuthenticatePolicy>(
        [](const QUrl &url) -> Result<void> {
            if (url.host() == QStringLiteral("management.azure.com"))
                return {};
            return Error::refused({}, QStringLiteral("ForeignHost"), QStringLiteral("no"));
        },
        [&](const AuthenticatePolicy::TokenWish &, const CallContext &) -> Result<QByteArray> {
            ++tokens;
            return QByteArray("token-1");
        });
    const auto transport = std::make_shared<FakeTransport>(
        QList<Result<HttpResponse>>{status(307, {{"Location", "https://evil.example/x"}}), status(200)});
    const Pipeline pipeline({std::make_shared<RedirectPolicy>(), policy}, transport);
    HttpRequest request = armGet();
    request.tokenScope = QStringLiteral("scope");
    const auto result = pipeline.send(request, {});
    QVERIFY(!result);
    QCOMPARE(result.error().code, QStringLiteral("ForeignHost"));
    QCOMPARE(transport->seen().size(), 1); // nothing went to the other host
    QCOMPARE(headerValue(transport->seen()[0].headers, "Authorization"), QByteArray("Bearer token-1"));
    QCOMPARE(tokens, 1);
}

void TestPolicies::claimsChallengeIsAnsweredTwiceAtMost()
{
    const QByteArray claims = R"({"access_token":{"nbf":{"essential":true,"value":"1"}}})";
    QList<AuthenticatePolicy::TokenWish> wishes;
    const auto policy = std::make_shared<AuthenticatePolicy>(
        [](const QUrl &) { return Result<void>(); },
        [&](const AuthenticatePolicy::TokenWish &wish, const CallContext &) -> Result<QByteArray> {
            wishes.append(wish);
            return QByteArray("token-") + QByteArray::number(wishes.size());
        });
    const auto transport = std::make_shared<FakeTransport>(QList<Result<HttpResponse>>{
        status(401,
               {{"WWW-Authenticate",
                 "Bearer authorization_uri=\"https://login/x\", error=\"insufficient_claims\", claims=\""
                     + claims.toBase64() + "\""}})});
    HttpRequest request = armGet();
    request.tokenScope = QStringLiteral("scope");
    request.tokenHeader = "x-ms-copy-source-authorization";
    const auto result = Pipeline({policy}, transport).send(request, {});
    QVERIFY(result);
    QCOMPARE(result->status, 401);
    QCOMPARE(transport->seen().size(), 3);
    QCOMPARE(wishes[1].rejected, QByteArray("token-1"));
    QCOMPARE(wishes[1].claims.toUtf8(), claims);
    QCOMPARE(wishes[2].rejected, QByteArray("token-2"));
    QCOMPARE(wishes[2].claims.toUtf8(), claims);
    QCOMPARE(headerValue(transport->seen()[1].headers, "Authorization"), QByteArray("Bearer token-2"));
    // Both services see the same token, also after a new one was needed.
    for (const HttpRequest &sent : transport->seen())
        QCOMPARE(headerValue(sent.headers, "x-ms-copy-source-authorization"),
                 headerValue(sent.headers, "Authorization"));
}

void TestPolicies::outdatedTokenIsReplacedThreeTimesAtMost()
{
    int tokens = 0;
    const auto policy = std::make_shared<AuthenticatePolicy>(
        [](const QUrl &) { return Result<void>(); },
        [&](const AuthenticatePolicy::TokenWish &, const CallContext &) -> Result<QByteArray> {
            return QByteArray("token-") + QByteArray::number(++tokens);
        });
    HttpRequest request = armGet();
    request.tokenScope = QStringLiteral("scope");
    // The second one was outdated by another thread's trouble before it arrived.
    const auto twice =
        std::make_shared<FakeTransport>(QList<Result<HttpResponse>>{status(401), status(401), status(200)});
    QCOMPARE(Pipeline({policy}, twice).send(request, {})->status, 200);
    const auto always = std::make_shared<FakeTransport>(QList<Result<HttpResponse>>{status(401)});
    QCOMPARE(Pipeline({policy}, always).send(request, {})->status, 401);
    QCOMPARE(always->seen().size(), 4);
}

void TestPolicies::challenges_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("error");
    QTest::newRow("one") << QByteArray("Bearer authorization_uri=\"a\", error=\"invalid_token\"")
                         << QByteArray("invalid_token");
    QTest::newRow("the one with claims of two")
        << QByteArray("Bearer error=\"first\", PoP x=\"y\", Bearer error=\"second\", claims=\"e30=\"")
        << QByteArray("second");
    QTest::newRow("other schemes") << QByteArray("Negotiate, Basic realm=\"x\"") << QByteArray();
    QTest::newRow("unquoted, quoted comma") << QByteArray("bearer realm=\"a, b\", error=plain") << QByteArray("plain");
    QTest::newRow("garbage") << QByteArray("=,=\"\",,") << QByteArray();
    QTest::newRow("unterminated") << QByteArray("Bearer error=\"open") << QByteArray("open");
}

void TestPolicies::challenges()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, error);
    QCOMPARE(headerValue(bearerChallenge(header), "error"), error);
}

void TestPolicies::throttlePacesReads()
{
    // 250 at once, then 25 a second; at a hundredth of the time 2,500 a second.
    const auto transport = std::make_shared<FakeTransport>(QList<Result<HttpResponse>>{status(200)});
    const Pipeline pipeline({std::make_shared<ThrottlePolicy>(0.01)}, transport);
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < 500; ++i)
        QVERIFY(pipeline.send(armGet(), {}));
    const auto taken = std::chrono::steady_clock::now() - start;
    QVERIFY(taken >= 80ms); // 250 tokens at 2,500 a second, less what refilled meanwhile
}

void TestPolicies::throttlePauseIsShared()
{
    const auto transport =
        std::make_shared<FakeTransport>(QList<Result<HttpResponse>>{status(429, {{"Retry-After", "20"}}), status(200)});
    const Pipeline pipeline({std::make_shared<ThrottlePolicy>(0.01)}, transport);
    QCOMPARE(pipeline.send(armGet(), {})->status, 429);
    const auto start = std::chrono::steady_clock::now();
    std::jthread other([&] { QVERIFY(pipeline.send(armGet(), {})); });
    other.join();
    QVERIFY(std::chrono::steady_clock::now() - start >= 190ms);

    HttpRequest elsewhere = armGet(); // another subscription has its own limits
    elsewhere.url.setPath(QStringLiteral("/subscriptions/s2/resourceGroups"));
    QVERIFY(pipeline.send(elsewhere, {}));
}

void TestPolicies::throttleIsCancellable()
{
    const auto transport =
        std::make_shared<FakeTransport>(QList<Result<HttpResponse>>{status(429, {{"Retry-After", "60"}})});
    const Pipeline pipeline({std::make_shared<ThrottlePolicy>()}, transport);
    QVERIFY(pipeline.send(armGet(), {}));
    std::stop_source source;
    CallContext context;
    context.stop = source.get_token();
    std::jthread stopper([&] {
        std::this_thread::sleep_for(30ms);
        source.request_stop();
    });
    const auto result = pipeline.send(armGet(), context);
    QVERIFY(!result);
    QCOMPARE(toString(result.error().kind), toString(ErrorKind::Cancelled));
    QCOMPARE(toString(pipeline.send(armGet(), CallContext().within(20ms)).error().kind), toString(ErrorKind::Timeout));
}

void TestPolicies::logShowsNoSecrets()
{
    QString all;
    const auto transport = std::make_shared<FakeTransport>(
        QList<Result<HttpResponse>>{status(200, {{"x-ms-request-id", "r1"}, {"Set-Cookie", "SECRET-MARKER"}})});
    const Pipeline pipeline({std::make_shared<LogPolicy>([&](const HttpLogEntry &entry) {
                                all += entry.toLine();
                                for (const auto &[name, value] : entry.requestHeaders + entry.responseHeaders)
                                    all += QString::fromLatin1(name + value);
                            })},
                            transport);
    HttpRequest request = armGet();
    request.url =
        QUrl(QStringLiteral("https://user:SECRET-MARKER@a.blob.core.windows.net/c?sig=SECRET-MARKER&comp=list"));
    request.headers = {{"Authorization", "Bearer SECRET-MARKER"}, {"x-ms-client-request-id", "c1"}};
    request.body = "SECRET-MARKER";
    QVERIFY(pipeline.send(request, {}));
    QVERIFY(!all.contains(QStringLiteral("SECRET-MARKER")));
    QVERIFY(all.contains(QStringLiteral("comp=list")));
    QVERIFY(all.contains(QStringLiteral("r1")));
}

QTEST_GUILESS_MAIN(TestPolicies)
#include "tst_policies.moc"
