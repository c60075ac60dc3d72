#pragma once

#include "http/httprequest.h"

#include <QDateTime>

#include <chrono>
#include <functional>
#include <mutex>

namespace azrelocate {

/// How far the clock of this machine is from Azure's, learnt from the Date header of its answers (RFC 9110, 6.6.1).
/// What Azure judges by its own clock (an assertion that we sign, an id token that it issued) takes now() from here.
/// Thread-safe.
class ServerClock
{
public:
    /// The machine's clock; tests have their own. UTC.
    using MachineTime = std::function<QDateTime()>;
    explicit ServerClock(MachineTime machineTime = QDateTime::currentDateTimeUtc);

    QDateTime machineNow() const { return m_machineTime(); }
    /// Azure's time, as far as it is known. UTC.
    QDateTime now() const;
    /// Learns from an answer to a request that left at @p sent and was answered at @p answered (machine's time). An
    /// answer without a request id of Azure's teaches nothing: a proxy may have given it.
    void learn(const HttpResponse &answer, const QDateTime &sent, const QDateTime &answered);
    /// Positive: Azure is ahead, the machine's clock is slow. 0: as good as right (less than @ref kTolerance apart).
    std::chrono::seconds ahead() const;
    /// A sentence that says how wrong the machine's clock is and what to do; empty: it is right.
    QString warning() const;

    /// What Entra ID lets pass between two clocks.
    static constexpr std::chrono::seconds kTolerance{300};

private:
    const MachineTime m_machineTime;
    mutable std::mutex m_mutex;
    std::chrono::milliseconds m_ahead{0}; ///< guarded by m_mutex
};

}
