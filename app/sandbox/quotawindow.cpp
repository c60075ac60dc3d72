#include "sandbox/quotawindow.h"

#include <algorithm>

namespace azrelocate::sandbox {

bool QuotaWindow::take(const QDateTime &now)
{
    if (!m_begin.isValid() || m_begin.msecsTo(now) >= m_length.count()) {
        m_begin = now;
        m_used = 0;
    }
    return ++m_used <= m_requests;
}

int QuotaWindow::left() const
{
    return std::max(0, m_requests - m_used);
}

std::chrono::seconds QuotaWindow::resetsAfter(const QDateTime &now) const
{
    return std::chrono::ceil<std::chrono::seconds>(m_length - std::chrono::milliseconds(m_begin.msecsTo(now)));
}

}
