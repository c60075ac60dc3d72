#include "tasks/tasktimers.h"

#include <algorithm>

namespace azrelocate {

void TaskTimers::set(const QString &id, const QDateTime &at)
{
    m_timers.push_back({at, std::chrono::steady_clock::now() + m_minimumPause, id});
    std::push_heap(m_timers.begin(), m_timers.end(), later);
}

void TaskTimers::remove(const QString &id)
{
    std::erase_if(m_timers, [&id](const Timer &timer) { return timer.id == id; });
    std::make_heap(m_timers.begin(), m_timers.end(), later);
}

QStringList TaskTimers::takeDue(const QDateTime &now)
{
    const auto real = std::chrono::steady_clock::now();
    QStringList due;
    std::vector<Timer> resting;
    while (!m_timers.empty() && m_timers.front().at <= now) {
        std::pop_heap(m_timers.begin(), m_timers.end(), later);
        if (m_timers.back().notBefore <= real)
            due.append(m_timers.back().id);
        else
            resting.push_back(std::move(m_timers.back()));
        m_timers.pop_back();
    }
    for (Timer &timer : resting) {
        m_timers.push_back(std::move(timer));
        std::push_heap(m_timers.begin(), m_timers.end(), later);
    }
    return due;
}

std::chrono::milliseconds TaskTimers::restLeft(const QDateTime &now) const
{
    const auto real = std::chrono::steady_clock::now();
    auto shortest = std::chrono::milliseconds::max();
    for (const Timer &timer : m_timers) {
        if (timer.at <= now)
            shortest = std::min(shortest, std::chrono::ceil<std::chrono::milliseconds>(timer.notBefore - real));
    }
    return shortest == std::chrono::milliseconds::max() ? std::chrono::milliseconds(0)
                                                        : std::max(shortest, std::chrono::milliseconds(1));
}

}
