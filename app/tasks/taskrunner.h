#pragma once

#include "base/clock.h"
#include "tasks/changeexecutor.h"
#include "tasks/journal.h"
#include "tasks/taskgraph.h"

#include <deque>
#include <thread>
#include <vector>

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
};

/// Runs tasks on a few worker threads in the order of their graph. A task that waits for Azure holds no thread: one timer
/// thread hands it to a worker again when the Clock has reached its next time. A failed task cancels what depends on it;
/// the rest goes on. When the journal cannot be written, everything stops: without a journal no write is safe.
/// Thread-safe.
class TaskRunner
{
public:
    struct Settings
    {
        int workers = 4;                             ///< tasks that run at once
        std::chrono::milliseconds minimumPause{50};  ///< real time between two looks at one task, however fast the Clock
    };
    /// Called on a worker thread, or on the thread of a call below, without a lock held, once per change of a task. The
    /// order of two calls for one task is that of its changes.
    using Observer = std::function<void(const TaskSnapshot &)>;

    /// The references must outlive the runner.
    TaskRunner(TaskJournal &journal, ChangeExecutor &executor, Clock &clock, Settings settings, Observer observer = {});
    /// As stop().
    ~TaskRunner();
    TaskRunner(const TaskRunner &) = delete;
    TaskRunner &operator=(const TaskRunner &) = delete;

    /// Takes over the tasks of the journal; once, before start(). Returns how many are not final.
    Result<int> resume();
    /// Journals and queues @p tasks, all or none. Input as TaskGraph::add(). Dependencies on tasks that are known and
    /// succeeded are met already.
    Result<void> add(const QList<Task> &tasks);
    void start();
    /// Blocks until no task can go on by itself (all final, or waiting for a person), until @p stop, or until the journal
    /// failed. Cancelled on stop, Storage when the journal failed.
    Result<TaskCounts> waitUntilIdle(std::stop_token stop = {});
    /// Ends the workers: a request on its way is given up (its outcome is asked for on resume), all else stays as journalled.
    void stop();

    /// A failed or cancelled task is queued again, with those that were cancelled because of it. Input (TaskNotEnded).
    Result<void> retry(const QString &id);
    /// Ends a task that has not ended, and what depends on it. An operation that Azure accepted goes on there; a later
    /// retry() polls it. Input (TaskEnded).
    Result<void> cancel(const QString &id);
    /// A person did what a by-hand task asks for. Input (NotByHand).
    Result<void> confirm(const QString &id, const QString &by);

    QList<TaskSnapshot> snapshots() const; ///< in the order of adding
    std::optional<Task> task(const QString &id) const;
    TaskCounts counts() const;

private:
    struct Entry
    {
        Task task;
        qsizetype order = 0;
        bool busy = false;   ///< a worker has it
        std::stop_source stop;
        bool cancelWanted = false;
        QString cancelledBecauseOf; ///< the failed task
    };
    struct Timer
    {
        QDateTime at;                                  ///< of the Clock
        std::chrono::steady_clock::time_point notBefore; ///< real
        QString id;
    };

    void work(std::stop_token stop);
    void runTimers(std::stop_token stop);
    void runOne(const QString &id, std::unique_lock<std::mutex> &lock, std::stop_token stop);
    void settle(Entry &entry, QList<TaskSnapshot> &changed);
    Result<void> cancelDependants(const QString &id, const QStringList &dependants, QList<TaskSnapshot> &changed);
    void schedule(const Task &task);
    void queueReady();
    bool idleLocked() const;
    void fail(const Error &error);
    void publish(const QList<TaskSnapshot> &changed) const;

    TaskJournal &m_journal;
    ChangeExecutor &m_executor;
    Clock &m_clock;
    const Settings m_settings;
    const Observer m_observer;

    mutable std::mutex m_mutex; ///< guards everything below
    std::condition_variable_any m_wakeWorkers;
    std::condition_variable_any m_wakeTimer;
    std::condition_variable_any m_wakeIdle;
    QHash<QString, Entry> m_tasks;
    QStringList m_order;
    TaskGraph m_graph;
    std::deque<QString> m_queue;
    std::vector<Timer> m_timers; ///< heap, earliest first
    std::stop_source m_timerChanged;
    int m_busy = 0;
    std::optional<Error> m_journalError;
    std::vector<std::jthread> m_threads;
};

}
