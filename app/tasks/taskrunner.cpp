#include "tasks/taskrunner.h"

#include "tasks/changetask.h"

#include <QtGlobal>
#include <QUuid>

#include <algorithm>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

/// The same in every process, so that Azure's activity log groups what one task did before and after a restart.
QString correlationIdOf(const QString &taskId)
{
    static const QUuid kTasks(u"{0b0f4a3e-5a51-4d0c-9d0e-5f6c5a3d7c11}"_s);
    return QUuid::createUuidV5(kTasks, taskId).toString(QUuid::WithoutBraces);
}

}

TaskRunner::TaskRunner(
    TaskJournal &journal, ChangeExecutor &executor, Clock &clock, Settings settings, Observer observer)
    : m_journal(journal)
    , m_executor(executor)
    , m_clock(clock)
    , m_settings(settings)
    , m_observer(std::move(observer))
    , m_timers(settings.minimumPause)
{
}

TaskRunner::~TaskRunner()
{
    stop();
}

Result<int> TaskRunner::resume()
{
    const Result<QList<Task>> tasks = m_journal.load();
    if (!tasks)
        return tasks.error();
    int open = 0;
    {
        const std::lock_guard lock(m_mutex);
        if (auto inserted = insert(*tasks); !inserted)
            return inserted.error();
        for (const Task &task : *tasks) {
            if (task.state == TaskState::Succeeded)
                m_graph.end(task.id, TaskGraph::End::Succeeded);
        }
        // A crash may have come between a failure and the end of what depends on it.
        for (const Task &task : *tasks) {
            if (task.state == TaskState::Failed || task.state == TaskState::Cancelled)
                ended(task);
        }
        queueReady();
        for (const auto &entry : std::as_const(m_tasks))
            open += isFinal(entry->task.state) ? 0 : 1;
        if (m_journalError)
            return *m_journalError;
    }
    publish();
    return open;
}

Result<void> TaskRunner::insert(const QList<Task> &tasks)
{
    QList<TaskGraph::Node> nodes;
    for (const Task &task : tasks)
        nodes.append({task.id, task.dependsOn, task.wave});
    if (auto added = m_graph.add(nodes); !added)
        return added;
    for (const Task &task : tasks) {
        auto entry = std::make_shared<Entry>();
        entry->task = task;
        m_tasks.insert(task.id, entry);
        m_order.append(task.id);
    }
    return {};
}

Result<void> TaskRunner::add(const QList<Task> &tasks)
{
    if (tasks.isEmpty())
        return {};
    {
        const std::lock_guard lock(m_mutex);
        if (m_journalError)
            return *m_journalError;
        // The graph judges a copy first: what it refuses must not reach the journal, and the other way round.
        TaskGraph trial = m_graph;
        QList<TaskGraph::Node> nodes;
        for (const Task &task : tasks)
            nodes.append({task.id, task.dependsOn, task.wave});
        if (auto added = trial.add(nodes); !added)
            return added;
        if (auto saved = m_journal.save(tasks, TaskTransition::Added); !saved)
            return saved;
        if (auto inserted = insert(tasks); !inserted)
            return inserted;
        for (const Task &task : tasks)
            changed(task);
        for (const Task &task : tasks) {
            for (const QString &dependency : task.dependsOn) {
                const Task &below = m_tasks.value(dependency)->task;
                if (below.state == TaskState::Failed || below.state == TaskState::Cancelled)
                    ended(below);
            }
        }
        queueReady();
    }
    publish();
    return {};
}

void TaskRunner::start()
{
    const std::lock_guard lock(m_mutex);
    if (!m_threads.empty())
        return;
    m_stopped = false;
    for (int i = 0; i < std::max(1, m_settings.workers); ++i)
        m_threads.emplace_back([this](std::stop_token stop) { work(std::move(stop)); });
    m_threads.emplace_back([this](std::stop_token stop) { runTimers(std::move(stop)); });
}

void TaskRunner::stop()
{
    std::vector<std::jthread> threads;
    {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
        threads.swap(m_threads);
    }
    m_wakeIdle.notify_all();
    for (std::jthread &thread : threads)
        thread.request_stop();
}

Result<TaskCounts> TaskRunner::waitUntilIdle(std::stop_token stop)
{
    {
        std::unique_lock lock(m_mutex);
        m_wakeIdle.wait(lock, stop, [this] { return isIdle() || m_journalError || m_stopped; });
        if (m_journalError)
            return *m_journalError;
        if (m_stopped || !isIdle())
            return Error::cancelled();
    }
    publish();
    return counts();
}

void TaskRunner::work(std::stop_token stop)
{
    ChangeTask changeTask(m_journal, m_executor, m_clock);
    std::unique_lock lock(m_mutex);
    while (true) {
        const bool woken = m_wakeWorkers.wait(lock, stop, [this] { return !m_queue.empty() && !m_journalError; });
        if (!woken || stop.stop_requested())
            return;
        const std::shared_ptr<Entry> entry = m_tasks.value(m_queue.front());
        m_queue.pop_front();
        if (entry->busy || isFinal(entry->task.state)) { // cancelled while it was queued
            m_wakeIdle.notify_all();
            continue;
        }
        entry->busy = true;
        ++m_busy;
        Task task = entry->task;
        task.state = TaskState::Running;
        changed(task);
        CallContext context;
        context.stop = entry->stop.get_token();
        context.taskId = task.id;
        context.correlationId = correlationIdOf(task.id);
        lock.unlock();
        publish();
        Result<void> went;
        {
            const std::stop_callback passOn(stop, [entry] { entry->stop.request_stop(); });
            went = changeTask.advance(task, context);
        }
        lock.lock();
        entry->busy = false;
        entry->task = task;
        --m_busy;
        afterStep(*entry, went);
        lock.unlock();
        publish();
        m_wakeIdle.notify_all();
        lock.lock();
    }
}

void TaskRunner::afterStep(Entry &entry, const Result<void> &went)
{
    if (!went && went.error().kind != ErrorKind::Cancelled) {
        journalFailed(went.error());
        return;
    }
    if (entry.cancelWanted && !isFinal(entry.task.state)) {
        cancelNow(entry);
        return;
    }
    entry.cancelWanted = false;
    if (!went) { // stop(): the journal knows how to go on, also in this process
        entry.stop = std::stop_source();
        entry.task.state = TaskState::Pending;
        m_queue.push_back(entry.task.id);
        return;
    }
    changed(entry.task);
    if (isFinal(entry.task.state))
        ended(entry.task);
    else if (entry.task.nextAt.isNull())
        m_graph.stepAside(entry.task.id);
    else
        setTimer(entry.task);
    queueReady();
}

void TaskRunner::ended(const Task &task)
{
    const bool good = task.state == TaskState::Succeeded;
    const QStringList stopped = m_graph.end(task.id, good ? TaskGraph::End::Succeeded : TaskGraph::End::Failed);
    const QString name = task.resource().isNull() ? task.id : task.resource().name();
    cancelAll(
        stopped, {QT_TRANSLATE_NOOP("Message", "Not started, because the change of %1 did not succeed."), {name}});
}

void TaskRunner::cancelAll(const QStringList &ids, const Message &reason)
{
    QList<Task> tasks;
    for (const QString &id : ids) {
        Task &task = m_tasks.value(id)->task;
        if (isFinal(task.state))
            continue;
        task.state = TaskState::Cancelled;
        task.reason = reason;
        task.endedAt = m_clock.now();
        task.nextAt = {};
        m_timers.remove(id);
        tasks.append(task);
        changed(task);
    }
    if (tasks.isEmpty())
        return;
    if (auto saved = m_journal.save(tasks, TaskTransition::Cancelled); !saved)
        journalFailed(saved.error());
}

void TaskRunner::queueReady()
{
    // Handing one out may let the next wave go, where it only waits for a person.
    for (QStringList ready = m_graph.takeReady(); !ready.isEmpty(); ready = m_graph.takeReady()) {
        for (const QString &id : std::as_const(ready)) {
            const Task &task = m_tasks.value(id)->task;
            if (task.state == TaskState::Waiting && task.nextAt.isNull())
                m_graph.stepAside(id);
            else if (task.state == TaskState::Waiting)
                setTimer(task);
            else
                m_queue.push_back(id);
        }
    }
    m_wakeWorkers.notify_all();
    m_wakeIdle.notify_all();
}

void TaskRunner::setTimer(const Task &task)
{
    const bool isNext = m_timers.isEmpty() || task.nextAt < m_timers.earliest();
    m_timers.set(task.id, task.nextAt);
    if (isNext)
        m_timersChanged.request_stop();
    m_wakeTimer.notify_all();
}

void TaskRunner::runTimers(std::stop_token stop)
{
    const std::stop_callback interrupt(stop, [this] {
        const std::lock_guard lock(m_mutex);
        m_timersChanged.request_stop();
    });
    SystemClock realClock;
    std::unique_lock lock(m_mutex);
    while (m_wakeTimer.wait(lock, stop, [this] { return !m_timers.isEmpty(); }) && !stop.stop_requested()) {
        m_timersChanged = std::stop_source();
        const std::stop_token interrupted = m_timersChanged.get_token();
        const QDateTime at = m_timers.earliest();
        lock.unlock();
        const QDateTime now = m_clock.now();
        if (now < at)
            m_clock.wait(std::chrono::milliseconds(now.msecsTo(at)), interrupted);
        lock.lock();
        const QDateTime later = m_clock.now();
        const QStringList due = m_timers.takeDue(later);
        for (const QString &id : due)
            m_queue.push_back(id);
        if (!due.isEmpty())
            m_wakeWorkers.notify_all();
        const std::chrono::milliseconds rest = m_timers.restLeft(later);
        if (rest.count() > 0) {
            lock.unlock();
            realClock.wait(rest, stop);
            lock.lock();
        }
    }
}

void TaskRunner::journalFailed(const Error &error)
{
    if (!m_journalError)
        m_journalError = error;
    m_wakeIdle.notify_all();
}

bool TaskRunner::isIdle() const
{
    return m_busy == 0 && m_queue.empty() && m_timers.isEmpty() && m_unpublished.empty() && !m_publishing;
}

}
