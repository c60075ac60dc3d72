// Error bodies as the services write them.

#include "azure/errors.h"

#include <QTest>

using namespace azrelocate;

class TestErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bodies_data();
    void bodies();
    void kinds_data();
    void kinds();
    void deployments();
    void policyViolation();
    void deepAnswers();
    void tokens_data();
    void tokens();
};

void TestErrors::bodies_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message"); // must be contained
    const QByteArray json = "application/json";
    QTest::newRow("Resource Manager") << json
                                      << QByteArray(
                                             R"({"error":{"code":"AuthorizationFailed","message":"The client"}})")
                                      << "AuthorizationFailed"
                                      << "The client";
    QTest::newRow("at the root") << json << QByteArray(R"({"code":"BadRequest","message":"no"})") << "BadRequest"
                                 << "no";
    QTest::newRow("at the root, capital letters")
        << json << QByteArray(R"({"Code":"Conflict","Message":"taken","Details":[]})") << "Conflict"
        << "taken";
    QTest::newRow("OData") << json
                           << QByteArray(
                                  R"({"odata.error":{"code":"Request_X","message":{"lang":"en","value":"text"}}})")
                           << "Request_X"
                           << "text";
    QTest::newRow("number as code") << json << QByteArray(R"({"error":{"code":404,"message":"gone"}})") << "404"
                                    << "gone";
    QTest::newRow("Key Vault")
        << json
        << QByteArray(R"({"error":{"code":"Forbidden","message":"denied","innererror":{"code":"ForbiddenByRbac"}}})")
        << "Forbidden"
        << "denied";
    QTest::newRow("Storage")
        << QByteArray("application/xml")
        << QByteArray("\xEF\xBB\xBF<?xml "
                      "version=\"1.0\"?><Error><Code>BlobNotFound</Code><Message>gone\nRequestId:1</Message></Error>")
        << "BlobNotFound"
        << "gone";
    QTest::newRow("proxy page") << QByteArray("text/html")
                                << QByteArray("<html><head><title>Access\n denied</title></head></html>")
                                << "HtmlAnswer"
                                << "Access denied";
    QTest::newRow("page without a type") << QByteArray() << QByteArray("<!DOCTYPE html><title>Login</title>")
                                         << "HtmlAnswer"
                                         << "Login";
    QTest::newRow("plain text") << QByteArray("text/plain") << QByteArray("no healthy upstream") << ""
                                << "no healthy upstream";
    QTest::newRow("nothing") << QByteArray() << QByteArray() << ""
                             << "HTTP status 400";
    QTest::newRow("an array") << json << QByteArray("[1,2]") << ""
                              << "[1,2]";
    QTest::newRow("cut JSON") << json << QByteArray(R"({"error":{"code":"X)") << ""
                              << "";
    QTest::newRow("wrong types everywhere")
        << json << QByteArray(R"({"error":{"code":[],"message":7,"details":"x"}})") << ""
        << "7";
}

void TestErrors::bodies()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(QString, code);
    QFETCH(QString, message);
    HttpResponse response;
    response.status = 400;
    response.body = body;
    response.headers = {{"Content-Type", type}, {"x-ms-request-id", "r-1"}, {"x-ms-correlation-request-id", "c-1"}};
    const Error error = errorFromResponse(response, QStringLiteral("GET /x"));
    QCOMPARE(error.code, code);
    QVERIFY2(error.message.contains(message), qPrintable(error.message));
    QCOMPARE(error.requestId, QStringLiteral("r-1"));
    QCOMPARE(error.correlationId, QStringLiteral("c-1"));
    QCOMPARE(error.httpStatus, 400);
}

void TestErrors::kinds_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("retryable");
    const auto row = [](const char *name, int status, const char *code, const char *after, ErrorKind kind,
                        bool retryable) {
        QTest::newRow(name) << status << QString::fromLatin1(code) << QByteArray(after) << toString(kind) << retryable;
    };
    row("400", 400, "InvalidTemplate", "", ErrorKind::Service, false);
    row("principal not replicated yet", 400, "PrincipalNotFound", "", ErrorKind::Service, true);
    row("401", 401, "ExpiredAuthenticationToken", "", ErrorKind::SignIn, false);
    row("403", 403, "AuthorizationFailed", "", ErrorKind::Permission, false);
    row("policy", 403, "RequestDisallowedByPolicy", "", ErrorKind::Service, false);
    row("404", 404, "ResourceNotFound", "", ErrorKind::NotFound, false);
    row("provider not registered", 404, "MissingSubscriptionRegistration", "", ErrorKind::Service, false);
    row("408", 408, "", "", ErrorKind::Service, true);
    row("409 without a time", 409, "Conflict", "", ErrorKind::Conflict, false);
    row("409 with a time", 409, "Conflict", "10", ErrorKind::Conflict, true);
    row("409, other operation", 409, "AnotherOperationInProgress", "", ErrorKind::Conflict, true);
    row("lock, even with a time", 409, "ScopeLocked", "10", ErrorKind::Conflict, false);
    row("412", 412, "PreconditionFailed", "", ErrorKind::Conflict, false);
    row("429", 429, "TooManyRequests", "17", ErrorKind::Throttled, true);
    row("500", 500, "", "", ErrorKind::Service, true);
    row("501", 501, "", "", ErrorKind::Service, false);
    row("503", 503, "ServerBusy", "", ErrorKind::Service, true);
}

void TestErrors::kinds()
{
    QFETCH(int, status);
    QFETCH(QString, code);
    QFETCH(QByteArray, retryAfter);
    QFETCH(QString, kind);
    QFETCH(bool, retryable);
    HttpResponse response;
    response.status = status;
    response.body = QByteArray(R"({"error":{"code":")") + code.toLatin1() + R"(","message":"m"}})";
    if (!retryAfter.isEmpty())
        response.headers.append({QByteArray("Retry-After"), retryAfter});
    const Error error = errorFromResponse(response, {});
    QCOMPARE(toString(error.kind), kind);
    QCOMPARE(error.retryable, retryable);
    QCOMPARE(error.retryAfter.count(), qint64(retryAfter.toInt()));
}

void TestErrors::deployments()
{
    HttpResponse response;
    response.status = 400;
    response.body = R"({"error":{"code":"DeploymentFailed","message":"At least one","details":[
        {"code":"Conflict","message":"{\r\n  \"error\": {\"code\": \"SkuNotAvailable\", \"message\": \"no D4\"}}"}]}})";
    const Error error = errorFromResponse(response, {});
    QCOMPARE(error.code, QStringLiteral("DeploymentFailed"));
    QCOMPARE(error.rootCause().code, QStringLiteral("SkuNotAvailable"));
    QCOMPARE(error.rootCause().message, QStringLiteral("no D4"));
    QCOMPARE(error.details.first().message, QStringLiteral("no D4")); // instead of the JSON text
}

void TestErrors::policyViolation()
{
    HttpResponse response;
    response.status = 403;
    response.body =
        R"({"error":{"code":"RequestDisallowedByPolicy","message":"Disallowed.","additionalInfo":[{"type":"PolicyViolation",
        "info":{"policyDefinitionDisplayName":"Allowed locations","policyAsssignmentId":"/subscriptions/s/x"}}]}})";
    const Error error = errorFromResponse(response, {});
    QVERIFY(error.message.contains(QStringLiteral("Allowed locations")));
    QVERIFY(error.message.contains(QStringLiteral("/subscriptions/s/x")));
}

void TestErrors::deepAnswers()
{
    QByteArray body = R"({"error":)";
    for (int i = 0; i < 300; ++i)
        body += R"({"code":"C","message":"m","details":[)";
    body += R"({"code":"End","message":"m"})";
    for (int i = 0; i < 300; ++i)
        body += "]}";
    body += '}';
    HttpResponse response;
    response.status = 400;
    response.body = body;
    QCOMPARE(errorFromResponse(response, {}).code, QStringLiteral("C")); // and ends
    response.body = QByteArray(100'000, '[');
    QCOMPARE(errorFromResponse(response, {}).httpStatus, 400);
}

void TestErrors::tokens_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("kind");
    QTest::newRow("wrong secret") << QByteArray(
        R"({"error":"invalid_client","error_description":"AADSTS7000215: Invalid","error_codes":[7000215]})")
                                  << "AADSTS7000215" << toString(ErrorKind::SignIn);
    QTest::newRow("passing fault") << QByteArray(
        R"({"error":"temporarily_unavailable","error_description":"x","error_codes":[90033]})")
                                   << "AADSTS90033" << toString(ErrorKind::Service);
    QTest::newRow("without a number") << QByteArray(R"({"error":"access_denied"})") << "access_denied"
                                      << toString(ErrorKind::SignIn);
    QTest::newRow("not from Entra") << QByteArray("<html><title>Proxy</title></html>") << "HtmlAnswer"
                                    << toString(ErrorKind::Service);
}

void TestErrors::tokens()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, code);
    QFETCH(QString, kind);
    HttpResponse response;
    response.status = 400;
    response.body = body;
    const Error error = errorFromTokenAnswer(response, {});
    QCOMPARE(error.code, code);
    QCOMPARE(toString(error.kind), kind);
}

QTEST_GUILESS_MAIN(TestErrors)
#include "tst_errors.moc"
