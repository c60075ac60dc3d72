#include "tasks/appliedchanges.h"

#include <QSet>

#include <algorithm>

namespace azrelocate {

QList<AppliedChange> appliedChanges(const QList<Task> &tasks)
{
    QSet<QString> undone;
    for (const Task &task : tasks) {
        if (task.kind == TaskKind::Undo && task.state == TaskState::Succeeded)
            undone.insert(task.change.id);
    }
    QList<AppliedChange> applied;
    for (const Task &task : tasks) {
        // A failed operation was accepted too, but what it left is for the checks to see, not to be told.
        if (task.kind != TaskKind::Change || task.journal.acceptedAt.isNull() || task.state == TaskState::Failed)
            continue;
        applied.append({task.change, task.journal.acceptedAt, task.endedAt, undone.contains(task.change.id)});
    }
    std::stable_sort(applied.begin(), applied.end(),
        [](const AppliedChange &a, const AppliedChange &b) { return a.acceptedAt < b.acceptedAt; });
    return applied;
}

}
