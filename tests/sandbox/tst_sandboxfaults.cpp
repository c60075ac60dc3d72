// Faults by specification, the request log, and what does not start.

#include "sandbox/faults.h"
#include "tests/support/testsandbox.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace azrelocate::test {

class TestSandboxFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void badSpecifications_data();
    void badSpecifications();
    void sameSeedSameFaults();
    void statusHitsOnlyWhatItNames();
    void tokenExpires();
    void onlyWhoUnderstandsIsChallenged();
    void cutAndTruncate();
    void logTellsAcceptedWrites();
    void generatedResourcesAreCounted();
    void portThatIsTaken();
};

void TestSandboxFaults::badSpecifications_data()
{
    QTest::addColumn<QString>("specification");
    QTest::newRow("no status") << u"boom"_s;
    QTest::newRow("a status that is no error") << u"200"_s;
    QTest::newRow("a rate above one") << u"429:1.5"_s;
    QTest::newRow("a rate that is no number") << u"503:often@GET *"_s;
}

void TestSandboxFaults::badSpecifications()
{
    QFETCH(QString, specification);
    const Result<sandbox::Faults> faults = sandbox::Faults::parse(specification, 1);
    QVERIFY(!faults);
    QVERIFY(faults.error().kind == ErrorKind::Input);
}

void TestSandboxFaults::sameSeedSameFaults()
{
    const auto pattern = [](quint32 seed) {
        sandbox::Faults faults = *sandbox::Faults::parse(u"429:0.3@GET */dnsZones/*,500:2x@PUT *"_s, seed);
        QString hits;
        for (int i = 0; i < 60; ++i) {
            sandbox::ArmRequest request;
            request.method = i % 3 == 0 ? "PUT" : "GET";
            request.rawPath = "/subscriptions/s/providers/Microsoft.Network/dnszones/z";
            const sandbox::Fault *fault = faults.next(request);
            hits += fault ? QString::number(fault->status) : u"-"_s;
        }
        return hits;
    };
    QCOMPARE(pattern(7), pattern(7));
    QVERIFY(pattern(7) != pattern(8));
    QCOMPARE(pattern(7).count(u"500"_s), 2);
}

void TestSandboxFaults::statusHitsOnlyWhatItNames()
{
    sandbox::SandboxOptions options = TestSandbox::emptyEstate();
    options.faults = u"429:1x@GET */locations*,503@DELETE *"_s;
    const TestSandbox sandbox(options);
    QVERIFY2(sandbox.error().isEmpty(), qPrintable(sandbox.error()));
    const auto caller = sandbox.caller();
    QCOMPARE(caller->call("GET", sandbox.url(u"/subscriptions"_s, u"2022-12-01"_s)).status, 200);
    const QString locations = sandbox.url(sandbox.subscription() + u"/locations"_s, u"2022-12-01"_s);
    const HttpAnswer throttled = caller->call("GET", locations);
    QCOMPARE(throttled.status, 429);
    QCOMPARE(throttled.code(), u"TooManyRequests"_s);
    QVERIFY(throttled.header("Retry-After").toInt() > 0);
    QCOMPARE(caller->call("GET", locations).status, 200);
    const HttpAnswer busy =
        caller->call("DELETE", sandbox.url(sandbox.subscription() + u"/resourceGroups/x"_s, u"2025-04-01"_s));
    QCOMPARE(busy.status, 503);
}

void TestSandboxFaults::tokenExpires()
{
    sandbox::SandboxOptions options = TestSandbox::emptyEstate();
    options.faults = u"expire-token:1x@GET /subscriptions*"_s;
    const TestSandbox sandbox(options);
    const auto caller = sandbox.caller();
    const QString url = sandbox.url(u"/subscriptions"_s, u"2022-12-01"_s);
    QCOMPARE(caller->call("GET", url).code(), u"ExpiredAuthenticationToken"_s);
    QCOMPARE(caller->call("GET", url).status, 401); // this token stays expired
    QCOMPARE(sandbox.caller()->call("GET", url).status, 200);
}

void TestSandboxFaults::onlyWhoUnderstandsIsChallenged()
{
    sandbox::SandboxOptions options = TestSandbox::emptyEstate();
    options.faults = u"claims-challenge:1x@GET /subscriptions*"_s;
    const TestSandbox sandbox(options);
    const QString url = sandbox.url(u"/subscriptions"_s, u"2022-12-01"_s);
    const HttpAnswer refused = sandbox.caller()->call("GET", url); // its token was asked for without CP1
    QCOMPARE(refused.status, 401);
    QVERIFY(!refused.header("WWW-Authenticate").contains("claims="));
    QCOMPARE(sandbox.caller()->call("GET", url).status, 200); // as ever: another token, and all is well
}

void TestSandboxFaults::cutAndTruncate()
{
    sandbox::SandboxOptions options = TestSandbox::emptyEstate();
    options.faults = u"cut@GET */locations*,truncate@GET */providers?*"_s;
    const TestSandbox sandbox(options);
    const auto caller = sandbox.caller();
    const HttpAnswer cut = caller->call("GET", sandbox.url(sandbox.subscription() + u"/locations"_s, u"2022-12-01"_s));
    QCOMPARE(cut.status, 0);
    const HttpAnswer half = caller->call("GET", sandbox.url(sandbox.subscription() + u"/providers"_s, u"2025-04-01"_s));
    QVERIFY(half.broken);
}

void TestSandboxFaults::logTellsAcceptedWrites()
{
    const TestSandbox sandbox;
    const auto caller = sandbox.caller();
    const QString group = sandbox.url(sandbox.subscription() + u"/resourceGroups/rg"_s, u"2025-04-01"_s);
    const HttpCaller::Headers headers{{"x-ms-client-request-id", "first"}, {"Content-Type", "application/json"}};
    QCOMPARE(caller->call("PUT", group, QByteArray("{\"location\":\"westeurope\"}"), headers).status, 201);
    QCOMPARE(caller->call("PUT", group, QByteArray("{\"location\":\"nowhere\"}"), headers).status, 400);
    QCOMPARE(caller->call("GET", group).status, 200);

    QFile file(sandbox.info().requestLog);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(!text.contains("practice-only") && !text.contains("eyJ"));
    const QList<QJsonObject> lines = sandbox.requestLog();
    QCOMPARE(lines.size(), 4); // the token request is the first
    QCOMPARE(lines[0].value(u"accepted").toBool(), false);
    QCOMPARE(lines[1].value(u"accepted").toBool(), true);
    QCOMPARE(lines[1].value(u"clientRequestId").toString(), u"first"_s);
    QCOMPARE(lines[2].value(u"accepted").toBool(), false);
    QCOMPARE(lines[2].value(u"status").toInt(), 400);
    QCOMPARE(lines[3].value(u"accepted").toBool(), false);
    QVERIFY(!lines[3].value(u"principal").toString().isEmpty());
}

void TestSandboxFaults::generatedResourcesAreCounted()
{
    sandbox::SandboxOptions options = TestSandbox::emptyEstate();
    options.generatedResources = 1700;
    const TestSandbox sandbox(options);
    QVERIFY2(sandbox.error().isEmpty(), qPrintable(sandbox.error()));
    QCOMPARE(sandbox.info().resourceGroups.size(), 3);
    const auto caller = sandbox.caller();
    QString next = sandbox.url(sandbox.subscription() + u"/resources"_s, u"2025-04-01"_s);
    qsizetype count = 0;
    while (!next.isEmpty()) {
        const HttpAnswer page = caller->call("GET", next);
        QCOMPARE(page.status, 200);
        count += page.json.value(u"value").toArray().size();
        next = page.json.value(u"nextLink").toString();
    }
    QCOMPARE(count, 1700);
}

void TestSandboxFaults::portThatIsTaken()
{
    const TestSandbox first;
    sandbox::SandboxOptions options = TestSandbox::emptyEstate();
    options.port = static_cast<quint16>(QUrl(first.info().resourceManager).port());
    const TestSandbox second(options);
    QVERIFY(second.error().contains(QString::number(options.port)));
}

}

QTEST_GUILESS_MAIN(azrelocate::test::TestSandboxFaults)
#include "tst_sandboxfaults.moc"
