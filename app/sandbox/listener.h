#pragma once

#include "base/result.h"
#include "sandbox/ports.h"

#include <QHash>
#include <QStringList>

#include <functional>
#include <memory>

namespace azrelocate::sandbox {

class Simulation;

/// Where the names of the simulated cloud are found; becomes the "azrelocate" object of the cloud file.
struct NetworkPlan
{
    Ports ports;           ///< wanted; who has opened one writes here what it got
    QStringList resolvers; ///< "127.0.0.1:5353"
    QDateTime clockStart;  ///< when simulated and real time were the same; null: the clock is not to be told
    double clockSpeed = 1;
    QHash<QString, QString> connectTo; ///< host name, "*.suffix" or "*" → "127.0.0.1:8443"; the most exact wins
};

/// Something else that listens on loopback beside the main server: the DNS server, the workload's web sites. Made,
/// started, used and destroyed on the sandbox's thread, which runs an event loop.
class Listener
{
public:
    virtual ~Listener() = default;
    /// Opens its sockets (free ports) and adds what it answers for to @p plan.
    virtual Result<void> start(Simulation &simulation, NetworkPlan &plan) = 0;
};

}
