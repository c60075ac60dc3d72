// A journalled write on a network that breaks, over real sockets: it happens once or ends in one error, whatever is
// lost on the way. The clock is the test's.

#include "faketasks.h"

#include "tasks/azureexecutor.h"
#include "tests/http/troubledsession.h"
#include "tests/support/scriptedserver.h"

#include <QTest>

#include <atomic>

using namespace azrelocate;
using namespace azrelocate::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kThing = R"({"properties":{"ttl":60,"provisioningState":"Succeeded"}})";

/// A service with one resource, and what goes wrong on the way to it.
struct Service
{
    QString trouble;
    StillClock &clock;
    QDateTime begin = clock.now();
    std::atomic<int> writes = 0; ///< that reached it
    std::atomic<bool> there = false;

    bool isWithin(int minutes) const { return begin.secsTo(clock.now()) < minutes * 60; }

    ScriptedReply answer(const ScriptedRequest &request)
    {
        if ((trouble == u"503 for nine minutes" && isWithin(9)) || trouble == u"503 for good")
            return refusal(503, "ServerBusy");
        if (request.method == "GET") {
            if (request.target.startsWith("/operations"))
                return ScriptedReply::json(200, R"({"status":"InProgress"})", {{"Retry-After", "60"}});
            if (trouble == u"another's")
                return ScriptedReply::json(200, R"({"properties":{"ttl":5}})");
            return there ? ScriptedReply::json(200, kThing) : refusal(404, "ResourceNotFound");
        }
        return write();
    }

private:
    static ScriptedReply refusal(int status, const QByteArray &code)
    {
        return ScriptedReply::json(status, R"({"error":{"code":")" + code + R"(","message":"m"}})",
                                   {{"x-ms-request-id", "r-1"}});
    }

    ScriptedReply write()
    {
        const int number = ++writes;
        ScriptedReply reply = ScriptedReply::json(200, kThing);
        if (trouble == u"another's")
            return refusal(412, "PreconditionFailed");
        if (trouble == u"busy" && number <= 3)
            return refusal(409, "AnotherOperationInProgress");
        if (trouble == u"never ends")
            return ScriptedReply::json(202, "", {{"Azure-AsyncOperation", "/operations/1"}});
        if (trouble == u"lost and late") { // what the first write asked for comes about with the second
            there = number > 1;
            if (number > 1)
                return refusal(400, "InvalidQuotaLimit");
            reply.ending = ScriptedReply::Ending::DropBefore;
            return reply;
        }
        const bool isLost = trouble.startsWith(u"lost") || trouble == u"reset";
        if (number == 1 && isLost)
            reply.ending = trouble == u"reset" ? ScriptedReply::Ending::Reset : ScriptedReply::Ending::DropBefore;
        there = there || trouble != u"lost before" || number > 1;
        return reply;
    }
};

}

class TestTroubledWrites : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void once_data();
    void once();
    void anOperationThatNeverEndsIsAskedAgainOnly();
};

void TestTroubledWrites::once_data()
{
    QTest::addColumn<QString>("trouble");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("outcome"); // "succeeded", or the code of the error
    QTest::addColumn<int>("writes");
    const auto row = [](const char *name, const QString &trouble, const char *method, const QString &outcome,
                        int writes) {
        QTest::newRow(name) << trouble << QByteArray(method) << outcome << writes;
    };
    row("no trouble", {}, "PUT", u"succeeded"_s, 1);
    row("reset after it was sent and taken: asked, not sent again", u"reset"_s, "PUT", u"succeeded"_s, 1);
    row("closed after it was sent and taken: asked, not sent again", u"lost after"_s, "PUT", u"succeeded"_s, 1);
    row("closed before it was taken: asked, then sent again", u"lost before"_s, "PUT", u"succeeded"_s, 2);
    row("taken but shown late: asked, sent again, and what is refused is there", u"lost and late"_s, "PUT",
        u"succeeded"_s, 2);
    row("an action whose answer is lost, and nothing shows it", u"lost after"_s, "POST", u"OutcomeUnknown"_s, 1);
    row("503 for nine minutes", u"503 for nine minutes"_s, "PUT", u"succeeded"_s, 1);
    row("503 for more than ten minutes", u"503 for good"_s, "PUT", u"ServerBusy"_s, 0);
    row("412 on a lost race", u"another's"_s, "PUT", u"PreconditionFailed"_s, 1);
    row("409 with another operation in progress", u"busy"_s, "PUT", u"succeeded"_s, 4);
    row("an operation that never ends", u"never ends"_s, "PUT", u"OperationNeverEnds"_s, 1);
}

void TestTroubledWrites::once()
{
    QFETCH(QString, trouble);
    QFETCH(QByteArray, method);
    QFETCH(QString, outcome);
    QFETCH(int, writes);
    const auto clock = std::make_shared<StillClock>();
    Service service{trouble, *clock};
    const ScriptedServer server([&](const ScriptedRequest &request) { return service.answer(request); });
    const TroubledSession session({.resourceManager = server.url(), .clock = clock});
    AzureExecutor executor(session.reader(), session.writer());
    MemoryJournal journal;
    Change wanted = change(u"thing"_s, method);
    wanted.request.pathOrUrl = u"/thing"_s;
    wanted.request.body = QJsonObject{{u"properties"_s, QJsonObject{{u"ttl"_s, 60}}}};
    Task task = taskFor(wanted, clock->now());
    ChangeTask changeTask(journal, executor, *clock);
    int rounds = 0;
    for (; rounds < 3000 && !isFinal(task.state); ++rounds) {
        if (task.state == TaskState::Waiting)
            clock->advance(std::chrono::milliseconds(std::max<qint64>(0, clock->now().msecsTo(task.nextAt))));
        const auto went = changeTask.advance(task, {});
        QVERIFY2(went, went ? "" : qPrintable(went.error().toLine()));
    }
    QCOMPARE(task.error ? task.error->code : toString(task.state), outcome);
    QCOMPARE(service.writes.load(), writes);
    QCOMPARE_LE(rounds, 24 * 60 + 2); // a look a minute, no storm
}

void TestTroubledWrites::anOperationThatNeverEndsIsAskedAgainOnly()
{
    const auto clock = std::make_shared<StillClock>();
    Service service{u"never ends"_s, *clock};
    const ScriptedServer server([&](const ScriptedRequest &request) { return service.answer(request); });
    const TroubledSession session({.resourceManager = server.url(), .clock = clock});
    AzureExecutor executor(session.reader(), session.writer());
    MemoryJournal journal;
    Change wanted = change(u"thing"_s);
    wanted.request.pathOrUrl = u"/thing"_s;
    Task task = taskFor(wanted, clock->now());
    ChangeTask changeTask(journal, executor, *clock);
    QVERIFY(changeTask.advance(task, {}));
    clock->advance(std::chrono::hours(25));
    QVERIFY(changeTask.advance(task, {}));
    QCOMPARE(task.error->code, u"OperationNeverEnds"_s);
    task.state = TaskState::Pending; // as a retry does
    task.error.reset();
    QVERIFY(changeTask.advance(task, {}));
    QCOMPARE(service.writes.load(), 1);
}

QTEST_GUILESS_MAIN(TestTroubledWrites)
#include "tst_troubledwrites.moc"
