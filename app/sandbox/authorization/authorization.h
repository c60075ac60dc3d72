#pragma once

#include "sandbox/entra/principals.h"

namespace azrelocate::sandbox {

class Simulation;

/// Who may do what, from the role assignments that stand in the store: those of the principal and of its groups, at
/// the scope and above it. Assignments take effect at once; Azure's delay of some minutes is not simulated.
class RoleBasedAccess final : public Permissions
{
public:
    explicit RoleBasedAccess(const Simulation &simulation)
        : m_simulation(simulation)
    {
    }
    bool allowed(const Principal &principal, const QString &action, const QString &scope,
                 ActionKind kind) const override;

private:
    const Simulation &m_simulation;
};

/// Microsoft.Authorization: roles, their assignments, and locks; makes them decide over every request.
void registerAuthorization(Simulation &simulation);

}
