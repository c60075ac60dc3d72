#include "faketasks.h"
#include "tasks/taskrunner.h"

#include <QTest>

using namespace azrelocate;
using namespace azrelocate::test;
using namespace Qt::StringLiterals;

class TestTaskRunner : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void dependencyOrder();
    void failureIsIsolatedAndRetried();
    void cancelWhileWaiting();
    void cancelWhileSending();
    void limitOfWorkers();
    void thousandsOfTasks();
    void thousandsWaitAtOnce();
    void byHandIsConfirmed();
    void stopAndResume();
    void crashBetweenFailureAndItsConsequence();
    void journalFailureStopsEverything();
    void observerSeesChangesInOrder();
};

namespace {

Task task(const QString &name, const QStringList &dependsOn = {}, int wave = 0)
{
    Change made = change(name);
    made.dependsOn = dependsOn;
    made.wave = wave;
    return taskFor(made, {});
}

constexpr TaskRunner::Settings kQuick{4, std::chrono::milliseconds(1)};

QString stateOf(const TaskRunner &runner, const QString &id)
{
    return toString(runner.task(id)->state);
}

}

void TestTaskRunner::dependencyOrder()
{
    StillClock clock;
    MemoryJournal journal;
    FakeAzure azure;
    azure.workFor(u"https://azure/net"_s, 2);
    TaskRunner runner(journal, azure, clock, kQuick);
    QVERIFY(
        runner.add({task(u"app"_s, {u"plan"_s}), task(u"plan"_s, {u"net"_s}), task(u"net"_s), task(u"dns"_s, {}, 1)}));
    runner.start();
    const auto counts = runner.waitUntilIdle();
    QVERIFY(counts);
    QCOMPARE(counts->succeeded, 4);
    QCOMPARE(azure.order(), (QStringList{u"net"_s, u"plan"_s, u"app"_s, u"dns"_s}));
}

void TestTaskRunner::failureIsIsolatedAndRetried()
{
    StillClock clock;
    MemoryJournal journal;
    FakeAzure azure;
    azure.refuse(u"https://azure/a"_s, {azureError(400, u"InvalidParameter"_s)});
    TaskRunner runner(journal, azure, clock, kQuick);
    QVERIFY(runner.add({task(u"a"_s), task(u"b"_s, {u"a"_s}), task(u"c"_s, {u"b"_s}), task(u"free"_s)}));
    runner.start();
    auto counts = runner.waitUntilIdle();
    QVERIFY(counts);
    QCOMPARE(counts->failed, 1);
    QCOMPARE(counts->cancelled, 2);
    QCOMPARE(counts->succeeded, 1);
    QVERIFY(!runner.task(u"c"_s)->reason.isEmpty());
    QCOMPARE(runner.retry(u"b"_s).error().code, u"DependencyNotSucceeded"_s);
    QCOMPARE(runner.retry(u"free"_s).error().code, u"TaskNotEnded"_s);
    QVERIFY(runner.retry(u"a"_s));
    counts = runner.waitUntilIdle();
    QCOMPARE(counts->succeeded, 4);
    QVERIFY(!runner.task(u"a"_s)->error);
}

void TestTaskRunner::cancelWhileWaiting()
{
    SystemClock clock; // five seconds until the first poll
    MemoryJournal journal;
    FakeAzure azure;
    azure.workFor(u"https://azure/a"_s, 100);
    TaskRunner runner(journal, azure, clock, kQuick);
    QVERIFY(runner.add({task(u"a"_s), task(u"b"_s, {u"a"_s})}));
    runner.start();
    QTRY_COMPARE(stateOf(runner, u"a"_s), u"waiting"_s);
    QVERIFY(runner.cancel(u"a"_s));
    const auto counts = runner.waitUntilIdle();
    QCOMPARE(counts->cancelled, 2);
    QCOMPARE(runner.cancel(u"a"_s).error().code, u"TaskEnded"_s);
    QCOMPARE(runner.task(u"a"_s)->journal.stage == JournalStage::Accepted, true); // a retry polls on
    QVERIFY(runner.retry(u"a"_s));
    QTRY_COMPARE(stateOf(runner, u"a"_s), u"waiting"_s);
    QCOMPARE(azure.accepted(u"a"_s), 1);
}

void TestTaskRunner::cancelWhileSending()
{
    StillClock clock;
    MemoryJournal journal;
    FakeAzure azure;
    azure.sendTakes = std::chrono::seconds(30);
    TaskRunner runner(journal, azure, clock, kQuick);
    QVERIFY(runner.add({task(u"a"_s)}));
    runner.start();
    QTRY_COMPARE(azure.mostAtOnce(), 1);
    QVERIFY(runner.cancel(u"a"_s));
    QCOMPARE(runner.waitUntilIdle()->cancelled, 1);
    QCOMPARE(toString(journal.load()->first().state), u"cancelled"_s);
}

void TestTaskRunner::limitOfWorkers()
{
    StillClock clock;
    MemoryJournal journal;
    FakeAzure azure;
    azure.sendTakes = std::chrono::milliseconds(5);
    TaskRunner runner(journal, azure, clock, {3, std::chrono::milliseconds(1)});
    QList<Task> tasks;
    for (int i = 0; i < 30; ++i)
        tasks.append(task(QString::number(i)));
    QVERIFY(runner.add(tasks));
    runner.start();
    QCOMPARE(runner.waitUntilIdle()->succeeded, 30);
    QVERIFY(azure.mostAtOnce() <= 3);
    QVERIFY(azure.mostAtOnce() >= 2);
}

void TestTaskRunner::thousandsOfTasks()
{
    StillClock clock;
    MemoryJournal journal;
    FakeAzure azure;
    TaskRunner runner(journal, azure, clock, kQuick);
    QList<Task> tasks;
    for (int i = 0; i < 4096; ++i)
        tasks.append(task(QString::number(i), i % 2 == 1 ? QStringList{QString::number(i - 1)} : QStringList(), i % 3));
    QVERIFY(runner.add(tasks));
    runner.start();
    QCOMPARE(runner.waitUntilIdle()->succeeded, 4096);
}

void TestTaskRunner::thousandsWaitAtOnce()
{
    StillClock clock;
    MemoryJournal journal;
    FakeAzure azure;
    TaskRunner runner(journal, azure, clock, kQuick);
    QList<Task> tasks;
    for (int i = 0; i < 2000; ++i) {
        azure.workFor(u"https://azure/"_s + QString::number(i), 2);
        tasks.append(task(QString::number(i)));
    }
    QVERIFY(runner.add(tasks));
    runner.start();
    QCOMPARE(runner.waitUntilIdle()->succeeded, 2000);
}

void TestTaskRunner::byHandIsConfirmed()
{
    StillClock clock;
    MemoryJournal journal;
    FakeAzure azure;
    Change byHand = change(u"hand"_s);
    byHand.kind = Change::Kind::ByHand;
    TaskRunner runner(journal, azure, clock, kQuick);
    QVERIFY(runner.add({taskFor(byHand, {}), task(u"after"_s, {u"hand"_s}), task(u"free"_s)}));
    runner.start();
    auto counts = runner.waitUntilIdle();
    QVERIFY(counts);
    QCOMPARE(counts->waitingForPerson, 1);
    QCOMPARE(counts->succeeded, 1);
    QCOMPARE(runner.confirm(u"free"_s, u"Ann"_s).error().code, u"NotByHand"_s);
    QVERIFY(runner.confirm(u"hand"_s, u"Ann"_s));
    QCOMPARE(runner.waitUntilIdle()->succeeded, 3);
}

void TestTaskRunner::stopAndResume()
{
    StillClock clock;
    MemoryJournal journal;
    FakeAzure azure;
    azure.sendTakes = std::chrono::milliseconds(20);
    for (int i = 0; i < 10; ++i)
        azure.workFor(u"https://azure/"_s + QString::number(i), i % 3);
    {
        TaskRunner runner(journal, azure, clock, kQuick);
        QList<Task> tasks;
        for (int i = 0; i < 10; ++i)
            tasks.append(task(QString::number(i), i > 4 ? QStringList{QString::number(i - 5)} : QStringList()));
        QVERIFY(runner.add(tasks));
        runner.start();
        QTRY_VERIFY(azure.order().size() >= 2);
        runner.stop();
        QCOMPARE(toString(runner.waitUntilIdle().error().kind), u"cancelled"_s);
    }
    TaskRunner runner(journal, azure, clock, kQuick);
    const auto open = runner.resume();
    QVERIFY(open);
    QVERIFY(*open > 0);
    runner.start();
    QCOMPARE(runner.waitUntilIdle()->succeeded, 10);
    const QStringList taken = azure.order();
    QCOMPARE(taken.size(), 10); // none lost, none twice
    QCOMPARE(QSet<QString>(taken.begin(), taken.end()).size(), 10);
}

void TestTaskRunner::crashBetweenFailureAndItsConsequence()
{
    StillClock clock;
    MemoryJournal journal;
    FakeAzure azure;
    Task failed = task(u"a"_s);
    failed.state = TaskState::Failed;
    QVERIFY(journal.save({failed, task(u"b"_s, {u"a"_s})}, TaskTransition::Failed));
    TaskRunner runner(journal, azure, clock, kQuick);
    QCOMPARE(runner.resume().value_or(-1), 0);
    QCOMPARE(stateOf(runner, u"b"_s), u"cancelled"_s);
    runner.start();
    QVERIFY(runner.waitUntilIdle());
    QVERIFY(azure.order().isEmpty());
}

void TestTaskRunner::journalFailureStopsEverything()
{
    StillClock clock;
    MemoryJournal journal;
    FakeAzure azure;
    azure.sendTakes = std::chrono::milliseconds(10);
    TaskRunner runner(journal, azure, clock, {1, std::chrono::milliseconds(1)});
    QVERIFY(runner.add({task(u"a"_s), task(u"b"_s)}));
    journal.failFromNowOn();
    runner.start();
    const auto counts = runner.waitUntilIdle();
    QVERIFY(!counts);
    QCOMPARE(toString(counts.error().kind), u"storage"_s);
    QVERIFY(azure.order().isEmpty()); // no intent on disk, no write
}

void TestTaskRunner::observerSeesChangesInOrder()
{
    StillClock clock;
    MemoryJournal journal;
    FakeAzure azure;
    azure.workFor(u"https://azure/a"_s, 2);
    QStringList seen;
    TaskRunner runner(journal, azure, clock, kQuick, [&seen](const TaskSnapshot &snapshot) {
        const QString word = toString(snapshot.state);
        if (seen.isEmpty() || seen.last() != word)
            seen.append(word);
    });
    QVERIFY(runner.add({task(u"a"_s)}));
    runner.start();
    QVERIFY(runner.waitUntilIdle());
    QCOMPARE(seen,
             (QStringList{u"pending"_s, u"running"_s, u"waiting"_s, u"running"_s, u"waiting"_s, u"running"_s,
                          u"succeeded"_s}));
    QCOMPARE(journal.transitions(u"a"_s), (QStringList{u"added"_s, u"intent"_s, u"accepted"_s, u"succeeded"_s}));
}

QTEST_GUILESS_MAIN(TestTaskRunner)
#include "tst_taskrunner.moc"
