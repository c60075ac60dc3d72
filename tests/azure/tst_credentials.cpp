#include "azure/credentials/azureclicredential.h"
#include "azure/credentials/chainedcredential.h"
#include "azure/credentials/environmentcredential.h"
#include "azure/credentials/identity.h"
#include "azure/credentials/makecredential.h"
#include "http/httpclient.h"
#include "tests/azure/testsession.h"

#include <QTest>
#include <QUrlQuery>

#include <thread>

using namespace azrelocate;
using namespace azrelocate::test;
using namespace std::chrono_literals;

namespace {

TokenEndpoint::Options endpointAt(const ScriptedServer &server)
{
    TokenEndpoint::Options options;
    options.authority = server.url();
    options.transport = std::make_shared<HttpClient>();
    options.allowInsecureLoopback = true;
    options.waitScale = 0;
    return options;
}

QProcessEnvironment servicePrincipal(const QString &secret)
{
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("AZURE_TENANT_ID"), QStringLiteral("t1"));
    environment.insert(QStringLiteral("AZURE_CLIENT_ID"), QStringLiteral("app1"));
    environment.insert(QStringLiteral("AZURE_CLIENT_SECRET"), secret);
    return environment;
}

const TokenRequest kArm{QStringLiteral("https://management.azure.com/.default"), {}, {}};

}

class TestCredentials : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clientSecret();
    void wrongSecretShowsNoSecret();
    void environmentIncomplete();
    void insecureAuthority();
    void cacheAsksOnceForManyThreads();
    void cacheRenewsBeforeExpiry();
    void cacheKeepsAGoodTokenWhenRenewalFails();
    void cacheWaitEndsOnStop();
    void cliOutput_data();
    void cliOutput();
    void cliMissing();
    void chainNamesEveryReason();
    void identity();
};

void TestCredentials::clientSecret()
{
    ScriptedServer server([](const ScriptedRequest &) {
        return ScriptedReply::json(200, R"({"token_type":"Bearer","access_token":"abc","expires_in":3599})");
    });
    const auto credential =
        EnvironmentCredential::create(servicePrincipal(QStringLiteral("a+b/c~d&e")), endpointAt(server));
    QVERIFY(credential);
    const auto token = (*credential)->token(kArm, {});
    QVERIFY2(token, token ? "" : qPrintable(token.error().toLine()));
    QCOMPARE(token->token, QByteArray("abc"));
    QVERIFY(token->expiresAt > QDateTime::currentDateTimeUtc().addSecs(3500));
    const ScriptedRequest seen = server.requests().first();
    QCOMPARE(seen.target, QByteArray("/t1/oauth2/v2.0/token"));
    QVERIFY(seen.body.contains("client_secret=a%2Bb%2Fc~d%26e"));
    QVERIFY(seen.body.contains("scope=https%3A%2F%2Fmanagement.azure.com%2F.default"));
}

void TestCredentials::wrongSecretShowsNoSecret()
{
    ScriptedServer server([](const ScriptedRequest &) {
        return ScriptedReply::json(
            401, R"({"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret provided.",
                                            "error_codes":[7000215],"trace_id":"t-1","correlation_id":"c-1"})");
    });
    QString log;
    auto endpoint = endpointAt(server);
    endpoint.log = [&](const HttpLogEntry &entry) {
        log += entry.toLine();
    };
    const auto credential = EnvironmentCredential::create(servicePrincipal(QStringLiteral("SECRET-MARKER")), endpoint);
    const auto token = (*credential)->token(kArm, {});
    QVERIFY(!token);
    QCOMPARE(toString(token.error().kind), toString(ErrorKind::SignIn));
    QCOMPARE(token.error().code, QStringLiteral("AADSTS7000215"));
    QCOMPARE(token.error().requestId, QStringLiteral("t-1"));
    QVERIFY(!log.isEmpty());
    QVERIFY(!(log + token.error().toLine()).contains(QStringLiteral("SECRET-MARKER")));
}

void TestCredentials::environmentIncomplete()
{
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("AZURE_TENANT_ID"), QStringLiteral("t1"));
    const auto credential = EnvironmentCredential::create(environment, {});
    QVERIFY(!credential);
    QCOMPARE(toString(credential.error().kind), toString(ErrorKind::SignIn));
    QVERIFY(credential.error().message.contains(QStringLiteral("AZURE_CLIENT_ID")));
    QVERIFY(credential.error().message.contains(QStringLiteral("AZURE_CLIENT_CERTIFICATE_PATH")));
    QVERIFY(!credential.error().message.contains(QStringLiteral("AZURE_TENANT_ID")));
}

void TestCredentials::insecureAuthority()
{
    ScriptedServer server([](const ScriptedRequest &) { return ScriptedReply::json(200, "{}"); });
    auto endpoint = endpointAt(server);
    endpoint.allowInsecureLoopback = false;
    const auto credential = EnvironmentCredential::create(servicePrincipal(QStringLiteral("x")), endpoint);
    QCOMPARE((*credential)->token(kArm, {}).error().code, QStringLiteral("InsecureEndpoint"));
    QCOMPARE(server.requests().size(), 0);
}

void TestCredentials::cacheAsksOnceForManyThreads()
{
    const auto credential = std::make_shared<CountingCredential>();
    credential->delay = 50ms;
    TokenCache cache(credential, {});
    std::atomic<int> good = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 16; ++i)
            threads.emplace_back([&] {
                const auto token = cache.token(kArm.scope, {}, {}, {});
                good += token && *token == "token-1" ? 1 : 0;
            });
    }
    QCOMPARE(good.load(), 16);
    QCOMPARE(credential->count(), 1);
    // All of them were rejected: one fetch again.
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 16; ++i)
            threads.emplace_back([&] { QVERIFY(cache.token(kArm.scope, {}, "token-1", {})); });
    }
    QCOMPARE(credential->count(), 2);
    QVERIFY(cache.token(QStringLiteral("another"), {}, {}, {}));
    QCOMPARE(credential->count(), 3);
}

void TestCredentials::cacheRenewsBeforeExpiry()
{
    const auto credential = std::make_shared<CountingCredential>();
    credential->lifetime = 4min;
    TokenCache cache(credential, {});
    QVERIFY(cache.token(kArm.scope, {}, {}, {}));
    QVERIFY(cache.token(kArm.scope, {}, {}, {}));
    QCOMPARE(credential->count(), 2);
}

void TestCredentials::cacheKeepsAGoodTokenWhenRenewalFails()
{
    const auto credential = std::make_shared<CountingCredential>();
    credential->lifetime = 4min;
    TokenCache cache(credential, {});
    QCOMPARE(*cache.token(kArm.scope, {}, {}, {}), QByteArray("token-1"));
    Error error;
    error.kind = ErrorKind::Network;
    credential->failure = error;
    QCOMPARE(*cache.token(kArm.scope, {}, {}, {}), QByteArray("token-1"));
    QVERIFY(!cache.token(kArm.scope, {}, "token-1", {}));
}

void TestCredentials::cacheWaitEndsOnStop()
{
    const auto credential = std::make_shared<CountingCredential>();
    credential->delay = 300ms;
    TokenCache cache(credential, {});
    std::jthread fetcher([&] { QVERIFY(cache.token(kArm.scope, {}, {}, {})); });
    std::this_thread::sleep_for(30ms);
    const auto start = std::chrono::steady_clock::now();
    const auto token = cache.token(kArm.scope, {}, {}, CallContext().within(20ms));
    QVERIFY(!token);
    QCOMPARE(toString(token.error().kind), toString(ErrorKind::Timeout));
    QVERIFY(std::chrono::steady_clock::now() - start < 200ms);
}

void TestCredentials::cliOutput_data()
{
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<qint64>("expires"); // seconds since 1970; 0: refused, -1: any
    QTest::newRow("new CLI") << QByteArray(
        R"({"accessToken":"a","expires_on":1900000000,"expiresOn":"2020-01-01 00:00:00.000000"})")
                             << qint64(1'900'000'000);
    QTest::newRow("old CLI") << QByteArray(R"({"accessToken":"a","expiresOn":"2030-03-17 17:46:40.123456"})")
                             << qint64(-1);
    QTest::newRow("no token") << QByteArray(R"({"expires_on":1900000000})") << qint64(0);
    QTest::newRow("a text") << QByteArray("Please run az login") << qint64(0);
}

void TestCredentials::cliOutput()
{
    QFETCH(QByteArray, output);
    QFETCH(qint64, expires);
    const auto token = parseAzureCliToken(output);
    QCOMPARE(token.has_value(), expires != 0);
    if (expires > 0)
        QCOMPARE(token->expiresAt.toSecsSinceEpoch(), expires);
}

void TestCredentials::cliMissing()
{
    AzureCliCredential credential(QStringLiteral("no-such-program-at-all"));
    const auto token = credential.token(kArm, {});
    QVERIFY(!token);
    QCOMPARE(token.error().code, QStringLiteral("AzureCliMissing"));
}

void TestCredentials::chainNamesEveryReason()
{
    const auto first = std::make_shared<CountingCredential>();
    Error error;
    error.kind = ErrorKind::SignIn;
    error.message = QStringLiteral("reason one");
    first->failure = error;
    error.message = QStringLiteral("reason two");
    ChainedCredential closed(
        {{QStringLiteral("One"), std::shared_ptr<Credential>(first)}, {QStringLiteral("Two"), error}});
    const auto token = closed.token(kArm, {});
    QVERIFY(!token);
    QCOMPARE(token.error().message, QStringLiteral("No way to sign in worked. One: reason one Two: reason two"));

    ChainedCredential open(
        {{QStringLiteral("One"), std::shared_ptr<Credential>(first)},
         {QStringLiteral("Two"), std::shared_ptr<Credential>(std::make_shared<CountingCredential>())}});
    QVERIFY(open.token(kArm, {}));
    QVERIFY(open.token(kArm, {}));
    QCOMPARE(first->count(), 2); // once for each chain: the second one remembers what worked
}

void TestCredentials::identity()
{
    const auto jwt = [](const QByteArray &claims) {
        return "e30." + claims.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals) + ".sig";
    };
    QCOMPARE(identityIn(jwt(R"({"upn":"ada@contoso.com","oid":"o1","appid":"a1"})")),
             QStringLiteral("ada@contoso.com (o1)"));
    QCOMPARE(identityIn(jwt(R"({"oid":"o1","appid":"a1"})")), QStringLiteral("a1 (o1)"));
    QCOMPARE(identityIn(jwt(R"({"oid":"o1"})")), QStringLiteral("o1"));
    QCOMPARE(identityIn("opaque"), QString());
}

QTEST_GUILESS_MAIN(TestCredentials)
#include "tst_credentials.moc"
