#pragma once

#include <QDateTime>
#include <QStringList>

#include <chrono>
#include <vector>

namespace azrelocate {

/// When which task is looked at again. A time is reached when the Clock says so and a least real time has passed, so
/// that a fast practice clock does not turn polling into a busy loop. Not thread-safe.
class TaskTimers
{
public:
    explicit TaskTimers(std::chrono::milliseconds minimumPause)
        : m_minimumPause(minimumPause)
    {
    }

    void set(const QString &id, const QDateTime &at);
    void remove(const QString &id);
    bool isEmpty() const { return m_timers.empty(); }
    QDateTime earliest() const { return m_timers.front().at; } ///< not when empty
    /// Takes out what is due at @p now.
    QStringList takeDue(const QDateTime &now);
    /// Real time until something that is due at @p now has also rested long enough; 0: nothing of the kind.
    std::chrono::milliseconds restLeft(const QDateTime &now) const;

private:
    struct Timer
    {
        QDateTime at;
        std::chrono::steady_clock::time_point notBefore;
        QString id;
    };
    static bool later(const Timer &a, const Timer &b) { return a.at > b.at; }

    const std::chrono::milliseconds m_minimumPause;
    std::vector<Timer> m_timers; ///< a heap, earliest first
};

}
