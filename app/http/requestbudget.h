#pragma once

#include <chrono>
#include <cstdint>
#include <deque>

namespace azrelocate {

/// How much of one kind a service answers: as a bucket whose tokens come back one by one (Resource Manager), or as a
/// number of requests in any stretch of time (Resource Graph, Key Vault).
struct RequestLimit
{
    double requests = 0;            ///< at once, or in the window
    double perSecond = 0;           ///< that come back; of a bucket
    std::chrono::seconds window{0}; ///< zero: a bucket
};

/// What a client may still send within a limit, so that the service never has to refuse. It is a little behind what the
/// service counts, whatever way the requests take: of a bucket a second's refill is left untouched, because requests
/// may reach the service closer together than they were sent; in a window a request keeps its place until the window
/// has passed since its *answer*, because nobody knows when it was counted.
///
/// What the service says is left is believed when it is less than thought, others may use the same limit. Numbers are
/// compared as of the moment when the request left; the difference is taken off once, not by every answer that was
/// under way at that time. Knows no clock and no lock.
class RequestBudget
{
public:
    using Time = std::chrono::steady_clock::time_point;

    /// One request that has left: what was thought then.
    struct Ticket
    {
        double left = 0;          ///< after it
        double corrected = 0;     ///< taken off by learning until then
        std::uint64_t number = 0; ///< of the request
    };

    /// Nothing is used at @p now. @p scale multiplies all times; 0: no limit.
    RequestBudget(RequestLimit limit, double scale, Time now);

    /// How long until one more may leave; zero: now. When all places are held by requests under way: a window's length.
    Time::duration untilNext(Time now);
    Ticket take(Time now);
    /// The request of @p ticket was answered, or failed.
    void finish(Time now);
    /// An answer to @p ticket said that @p left remain. True when that is less than it should be: somebody else is
    /// there.
    bool learn(const Ticket &ticket, double left, Time now);
    /// The service wants quiet for so long; afterwards it goes on at the speed of the refill, not with all that waited.
    void pause(std::chrono::duration<double> asked, Time now);

private:
    Time::duration scaled(double seconds) const;
    void refill(Time now);
    bool isWindow() const { return m_limit.window.count() > 0; }
    double left() const;
    void takeOff(double requests, Time now);

    const RequestLimit m_limit;
    const double m_scale;
    double m_tokens;           ///< of a bucket
    Time m_refilled;           ///< in the future while it pauses
    std::deque<Time> m_places; ///< of a window: when they are free again, in order
    int m_underWay = 0;
    Time m_pausedUntil;
    double m_corrected = 0;
    std::uint64_t m_taken = 0;
};

}
