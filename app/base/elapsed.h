#pragma once

#include <chrono>
#include <functional>
#include <stop_token>

namespace azrelocate {

/// How long something has lasted, also while the machine slept. The steady clock stands still while a machine sleeps
/// (Linux: CLOCK_MONOTONIC), and the wall clock is set by people and by time servers: what has passed is the longer of
/// what the two say. That errs on the side of too late, where a token is renewed or Azure asked once more than needed.
class Elapsed
{
public:
    /// Where the time comes from; tests have their own. Called from every thread that asks.
    struct Clocks
    {
        std::function<std::chrono::steady_clock::time_point()> steady = std::chrono::steady_clock::now;
        std::function<std::chrono::system_clock::time_point()> wall = std::chrono::system_clock::now;
    };

    Elapsed();
    explicit Elapsed(Clocks clocks);

    void restart();
    std::chrono::milliseconds passed() const;
    /// How much the steady clock missed: the machine slept, or its clock was set forward. 0 where it missed nothing.
    std::chrono::milliseconds missed() const;
    /// Waits until @p duration has passed since the start. False when @p stop ended the wait early. After a sleep it
    /// notices within a second of being awake.
    bool waitFor(std::chrono::milliseconds duration, std::stop_token stop) const;

private:
    std::chrono::milliseconds steadyPassed() const;
    std::chrono::milliseconds wallPassed() const;

    Clocks m_clocks;
    std::chrono::steady_clock::time_point m_steadyStart;
    std::chrono::system_clock::time_point m_wallStart;
};

}
