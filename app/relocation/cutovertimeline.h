#pragma once

#include "checklist/checkinput.h"
#include "tasks/tasksnapshot.h"

namespace azrelocate {

/// One step of the cutover: an item of the phase, when it is due after the beginning, and when it happened.
struct TimelineStep
{
    const Item *item = nullptr;
    std::optional<std::chrono::seconds> dueAfter; ///< from the first step; nothing: after a step that nobody can time
    std::optional<std::chrono::seconds> planned;  ///< how long it takes; nothing: a person's step, as long as it takes
    QDateTime startedAt;                          ///< UTC, of its first change; null: not begun
    QDateTime endedAt;                            ///< UTC, of its last change; null: not ended
    ItemState state = ItemState::Unchecked;
    int openTasks = 0;
    int failedTasks = 0;
};

/// The cutover as one timeline, in the order of the catalogue. Planned times come from the plan (a change for each
/// endpoint that is switched, the TTL until everybody sees it, the lag that the last synchronisation may have), actual
/// ones from the tasks. Pure.
QList<TimelineStep> cutoverTimeline(const Plan &plan, const Limits &limits, const QList<TaskSnapshot> &tasks,
                                    const std::function<ItemState(const QString &)> &stateOf);

/// The changes that a roll back undoes: those of the cutover that are in force, newest first.
QList<AppliedChange> cutoverChanges(const QList<AppliedChange> &applied);

}
