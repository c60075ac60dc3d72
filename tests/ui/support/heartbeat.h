#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace azrelocate {

/// Watches the UI thread: how long it was busy in one go, and how long it did not answer. Busy is processor time of the
/// thread, so that a loaded machine does not count as a slow program; a wait shows as silence only.
class Heartbeat : public QObject
{
    Q_OBJECT
public:
    explicit Heartbeat(QObject *parent = nullptr);

    void reset();
    std::chrono::milliseconds longestWork() const { return m_longestWork; }
    /// In which test function that was.
    const char *when() const { return m_when; }
    std::chrono::milliseconds longestSilence() const { return m_longestSilence; }

private:
    void beat();

    QTimer m_timer;
    QElapsedTimer m_silence;
    std::chrono::nanoseconds m_busyBefore{0};
    std::chrono::milliseconds m_longestWork{0};
    std::chrono::milliseconds m_longestSilence{0};
    const char *m_when = "";
};

}
