#pragma once

#include <QDateTime>

#include <chrono>

namespace azrelocate::sandbox {

/// What one caller may still ask of Resource Manager: each request takes a token, time brings them back. Who was
/// refused is let in again after the wait that was named; asking earlier begins that wait anew.
class TokenBucket
{
public:
    /// Full at @p now. @p perSecond: tokens that come back, of simulated time.
    TokenBucket(double size, double perSecond, const QDateTime &now);

    /// Brings back what time has brought until @p now.
    void refill(const QDateTime &now);
    /// Whether a request at the time of the last refill may go on.
    bool isOpen() const;
    void take();
    /// Refuses at the time of the last refill; how long the caller is to wait.
    std::chrono::seconds refuse();
    /// Whole tokens that are left.
    int left() const;

private:
    const double m_size;
    const double m_perSecond;
    double m_tokens;
    QDateTime m_now;
    QDateTime m_closedUntil; ///< null: nobody was refused
};

}
