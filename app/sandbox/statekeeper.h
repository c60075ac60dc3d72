#pragma once

#include "sandbox/recorder.h"
#include "sandbox/simulation.h"
#include "sandbox/statefile.h"

namespace azrelocate::sandbox {

/// Writes down what happens in a running simulation, so that replay() can make it happen again. On the sandbox's
/// thread.
class StateKeeper final : public Recorder
{
public:
    /// @p lastTime: what the file knows already.
    StateKeeper(Simulation &simulation, StateFile file, const QDateTime &lastTime);

    void afterEvents(const QDateTime &time) override;
    void afterVisit(const QString &siteId, const QDateTime &time) override;
    /// Of each request that changed something, before its answer is sent.
    void afterRequest(const ArmRequest &request, const Reply &reply);
    /// Of every other request, and now and then: written when it is some seconds since the file last heard of the time.
    void noteTime(const QDateTime &time);
    /// The last words of an orderly end.
    void close();

    /// What went wrong with the file; from then on nothing more is written.
    const std::optional<Error> &error() const { return m_error; }

private:
    void append(StateEntry entry);

    Simulation &m_simulation;
    StateFile m_file;
    QDateTime m_lastTime;
    std::optional<Error> m_error;
};

/// Makes happen in @p simulation, which has just loaded its estate, what @p state has kept. Input (code
/// "StateFileOther", naming @p path) when a request is answered differently than it was.
Result<void> replay(Simulation &simulation, const KeptState &state, const QString &path);

}
