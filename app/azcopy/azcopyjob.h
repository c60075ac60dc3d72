#pragma once

#include "azcopy/azcopyoutput.h"

#include <QProcessEnvironment>
#include <QStringList>

#include <chrono>
#include <mutex>
#include <thread>

namespace azrelocate {

/// One AzCopy at work. Its process ends with this object, and with this program however it ends. Thread-safe.
class AzCopyJob
{
public:
    struct Order
    {
        QString program;
        QStringList arguments; ///< of the command, without those for how it speaks
        QProcessEnvironment environment;
    };
    struct State
    {
        QString jobId; ///< of AzCopy; empty: not told yet
        AzCopyProgress progress;
        double bytesPerSecond = 0;                    ///< of the last seconds; 0: not known
        std::optional<std::chrono::seconds> timeLeft; ///< nothing: not known
        bool hasEnded = false;
        QString failure; ///< ended without a result: why; without signatures
    };

    /// Starts at once.
    explicit AzCopyJob(Order order);
    /// Asks AzCopy to stop, and waits for it some seconds at most.
    ~AzCopyJob();
    Q_DISABLE_COPY_MOVE(AzCopyJob)

    State state() const;
    /// Asks AzCopy to stop, and returns at once.
    void cancel();

private:
    void run(std::stop_token stop);
    void take(const QByteArray &line);
    void measure(const AzCopyProgress &progress);

    const Order m_order;
    mutable std::mutex m_mutex; ///< guards what follows
    State m_state;
    QString m_lastWords; ///< what AzCopy said before it ended without a result
    std::chrono::steady_clock::time_point m_measuredAt;
    qint64 m_measuredBytes = -1;
    std::jthread m_thread; ///< last: it ends before what it uses
};

}
