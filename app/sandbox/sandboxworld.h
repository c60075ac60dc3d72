#pragma once

#include "sandbox/estateloader.h"
#include "sandbox/listener.h"
#include "sandbox/sandbox.h"
#include "sandbox/server.h"
#include "sandbox/simulation.h"

#include <QSslConfiguration>

#include <vector>

namespace azrelocate::sandbox {

/// Everything of one running sandbox; made, used and destroyed on its thread.
class SandboxWorld
{
public:
    Result<SandboxInfo> open(const SandboxOptions &options);

private:
    Result<void> prepare(const SandboxOptions &options, EstateAccess &access);
    Result<void> openSockets(const SandboxOptions &options, SandboxInfo &info);
    Result<QSslConfiguration> tlsConfiguration() const;
    QStringList hostNames() const;

    const QDateTime m_started = QDateTime::currentDateTimeUtc(); ///< simulated and real time are the same then
    std::unique_ptr<Simulation> m_simulation;
    std::vector<std::unique_ptr<Listener>> m_listeners; ///< end before the simulation
    std::unique_ptr<Server> m_server;
};

}
