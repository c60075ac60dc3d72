#pragma once

#include "base/elapsed.h"

#include <QObject>

#include <functional>

namespace azrelocate {

/// Notices what silently kills connections: the machine slept, or it is in another network now. Lives on the thread
/// that made it, whose event loop must run. Networks are watched where the program has loaded a backend of
/// QNetworkInformation (the window does); without one a dead connection is noticed by its errors and timeouts.
class ConnectionWatch final : public QObject
{
public:
    /// Called with the reason, on the watch's thread.
    using Broken = std::function<void(const QString &reason)>;
    explicit ConnectionWatch(Broken broken, Elapsed::Clocks clocks = {});

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    const Broken m_broken;
    Elapsed m_sinceLook;
};

}
