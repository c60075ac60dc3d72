#pragma once

#include "sandbox/estateloader.h"
#include "sandbox/listener.h"
#include "sandbox/sandbox.h"
#include "sandbox/server.h"
#include "sandbox/simulation.h"
#include "sandbox/statekeeper.h"

#include <QSslConfiguration>

#include <vector>

namespace azrelocate::sandbox {

/// Everything of one running sandbox; made, used and destroyed on its thread.
class SandboxWorld
{
public:
    ~SandboxWorld();
    Result<SandboxInfo> open(const SandboxOptions &options);
    /// After everything that is due has happened.
    QJsonObject snapshot();

private:
    Result<void> prepare(const SandboxOptions &options, EstateAccess &access);
    /// Reads the kept state, when there is one, and refuses one that cannot be continued.
    Result<void> readKept(const SandboxOptions &options);
    Result<void> load(const SandboxOptions &options, EstateAccess &access);
    Result<void> openSockets(const SandboxOptions &options, SandboxInfo &info);
    /// From here on everything is written down.
    Result<void> keepState(const SandboxOptions &options);
    Result<QSslConfiguration> tlsConfiguration() const;
    QStringList hostNames() const;

    const QDateTime m_started = QDateTime::currentDateTimeUtc(); ///< simulated and real time are the same then
    std::unique_ptr<Simulation> m_simulation;
    StateHeader m_header;            ///< of the kept state, read or new
    std::optional<KeptState> m_kept; ///< what an earlier run has left
    std::unique_ptr<StateKeeper> m_keeper;
    std::vector<std::unique_ptr<Listener>> m_listeners; ///< end before the simulation
    std::unique_ptr<Server> m_server;
};

}
