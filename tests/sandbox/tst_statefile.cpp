// The state file of a simulated Azure: when it is written, what it survives, whose it is.

#include "statefixture.h"

#include <QJsonArray>

#include <ctime>
#include <functional>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace azrelocate::test {

class TestStateFile : public StateFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeFreshState(); }
    void clock();
    void requestsAfterTheRestart();
    void lastLineTorn_data();
    void lastLineTorn();
    void refused_data();
    void refused();
    void clockThatIsBehind();
    void onlyWhenAsked();
    void readableByItsOwnerOnly();
    void fiveHundredRequests();
    void startedAndStoppedOnDifferentThreads();
};

void TestStateFile::clock()
{
    begin();
    const QDateTime first = m_azure->info().simulatedTime;
    QVERIFY(first <= m_azure->clock().now());
    m_azure->clock().advance(24h);
    get(u"{S}"_s + kGroups);
    const Result<QDateTime> whileRunning = sandbox::Sandbox::lastTime(m_azure->stateFile);
    QVERIFY(whileRunning && *whileRunning >= first.addDays(1));
    m_azure->clock().advance(1h);
    const QDateTime end = m_azure->clock().now();
    m_azure->stop();
    const Result<QDateTime> stopped = sandbox::Sandbox::lastTime(m_azure->stateFile);
    QVERIFY(stopped && *stopped >= end);
    startAgain(m_azure->stateFile);
    QVERIFY(m_azure->info().simulatedTime >= *stopped);
    QVERIFY(sandbox::Sandbox::lastTime(m_azure->path(u"none"_s)).value().isNull());
}

void TestStateFile::requestsAfterTheRestart()
{
    begin();
    makeGroup();
    const auto identity = [](const QString &name) {
        return kIdentities + name + kIdentityVersion;
    };
    const QStringList names{u"one"_s, u"two"_s, u"three"_s};
    QStringList ids, requests, urls;
    for (const QString &name : names) {
        const HttpAnswer made = send({"PUT", identity(name), {{u"location"_s, kPlace}}});
        QCOMPARE(made.status, 201);
        ids.append(made.json.value(u"properties")[u"principalId"].toString());
        requests.append(QString::fromLatin1(made.header("x-ms-request-id")));
        urls.append(identity(name));
        const QStringList all = answers(urls);
        startAgain(m_azure->stateFile);
        QCOMPARE(answers(urls), all);
    }
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), names.size());
    QCOMPARE(QSet<QString>(requests.begin(), requests.end()).size(), names.size());
}

void TestStateFile::lastLineTorn_data()
{
    QTest::addColumn<QByteArray>("rest");
    QTest::newRow("after a few bytes") << QByteArray("{\"time\":\"2026");
    QTest::newRow("before its end of line") << QByteArray("{\"time\":\"2099-01-01T00:00:00.000Z\"}");
    QTest::newRow("in the middle of a body") << QByteArray("{\"request\":{\"body\":\"eyJs");
}

void TestStateFile::lastLineTorn()
{
    QFETCH(QByteArray, rest);
    begin();
    makeGroup();
    const QStringList before = answers({u"{G}"_s + kGroups});
    m_azure->stop();
    QFile file(m_azure->stateFile);
    QVERIFY(file.open(QIODevice::Append));
    QCOMPARE(file.write(rest), rest.size());
    file.close();

    startAgain(m_azure->stateFile);
    QCOMPARE(answers({u"{G}"_s + kGroups}), before);
    QVERIFY(m_azure->clock().now() < QDateTime(QDate(2099, 1, 1), QTime(0, 0), Qt::UTC));
    QCOMPARE(send({"PUT", kIdentities + u"id"_s + kIdentityVersion, {{u"location"_s, kPlace}}}).status, 201);
    const QStringList both = answers({u"{G}"_s + kGroups, kIdentities + u"id"_s + kIdentityVersion});
    startAgain(m_azure->stateFile);
    QCOMPARE(answers({u"{G}"_s + kGroups, kIdentities + u"id"_s + kIdentityVersion}), both);
}

void TestStateFile::refused_data()
{
    using Change = std::function<void(sandbox::SandboxOptions &, QByteArray &)>;
    QTest::addColumn<Change>("change");
    const auto row = [](const char *name, const Change &change) {
        QTest::newRow(name) << change;
    };
    row("another estate", [](sandbox::SandboxOptions &options, QByteArray &) {
        options.estatePath = u":/estates/northwind-orders.json"_s;
    });
    row("an estate given as a value",
        [](sandbox::SandboxOptions &options, QByteArray &) { options.estate = sandbox::emptyEstate(); });
    row("another seed", [](sandbox::SandboxOptions &options, QByteArray &) { options.seed = 2; });
    row("more resources", [](sandbox::SandboxOptions &options, QByteArray &) { options.generatedResources = 5; });
    row("another version of the program", [](sandbox::SandboxOptions &, QByteArray &state) {
        state.replace("\"program\":\"" AZRELOCATE_VERSION "\"", "\"program\":\"0.0.1\"");
    });
    row("another version of the format",
        [](sandbox::SandboxOptions &, QByteArray &state) { state.replace("format 1", "format 0"); });
    row("another kind of file", [](sandbox::SandboxOptions &, QByteArray &state) { state = "SQLite format 3\n"; });
    row("an empty file", [](sandbox::SandboxOptions &, QByteArray &state) { state.clear(); });
    row("a line in the middle that is damaged",
        [](sandbox::SandboxOptions &, QByteArray &state) { state.insert(state.indexOf('\n') + 1, "{\"time\":\n"); });
    row("an answer that this program does not give",
        [](sandbox::SandboxOptions &, QByteArray &state) { state.replace("\"status\":201", "\"status\":200"); });
}

void TestStateFile::refused()
{
    using Change = std::function<void(sandbox::SandboxOptions &, QByteArray &)>;
    QFETCH(Change, change);
    begin();
    makeGroup();
    m_azure->stop();
    QFile file(m_azure->stateFile);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray state = file.readAll();
    change(m_azure->options(), state);
    QVERIFY(file.resize(0) && file.seek(0) && file.write(state) == state.size());
    file.close();

    const std::optional<Error> error = m_azure->start();
    QVERIFY(error.has_value());
    QVERIFY(error->kind == ErrorKind::Input);
    QCOMPARE(error->code, u"StateFileOther"_s);
    QVERIFY(error->message.contains(m_azure->stateFile));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), state); // it may be somebody's
}

void TestStateFile::clockThatIsBehind()
{
    begin();
    m_azure->clock().advance(24h);
    m_azure->stop();
    sandbox::SandboxOptions options = m_azure->options();
    options.clock = std::make_shared<PracticeClock>();
    sandbox::Sandbox azure;
    const Result<sandbox::SandboxInfo> started = azure.start(options);
    QVERIFY(!started);
    QCOMPARE(started.error().code, u"ClockBehind"_s);
}

void TestStateFile::onlyWhenAsked()
{
    begin();
    m_azure->stop();
    QVERIFY(QFile::remove(m_azure->stateFile));
    QVERIFY(!m_azure->start(QString()));
    makeGroup();
    m_azure->stop();
    QVERIFY(!QFile::exists(m_azure->stateFile));
    QVERIFY(!m_azure->start(QString()));
    QCOMPARE(get(u"{G}"_s + kGroups).status, 404);
}

void TestStateFile::readableByItsOwnerOnly()
{
    begin();
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(m_azure->stateFile) & others));
    QVERIFY(QFile::setPermissions(m_azure->stateFile, QFile::permissions(m_azure->stateFile) | others));
    startAgain(m_azure->stateFile);
    QVERIFY(!(QFile::permissions(m_azure->stateFile) & others));
}

void TestStateFile::fiveHundredRequests()
{
    constexpr int kRequests = 500;
    begin();
    makeGroup();
    for (int i = 0; i < kRequests; ++i) {
        const QString table = u"{G}/providers/Microsoft.Network/routeTables/r%1"_s.arg(i % 50) + kNetwork;
        const HttpAnswer made = send({"PUT", table, {{u"location"_s, kPlace}, {u"properties"_s, QJsonObject()}}});
        QVERIFY2(made.status < 300, made.body.constData());
        m_azure->clock().advance(1min);
    }
    m_azure->stop();
    // Processor time, so that a busy machine does not fail the test.
    const std::clock_t before = std::clock();
    const auto error = m_azure->start();
    const double seconds = static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
    QVERIFY(!error);
    qInfo("%d requests and the estate: %.2f s", kRequests, seconds);
    QVERIFY2(seconds < 3, qPrintable(QString::number(seconds))); // an optimized build needs a tenth of it
    QCOMPARE(get(u"{G}/providers/Microsoft.Network/routeTables"_s + kNetwork).json.value(u"value").toArray().size(),
             50);
}

void TestStateFile::startedAndStoppedOnDifferentThreads()
{
    for (int i = 0; i < 3; ++i) {
        auto azure = std::make_unique<KeptSandbox>();
        sandbox::SandboxOptions options = azure->options();
        auto sandbox = std::make_unique<sandbox::Sandbox>();
        Result<sandbox::SandboxInfo> info = Error();
        std::thread([&] { info = sandbox->start(options); }).join();
        QVERIFY(info);
        HttpCaller caller(info->caFile);
        QCOMPARE(caller.call("GET", info->resourceManager + u"/metadata/endpoints?api-version=2015-01-01"_s).status,
                 200);
        std::thread([&] { i == 0 ? sandbox->stop() : sandbox.reset(); }).join();
        QCOMPARE(caller.call("GET", info->resourceManager + u"/metadata/endpoints?api-version=2015-01-01"_s).status, 0);
        if (i == 0) { // and once more, on a third
            std::thread([&] { info = sandbox->start(options); }).join();
            QVERIFY(info);
        }
    }
}

}

QTEST_GUILESS_MAIN(azrelocate::test::TestStateFile)
#include "tst_statefile.moc"
