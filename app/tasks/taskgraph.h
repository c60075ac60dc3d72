#pragma once

#include "base/result.h"

#include <QHash>
#include <QStringList>

#include <map>

namespace azrelocate {

/// Which tasks may start: dependencies first, then waves. Works on ids only; not thread-safe; no recursion, so that a
/// chain of thousands is fine.
class TaskGraph
{
public:
    struct Node
    {
        QString id;
        QStringList dependsOn;
        int wave = 0; ///< raised to the highest wave of its dependencies
    };
    enum class End { Succeeded, Failed };

    /// Adds all of @p nodes or none. Input: DuplicateTask, UnknownDependency or DependencyCycle, naming the tasks.
    Result<void> add(const QList<Node> &nodes);

    /// The ids that may start now and were not handed out before, in the order of wave and of adding.
    QStringList takeReady();
    /// Ends a task. With Failed: every task that depends on it, directly or not, and has not ended ends too and is
    /// returned, nearest first.
    QStringList end(const QString &id, End end);
    /// A task that waits for a person no longer holds back later waves; what depends on it still waits.
    void stepAside(const QString &id);
    /// Puts an ended task back in; the others stay as they are.
    void reopen(const QString &id);

    bool contains(const QString &id) const { return m_entries.contains(id); }
    /// What depends on it, directly or not, nearest first.
    QStringList dependantsOf(const QString &id) const;

private:
    enum class State { Open, Ready, HandedOut, Aside, Succeeded, Failed };
    struct Entry
    {
        QStringList dependsOn;
        QStringList dependants;
        int wave = 0;
        qsizetype order = 0;
        qsizetype missing = 0; ///< dependencies that have not succeeded
        State state = State::Open;
    };
    using Place = std::pair<int, qsizetype>; ///< wave, order

    Result<void> checkReferences(const QList<Node> &nodes) const;
    /// The ids of @p nodes, dependencies first.
    Result<QStringList> sorted(const QList<Node> &nodes) const;
    void setState(Entry &entry, State state);
    void makeReadyIfMet(const QString &id, Entry &entry);

    QHash<QString, Entry> m_entries;
    std::map<int, qsizetype> m_openInWave; ///< how many tasks of a wave hold back later ones
    std::map<Place, QString> m_ready; ///< dependencies are met; the wave may not be
};

}
