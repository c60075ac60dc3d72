#include "base/elapsed.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>

namespace azrelocate {

using std::chrono::milliseconds;

namespace {
constexpr milliseconds kLook{1000}; ///< at both clocks, while one waits
}

Elapsed::Elapsed()
    : Elapsed(Clocks{})
{
}

Elapsed::Elapsed(Clocks clocks)
    : m_clocks(std::move(clocks))
{
    restart();
}

void Elapsed::restart()
{
    m_steadyStart = m_clocks.steady();
    m_wallStart = m_clocks.wall();
}

milliseconds Elapsed::steadyPassed() const
{
    return std::chrono::floor<milliseconds>(m_clocks.steady() - m_steadyStart);
}

milliseconds Elapsed::wallPassed() const
{
    return std::chrono::floor<milliseconds>(m_clocks.wall() - m_wallStart);
}

milliseconds Elapsed::passed() const
{
    return std::max(steadyPassed(), wallPassed());
}

milliseconds Elapsed::missed() const
{
    return std::max(milliseconds(0), wallPassed() - steadyPassed());
}

bool Elapsed::waitFor(milliseconds duration, std::stop_token stop) const
{
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    while (!stop.stop_requested()) {
        const milliseconds left = duration - passed();
        if (left.count() <= 0)
            return true;
        never.wait_for(lock, stop, std::min(left, kLook), [] { return false; });
    }
    return false;
}

}
