#pragma once

#include "sandbox/behaviour.h"

namespace azrelocate::sandbox {

/// Ties a database that was just made with createMode Secondary to the one that it follows.
void beginReplication(const Call &call, Resource &database, const QString &primaryId);

/// Microsoft.Sql/servers/databases/replicationLinks: list, one, failover.
void registerSqlReplication(Simulation &simulation);

}
