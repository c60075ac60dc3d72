// What a person can ask of the runner: retry, cancel, confirm, look.
#include "tasks/taskrunner.h"

#include <QtGlobal>

namespace azrelocate {

using namespace Qt::StringLiterals;

Result<TaskRunner::Entry *> TaskRunner::find(const QString &id)
{
    const auto found = m_tasks.constFind(id);
    if (found == m_tasks.constEnd())
        return Error::input(u"There is no task %1."_s.arg(id), u"UnknownTask"_s);
    return found->get();
}

Result<void> TaskRunner::retry(const QString &id)
{
    {
        const std::lock_guard lock(m_mutex);
        const Result<Entry *> root = find(id);
        if (!root)
            return root.error();
        if ((*root)->task.state != TaskState::Failed && (*root)->task.state != TaskState::Cancelled)
            return Error::input(u"The task %1 has not failed."_s.arg(id), u"TaskNotEnded"_s);
        for (const QString &dependency : std::as_const((*root)->task.dependsOn)) {
            const TaskState below = m_tasks.value(dependency)->task.state;
            if (below == TaskState::Failed || below == TaskState::Cancelled) {
                return Error::input(u"The task %1 depends on %2, which did not succeed."_s.arg(id, dependency),
                    u"DependencyNotSucceeded"_s);
            }
        }
        QStringList ids{id};
        const QStringList dependants = m_graph.dependantsOf(id);
        for (const QString &dependant : dependants) {
            const Task &task = m_tasks.value(dependant)->task;
            if (task.state == TaskState::Cancelled && task.startedAt.isNull())
                ids.append(dependant);
        }
        QList<Task> tasks;
        for (const QString &again : std::as_const(ids)) {
            Task task = m_tasks.value(again)->task;
            task.state = TaskState::Pending;
            task.error = std::nullopt;
            task.reason = {};
            task.endedAt = {};
            task.journal.attempts = 0;
            task.journal.troubleSince = {};
            // Intent and Accepted stay: Azure is asked, or polled, before anything is sent again.
            if (task.journal.stage == JournalStage::Ended) {
                task.journal.stage = JournalStage::None;
                task.journal.operation = std::nullopt;
            }
            tasks.append(task);
        }
        if (auto saved = m_journal.save(tasks, TaskTransition::Retried); !saved)
            return saved;
        for (const Task &task : std::as_const(tasks)) {
            Entry &entry = *m_tasks.value(task.id);
            entry.task = task;
            entry.stop = std::stop_source();
            entry.cancelWanted = false;
            m_graph.reopen(task.id);
            changed(task);
        }
        queueReady();
    }
    publish();
    return {};
}

Result<void> TaskRunner::cancel(const QString &id)
{
    {
        const std::lock_guard lock(m_mutex);
        const Result<Entry *> found = find(id);
        if (!found)
            return found.error();
        Entry &entry = **found;
        if (isFinal(entry.task.state))
            return Error::input(u"The task %1 has ended already."_s.arg(id), u"TaskEnded"_s);
        if (entry.busy) {
            entry.cancelWanted = true;
            entry.stop.request_stop();
            return {};
        }
        cancelNow(entry);
        if (m_journalError)
            return *m_journalError;
    }
    publish();
    return {};
}

void TaskRunner::cancelNow(Entry &entry)
{
    const WriteJournal &journal = entry.task.journal;
    const bool isAbandoned =
        journal.stage == JournalStage::Accepted && journal.operation && m_executor.abandon(*journal.operation);
    const bool goesOn =
        !isAbandoned && (journal.stage == JournalStage::Accepted || journal.stage == JournalStage::Intent);
    const Message reason = goesOn
        ? QT_TRANSLATE_NOOP("Message", "Cancelled here. What Azure has already started goes on there.")
        : QT_TRANSLATE_NOOP("Message", "Cancelled.");
    entry.cancelWanted = false;
    cancelAll({entry.task.id}, reason);
    ended(entry.task);
    queueReady();
}

Result<void> TaskRunner::confirm(const QString &id, const QString &by)
{
    {
        const std::lock_guard lock(m_mutex);
        const Result<Entry *> found = find(id);
        if (!found)
            return found.error();
        Task task = (*found)->task;
        if (task.change.kind != Change::Kind::ByHand || task.state != TaskState::Waiting)
            return Error::input(u"The task %1 does not wait for a person."_s.arg(id), u"NotByHand"_s);
        task.state = TaskState::Succeeded;
        task.progress = 100;
        task.endedAt = m_clock.now();
        task.journal.acceptedAt = task.endedAt;
        task.journal.stage = JournalStage::Ended;
        task.reason = {QT_TRANSLATE_NOOP("Message", "Done by hand by %1."), {by}};
        if (auto saved = m_journal.save({task}, TaskTransition::Succeeded); !saved)
            return saved;
        (*found)->task = task;
        changed(task);
        ended(task);
        queueReady();
    }
    publish();
    return {};
}

void TaskRunner::changed(const Task &task)
{
    if (m_observer)
        m_unpublished.push_back(TaskSnapshot::of(task));
}

void TaskRunner::publish()
{
    std::unique_lock lock(m_mutex);
    if (m_publishing) // the thread that is at it takes these too, so that the order holds
        return;
    m_publishing = true;
    while (!m_unpublished.empty()) {
        const TaskSnapshot snapshot = std::move(m_unpublished.front());
        m_unpublished.pop_front();
        lock.unlock();
        m_observer(snapshot);
        lock.lock();
    }
    m_publishing = false;
    m_wakeIdle.notify_all();
}

QList<TaskSnapshot> TaskRunner::snapshots() const
{
    const std::lock_guard lock(m_mutex);
    QList<TaskSnapshot> list;
    for (const QString &id : m_order)
        list.append(TaskSnapshot::of(m_tasks.value(id)->task));
    return list;
}

std::optional<Task> TaskRunner::task(const QString &id) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_tasks.constFind(id);
    return found == m_tasks.constEnd() ? std::nullopt : std::optional<Task>((*found)->task);
}

TaskCounts TaskRunner::counts() const
{
    const std::lock_guard lock(m_mutex);
    TaskCounts counts;
    for (const auto &entry : m_tasks) {
        Task shown = entry->task;
        if (entry->busy)
            shown.state = TaskState::Running;
        counts.add(shown);
    }
    return counts;
}

}
