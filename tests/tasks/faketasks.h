#pragma once

#include "tasks/changetask.h"

#include <QHash>

#include <deque>
#include <mutex>

namespace azrelocate::test {

/// What ends a test process in the middle of something; nothing in the program catches it.
struct Crash
{
};

/// Counts the steps of a process and crashes it at one of them.
class Fuse
{
public:
    void burnAt(int step) { m_left = step; }
    void step()
    {
        if (m_left >= 0 && m_left-- == 0)
            throw Crash();
    }

private:
    int m_left = -1; ///< negative: never
};

/// A clock that stands still until told.
class StillClock final : public Clock
{
public:
    QDateTime now() const override;
    bool wait(std::chrono::milliseconds duration, std::stop_token stop) override;
    void advance(std::chrono::milliseconds duration);

private:
    mutable std::mutex m_mutex;
    QDateTime m_now = QDateTime(QDate(2026, 5, 1), QTime(8, 0), Qt::UTC);
};

/// The file, as far as it outlives a crash.
class MemoryJournal final : public TaskJournal
{
public:
    explicit MemoryJournal(Fuse *fuse = nullptr)
        : m_fuse(fuse)
    {
    }
    Result<void> save(const QList<Task> &tasks, TaskTransition transition) override;
    Result<QList<Task>> load() const override;

    void failFromNowOn() { m_broken = true; }
    QStringList transitions(const QString &id) const;

private:
    Fuse *const m_fuse;
    mutable std::mutex m_mutex;
    QStringList m_order;
    QHash<QString, Task> m_tasks;
    QHash<QString, QStringList> m_transitions;
    std::atomic<bool> m_broken = false;
};

/// Azure as far as a task sees it: takes writes, works on some of them for a while, and can be asked.
class FakeAzure final : public ChangeExecutor
{
public:
    explicit FakeAzure(Fuse *fuse = nullptr)
        : m_fuse(fuse)
    {
    }

    /// The next answers to writes of @p url that are refused; none: taken.
    void refuse(const QString &url, const QList<Error> &errors);
    /// Writes of @p url take this many polls.
    void workFor(const QString &url, int polls) { m_polls[url] = polls; }
    /// What writes of @p url began goes on after their operation, for this many probes.
    void goOnFor(const QString &url, int probes) { m_afterwards[url] = probes; }
    /// Whether it still goes on.
    bool isAtWork(const QString &url) const;
    /// The operation of @p url ends with an error.
    void failOperation(const QString &url, const Error &error) { m_ends[url] = error; }

    Result<SendOutcome> send(const ChangeRequest &request, const QString &clientRequestId,
                             const CallContext &context) override;
    Result<ProbeOutcome> probe(const ChangeRequest &request, const CallContext &context) override;
    Result<QByteArray> versionToUndo(const Change &, const ChangeRequest &, const CallContext &) override
    {
        return QByteArray();
    }
    Result<OperationStatus> poll(Operation &operation, const CallContext &context) override;
    bool abandon(const Operation &) override { return false; }

    int accepted(const QString &clientRequestId) const;
    QStringList order() const;             ///< client request ids as they were taken
    QHash<QString, QString> state() const; ///< last method by URL
    int mostAtOnce() const { return m_mostAtOnce; }
    std::chrono::milliseconds sendTakes{0};

private:
    void step() const
    {
        if (m_fuse)
            m_fuse->step();
    }
    Fuse *const m_fuse;
    mutable std::mutex m_mutex;
    QHash<QString, QList<Error>> m_refusals;
    QHash<QString, int> m_polls;
    QHash<QString, int> m_left;
    QHash<QString, int> m_afterwards;
    QHash<QString, Error> m_ends;
    QHash<QString, QString> m_state;
    QStringList m_accepted;
    int m_atOnce = 0;
    std::atomic<int> m_mostAtOnce = 0;
};

Change change(const QString &name, const QByteArray &method = "PUT");
Error azureError(int status, const QString &code);

}
