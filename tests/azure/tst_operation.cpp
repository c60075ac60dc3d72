// The rules of long-running operations, from both sides: what starts one, and what a poll says.

#include "azure/operation.h"
#include "tests/azure/testsession.h"

#include <QJsonDocument>
#include <QTest>

using namespace azrelocate;
using namespace azrelocate::test;

class TestOperation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void starts_data();
    void starts();
    void polls_data();
    void polls();
    void newerLocationReplaces();
    void lostStatusFallsBackToTheResource();
    void resultOfPut();
    void resultOfPost();
    void roundTrip();
};

void TestOperation::starts_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("style"); // -1: final
    const int async = int(Operation::Style::AsyncOperation);
    const int location = int(Operation::Style::Location);
    const int state = int(Operation::Style::ProvisioningState);
    const auto row = [](const char *name, const char *method, int status, const char *header, const char *body,
                        int style) {
        QTest::newRow(name) << QByteArray(method) << status << QByteArray(header) << QByteArray(body) << style;
    };
    row("PUT 201 with Azure-AsyncOperation", "PUT", 201, "Azure-AsyncOperation", "{}", async);
    row("in lower case", "PUT", 200, "azure-asyncoperation", "{}", async);
    row("Operation-Location", "PUT", 202, "Operation-Location", "", async);
    row("POST 202 with Location", "POST", 202, "Location", "", location);
    row("DELETE 202 with Location", "DELETE", 202, "LOCATION", "", location);
    row("PUT 201 with Location: what was made", "PUT", 201, "Location",
        R"({"properties":{"provisioningState":"Succeeded"}})", -1);
    row("PUT 201, creating", "PUT", 201, "", R"({"properties":{"provisioningState":"Creating"}})", state);
    row("PUT 201, creating, with Location", "PUT", 201, "Location",
        R"({"properties":{"provisioningState":"Creating"}})", state);
    row("PUT 200, failed: the poll tells why", "PUT", 200, "", R"({"properties":{"provisioningState":"Failed"}})",
        state);
    row("PUT 200, succeeded", "PUT", 200, "", R"({"properties":{"provisioningState":"succeeded"}})", -1);
    row("PUT 200 without a state", "PUT", 200, "", "{}", -1);
    row("PATCH 200, updating", "PATCH", 200, "", R"({"properties":{"provisioningState":"Updating"}})", state);
    row("PUT 202 without a URL", "PUT", 202, "", "", state);
    row("DELETE 202 without a URL", "DELETE", 202, "", "", state);
    row("POST 202 without a URL", "POST", 202, "", "", -1);
    row("POST 200", "POST", 200, "", R"({"properties":{"provisioningState":"Registering"}})", -1);
    row("DELETE 204", "DELETE", 204, "", "", -1);
}

void TestOperation::starts()
{
    QFETCH(QByteArray, method);
    QFETCH(int, status);
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, body);
    QFETCH(int, style);
    HttpResponse response;
    response.status = status;
    if (!header.isEmpty())
        response.headers = {{header, "https://management.azure.com/op/1?x=%2F"}, {"Retry-After", "7"}};
    const QUrl url(QStringLiteral("https://management.azure.com/subscriptions/s/x?api-version=1"));
    const auto operation = Operation::fromAnswer(method, url, response, QJsonDocument::fromJson(body).object(),
                                                 QDateTime::currentDateTimeUtc());
    QCOMPARE(operation ? int(operation->style) : -1, style);
    if (operation && operation->style != Operation::Style::ProvisioningState) {
        QCOMPARE(operation->url.toEncoded(), QByteArray("https://management.azure.com/op/1?x=%2F"));
        QCOMPARE(operation->retryAfter.count(), 7);
    }
}

void TestOperation::polls_data()
{
    QTest::addColumn<int>("style");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("state"); // "error": of the call
    QTest::addColumn<QString>("code");  // of the error
    using Style = Operation::Style;
    const auto row = [](const char *name, Style style, const char *method, int status, const char *body,
                        const char *state, const char *code = "") {
        QTest::newRow(name) << int(style) << QByteArray(method) << status << QByteArray(body)
                            << QString::fromLatin1(state) << QString::fromLatin1(code);
    };
    row("in progress", Style::AsyncOperation, "DELETE", 200, R"({"status":"InProgress","percentComplete":40})",
        "running");
    row("a word nobody knows", Style::AsyncOperation, "DELETE", 200, R"({"status":"Pondering"})", "running");
    row("succeeded, any case", Style::AsyncOperation, "DELETE", 200, R"({"status":"SUCCEEDED"})", "succeeded");
    row("succeeded with an error inside", Style::AsyncOperation, "POST", 200,
        R"({"status":"Succeeded","error":{"code":"ResolveFailed","message":"x"}})", "succeeded", "ResolveFailed");
    row("failed", Style::AsyncOperation, "PUT", 200, R"({"status":"Failed","error":{"code":"Boom","message":"x"}})",
        "failed", "Boom");
    row("failed without a reason", Style::AsyncOperation, "PUT", 200, R"({"status":"failed"})", "failed",
        "Operationfailed");
    row("canceled", Style::AsyncOperation, "PUT", 200, R"({"status":"Canceled"})", "cancelled", "OperationCanceled");
    row("cancelled", Style::AsyncOperation, "PUT", 200, R"({"status":"Cancelled"})", "cancelled", "OperationCancelled");
    row("status unreadable: not a failure", Style::AsyncOperation, "PUT", 403,
        R"({"error":{"code":"AuthorizationFailed"}})", "error", "AuthorizationFailed");
    row("an HTML page is not a failure", Style::AsyncOperation, "PUT", 200, "<html></html>", "error", "");
    row("Location pending", Style::Location, "POST", 202, "", "running");
    row("Location done with a body", Style::Location, "POST", 200, R"({"a":1})", "succeeded");
    row("Location done without", Style::Location, "DELETE", 204, "", "succeeded");
    row("Location failed", Style::Location, "POST", 409, R"({"error":{"code":"MoveFailed"}})", "failed", "MoveFailed");
    row("Location without rights: not a failure", Style::Location, "POST", 403,
        R"({"error":{"code":"AuthorizationFailed"}})", "error", "AuthorizationFailed");
    row("resource still creating", Style::ProvisioningState, "PUT", 200,
        R"({"properties":{"provisioningState":"Creating"}})", "running");
    row("resource ready", Style::ProvisioningState, "PUT", 200, R"({"properties":{"provisioningState":"Succeeded"}})",
        "succeeded");
    row("resource without a state", Style::ProvisioningState, "PUT", 200, "{}", "succeeded");
    row("resource failed", Style::ProvisioningState, "PUT", 200, R"({"properties":{"provisioningState":"Failed"}})",
        "failed", "OperationFailed");
    row("deleted", Style::ProvisioningState, "DELETE", 404, R"({"error":{"code":"ResourceNotFound"}})", "succeeded");
    row("not deleted yet", Style::ProvisioningState, "DELETE", 200,
        R"({"properties":{"provisioningState":"Succeeded"}})", "running");
}

void TestOperation::polls()
{
    QFETCH(int, style);
    QFETCH(QByteArray, method);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, state);
    QFETCH(QString, code);
    ScriptedServer server([&](const ScriptedRequest &) {
        return body.startsWith('<') ? ScriptedReply{status, {{"Content-Type", "text/html"}}, body}
                                    : ScriptedReply::json(status, body);
    });
    const AzureReader azure(sessionAt(server));
    Operation operation;
    operation.style = Operation::Style(style);
    operation.method = method;
    operation.url = server.url(QStringLiteral("/op/1"));
    operation.resourceUrl =
        style == int(Operation::Style::ProvisioningState) ? operation.url : server.url(QStringLiteral("/thing"));
    const auto polled = pollOperation(azure, operation, {});
    if (state == QStringLiteral("error")) {
        QVERIFY(!polled);
        if (!code.isEmpty())
            QCOMPARE(polled.error().code, code);
        return;
    }
    QVERIFY2(polled, polled ? "" : qPrintable(polled.error().toLine()));
    const QStringList words{QStringLiteral("running"), QStringLiteral("succeeded"), QStringLiteral("failed"),
                            QStringLiteral("cancelled")};
    QCOMPARE(words[int(polled->state)], state);
    QCOMPARE(polled->error ? polled->error->code : QString(), code);
}

void TestOperation::newerLocationReplaces()
{
    ScriptedServer server([](const ScriptedRequest &request) {
        if (request.target == "/op/1")
            return ScriptedReply::json(202, "", {{"Location", "/op/2?t=%2F"}, {"Retry-After", "3"}});
        return ScriptedReply::json(200, R"({"done":true})");
    });
    const AzureReader azure(sessionAt(server));
    Operation operation;
    operation.style = Operation::Style::Location;
    operation.method = "POST";
    operation.url = server.url(QStringLiteral("/op/1"));
    QCOMPARE(int(pollOperation(azure, operation, {})->state), int(OperationStatus::State::Running));
    QCOMPARE(operation.retryAfter.count(), 3);
    const auto done = pollOperation(azure, operation, {});
    QCOMPARE(done->result[QStringLiteral("done")], QJsonValue(true));
    QCOMPARE(server.requests().last().target, QByteArray("/op/2?t=%2F"));
}

void TestOperation::lostStatusFallsBackToTheResource()
{
    ScriptedServer server([](const ScriptedRequest &request) {
        if (request.target.startsWith("/op"))
            return ScriptedReply::json(404, "{}");
        return ScriptedReply::json(200, R"({"properties":{"provisioningState":"Succeeded"}})");
    });
    const AzureReader azure(sessionAt(server));
    Operation operation;
    operation.style = Operation::Style::AsyncOperation;
    operation.method = "POST";
    operation.url = server.url(QStringLiteral("/op/1"));
    operation.resourceUrl = server.url(QStringLiteral("/collections/mc/prepare?api-version=1"));
    QCOMPARE(int(pollOperation(azure, operation, {})->state), int(OperationStatus::State::Succeeded));
    QCOMPARE(server.requests().last().target, QByteArray("/collections/mc?api-version=1"));
}

void TestOperation::resultOfPut()
{
    ScriptedServer server([](const ScriptedRequest &request) {
        return ScriptedReply::json(
            200, request.target.startsWith("/op") ? R"({"status":"Succeeded"})" : R"({"name":"vnet"})");
    });
    const AzureReader azure(sessionAt(server));
    Operation operation;
    operation.style = Operation::Style::AsyncOperation;
    operation.method = "PUT";
    operation.url = server.url(QStringLiteral("/op/1"));
    operation.resourceUrl = server.url(QStringLiteral("/vnet?api-version=1"));
    QCOMPARE(pollOperation(azure, operation, {})->result[QStringLiteral("name")].toString(), QStringLiteral("vnet"));
}

void TestOperation::resultOfPost()
{
    ScriptedServer server([](const ScriptedRequest &request) {
        return ScriptedReply::json(200,
                                   request.target.startsWith("/op")
                                       ? R"({"status":"Succeeded","properties":{"from":"status"}})"
                                       : R"({"from":"location"})");
    });
    const AzureReader azure(sessionAt(server));
    Operation operation;
    operation.style = Operation::Style::AsyncOperation;
    operation.method = "POST";
    operation.url = server.url(QStringLiteral("/op/1"));
    QCOMPARE(pollOperation(azure, operation, {})->result[QStringLiteral("from")].toString(), QStringLiteral("status"));
    operation.resultUrl = server.url(QStringLiteral("/result"));
    QCOMPARE(pollOperation(azure, operation, {})->result[QStringLiteral("from")].toString(),
             QStringLiteral("location"));
}

void TestOperation::roundTrip()
{
    Operation operation;
    operation.style = Operation::Style::Location;
    operation.method = "DELETE";
    operation.url = QUrl::fromEncoded("https://management.azure.com/op?t=a%2Bb%20c");
    operation.resourceUrl = QUrl::fromEncoded("https://management.azure.com/x?api-version=1");
    operation.startedAt = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123, Qt::UTC);
    operation.retryAfter = std::chrono::seconds(9);
    const Operation again = Operation::fromJson(operation.toJson());
    QCOMPARE(again.toJson(), operation.toJson());
    QCOMPARE(again.url.toEncoded(), operation.url.toEncoded());
    QCOMPARE(again.startedAt, operation.startedAt);
}

QTEST_GUILESS_MAIN(TestOperation)
#include "tst_operation.moc"
