#include "base/clock.h"

namespace azrelocate {

namespace {

bool waitReal(std::chrono::milliseconds duration, std::stop_token stop)
{
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait_for(lock, stop, duration, [] { return false; });
    return !stop.stop_requested();
}

}

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

bool SystemClock::wait(std::chrono::milliseconds duration, std::stop_token stop)
{
    return waitReal(duration, stop);
}

PracticeClock::PracticeClock(double speed, QDateTime start)
    : m_speed(speed), m_start(start.toUTC()), m_realStart(std::chrono::steady_clock::now())
{
}

QDateTime PracticeClock::now() const
{
    const std::lock_guard lock(m_mutex);
    const std::chrono::duration<double, std::milli> real = std::chrono::steady_clock::now() - m_realStart;
    return m_start.addMSecs(static_cast<qint64>(real.count() * m_speed) + m_offset.count());
}

bool PracticeClock::wait(std::chrono::milliseconds duration, std::stop_token stop)
{
    const QDateTime until = now().addMSecs(duration.count());
    std::unique_lock lock(m_mutex);
    while (!stop.stop_requested()) {
        lock.unlock();
        const qint64 left = now().msecsTo(until);
        lock.lock();
        if (left <= 0)
            return true;
        const std::chrono::duration<double, std::milli> real(static_cast<double>(left) / m_speed + 1);
        const std::chrono::milliseconds offset = m_offset;
        m_moved.wait_for(lock, stop, real, [this, offset] { return m_offset != offset; });
    }
    return false;
}

void PracticeClock::advance(std::chrono::milliseconds duration)
{
    {
        const std::lock_guard lock(m_mutex);
        m_offset += duration;
    }
    m_moved.notify_all();
}

}
