#include "http/requestbudget.h"

#include <algorithm>

namespace azrelocate {

namespace {

/// Of the bucket's tokens these are never used: a second's refill.
double reserveOf(const RequestLimit &limit)
{
    return std::min(limit.perSecond, limit.requests / 2);
}

}

RequestBudget::RequestBudget(RequestLimit limit, double scale, Time now)
    : m_limit(limit)
    , m_scale(scale)
    , m_tokens(limit.requests - reserveOf(limit))
    , m_refilled(now)
    , m_pausedUntil(now)
{
}

RequestBudget::Time::duration RequestBudget::scaled(double seconds) const
{
    return std::chrono::duration_cast<Time::duration>(std::chrono::duration<double>(seconds * m_scale));
}

void RequestBudget::refill(Time now)
{
    while (!m_places.empty() && m_places.front() <= now)
        m_places.pop_front();
    if (now <= m_refilled)
        return;
    const double seconds = std::chrono::duration<double>(now - m_refilled).count() / m_scale;
    m_tokens = std::min(m_limit.requests - reserveOf(m_limit), m_tokens + seconds * m_limit.perSecond);
    m_refilled = now;
}

double RequestBudget::left() const
{
    return isWindow() ? m_limit.requests - m_underWay - static_cast<double>(m_places.size()) : m_tokens;
}

RequestBudget::Time::duration RequestBudget::untilNext(Time now)
{
    if (m_pausedUntil > now)
        return m_pausedUntil - now;
    if (m_scale <= 0)
        return Time::duration::zero();
    refill(now);
    if (left() >= 1)
        return Time::duration::zero();
    if (!isWindow()) {
        // At least a microsecond, or rounding could make it "now" for ever.
        return std::max(Time::duration(std::chrono::microseconds(1)), scaled((1 - m_tokens) / m_limit.perSecond));
    }
    return m_places.empty() ? scaled(static_cast<double>(m_limit.window.count())) : m_places.front() - now;
}

RequestBudget::Ticket RequestBudget::take(Time now)
{
    if (m_scale > 0)
        refill(now);
    m_tokens -= 1;
    ++m_underWay;
    return {left(), m_corrected, ++m_taken};
}

void RequestBudget::finish(Time now)
{
    --m_underWay;
    if (isWindow() && m_scale > 0)
        m_places.push_back(now + scaled(static_cast<double>(m_limit.window.count())));
}

bool RequestBudget::learn(const Ticket &ticket, double left, Time now)
{
    if (m_scale <= 0)
        return false;
    // The service rounds down, and may have counted requests that left later.
    const double counted = left + 1 + static_cast<double>(m_taken - ticket.number);
    const double thought = ticket.left + (isWindow() ? 0 : reserveOf(m_limit)) - (m_corrected - ticket.corrected);
    if (thought <= counted)
        return false;
    takeOff(thought - counted, now);
    return true;
}

void RequestBudget::takeOff(double requests, Time now)
{
    m_corrected += requests;
    if (!isWindow()) {
        m_tokens -= requests;
        return;
    }
    const Time free = now + scaled(static_cast<double>(m_limit.window.count()));
    for (double taken = 0; taken < requests; ++taken)
        m_places.push_back(free);
}

void RequestBudget::pause(std::chrono::duration<double> asked, Time now)
{
    m_pausedUntil = std::max(m_pausedUntil, now + scaled(asked.count()));
    if (isWindow())
        return;
    if (m_tokens > 1) { // one request tries it, the others follow with the refill
        m_corrected += m_tokens - 1;
        m_tokens = 1;
    }
    m_refilled = std::max(m_refilled, m_pausedUntil);
}

}
