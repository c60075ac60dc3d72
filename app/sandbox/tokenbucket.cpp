#include "sandbox/tokenbucket.h"

#include <algorithm>
#include <cmath>

namespace azrelocate::sandbox {

TokenBucket::TokenBucket(double size, double perSecond, const QDateTime &now)
    : m_size(size)
    , m_perSecond(perSecond)
    , m_tokens(size)
    , m_now(now)
{
}

void TokenBucket::refill(const QDateTime &now)
{
    if (now <= m_now)
        return;
    m_tokens = std::min(m_size, m_tokens + static_cast<double>(m_now.msecsTo(now)) / 1000 * m_perSecond);
    m_now = now;
}

bool TokenBucket::isOpen() const
{
    return m_tokens >= 1 && (!m_closedUntil.isValid() || m_closedUntil <= m_now);
}

void TokenBucket::take()
{
    m_tokens = std::max(0.0, m_tokens - 1);
}

std::chrono::seconds TokenBucket::refuse()
{
    const std::chrono::seconds wait(static_cast<qint64>(std::max(1.0, std::ceil((1 - m_tokens) / m_perSecond))));
    m_closedUntil = m_now.addSecs(wait.count());
    return wait;
}

int TokenBucket::left() const
{
    return static_cast<int>(m_tokens);
}

}
