// When each step of the cutover is due, how long it takes, and who takes care of it.
#include "relocation/cutovertimeline.h"

#include <QTest>

using namespace azrelocate;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kBegin(QDate(2026, 11, 23), QTime(20, 0), Qt::UTC);

TaskSnapshot task(const QString &itemId, TaskKind kind, int from, int to, TaskState state = TaskState::Succeeded)
{
    TaskSnapshot snapshot;
    snapshot.itemId = itemId;
    snapshot.kind = kind;
    snapshot.state = state;
    snapshot.startedAt = from < 0 ? QDateTime() : kBegin.addSecs(from);
    snapshot.endedAt = to < 0 ? QDateTime() : kBegin.addSecs(to);
    return snapshot;
}

}

class CutoverTimelineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plannedFromThePlan()
    {
        const auto steps = timeline({});
        for (const QString &id : {u"cut.gate"_s, u"cut.uat"_s, u"cut.rollback"_s})
            QVERIFY2(step(steps, id).isBefore && !step(steps, id).dueAfter, qPrintable(id));
        const TimelineStep freeze = step(steps, u"cut.freeze"_s);
        QCOMPARE(freeze.dueAfter, std::optional(std::chrono::seconds(0)));
        QCOMPARE(step(steps, u"cut.switch"_s).dueAfter, std::optional(Limits().syncLag));
        QVERIFY(!step(steps, u"cut.close"_s).dueAfter && !step(steps, u"cut.close"_s).isBefore);
        QCOMPARE(freeze.planned, std::optional(Limits().syncLag));
        QVERIFY(!freeze.rehearsed && !freeze.startedAt.isValid());
        QCOMPARE(freeze.owner, u"Ada"_s);
        QVERIFY(step(steps, u"cut.switch"_s).owner.isEmpty());
        QVERIFY(!step(steps, u"cut.uat"_s).planned); // people take the time that they take
    }

    void whatRunsHasBegun()
    {
        const auto steps = timeline({task(u"cut.switch"_s, TaskKind::Change, 60, 90),
                                     task(u"cut.switch"_s, TaskKind::Change, 70, -1, TaskState::Running),
                                     task(u"cut.switch"_s, TaskKind::Change, -1, -1, TaskState::Pending)});
        const TimelineStep found = step(steps, u"cut.switch"_s);
        QCOMPARE(found.startedAt, kBegin.addSecs(60));
        QVERIFY(!found.endedAt.isValid());
        QCOMPARE(found.openTasks, 2);
    }

    void whatWasRolledBackWasARehearsal()
    {
        QList<TaskSnapshot> tasks{task(u"cut.switch"_s, TaskKind::Change, 60, 100),
                                  task(u"cut.switch"_s, TaskKind::Change, 65, 160),
                                  task(u"cut.switch"_s, TaskKind::Undo, 500, 510),
                                  task(u"cut.switch"_s, TaskKind::Undo, 501, 512)};
        TimelineStep found = step(timeline(tasks), u"cut.switch"_s);
        QCOMPARE(found.rehearsed, std::optional(std::chrono::seconds(100)));
        QVERIFY(!found.startedAt.isValid() && !found.endedAt.isValid()); // the next time has not begun

        tasks.append(task(u"cut.switch"_s, TaskKind::Change, 900, 930));
        const auto steps = timeline(tasks);
        found = step(steps, u"cut.switch"_s);
        QCOMPARE(found.rehearsed, std::optional(std::chrono::seconds(100)));
        QCOMPARE(found.startedAt, kBegin.addSecs(900));
        QCOMPARE(found.endedAt, kBegin.addSecs(930));

        // The last rehearsal counts, and what comes after it is due by it.
        tasks.append(task(u"cut.switch"_s, TaskKind::Undo, 1000, 1001));
        tasks.append(task(u"cut.switch"_s, TaskKind::Change, 2000, -1, TaskState::Running));
        const auto later = timeline(tasks);
        QCOMPARE(step(later, u"cut.switch"_s).rehearsed, std::optional(std::chrono::seconds(30)));
        const qsizetype at = place(later, u"cut.switch"_s);
        QCOMPARE(later[at + 1].dueAfter, std::optional(*later[at].dueAfter + std::chrono::seconds(30)));
    }

    void aFailedRoundIsNoRehearsal()
    {
        const auto steps = timeline({task(u"cut.switch"_s, TaskKind::Change, 60, 100),
                                     task(u"cut.switch"_s, TaskKind::Change, 60, 4000, TaskState::Failed),
                                     task(u"cut.switch"_s, TaskKind::Undo, 5000, 5010)});
        QVERIFY(!step(steps, u"cut.switch"_s).rehearsed);
    }

    void aFailedUndoIsNoWayBack()
    {
        const auto steps = timeline({task(u"cut.switch"_s, TaskKind::Change, 60, 100),
                                     task(u"cut.switch"_s, TaskKind::Undo, 500, 510, TaskState::Failed)});
        QVERIFY(!step(steps, u"cut.switch"_s).rehearsed);
        QCOMPARE(step(steps, u"cut.switch"_s).endedAt, kBegin.addSecs(100));
    }

private:
    static QList<TimelineStep> timeline(const QList<TaskSnapshot> &tasks)
    {
        return cutoverTimeline(
            Plan(), Limits(), tasks, [](const QString &) { return ItemState::Unchecked; },
            [](const QString &id) { return id == "cut.freeze"_L1 ? u"Ada"_s : QString(); });
    }
    static qsizetype place(const QList<TimelineStep> &steps, const QString &id)
    {
        const auto found = std::find_if(steps.begin(), steps.end(), [&](const TimelineStep &one) {
            return QLatin1StringView(one.item->id) == id;
        });
        return found - steps.begin();
    }
    static TimelineStep step(const QList<TimelineStep> &steps, const QString &id) { return steps[place(steps, id)]; }
};

QTEST_GUILESS_MAIN(CutoverTimelineTest)
#include "tst_cutovertimeline.moc"
