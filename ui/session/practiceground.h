#pragma once

#include "practice/practiceazure.h"

#include "ui/session/workers.h"

namespace azrelocate {

/// The simulated Azure of the window, when a practice relocation is open. UI thread; it is started on a worker.
class PracticeGround : public QObject
{
    Q_OBJECT
public:
    explicit PracticeGround(QObject *parent = nullptr);
    ~PracticeGround() override;

    bool isRunning() const { return m_azure != nullptr; }
    bool isStarting() const { return m_starting; }
    /// Null while it does not run.
    std::shared_ptr<PracticeAzure> azure() const { return m_azure; }

    /// started() or failed() follows; what it holds is kept in @p directory, so that it is there after a restart.
    void start(const QString &directory);
    void stop();
    /// Work passes quickly, waiting for a person in real time.
    void hurry(bool on);
    /// Moves the clock forward, where a person would wait a day.
    void advance(std::chrono::milliseconds duration);

Q_SIGNALS:
    void started();
    void stopped();
    void failed(const azrelocate::Error &error);

private:
    std::shared_ptr<PracticeAzure> m_azure;
    bool m_starting = false;
    Workers m_workers;
};

}
