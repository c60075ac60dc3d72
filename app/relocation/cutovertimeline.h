#pragma once

#include "checklist/checkinput.h"
#include "tasks/tasksnapshot.h"

namespace azrelocate {

/// One step of the cutover: an item of the phase, when it is due after the beginning, and when it happened.
struct TimelineStep
{
    const Item *item = nullptr;
    /// From the moment at which writes are frozen; nothing: before that moment, or after a step that nobody can time.
    std::optional<std::chrono::seconds> dueAfter;
    bool isBefore = false; ///< has to be done before writes are frozen, whenever that is
    std::optional<std::chrono::seconds> planned;  ///< how long it takes; nothing: a person's step, as long as it takes
    std::optional<std::chrono::seconds> rehearsed; ///< how long it took the last time, before it was rolled back
    QString owner;                                ///< who takes care of it; empty: nobody was named
    QDateTime startedAt;                          ///< UTC, of its first change since then; null: not begun
    QDateTime endedAt;                            ///< UTC, of its last change; null: not ended
    ItemState state = ItemState::Unchecked;
    int openTasks = 0;
    int failedTasks = 0;
};

/// The cutover as one timeline, in the order of the catalogue. Planned times come from the plan (a change for each
/// endpoint that is switched, the TTL until everybody sees it, the lag that the last synchronisation may have), actual
/// ones from the tasks. A cutover that was rolled back was a rehearsal of the next one: what a step took then counts
/// more than what was planned. @p stateOf and @p ownerOf answer by item id. Pure.
QList<TimelineStep> cutoverTimeline(const Plan &plan, const Limits &limits, const QList<TaskSnapshot> &tasks,
                                    const std::function<ItemState(const QString &)> &stateOf,
                                    const std::function<QString(const QString &)> &ownerOf);

/// The changes that a roll back undoes: those of the cutover that are in force, newest first.
QList<AppliedChange> cutoverChanges(const QList<AppliedChange> &applied);

}
