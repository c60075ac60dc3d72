// Identities that a machine has: the metadata service, App Service and federation, against loopback servers that answer
// as the documentation of each says.
#include "azure/credentials/makecredential.h"
#include "azure/credentials/managedidentitycredential.h"
#include "azure/credentials/workloadidentitycredential.h"
#include "http/httpclient.h"
#include "tests/azure/testsession.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

#include <thread>

using namespace azrelocate;
using namespace azrelocate::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const TokenRequest kArm{u"https://management.azure.com/.default"_s, {}, {}};
const QByteArray kImdsToken = "{\"access_token\":\"imds\",\"client_id\":\"c1\",\"expires_in\":\"86399\",\"expires_on\":"
                              "\"1900000000\",\"ext_expires_in\":\"86399\",\"not_before\":\"1800000000\",\"resource\":"
                              "\"https://management.azure.com\",\"token_type\":\"Bearer\"}";

ManagedIdentityCredential::Options impatient(HttpLogSink log = {})
{
    return {std::make_shared<HttpClient>(), std::move(log), 0, false};
}

/// An environment whose metadata service is @p server.
QProcessEnvironment machineAt(const ScriptedServer &server)
{
    QProcessEnvironment environment;
    environment.insert(u"AZURE_POD_IDENTITY_AUTHORITY_HOST"_s, server.url().toString());
    return environment;
}

QProcessEnvironment appServiceAt(const ScriptedServer &server)
{
    QProcessEnvironment environment;
    environment.insert(u"IDENTITY_ENDPOINT"_s, server.url(u"/msi/token"_s).toString());
    environment.insert(u"IDENTITY_HEADER"_s, u"SECRET-MARKER"_s);
    return environment;
}

/// A server that does not answer on the port of which nobody listens any more.
QString nobody()
{
    const ScriptedServer server([](const ScriptedRequest &) { return ScriptedReply::drop(); });
    return server.url().toString();
}

/// Of a person who signed in to the public client of the Azure CLI.
QByteArray idToken()
{
    const QByteArray claims = "{\"iss\":\"https://login.example\",\"sub\":\"ada\",\"exp\":1900000000,"
                              "\"aud\":\"04b07795-8ddb-461a-bbee-02f9e1bf7b46\"}";
    return "e30." + claims.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals) + ".sig";
}

QString query(const ScriptedRequest &request, const QString &name)
{
    return QUrlQuery(QUrl::fromEncoded(request.target)).queryItemValue(name, QUrl::FullyDecoded);
}

TokenEndpoint::Options endpointAt(const ScriptedServer &server)
{
    return {server.url(), std::make_shared<HttpClient>(), true, {}, 0};
}

}

class TestMachineIdentities : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void metadataService()
    {
        const ScriptedServer server([](const ScriptedRequest &request) {
            return request.header("Metadata") == "true" ? ScriptedReply::json(200, kImdsToken)
                                                        : ScriptedReply::json(400, "{\"error\":\"bad_request_102\"}");
        });
        QProcessEnvironment environment = machineAt(server);
        environment.insert(u"AZURE_CLIENT_ID"_s, u"user-assigned"_s);
        ManagedIdentityCredential credential(environment, impatient());
        const auto token = credential.token(kArm, {});
        QVERIFY2(token, token ? "" : qPrintable(token.error().toLine()));
        QCOMPARE(token->token, QByteArray("imds"));
        const qint64 seconds = QDateTime::currentDateTimeUtc().secsTo(token->expiresAt);
        QVERIFY2(seconds > 86390 && seconds <= 86399, "expires_in is text here");
        const ScriptedRequest seen = server.requests().first();
        QVERIFY(seen.target.startsWith("/metadata/identity/oauth2/token?"));
        QCOMPARE(query(seen, u"api-version"_s), u"2018-02-01"_s);
        QCOMPARE(query(seen, u"resource"_s), u"https://management.azure.com"_s);
        QCOMPARE(query(seen, u"client_id"_s), u"user-assigned"_s);
    }

    void statusOfTheMetadataService_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("failures");
        QTest::addColumn<int>("requests"); // that are made in all
        QTest::addColumn<bool>("works");
        QTest::newRow("identity not found yet") << 404 << 2 << 3 << true;
        QTest::newRow("service is being updated") << 410 << 6 << 7 << true;
        QTest::newRow("update that does not end") << 410 << 99 << 7 << false;
        QTest::newRow("throttled") << 429 << 5 << 6 << true;
        QTest::newRow("throttled for too long") << 429 << 99 << 6 << false;
        QTest::newRow("server error") << 500 << 1 << 2 << true;
        QTest::newRow("wrong request is final") << 400 << 1 << 1 << false;
        QTest::newRow("forbidden is final") << 403 << 1 << 1 << false;
    }

    void statusOfTheMetadataService()
    {
        QFETCH(int, status);
        QFETCH(int, failures);
        QFETCH(int, requests);
        QFETCH(bool, works);
        std::atomic<int> left = failures;
        const ScriptedServer server([&](const ScriptedRequest &) {
            return left-- > 0 ? ScriptedReply::json(
                       status, "{\"error\":\"invalid_request\",\"error_description\":\"Identity not found\"}")
                              : ScriptedReply::json(200, kImdsToken);
        });
        const auto token = ManagedIdentityCredential(machineAt(server), impatient()).token(kArm, {});
        QCOMPARE(token.has_value(), works);
        QCOMPARE(server.requests().size(), requests);
        if (works)
            return;
        QCOMPARE(toString(token.error().kind), toString(ErrorKind::SignIn));
        QCOMPARE(token.error().code, u"invalid_request"_s);
        QCOMPARE(token.error().message, u"Identity not found"_s);
        QCOMPARE(token.error().httpStatus, status);
    }

    void waitingForTheMetadataServiceEndsOnStop()
    {
        const ScriptedServer server([](const ScriptedRequest &) { return ScriptedReply::json(429, "{}"); });
        ManagedIdentityCredential::Options options = impatient();
        options.waitScale = 1;
        std::stop_source stop;
        CallContext context;
        context.stop = stop.get_token();
        std::jthread stopper([&] {
            std::this_thread::sleep_for(200ms);
            stop.request_stop();
        });
        const auto start = std::chrono::steady_clock::now();
        const auto token = ManagedIdentityCredential(machineAt(server), options).token(kArm, context);
        QCOMPARE(toString(token.error().kind), toString(ErrorKind::Cancelled));
        QVERIFY(std::chrono::steady_clock::now() - start < 1500ms); // the second wait alone is two seconds
    }

    void probeAsksWithoutTheHeaderFirst()
    {
        const ScriptedServer server([](const ScriptedRequest &request) {
            return request.header("Metadata").isEmpty() ? ScriptedReply::json(400, "{\"error\":\"bad_request_102\"}")
                                                        : ScriptedReply::json(200, kImdsToken);
        });
        ManagedIdentityCredential::Options options = impatient();
        options.probeFirst = true;
        QVERIFY(ManagedIdentityCredential(machineAt(server), options).token(kArm, {}));
        QCOMPARE(server.requests().size(), 2);
        QVERIFY(server.requests().first().header("Metadata").isEmpty());
    }

    void probeOfASilentAddressIsShort()
    {
        const ScriptedServer server([](const ScriptedRequest &) {
            ScriptedReply silence;
            silence.ending = ScriptedReply::Ending::Hang;
            return silence;
        });
        ManagedIdentityCredential::Options options = impatient();
        options.probeFirst = true;
        const auto start = std::chrono::steady_clock::now();
        const auto token = ManagedIdentityCredential(machineAt(server), options).token(kArm, {});
        QCOMPARE(token.error().code, u"ManagedIdentityAbsent"_s);
        QCOMPARE(toString(token.error().kind), toString(ErrorKind::SignIn)); // the chain goes on
        const auto passed = std::chrono::steady_clock::now() - start;
        QVERIFY(passed > 900ms && passed < 3s);
        QCOMPARE(server.requests().size(), 1);
    }

    void appService()
    {
        const qint64 end = QDateTime::currentSecsSinceEpoch() + 7200;
        const ScriptedServer server([&](const ScriptedRequest &request) {
            return request.header("X-IDENTITY-HEADER") == "SECRET-MARKER" ? ScriptedReply::json(
                       200,
                       "{\"access_token\":\"app\",\"expires_on\":\"" + QByteArray::number(end)
                           + "\",\"resource\":\"https://management.azure.com\",\"token_type\":\"Bearer\"}")
                                                                          : ScriptedReply::json(401, "{}");
        });
        QString log;
        const auto token = ManagedIdentityCredential(appServiceAt(server), impatient([&](const HttpLogEntry &entry) {
                                                         log += entry.toLine();
                                                         for (const auto &[name, value] : entry.requestHeaders)
                                                             log += QString::fromLatin1(name + value);
                                                     }))
                               .token(kArm, {});
        QVERIFY2(token, token ? "" : qPrintable(token.error().toLine()));
        QCOMPARE(token->token, QByteArray("app"));
        QVERIFY2(qAbs(token->expiresAt.toSecsSinceEpoch() - end) <= 1, "only expires_on is sent");
        const ScriptedRequest seen = server.requests().first();
        QVERIFY(seen.target.startsWith("/msi/token?"));
        QCOMPARE(query(seen, u"api-version"_s), u"2019-08-01"_s);
        QVERIFY(seen.header("Metadata").isEmpty());
        QVERIFY(!log.isEmpty() && !log.contains("SECRET-MARKER"_L1));
    }

    void appServiceRefuses()
    {
        const ScriptedServer server([](const ScriptedRequest &) {
            return ScriptedReply::json(
                400, "{\"statusCode\":400,\"message\":\"No User Assigned Identity found\",\"correlationId\":\"c\"}");
        });
        const auto token = ManagedIdentityCredential(appServiceAt(server), impatient()).token(kArm, {});
        QCOMPARE(token.error().message, u"No User Assigned Identity found"_s);
        QVERIFY(!token.error().toLine().contains("SECRET-MARKER"_L1));
        QCOMPARE(server.requests().size(), 1);
    }

    void workloadIdentityReadsItsFileEachTime()
    {
        const ScriptedServer server([](const ScriptedRequest &request) {
            return ScriptedReply::json(200,
                                       request.body.contains("client_assertion=outer-2")
                                           ? "{\"access_token\":\"two\",\"expires_in\":3600}"
                                           : "{\"access_token\":\"one\",\"expires_in\":3600}");
        });
        QTemporaryDir directory;
        const QString path = directory.filePath(u"token"_s);
        const auto write = [&](const QByteArray &text) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
        };
        QProcessEnvironment environment;
        environment.insert(u"AZURE_TENANT_ID"_s, u"t1"_s);
        environment.insert(u"AZURE_CLIENT_ID"_s, u"app1"_s);
        environment.insert(u"AZURE_FEDERATED_TOKEN_FILE"_s, path);
        const auto credential = WorkloadIdentityCredential::create(environment, endpointAt(server));
        QVERIFY(credential);
        QCOMPARE((*credential)->token(kArm, {}).error().code, u"FederatedTokenFile"_s); // no file yet
        write("outer-1\n");
        QCOMPARE((*credential)->token(kArm, {})->token, QByteArray("one"));
        write("outer-2\n");
        QCOMPARE((*credential)->token(kArm, {})->token, QByteArray("two"));
        const ScriptedRequest seen = server.requests().first();
        QCOMPARE(seen.target, QByteArray("/t1/oauth2/v2.0/token"));
        const QUrlQuery form(QString::fromLatin1(seen.body));
        QCOMPARE(form.queryItemValue(u"grant_type"_s), u"client_credentials"_s);
        QCOMPARE(form.queryItemValue(u"client_assertion"_s), u"outer-1"_s);
        QCOMPARE(form.queryItemValue(u"client_assertion_type"_s, QUrl::FullyDecoded),
                 u"urn:ietf:params:oauth:client-assertion-type:jwt-bearer"_s);
        QCOMPARE(form.queryItemValue(u"claims"_s, QUrl::FullyDecoded),
                 u"{\"access_token\":{\"xms_cc\":{\"values\":[\"CP1\"]}}}"_s);
    }

    void workloadIdentityNamesWhatIsMissing()
    {
        QProcessEnvironment environment;
        environment.insert(u"AZURE_TENANT_ID"_s, u"t1"_s);
        const auto credential = WorkloadIdentityCredential::create(environment, {});
        QCOMPARE(credential.error().message, u"Not set: AZURE_CLIENT_ID, AZURE_FEDERATED_TOKEN_FILE."_s);
    }

    // The order of Azure Identity's default credential: the first way that is there is taken, without trying the rest.
    void orderOfTheChain_data()
    {
        QTest::addColumn<bool>("secret");
        QTest::addColumn<bool>("federated");
        QTest::addColumn<bool>("machine");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("secret before everything") << true << true << true << QByteArray("by-secret");
        QTest::newRow("federation before the machine") << false << true << true << QByteArray("by-assertion");
        QTest::newRow("machine before the person") << false << false << true << QByteArray("imds");
        QTest::newRow("person at last") << false << false << false << QByteArray("by-code");
    }

    void orderOfTheChain()
    {
        QFETCH(bool, secret);
        QFETCH(bool, federated);
        QFETCH(bool, machine);
        QFETCH(QByteArray, expected);
        const ScriptedServer server([](const ScriptedRequest &request) {
            const auto token = [](const QByteArray &text) {
                return ScriptedReply::json(
                    200, "{\"expires_in\":3600,\"access_token\":\"" + text + "\",\"id_token\":\"" + idToken() + "\"}");
            };
            if (request.target.startsWith("/metadata/"))
                return ScriptedReply::json(200, kImdsToken);
            if (request.target.endsWith("/openid-configuration"))
                return ScriptedReply::json(200, "{\"issuer\":\"https://login.example\"}");
            if (request.target.endsWith("/devicecode"))
                return ScriptedReply::json(
                    200,
                    "{\"device_code\":\"d\",\"user_code\":\"u\",\"verification_uri\":\"https://x\",\"interval\":0}");
            if (request.body.contains("client_secret="))
                return token("by-secret");
            return token(request.body.contains("client_assertion=") ? "by-assertion" : "by-code");
        });
        QTemporaryDir directory;
        QFile file(directory.filePath(u"token"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("outer");
        file.close();

        CredentialOptions options;
        options.environment = QProcessEnvironment();
        options.environment.insert(u"AZURE_TENANT_ID"_s, u"t1"_s);
        options.environment.insert(u"AZURE_CLIENT_ID"_s, u"app1"_s);
        if (secret)
            options.environment.insert(u"AZURE_CLIENT_SECRET"_s, u"x"_s);
        if (federated)
            options.environment.insert(u"AZURE_FEDERATED_TOKEN_FILE"_s, file.fileName());
        options.environment.insert(u"AZURE_POD_IDENTITY_AUTHORITY_HOST"_s,
                                   machine ? server.url().toString() : nobody());
        options.cloud = cloudAt(server);
        options.transport = std::make_shared<HttpClient>();
        options.prompts.showCode = [](const DeviceCodePrompt &) {
        };
        options.allowInsecureLoopback = true;
        options.waitScale = 0;
        options.azureCli = u"no-such-program-at-all"_s;
        const auto credential = makeCredential(options);
        QVERIFY(credential);
        const auto token = (*credential)->token(kArm, {});
        QVERIFY2(token, token ? "" : qPrintable(token.error().toLine()));
        QCOMPARE(token->token, expected);
    }
};

QTEST_GUILESS_MAIN(TestMachineIdentities)
#include "tst_machineidentities.moc"
