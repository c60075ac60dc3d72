#pragma once

namespace azrelocate::sandbox {

class Simulation;

/// Role assignments (2022-04-01): immutable, unique by scope, principal and role; a principal that was made moments
/// ago is not found yet unless its type is sent. Lists take the filters atScope(), principalId eq and assignedTo.
/// The empty list of deny assignments and the caller's own permissions are answered here too.
void registerRoleAssignments(Simulation &simulation);

}
