#pragma once

#include <QDateTime>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stop_token>

namespace azrelocate {

/// What time it is, and how to wait; injectable so that tests and the practice relocation need not wait a day for a
/// TTL. Thread-safe.
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

/// Real time multiplied by a factor that may change, and that can also be moved forward. It never goes back. The
/// practice relocation shares one between the engine and the simulated Azure, so that "one day later" means the same to
/// both.
class PracticeClock final : public Clock
{
public:
    /// @p speed: greater than 0.
    explicit PracticeClock(double speed = 1.0, QDateTime start = QDateTime::currentDateTimeUtc());

    QDateTime now() const override;
    bool wait(std::chrono::milliseconds duration, std::stop_token stop) override;
    /// Moves the clock forward; who waits for a time before the new one is woken.
    void advance(std::chrono::milliseconds duration);
    /// How fast it runs from now on (greater than 0); waits in progress follow. The time itself does not jump.
    void setSpeed(double speed);
    double speed() const;

private:
    using Milliseconds = std::chrono::duration<double, std::milli>; ///< fractions too, so that none is lost on the way

    Milliseconds passed() const; ///< since m_start; with m_mutex held
    QDateTime at(Milliseconds passed) const;

    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    const QDateTime m_start;
    // The last change of speed or time, from which now() is counted.
    std::chrono::steady_clock::time_point m_realAnchor = std::chrono::steady_clock::now();
    Milliseconds m_anchor{0};
    double m_speed;
    quint64 m_changes = 0;
};

}
