#include "cannedazure.h"

#include "checklist/deferred.h"
#include "tasks/azureexecutor.h"

#include <QTest>

using namespace azrelocate;
using namespace Qt::StringLiterals;

/// Whether a write was taken, by what Azure shows; and that secrets pass through.
class TestAzureExecutor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void probes_data();
    void probes();
    void postWithoutProbeStaysUnknown();
    void deferredValueIsSentAndNotKept();
};

namespace {

const QString kPath = u"/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/dnsZones/z"_s;
const QString kUrl = u"https://management.azure.com"_s + kPath;

AzureExecutor executorOf(const test::CannedAzure &azure)
{
    return AzureExecutor(AzureReader(azure.session()), AzureWriter(azure.session()));
}

}

void TestAzureExecutor::probes_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("result"); // no, running, yes or an error's code
    const auto row = [](const char *name, const char *method, AppliedProbe::Kind kind, int status, const char *answer,
                        const char *result) {
        QTest::newRow(name) << QByteArray(method) << static_cast<int>(kind) << status << QByteArray(answer)
                            << QString::fromLatin1(result);
    };
    using Kind = AppliedProbe::Kind;
    row("put, not there", "PUT", Kind::PutMatches, 404, "{}", "no");
    row("put, there as written", "PUT", Kind::PutMatches, 200,
        R"({"properties":{"a":1,"provisioningState":"Succeeded"}})", "yes");
    row("put, there without a state", "PUT", Kind::PutMatches, 200, R"({"properties":{"a":1}})", "yes");
    row("put, there with other content", "PUT", Kind::PutMatches, 200, R"({"properties":{"a":2}})", "no");
    row("put, at work on it", "PUT", Kind::PutMatches, 200, R"({"properties":{"a":1,"provisioningState":"Creating"}})",
        "running");
    row("put, at work on something else", "PUT", Kind::PutMatches, 200,
        R"({"properties":{"a":2,"provisioningState":"Updating"}})", "StillChanging");
    row("put, taken but failed", "PUT", Kind::PutMatches, 200, R"({"properties":{"a":1,"provisioningState":"Failed"}})",
        "no");
    row("put, no right to look", "PUT", Kind::PutMatches, 403,
        R"({"error":{"code":"AuthorizationFailed","message":"no"}})", "AuthorizationFailed");
    row("delete, gone", "DELETE", Kind::PutMatches, 404, "{}", "yes");
    row("delete, still there", "DELETE", Kind::Gone, 200, R"({"properties":{"provisioningState":"Succeeded"}})", "no");
    row("delete, going", "DELETE", Kind::Gone, 200, R"({"properties":{"provisioningState":"Deleting"}})", "running");
    row("move, done", "POST", Kind::ValueIsOneOf, 200, R"({"properties":{"moveState":"MovePending"}})", "yes");
    row("move, at work", "POST", Kind::ValueIsOneOf, 200, R"({"properties":{"moveState":"PrepareInProgress"}})",
        "running");
    row("move, not begun", "POST", Kind::ValueIsOneOf, 200, R"({"properties":{"moveState":"PreparePending"}})", "no");
    row("secret, a version of many has the mark", "PUT", Kind::ValueIsOneOf, 200,
        R"({"value":[{"tags":{"mark":"old"}},{},{"tags":{"mark":"ours"}},{"tags":null}]})", "yes");
    row("secret, no version has the mark", "PUT", Kind::ValueIsOneOf, 200, R"({"value":[{"tags":{"mark":"old"}}]})",
        "no");
    row("secret, no version", "PUT", Kind::ValueIsOneOf, 200, R"({"value":[]})", "no");
    row("repeatable, nobody is asked", "POST", Kind::Repeatable, 500, "{}", "no");
}

void TestAzureExecutor::probes()
{
    QFETCH(QByteArray, method);
    QFETCH(int, kind);
    QFETCH(int, status);
    QFETCH(QByteArray, answer);
    QFETCH(QString, result);
    test::CannedAzure azure;
    azure.answer(u"GET "_s + kUrl, {status, answer, {}});
    ChangeRequest request;
    request.method = method;
    request.pathOrUrl = method == "POST" ? kPath + u"/prepare"_s : kPath;
    request.apiVersion = u"2018-05-01"_s;
    request.body = QJsonObject{{u"properties"_s, QJsonObject{{u"a"_s, 1}}}};
    request.probe.kind = static_cast<AppliedProbe::Kind>(kind);
    if (method == "POST") {
        request.probe.path = kPath;
        request.probe.pointer = u"/properties/moveState"_s;
        request.probe.values = {u"MovePending"_s};
        request.probe.runningValues = {u"PrepareInProgress"_s};
    } else {
        request.probe.pointer = u"/value/*/tags/mark"_s;
        request.probe.values = {u"ours"_s};
    }
    AzureExecutor executor = executorOf(azure);
    const auto outcome = executor.probe(request, {});
    if (!outcome) {
        QCOMPARE(outcome.error().code, result);
        return;
    }
    const QString word = outcome->applied == ProbeOutcome::Applied::No ? u"no"_s
        : outcome->applied == ProbeOutcome::Applied::Yes               ? u"yes"_s
                                                                       : u"running"_s;
    QCOMPARE(word, result);
    QCOMPARE(outcome->operation.has_value(), method == "PUT" && result == u"running");
}

void TestAzureExecutor::postWithoutProbeStaysUnknown()
{
    test::CannedAzure azure;
    ChangeRequest request;
    request.method = "POST";
    request.pathOrUrl = kPath + u"/prepare"_s;
    AzureExecutor executor = executorOf(azure);
    const auto outcome = executor.probe(request, {});
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, u"OutcomeUnknown"_s);
    QVERIFY(azure.asked().isEmpty());
}

void TestAzureExecutor::deferredValueIsSentAndNotKept()
{
    test::CannedAzure azure;
    azure.answer(u"GET https://kv-weu.vault.azure.net/secrets/db"_s, {200, R"({"value":"SECRET-MARKER"})", {}});
    azure.answer(u"PUT https://kv-sdc.vault.azure.net/secrets/db"_s,
                 {200, R"({"value":"SECRET-MARKER","id":"x"})", {}});
    ChangeRequest request;
    request.method = "PUT";
    request.pathOrUrl = u"https://kv-sdc.vault.azure.net/secrets/db"_s;
    request.apiVersion = u"7.4"_s;
    request.body = QJsonObject{
        {u"value"_s, deferred::read("GET", u"https://kv-weu.vault.azure.net/secrets/db"_s, u"7.4"_s, u"/value"_s)}};
    AzureExecutor executor = executorOf(azure);
    const auto outcome = executor.send(request, u"change-1"_s, {});
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().toLine()));
    QVERIFY(azure.last().body.contains("SECRET-MARKER"));
    QCOMPARE(azure.last().clientRequestId, u"change-1"_s);
    QVERIFY(azure.last().secretAnswer);
    QCOMPARE(outcome->requests.size(), 1);
    QVERIFY(outcome->requests.first().answerExcerpt.isEmpty());
}

QTEST_GUILESS_MAIN(TestAzureExecutor)
#include "tst_azureexecutor.moc"
