#pragma once

#include "sandbox/siterecovery/recoveryjobs.h"

namespace azrelocate::sandbox {

/// What the jobs of a type's PUT, PATCH and DELETE are called; remove is also POST …/remove.
struct ReplicationScenarios
{
    RecoveryScenario create;
    RecoveryScenario update;
    RecoveryScenario remove;
};

/// A type below a vault in the form that they all have: untracked, without a provisioning state, every write a job that
/// is answered 202 without a body. @p duration is what creating takes.
TypeBehaviour replicationType(const QString &type, ReplicationScenarios scenarios, std::chrono::milliseconds duration);

/// POST {resource}/remove: the orderly way to delete, refused like the DELETE by @p mayGo.
void addRemoveAction(Simulation &simulation, const QString &type, const RecoveryScenario &scenario,
                     std::function<Verdict(const Call &, const Resource &)> mayGo);

/// GET {vault}/{collection}: every resource of @p type in the vault, whatever it is below.
void addVaultList(Simulation &simulation, const QString &collection, const QString &type);

}
