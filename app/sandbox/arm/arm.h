#pragma once

#include "sandbox/behaviour.h"

namespace azrelocate::sandbox {

/// Resource Manager's generic engine: everything about a request that does not depend on the provider. Which behaviour
/// answers is decided here; reading and writing stand in files of their own (armread, armwrite).
class Arm
{
public:
    explicit Arm(Simulation &simulation)
        : m_simulation(simulation)
    {
    }

    /// Answers a request whose token was checked already.
    Reply answer(const ArmRequest &request);

    /// Whether an accepted answer to @p request would be a write; read-only POST actions are none.
    bool isWrite(const ArmRequest &request) const;

    /// What GET shows of a resource.
    QJsonObject view(const Call &call, const Resource &resource) const;
    /// Removes @p id and everything below it, deepest first, with the behaviours' afterDelete and the identities gone.
    void erase(const QString &id);

private:
    Reply route(const ArmRequest &request);
    Reply onResource(const Call &call);
    Reply onCollection(const Call &call);
    Reply onAction(const Call &call);

    Simulation &m_simulation;
};

}
