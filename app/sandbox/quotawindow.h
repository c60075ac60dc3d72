#pragma once

#include <QDateTime>

#include <chrono>

namespace azrelocate::sandbox {

/// A number of requests in a stretch of time. The stretch begins with the first request after the last one has ended.
class QuotaWindow
{
public:
    QuotaWindow(int requests, std::chrono::milliseconds length)
        : m_requests(requests)
        , m_length(length)
    {
    }

    /// Counts a request at @p now; false when it is one too many.
    bool take(const QDateTime &now);
    int left() const;
    /// How long from @p now until all of them are there again, in whole seconds.
    std::chrono::seconds resetsAfter(const QDateTime &now) const;

private:
    const int m_requests;
    const std::chrono::milliseconds m_length;
    QDateTime m_begin; ///< null: nobody has asked yet
    int m_used = 0;
};

}
