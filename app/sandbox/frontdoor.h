#pragma once

#include "sandbox/exchange.h"
#include "sandbox/ratelimits.h"

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

    /// Fills in the caller's id and the ids of @p request.
    Reply answer(ArmRequest &request);
    /// Adds x-ms-request-id and its like; also to an answer that was made elsewhere (a fault).
    void stamp(const ArmRequest &request, Reply &reply);
    void giveIds(ArmRequest &request);
    /// Whether a 2xx answer to @p request means that something was altered.
    bool isWrite(const ArmRequest &request) const;

private:
    bool isResourceManager(const ArmRequest &request) const;
    Reply resourceManager(ArmRequest &request);
    Reply endpoints(const ArmRequest &request) const;

    Simulation &m_simulation;
    RateLimits m_rateLimits;
};

}
