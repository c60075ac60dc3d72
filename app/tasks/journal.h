#pragma once

#include "tasks/task.h"

namespace azrelocate {

/// Why a task is written to the journal; becomes the kind of the event ("task.intent").
enum class TaskTransition {
    Added,
    Intent,
    Accepted,
    StepEnded,
    PutOff,
    Waiting,
    Succeeded,
    Failed,
    Cancelled,
    Retried,
};
QString toString(TaskTransition transition);

/// Where tasks survive a crash. Implemented by the store; thread-safe.
class TaskJournal
{
public:
    virtual ~TaskJournal() = default;

    /// Returns after all of @p tasks are on disk, in one transaction; Storage otherwise, and then nothing of it is.
    virtual Result<void> save(const QList<Task> &tasks, TaskTransition transition) = 0;
    /// Every task in the order in which it was added.
    virtual Result<QList<Task>> load() const = 0;
};

}
