#include "faketasks.h"

#include <QTest>

using namespace azrelocate;
using namespace azrelocate::test;
using namespace Qt::StringLiterals;

/// One write at a time: crashes at every step, refusals, operations, undo.
class TestChangeTask : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void crashAtEveryStep_data();
    void crashAtEveryStep();
    void answers_data();
    void answers();
    void patienceEnds();
    void operationThatFailsIsSentAgainOnRetryOnly();
    void byHandWaits();
    void classesOfErrors_data();
    void classesOfErrors();
};

namespace {

constexpr auto kUrl = "https://azure/x"_L1;

/// Advances until the task is final; the clock jumps to each next time.
void runToEnd(Task &task, TaskJournal &journal, FakeAzure &azure, StillClock &clock)
{
    ChangeTask changeTask(journal, azure, clock);
    for (int round = 0; round < 200 && !isFinal(task.state); ++round) {
        if (task.state == TaskState::Waiting)
            clock.advance(std::chrono::milliseconds(std::max<qint64>(0, clock.now().msecsTo(task.nextAt))));
        if (auto went = changeTask.advance(task, {}); !went)
            qFatal("%s", qPrintable(went.error().toLine()));
    }
}

Task taskOf(const QString &scenario)
{
    if (scenario == u"undo") {
        Change undone = change(u"x"_s);
        undone.undo = Change::Undo::Possible;
        undone.undoRequests = {change(u"y"_s, "DELETE").request, change(u"x"_s, "DELETE").request};
        return undoTasks({taskFor(undone, {})}, {})->first();
    }
    const QByteArray method = scenario.startsWith(u"delete") ? "DELETE" : scenario.startsWith(u"post") ? "POST" : "PUT";
    Change made = change(u"x"_s, method);
    made.request.probe.outlivesOperation = scenario.endsWith(u"goes-on");
    return taskFor(made, {});
}

void prepare(FakeAzure &azure, const QString &scenario)
{
    if (scenario.endsWith(u"operation") || scenario.endsWith(u"goes-on"))
        azure.workFor(kUrl, 3);
    if (scenario.endsWith(u"goes-on"))
        azure.goOnFor(kUrl, 4);
    if (scenario == u"put-refused")
        azure.refuse(kUrl, {azureError(400, u"PrincipalNotFound"_s), azureError(409, u"AnotherOperationInProgress"_s)});
    if (scenario == u"put-lost")
        azure.refuse(kUrl, {azureError(0, {})});
}

}

void TestChangeTask::crashAtEveryStep_data()
{
    QTest::addColumn<QString>("scenario");
    QTest::newRow("a write that is final at once") << u"put"_s;
    QTest::newRow("a write with an operation") << u"put-operation"_s;
    QTest::newRow("a deletion") << u"delete"_s;
    QTest::newRow("a deletion with an operation") << u"delete-operation"_s;
    QTest::newRow("a move that shows only its state") << u"post-operation"_s;
    QTest::newRow("a replication that goes on after its operation") << u"put-goes-on"_s;
    QTest::newRow("a write that is put off twice") << u"put-refused"_s;
    QTest::newRow("a write whose answer is lost") << u"put-lost"_s;
    QTest::newRow("an undo of two requests") << u"undo"_s;
}

void TestChangeTask::crashAtEveryStep()
{
    QFETCH(QString, scenario);
    int crashes = 0;
    for (int step = 0;; ++step) {
        Fuse fuse;
        StillClock clock;
        MemoryJournal journal(&fuse);
        FakeAzure azure(&fuse);
        prepare(azure, scenario);
        QVERIFY(journal.save({taskOf(scenario)}, TaskTransition::Added));
        fuse.burnAt(step);
        bool crashed = false;
        try {
            Task task = journal.load()->first();
            runToEnd(task, journal, azure, clock);
        } catch (const Crash &) {
            crashed = true;
            ++crashes;
        }
        fuse.burnAt(-1);
        Task task = journal.load()->first(); // all that the next process knows
        runToEnd(task, journal, azure, clock);

        QVERIFY2(task.state == TaskState::Succeeded, qPrintable(u"crash at step %1"_s.arg(step)));
        const QString stored = toString(journal.load()->first().state);
        QCOMPARE(stored, u"succeeded"_s);
        const QStringList taken = azure.order();
        QCOMPARE(taken.size(), QSet<QString>(taken.begin(), taken.end()).size()); // none twice
        QCOMPARE(taken.size(), scenario == u"undo" ? 2 : 1);
        QCOMPARE(taken.first(), task.id);
        QVERIFY(task.journal.acceptedAt.isValid());
        QVERIFY(task.endedAt.isValid());
        QVERIFY(!azure.isAtWork(kUrl));
        if (!crashed)
            break;
    }
    QVERIFY(crashes >= 6);
}

void TestChangeTask::answers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("state");
    QTest::addColumn<int>("accepted");
    QTest::newRow("bad request") << 400 << u"InvalidParameter"_s << QByteArray("PUT") << u"failed"_s << 0;
    QTest::newRow("no permission") << 403 << u"AuthorizationFailed"_s << QByteArray("PUT") << u"failed"_s << 0;
    QTest::newRow("locked scope is never retried") << 409 << u"ScopeLocked"_s << QByteArray("PUT") << u"failed"_s << 0;
    QTest::newRow("busy parent is retried")
        << 409 << u"RetryableErrorDueToAnotherOperation"_s << QByteArray("PUT") << u"succeeded"_s << 1;
    QTest::newRow("throttled is retried") << 429 << u"TooManyRequests"_s << QByteArray("PUT") << u"succeeded"_s << 1;
    QTest::newRow("unknown principal is retried")
        << 400 << u"PrincipalNotFound"_s << QByteArray("PUT") << u"succeeded"_s << 1;
    QTest::newRow("the same grant exists")
        << 409 << u"RoleAssignmentExists"_s << QByteArray("PUT") << u"succeeded"_s << 0;
    QTest::newRow("deleted already") << 404 << u"ResourceNotFound"_s << QByteArray("DELETE") << u"succeeded"_s << 0;
    QTest::newRow("changed by somebody else")
        << 412 << u"PreconditionFailed"_s << QByteArray("PUT") << u"failed"_s << 0;
    QTest::newRow("gateway timeout, not taken") << 504 << u""_s << QByteArray("PUT") << u"succeeded"_s << 1;
    QTest::newRow("connection lost after it was taken") << 0 << u""_s << QByteArray("PUT") << u"succeeded"_s << 1;
}

void TestChangeTask::answers()
{
    QFETCH(int, status);
    QFETCH(QString, code);
    QFETCH(QByteArray, method);
    QFETCH(QString, state);
    QFETCH(int, accepted);
    StillClock clock;
    MemoryJournal journal;
    FakeAzure azure;
    azure.refuse(kUrl, {azureError(status, code)});
    Task task = taskFor(change(u"x"_s, method), clock.now());
    runToEnd(task, journal, azure, clock);
    QCOMPARE(toString(task.state), state);
    QCOMPARE(azure.accepted(u"x"_s), accepted);
    QCOMPARE(task.error.has_value(), state == u"failed");
    if (status == 412)
        QCOMPARE(toString(task.error->kind), u"conflict"_s);
}

void TestChangeTask::patienceEnds()
{
    StillClock clock;
    MemoryJournal journal;
    FakeAzure azure;
    azure.refuse(kUrl, QList<Error>(100, azureError(400, u"PrincipalNotFound"_s)));
    Task task = taskFor(change(u"x"_s), clock.now());
    const QDateTime start = clock.now();
    runToEnd(task, journal, azure, clock);
    QCOMPARE(toString(task.state), u"failed"_s);
    QCOMPARE(task.error->code, u"PrincipalNotFound"_s);
    const qint64 seconds = start.secsTo(clock.now());
    QVERIFY(seconds >= 600 && seconds < 700);
}

void TestChangeTask::operationThatFailsIsSentAgainOnRetryOnly()
{
    StillClock clock;
    MemoryJournal journal;
    FakeAzure azure;
    azure.workFor(kUrl, 2);
    azure.failOperation(kUrl, azureError(200, u"QuotaExceeded"_s));
    Task task = taskFor(change(u"x"_s), clock.now());
    runToEnd(task, journal, azure, clock);
    QCOMPARE(toString(task.state), u"failed"_s);
    QCOMPARE(toString(task.journal.stage), u"ended"_s);
    QCOMPARE(task.error->code, u"QuotaExceeded"_s);
    QCOMPARE(azure.accepted(u"x"_s), 1);
}

void TestChangeTask::byHandWaits()
{
    StillClock clock;
    MemoryJournal journal;
    FakeAzure azure;
    Change byHand = change(u"x"_s);
    byHand.kind = Change::Kind::ByHand;
    Task task = taskFor(byHand, clock.now());
    QVERIFY(ChangeTask(journal, azure, clock).advance(task, {}));
    QCOMPARE(toString(task.state), u"waiting"_s);
    QVERIFY(task.nextAt.isNull());
    QVERIFY(!task.reason.isEmpty());
    QVERIFY(azure.order().isEmpty());
}

void TestChangeTask::classesOfErrors_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("known");
    QTest::newRow("400") << 400 << u"service"_s << true;
    QTest::newRow("408, the server gave up waiting") << 408 << u"service"_s << false;
    QTest::newRow("429") << 429 << u"throttled"_s << true;
    QTest::newRow("500") << 500 << u"service"_s << false;
    QTest::newRow("504") << 504 << u"service"_s << false;
    QTest::newRow("connection broke") << 0 << u"network"_s << false;
    QTest::newRow("time ran out") << 0 << u"timeout"_s << false;
    QTest::newRow("stopped") << 0 << u"cancelled"_s << false;
    QTest::newRow("answer that cannot be read") << 0 << u"protocol"_s << false;
    QTest::newRow("no token") << 0 << u"sign-in"_s << true;
    QTest::newRow("refused by this program") << 0 << u"refused"_s << true;
}

void TestChangeTask::classesOfErrors()
{
    QFETCH(int, status);
    QFETCH(QString, kind);
    QFETCH(bool, known);
    Error error;
    error.httpStatus = status;
    error.kind = errorKindFromString(kind);
    QCOMPARE(outcomeIsKnown(error), known);
}

QTEST_GUILESS_MAIN(TestChangeTask)
#include "tst_changetask.moc"
