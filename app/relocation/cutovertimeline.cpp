#include "relocation/cutovertimeline.h"

#include "areas/catalogue.h"

namespace azrelocate {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Until Azure's own edge follows a changed endpoint; the DNS TTL comes on top of it.
constexpr std::chrono::seconds kOneSwitch = 10s;

/// With it users begin to notice, so that minutes are counted from there; what comes before has no hurry.
constexpr auto kFirstTimed = "cut.freeze"_L1;

std::optional<std::chrono::seconds> plannedFor(const QString &id, const Plan &plan, const Limits &limits)
{
    if (id == "cut.freeze"_L1)
        return limits.syncLag;
    if (id == "cut.switch"_L1)
        return std::max<qsizetype>(1, plan.hostNames.size()) * kOneSwitch;
    if (id == "cut.traffic"_L1)
        return limits.maxTtl;
    if (id == "cut.gate"_L1 || id == "cut.rollback"_L1)
        return 0s;
    return {};
}

bool isCutover(const QString &itemId)
{
    const Item *item = findItem(itemId);
    return item && item->phase == Phase::Cutover;
}

/// The changes of one step from one roll back to the next.
struct Round
{
    QDateTime startedAt;
    QDateTime endedAt;
    int open = 0;
    int failed = 0;

    void add(const TaskSnapshot &task)
    {
        open += isFinal(task.state) ? 0 : 1;
        failed += task.state == TaskState::Failed ? 1 : 0;
        if (task.startedAt.isValid() && (!startedAt.isValid() || task.startedAt < startedAt))
            startedAt = task.startedAt;
        if (task.endedAt.isValid() && (!endedAt.isValid() || task.endedAt > endedAt))
            endedAt = task.endedAt;
    }
    /// Nothing unless it was done without a failure.
    std::optional<std::chrono::seconds> took() const
    {
        if (open > 0 || failed > 0 || !startedAt.isValid() || !endedAt.isValid())
            return {};
        return std::chrono::seconds(startedAt.secsTo(endedAt));
    }
};

/// At least one; the last is the one of now, empty after a roll back.
QList<Round> roundsOf(const QString &itemId, const QList<TaskSnapshot> &tasks)
{
    QList<const TaskSnapshot *> inOrder;
    for (const TaskSnapshot &task : tasks) {
        if (task.itemId == itemId && (task.kind == TaskKind::Change || task.kind == TaskKind::Undo))
            inOrder.append(&task);
    }
    // What has not begun comes last.
    std::stable_sort(inOrder.begin(), inOrder.end(), [](const TaskSnapshot *a, const TaskSnapshot *b) {
        return a->startedAt.isValid() && (!b->startedAt.isValid() || a->startedAt < b->startedAt);
    });
    QList<Round> rounds{Round()};
    for (const TaskSnapshot *task : std::as_const(inOrder)) {
        if (task->kind == TaskKind::Change)
            rounds.last().add(*task);
        else if (task->state == TaskState::Succeeded && rounds.last().startedAt.isValid())
            rounds.append(Round());
    }
    return rounds;
}

}

QList<TimelineStep> cutoverTimeline(const Plan &plan, const Limits &limits, const QList<TaskSnapshot> &tasks,
                                    const std::function<ItemState(const QString &)> &stateOf,
                                    const std::function<QString(const QString &)> &ownerOf)
{
    QList<TimelineStep> steps;
    std::optional<std::chrono::seconds> clock;
    bool hasBegun = false;
    for (const Area &area : catalogue()) {
        for (const Item &item : area.items) {
            if (item.phase != Phase::Cutover)
                continue;
            const QString id = QString::fromLatin1(item.id);
            TimelineStep step;
            step.item = &item;
            step.state = stateOf(id);
            step.planned = plannedFor(id, plan, limits);
            step.owner = ownerOf(id);
            QList<Round> rounds = roundsOf(id, tasks);
            const Round now = rounds.takeLast();
            for (const Round &earlier : std::as_const(rounds)) {
                if (const auto took = earlier.took())
                    step.rehearsed = took;
            }
            if (!hasBegun && id == kFirstTimed) {
                hasBegun = true;
                clock = 0s;
            }
            step.isBefore = !hasBegun;
            step.dueAfter = clock;
            if (clock && step.rehearsed)
                clock = *clock + *step.rehearsed;
            else if (clock && step.planned)
                clock = *clock + *step.planned;
            else
                clock = std::nullopt;
            step.openTasks = now.open;
            step.failedTasks = now.failed;
            step.startedAt = now.startedAt;
            step.endedAt = now.open > 0 ? QDateTime() : now.endedAt;
            steps.append(step);
        }
    }
    return steps;
}

QList<AppliedChange> cutoverChanges(const QList<AppliedChange> &applied)
{
    QList<AppliedChange> changes;
    for (const AppliedChange &change : applied) {
        if (!change.undone && isCutover(change.change.itemId))
            changes.append(change);
    }
    std::stable_sort(changes.begin(), changes.end(),
                     [](const AppliedChange &a, const AppliedChange &b) { return a.acceptedAt > b.acceptedAt; });
    return changes;
}

}
