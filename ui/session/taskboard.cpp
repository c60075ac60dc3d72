#include "ui/session/taskboard.h"

#include "tasks/appliedchanges.h"

#include <QSet>

namespace azrelocate {

TaskBoard::TaskBoard(Document &document, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_workers(1)
    , m_reads(2)
{
    const auto another = [this] {
        m_workers.stopAll();
        m_tasks.clear();
        m_index.clear();
        m_applied.clear();
        m_running = 0;
        Q_EMIT reset();
        Q_EMIT runningChanged();
        Q_EMIT appliedChanged();
        load();
    };
    connect(&document, &Document::opened, this, another);
    connect(&document, &Document::closed, this, another);
}

const TaskSnapshot *TaskBoard::find(const QString &id) const
{
    const auto at = m_index.constFind(id);
    return at == m_index.constEnd() ? nullptr : &m_tasks[*at];
}

TaskCounts TaskBoard::counts() const
{
    TaskCounts counts;
    for (const TaskSnapshot &task : m_tasks) {
        switch (task.state) {
        case TaskState::Pending:
            ++counts.pending;
            break;
        case TaskState::Running:
            ++counts.running;
            break;
        case TaskState::Waiting:
            ++counts.waiting;
            break;
        case TaskState::Succeeded:
            ++counts.succeeded;
            break;
        case TaskState::Failed:
            ++counts.failed;
            break;
        case TaskState::Cancelled:
            ++counts.cancelled;
            break;
        }
    }
    return counts;
}

int TaskBoard::leftBehind() const
{
    if (isRunning())
        return 0;
    return static_cast<int>(
        std::count_if(m_tasks.begin(), m_tasks.end(), [](const TaskSnapshot &task) { return !isFinal(task.state); }));
}

void TaskBoard::load()
{
    const auto relocation = m_document.relocation();
    if (!relocation)
        return;
    struct Loaded
    {
        QList<TaskSnapshot> tasks;
        QList<AppliedChange> applied;
    };
    m_reads.run(
        this,
        [relocation](const CallContext &) -> Result<Loaded> {
            const auto tasks = relocation->file().tasks();
            if (!tasks)
                return tasks.error();
            Loaded loaded;
            for (const Task &task : *tasks)
                loaded.tasks.append(TaskSnapshot::of(task));
            loaded.applied = appliedChanges(*tasks);
            loaded.applied.removeIf([](const AppliedChange &change) { return change.undone; });
            std::reverse(loaded.applied.begin(), loaded.applied.end());
            return loaded;
        },
        [this, relocation](const Result<Loaded> &loaded) {
            if (relocation != m_document.relocation())
                return;
            if (!loaded) {
                Q_EMIT failed(loaded.error());
                return;
            }
            m_applied = loaded->applied;
            const bool first = m_tasks.isEmpty() && !isRunning();
            if (first) {
                m_tasks = loaded->tasks;
                for (qsizetype i = 0; i < m_tasks.size(); ++i)
                    m_index.insert(m_tasks[i].id, i);
                Q_EMIT reset();
                Q_EMIT runningChanged();
            }
            Q_EMIT appliedChanged();
        });
}

void TaskBoard::read(const QString &id)
{
    const auto relocation = m_document.relocation();
    if (!relocation)
        return;
    m_reads.run(
        this,
        [relocation, id](const CallContext &) -> Result<std::optional<Task>> {
            const auto tasks = relocation->file().tasks();
            if (!tasks)
                return tasks.error();
            for (const Task &task : *tasks) {
                if (task.id == id)
                    return std::optional<Task>(task);
            }
            return std::optional<Task>();
        },
        [this](const Result<std::optional<Task>> &task) {
            if (!task)
                Q_EMIT failed(task.error());
            else if (*task)
                Q_EMIT taskRead(**task);
        });
}

void TaskBoard::take(const TaskSnapshot &task)
{
    const auto at = m_index.constFind(task.id);
    if (at == m_index.constEnd()) {
        m_index.insert(task.id, m_tasks.size());
        m_tasks.append(task);
    } else {
        m_tasks[*at] = task;
    }
    Q_EMIT taskChanged(task);
}

TaskRunner::Observer TaskBoard::observer()
{
    return [self = QPointer<QObject>(this), this, relocation = m_document.relocation()](const TaskSnapshot &task) {
        Workers::post(self, [this, relocation, task] {
            if (relocation == m_document.relocation())
                take(task);
        });
    };
}

void TaskBoard::run(const QStringList &itemIds, Batch batch)
{
    const auto relocation = m_document.relocation();
    if (!relocation)
        return;
    ++m_running;
    m_workers.run(
        this,
        [relocation, observer = observer(), batch = std::move(batch)](const CallContext &context) {
            return batch(*relocation, observer, context);
        },
        [this, relocation, itemIds](const Result<void> &done) {
            if (relocation != m_document.relocation())
                return;
            --m_running;
            load();
            Q_EMIT runningChanged();
            if (!done && done.error().kind != ErrorKind::Cancelled)
                Q_EMIT failed(done.error());
            Q_EMIT ended(itemIds);
        });
    Q_EMIT runningChanged();
}

void TaskBoard::apply(const QList<Change> &changes)
{
    QStringList items;
    for (const Change &change : changes) {
        if (!items.contains(change.itemId))
            items.append(change.itemId);
    }
    run(items,
        [changes](Relocation &relocation, const TaskRunner::Observer &observer,
                  const CallContext &context) -> Result<void> {
            const auto counts = relocation.apply(changes, observer, context);
            return counts ? Result<void>() : counts.error();
        });
}

void TaskBoard::undo(const QStringList &changeIds)
{
    QStringList items;
    for (const AppliedChange &applied : std::as_const(m_applied)) {
        if (changeIds.contains(applied.change.id) && !items.contains(applied.change.itemId))
            items.append(applied.change.itemId);
    }
    run(items,
        [changeIds](Relocation &relocation, const TaskRunner::Observer &observer,
                    const CallContext &context) -> Result<void> {
            const auto counts = relocation.undo(changeIds, observer, context);
            return counts ? Result<void>() : counts.error();
        });
}

void TaskBoard::resume()
{
    QStringList items;
    for (const TaskSnapshot &task : std::as_const(m_tasks)) {
        if (!isFinal(task.state) && !items.contains(task.itemId))
            items.append(task.itemId);
    }
    run(items,
        [](Relocation &relocation, const TaskRunner::Observer &observer, const CallContext &context) -> Result<void> {
            const auto resumed = relocation.resume(observer, context);
            return resumed ? Result<void>() : resumed.error();
        });
}

void TaskBoard::retry(const QString &id)
{
    command(id, [id](Relocation &relocation, const TaskRunner::Observer &observer, const CallContext &context) {
        return relocation.retryTask(id, observer, context);
    });
}

void TaskBoard::cancel(const QString &id)
{
    command(id, [id](Relocation &relocation, const TaskRunner::Observer &observer, const CallContext &context) {
        return relocation.cancelTask(id, observer, context);
    });
}

void TaskBoard::confirm(const QString &id)
{
    command(id,
            [id, by = m_document.actor()](Relocation &relocation, const TaskRunner::Observer &observer,
                                          const CallContext &context) {
                return relocation.confirmTask(id, by, observer, context);
            });
}

void TaskBoard::command(const QString &id, Batch batch)
{
    const TaskSnapshot *task = find(id);
    if (!task)
        return;
    if (!isRunning()) {
        run({task->itemId}, std::move(batch));
        return;
    }
    // The queue is taken by the batch that runs: it is told through another thread.
    const auto relocation = m_document.relocation();
    m_reads.run(
        this,
        [relocation, observer = observer(), batch = std::move(batch)](const CallContext &context) {
            return batch(*relocation, observer, context);
        },
        [this](const Result<void> &done) {
            if (!done && done.error().kind != ErrorKind::Cancelled)
                Q_EMIT failed(done.error());
        });
}

void TaskBoard::stopAll()
{
    m_workers.stopAll();
}

}
