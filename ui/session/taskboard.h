#pragma once

#include "tasks/tasksnapshot.h"

#include "ui/session/document.h"

#include <QHash>

namespace azrelocate {

/// The tasks of the open file: those of earlier days and those that run. One batch of changes runs at a time, others
/// wait for their turn. UI thread.
class TaskBoard : public QObject
{
    Q_OBJECT
public:
    explicit TaskBoard(Document &document, QObject *parent = nullptr);

    const QList<TaskSnapshot> &tasks() const { return m_tasks; } ///< oldest first
    const TaskSnapshot *find(const QString &id) const;
    TaskCounts counts() const;
    bool isRunning() const { return m_running > 0; }
    /// Tasks that an earlier process left behind and that nothing drives at the moment.
    int leftBehind() const;
    /// The whole task with its change and requests; read from the file: taskRead() follows.
    void read(const QString &id);

    void apply(const QList<Change> &changes);
    void undo(const QStringList &changeIds);
    void resume();
    void retry(const QString &id);
    void cancel(const QString &id);
    void confirm(const QString &id); ///< a person did what the task asks for
    void stopAll();                  ///< Azure goes on with what it accepted; it is picked up by resume()
    /// Changes that succeeded and were not undone, newest first; for "Roll back" and for an item's history.
    const QList<AppliedChange> &applied() const { return m_applied; }

Q_SIGNALS:
    void taskChanged(const azrelocate::TaskSnapshot &task); ///< also for a new one
    void taskRead(const azrelocate::Task &task);
    void reset();          ///< another file
    void runningChanged(); ///< when a batch begins and when the last one ended
    void appliedChanged();
    /// A batch ended; the items whose changes it carried out should be looked at again.
    void ended(const QStringList &itemIds);
    void failed(const azrelocate::Error &error);

private:
    void load();
    void take(const TaskSnapshot &task);
    TaskRunner::Observer observer();
    using Batch = std::function<Result<void>(Relocation &, const TaskRunner::Observer &, const CallContext &)>;
    void run(const QStringList &itemIds, Batch batch);
    void command(const QString &id, Batch batch);

    Document &m_document;
    QList<TaskSnapshot> m_tasks;
    QHash<QString, qsizetype> m_index;
    QList<AppliedChange> m_applied;
    int m_running = 0;
    Workers m_workers; ///< one thread: batches queue up
    Workers m_reads;
};

}
