#pragma once

#include "tasks/task.h"

namespace azrelocate {

/// What a window or a terminal shows of a task; a value.
struct TaskSnapshot
{
    QString id;
    TaskKind kind = TaskKind::Change;
    TaskState state = TaskState::Pending;
    Message title;
    ResourceId resource;
    QString itemId;
    int wave = 0;
    double progress = 0; ///< 0…100
    Message reason;
    std::optional<Error> error;
    QDateTime startedAt; ///< UTC
    QDateTime endedAt;

    static TaskSnapshot of(const Task &task);
};

/// How many tasks are in which state.
struct TaskCounts
{
    int pending = 0;
    int running = 0;
    int waiting = 0;
    int waitingForPerson = 0; ///< of waiting
    int succeeded = 0;
    int failed = 0;
    int cancelled = 0;

    void add(const Task &task);
};

}
