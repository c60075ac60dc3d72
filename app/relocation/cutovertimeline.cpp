#include "relocation/cutovertimeline.h"

#include "areas/catalogue.h"

namespace azrelocate {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Until Azure's own edge follows a changed endpoint; the DNS TTL comes on top of it.
constexpr std::chrono::seconds kOneSwitch = 10s;

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

}

QList<TimelineStep> cutoverTimeline(const Plan &plan, const Limits &limits, const QList<TaskSnapshot> &tasks,
                                    const std::function<ItemState(const QString &)> &stateOf)
{
    QList<TimelineStep> steps;
    std::optional<std::chrono::seconds> clock = 0s;
    for (const Area &area : catalogue()) {
        for (const Item &item : area.items) {
            if (item.phase != Phase::Cutover)
                continue;
            const QString id = QString::fromLatin1(item.id);
            TimelineStep step;
            step.item = &item;
            step.state = stateOf(id);
            step.planned = plannedFor(id, plan, limits);
            step.dueAfter = clock;
            clock = clock && step.planned ? std::optional(*clock + *step.planned) : std::nullopt;
            for (const TaskSnapshot &task : tasks) {
                if (task.itemId != id || task.kind != TaskKind::Change)
                    continue;
                step.openTasks += isFinal(task.state) ? 0 : 1;
                step.failedTasks += task.state == TaskState::Failed ? 1 : 0;
                if (task.startedAt.isValid() && (!step.startedAt.isValid() || task.startedAt < step.startedAt))
                    step.startedAt = task.startedAt;
                if (task.endedAt.isValid() && (!step.endedAt.isValid() || task.endedAt > step.endedAt))
                    step.endedAt = task.endedAt;
            }
            if (step.openTasks > 0)
                step.endedAt = {};
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
