#include "tasks/tasksnapshot.h"

namespace azrelocate {

TaskSnapshot TaskSnapshot::of(const Task &task)
{
    TaskSnapshot snapshot;
    snapshot.id = task.id;
    snapshot.kind = task.kind;
    snapshot.state = task.state;
    snapshot.title = task.title();
    snapshot.resource = task.resource();
    snapshot.itemId = task.itemId();
    snapshot.wave = task.wave;
    snapshot.progress = task.progress;
    snapshot.reason = task.reason;
    snapshot.error = task.error;
    snapshot.startedAt = task.startedAt;
    snapshot.endedAt = task.endedAt;
    return snapshot;
}

void TaskCounts::add(const Task &task)
{
    switch (task.state) {
    case TaskState::Pending:
        ++pending;
        break;
    case TaskState::Running:
        ++running;
        break;
    case TaskState::Waiting:
        ++waiting;
        if (task.nextAt.isNull())
            ++waitingForPerson;
        break;
    case TaskState::Succeeded:
        ++succeeded;
        break;
    case TaskState::Failed:
        ++failed;
        break;
    case TaskState::Cancelled:
        ++cancelled;
        break;
    }
}

}
