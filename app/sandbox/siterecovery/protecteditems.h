#pragma once

#include "sandbox/siterecovery/protecteditemdetails.h"

namespace azrelocate::sandbox {

/// What a protected item keeps of its machine, beside what it shows: who enabled it (the target is made in that name),
/// and the machine as it was, since a failover also works when the source is gone.
QJsonObject protectionMemory(const ResourceStore &store, const ProtectionRequest &request, const QString &principalId);

/// Makes the replicas and starts the copy; the error of Resource Manager when the target refuses them.
Verdict startProtection(Simulation &simulation, Resource &item);

/// replicationProtectedItems: enable by PUT, settings of the target by PATCH, disable by POST …/remove, purge by
/// DELETE; the sizes that a machine can have at the target.
void registerProtectedItems(Simulation &simulation);

}
