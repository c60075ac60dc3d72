#pragma once

#include <QDateTime>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stop_token>

namespace azrelocate {

/// What time it is, and how to wait; injectable so that tests and the practice relocation need not wait a day for a TTL.
/// Thread-safe.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual QDateTime now() const = 0; ///< UTC
    /// Waits for @p duration of this clock's time. False when @p stop ended the wait early.
    virtual bool wait(std::chrono::milliseconds duration, std::stop_token stop) = 0;
};

/// The machine's clock.
class SystemClock final : public Clock
{
public:
    QDateTime now() const override;
    bool wait(std::chrono::milliseconds duration, std::stop_token stop) override;
};

/// Real time multiplied by a factor, that can also be moved forward. The practice relocation shares one between the
/// engine and the simulated Azure, so that "one day later" means the same to both.
class PracticeClock final : public Clock
{
public:
    explicit PracticeClock(double speed = 1.0, QDateTime start = QDateTime::currentDateTimeUtc());

    QDateTime now() const override;
    bool wait(std::chrono::milliseconds duration, std::stop_token stop) override;
    /// Moves the clock forward; who waits for a time before the new one is woken.
    void advance(std::chrono::milliseconds duration);

private:
    mutable std::mutex m_mutex;
    std::condition_variable_any m_moved;
    const double m_speed;
    const QDateTime m_start;
    const std::chrono::steady_clock::time_point m_realStart;
    std::chrono::milliseconds m_offset{0};
};

}
