#pragma once

#include "base/clock.h"
#include "tasks/changeexecutor.h"
#include "tasks/journal.h"
#include "tasks/taskgraph.h"
#include "tasks/tasksnapshot.h"
#include "tasks/tasktimers.h"

#include <deque>
#include <thread>
#include <vector>

namespace azrelocate {

/// Runs tasks on a few worker threads in the order of their graph. A task that waits for Azure holds no thread: one
/// timer thread hands it to a worker again when the Clock has reached its next time. A failed task cancels what depends
/// on it; the rest goes on. When the journal cannot be written, everything stops: without a journal no write is safe.
/// Thread-safe.
class TaskRunner
{
public:
    struct Settings
    {
        int workers = 4; ///< tasks that run at once
        std::chrono::milliseconds minimumPause{50}; ///< real time between two looks at one task, however fast the Clock
    };
    /// Called after each change of a task, in the order of the changes, by one thread at a time: a worker, or the
    /// caller of a function below. It may call the runner.
    using Observer = std::function<void(const TaskSnapshot &)>;

    /// The references must outlive the runner.
    TaskRunner(TaskJournal &journal, ChangeExecutor &executor, Clock &clock, Settings settings, Observer observer = {});
    /// As stop().
    ~TaskRunner();
    TaskRunner(const TaskRunner &) = delete;
    TaskRunner &operator=(const TaskRunner &) = delete;

    /// Takes over the tasks of the journal; once, before add() and start(). Returns how many are not final.
    Result<int> resume();
    /// Journals and queues @p tasks, all or none. Input as TaskGraph::add(). What depends on a task that has failed
    /// already is cancelled at once.
    Result<void> add(const QList<Task> &tasks);
    void start();
    /// After start(): blocks until no task can go on by itself (all are final or wait for a person). Cancelled on @p
    /// stop and after stop(), Storage when the journal could not be written.
    Result<TaskCounts> waitUntilIdle(std::stop_token stop = {});
    /// Ends the threads: a request on its way is given up (its outcome is asked for when the task is resumed), all else
    /// stays as journalled.
    void stop();

    /// Queues a failed or cancelled task again, with what was cancelled because of it before it started.
    /// Input (UnknownTask, TaskNotEnded, DependencyNotSucceeded).
    Result<void> retry(const QString &id);
    /// Ends a task, and what depends on it. A task with a request on its way ends soon after. An operation that Azure
    /// accepted goes on there; a later retry() polls it. Input (UnknownTask, TaskEnded).
    Result<void> cancel(const QString &id);
    /// A person did what a by-hand task asks for. Input (UnknownTask, NotByHand).
    Result<void> confirm(const QString &id, const QString &by);

    QList<TaskSnapshot> snapshots() const; ///< in the order of adding
    std::optional<Task> task(const QString &id) const;
    TaskCounts counts() const;

private:
    struct Entry
    {
        Task task;
        bool busy = false; ///< a worker has it
        bool cancelWanted = false;
        std::stop_source stop;
    };

    void work(std::stop_token stop);
    void runTimers(std::stop_token stop);

    // With m_mutex held:
    Result<void> insert(const QList<Task> &tasks);
    void afterStep(Entry &entry, const Result<void> &went);
    void queueReady();
    void setTimer(const Task &task);
    void ended(const Task &task);
    void cancelAll(const QStringList &ids, const Message &reason);
    void cancelNow(Entry &entry);
    void changed(const Task &task);
    void journalFailed(const Error &error);
    bool isIdle() const;
    Result<Entry *> find(const QString &id);

    /// Without it: tells the observer what has changed since.
    void publish();

    TaskJournal &m_journal;
    ChangeExecutor &m_executor;
    Clock &m_clock;
    const Settings m_settings;
    const Observer m_observer;

    mutable std::mutex m_mutex; ///< guards everything below
    std::condition_variable_any m_wakeWorkers;
    std::condition_variable_any m_wakeTimer;
    std::condition_variable_any m_wakeIdle;
    QHash<QString, std::shared_ptr<Entry>> m_tasks;
    QStringList m_order;
    TaskGraph m_graph;
    std::deque<QString> m_queue;
    TaskTimers m_timers;
    std::stop_source m_timersChanged;
    int m_busy = 0;
    std::optional<Error> m_journalError;
    std::deque<TaskSnapshot> m_unpublished;
    bool m_publishing = false;
    bool m_stopped = false;
    std::vector<std::jthread> m_threads;
};

}
