// Azure's limits for requests: counted always, enforced where that is asked for.
#include "estateworld.h"
#include "sandbox/arm/ratelimits.h"
#include "tests/support/testsandbox.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace azrelocate;
using namespace azrelocate::test;
using namespace std::chrono_literals;

namespace {

/// Its time stands still but for advance().
constexpr double kStill = 1e-6;

TestSandbox limitedSandbox()
{
    sandbox::SandboxOptions options = TestSandbox::emptyEstate();
    options.enforceLimits = true;
    return TestSandbox(options, kStill);
}

sandbox::ArmRequest armRequest(const QByteArray &method, const QString &path, const QString &principal)
{
    sandbox::ArmRequest request;
    request.method = method;
    request.path = sandbox::ArmPath::parse(path);
    request.principalId = principal;
    return request;
}

}

class TestSandboxLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsOfOnePrincipal();
    void askingEarlyBeginsTheWaitAnew();
    void kindsAndScopesAreApart_data();
    void kindsAndScopesAreApart();
    void allPrincipalsTogether();
    void onlyCountedWithoutTheOption();
    void resourceGraphTellsWhenToComeBack();
    void aVaultRefusesWithoutATime();
};

void TestSandboxLimits::readsOfOnePrincipal()
{
    const TestSandbox azure = limitedSandbox();
    QVERIFY2(azure.error().isEmpty(), qPrintable(azure.error()));
    const auto caller = azure.caller();
    const QString groups = azure.url(azure.subscription() + u"/resourceGroups"_s, u"2025-04-01"_s);
    for (int left = 249; left >= 0; --left) {
        const HttpAnswer answer = caller->call("GET", groups);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.header("x-ms-ratelimit-remaining-subscription-reads").toInt(), left);
    }
    const HttpAnswer refused = caller->call("GET", groups);
    QCOMPARE(refused.status, 429);
    QCOMPARE(refused.code(), u"SubscriptionRequestsThrottled"_s);
    QCOMPARE(refused.header("Retry-After"), QByteArray("1"));
    QCOMPARE(refused.header("x-ms-ratelimit-remaining-subscription-reads"), QByteArray("0"));
    QCOMPARE(refused.header("x-ms-ratelimit-remaining-subscription-global-reads"), QByteArray("3500"));

    azure.clock()->advance(1s);
    int answered = 0;
    while (caller->call("GET", groups).status == 200)
        ++answered;
    QCOMPARE(answered, 25);
}

void TestSandboxLimits::askingEarlyBeginsTheWaitAnew()
{
    sandbox::RateLimits limits;
    const sandbox::ArmRequest request = armRequest("DELETE", u"/subscriptions/s/resourceGroups/g"_s, u"p"_s);
    const QDateTime start(QDate(2026, 9, 1), QTime(9, 0), Qt::UTC);
    for (int i = 0; i < 200; ++i)
        QVERIFY(!limits.take(request, start, true));
    QVERIFY(limits.take(request, start, true));
    QVERIFY(limits.take(request, start.addMSecs(900), true));
    QVERIFY(limits.take(request, start.addMSecs(1500), true));
    QVERIFY(!limits.take(request, start.addMSecs(2500), true));
}

void TestSandboxLimits::kindsAndScopesAreApart_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("principal");
    QTest::addColumn<bool>("isRefused");
    const QString inSubscription = u"/subscriptions/s/resourceGroups/g"_s;
    QTest::newRow("the same in other case") << QByteArray("GET") << u"/SUBSCRIPTIONS/S/x"_s << u"p"_s << true;
    QTest::newRow("HEAD is a read") << QByteArray("HEAD") << inSubscription << u"p"_s << true;
    QTest::newRow("a write") << QByteArray("PUT") << inSubscription << u"p"_s << false;
    QTest::newRow("a delete") << QByteArray("DELETE") << inSubscription << u"p"_s << false;
    QTest::newRow("an action counts as a write") << QByteArray("POST") << inSubscription << u"p"_s << false;
    QTest::newRow("another principal") << QByteArray("GET") << inSubscription << u"q"_s << false;
    QTest::newRow("another subscription") << QByteArray("GET") << u"/subscriptions/t"_s << u"p"_s << false;
    QTest::newRow("the tenant") << QByteArray("GET") << u"/subscriptions"_s << u"p"_s << false;
}

void TestSandboxLimits::kindsAndScopesAreApart()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    QFETCH(QString, principal);
    QFETCH(bool, isRefused);
    sandbox::RateLimits limits;
    const QDateTime now(QDate(2026, 9, 1), QTime(9, 0), Qt::UTC);
    while (!limits.take(armRequest("GET", u"/subscriptions/s/resourceGroups/g"_s, u"p"_s), now, true)) {
    }
    QCOMPARE(limits.take(armRequest(method, path, principal), now, true).has_value(), isRefused);
}

void TestSandboxLimits::allPrincipalsTogether()
{
    sandbox::RateLimits limits;
    const QDateTime now(QDate(2026, 9, 1), QTime(9, 0), Qt::UTC);
    int answered = 0;
    for (int principal = 0; principal < 20; ++principal) {
        while (!limits.take(armRequest("PUT", u"/subscriptions/s/x"_s, QString::number(principal)), now, true))
            ++answered;
    }
    QCOMPARE(answered, 15 * 200);
}

void TestSandboxLimits::onlyCountedWithoutTheOption()
{
    const TestSandbox azure(TestSandbox::emptyEstate(), kStill);
    QVERIFY2(azure.error().isEmpty(), qPrintable(azure.error()));
    const auto caller = azure.caller();
    const QString groups = azure.url(azure.subscription() + u"/resourceGroups"_s, u"2025-04-01"_s);
    HttpAnswer answer;
    for (int i = 0; i < 260; ++i)
        answer = caller->call("GET", groups);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.header("x-ms-ratelimit-remaining-subscription-reads"), QByteArray("0"));
}

void TestSandboxLimits::resourceGraphTellsWhenToComeBack()
{
    const TestSandbox azure = limitedSandbox();
    QVERIFY2(azure.error().isEmpty(), qPrintable(azure.error()));
    const auto caller = azure.caller();
    const QString url = azure.url(u"/providers/Microsoft.ResourceGraph/resources"_s, u"2024-04-01"_s);
    const QJsonObject query{{u"query"_s, u"resources | project id"_s}};
    QCOMPARE(caller->call("POST", url, query).status, 200);
    azure.clock()->advance(2s);
    for (int left = 13; left >= 0; --left) {
        const HttpAnswer answer = caller->call("POST", url, query);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.header("x-ms-user-quota-remaining").toInt(), left);
    }
    const HttpAnswer refused = caller->call("POST", url, query);
    QCOMPARE(refused.status, 429);
    QCOMPARE(refused.code(), u"RateLimiting"_s);
    QCOMPARE(refused.header("x-ms-user-quota-remaining"), QByteArray("0"));
    QCOMPARE(refused.header("x-ms-user-quota-resets-after"), QByteArray("00:00:03"));
    QVERIFY(refused.header("Retry-After").isEmpty());
    azure.clock()->advance(3s);
    QCOMPARE(caller->call("POST", url, query).header("x-ms-user-quota-remaining"), QByteArray("14"));
}

void TestSandboxLimits::aVaultRefusesWithoutATime()
{
    sandbox::EstateWorld world;
    world.simulation.setEnforcesLimits(true);
    const auto vaults = world.simulation.store().ofType(u"Microsoft.KeyVault/vaults"_s);
    QVERIFY(!vaults.isEmpty());
    sandbox::ArmRequest request = world.request("GET", u"/secrets?api-version=7.6"_s, {});
    request.host = vaults.first()->name() + world.simulation.names().keyVaultSuffix;
    const sandbox::DataPlane *plane = world.simulation.dataPlaneFor(request.host);
    QVERIFY(plane);
    const QDateTime now = world.simulation.now();
    world.simulation.at(now, u"a burst"_s, [&] {
        for (int i = 0; i < 4000; ++i)
            QVERIFY(plane->handle({world.simulation, request}).status != 429);
        const sandbox::Reply refused = plane->handle({world.simulation, request});
        QCOMPARE(refused.status, 429);
        QCOMPARE(refused.errorCode(), u"Throttled"_s);
        QVERIFY(refused.header("Retry-After").isEmpty());
    });
    world.simulation.at(now.addSecs(10), u"later"_s, [&] {
        QVERIFY(plane->handle({world.simulation, request}).status != 429);
    });
}

QTEST_GUILESS_MAIN(TestSandboxLimits)
#include "tst_sandboxlimits.moc"
