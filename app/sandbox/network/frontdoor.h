#pragma once

#include "sandbox/arm/ratelimits.h"
#include "sandbox/exchange.h"

namespace azrelocate::sandbox {

class Simulation;

/// Decides by host and path who answers a request - a data plane, the sign-in service or Resource Manager - checks the
/// token for the last, and adds the headers that every answer has. Knows no sockets.
class FrontDoor
{
public:
    explicit FrontDoor(Simulation &simulation)
        : m_simulation(simulation)
    {
    }

    /// Answers what arrive() has seen, at the time of its arrival; fills in the caller's id.
    Reply answer(ArmRequest &request);
    /// Adds x-ms-request-id and its like; also to an answer that was made elsewhere (a fault).
    void stamp(const ArmRequest &request, Reply &reply);
    /// Gives @p request its ids and its time.
    void arrive(ArmRequest &request);
    static void identify(ArmRequest &request, const QDateTime &time, const QString &requestId);
    /// Starts a new series of request ids; each run of a sandbox whose state is kept needs one of its own.
    void setSeries(quint64 series) { m_series = series; }
    /// Whether a 2xx answer to @p request means that something was altered.
    bool isWrite(const ArmRequest &request) const;

private:
    bool isResourceManager(const ArmRequest &request) const;
    Reply answerNow(ArmRequest &request);
    Reply resourceManager(ArmRequest &request);
    Reply endpoints(const ArmRequest &request) const;

    Simulation &m_simulation;
    RateLimits m_rateLimits;
    quint64 m_series = 0;
    quint64 m_count = 0;
};

}
