#include "base/clock.h"

#include "base/elapsed.h"

namespace azrelocate {

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

bool SystemClock::wait(std::chrono::milliseconds duration, std::stop_token stop)
{
    return Elapsed().waitFor(duration, stop);
}

PracticeClock::PracticeClock(double speed, QDateTime start)
    : m_start(start.toUTC())
    , m_speed(speed)
{
    Q_ASSERT(speed > 0);
}

PracticeClock::Milliseconds PracticeClock::passed() const
{
    return m_anchor + Milliseconds(std::chrono::steady_clock::now() - m_realAnchor) * m_speed;
}

QDateTime PracticeClock::at(Milliseconds passed) const
{
    return m_start.addMSecs(static_cast<qint64>(passed.count()));
}

QDateTime PracticeClock::now() const
{
    const std::lock_guard lock(m_mutex);
    return at(passed());
}

bool PracticeClock::wait(std::chrono::milliseconds duration, std::stop_token stop)
{
    std::unique_lock lock(m_mutex);
    const Milliseconds until = passed() + duration;
    while (!stop.stop_requested()) {
        const Milliseconds left = until - passed();
        if (left.count() <= 0)
            return true;
        m_changed.wait_for(lock, stop, left / m_speed, [this, seen = m_changes] { return m_changes != seen; });
    }
    return false;
}

void PracticeClock::advance(std::chrono::milliseconds duration)
{
    {
        const std::lock_guard lock(m_mutex);
        m_anchor += duration;
        ++m_changes;
    }
    m_changed.notify_all();
}

void PracticeClock::setSpeed(double speed)
{
    Q_ASSERT(speed > 0);
    {
        const std::lock_guard lock(m_mutex);
        m_anchor = passed();
        m_realAnchor = std::chrono::steady_clock::now();
        m_speed = speed;
        ++m_changes;
    }
    m_changed.notify_all();
}

double PracticeClock::speed() const
{
    const std::lock_guard lock(m_mutex);
    return m_speed;
}

}
