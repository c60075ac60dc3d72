#pragma once

namespace azrelocate::sandbox {

class Simulation;

/// Azure SQL servers and databases, and Cosmos DB accounts with their regions.
void registerDatabases(Simulation &simulation);

/// Failover groups of Azure SQL. After the servers.
void registerFailoverGroups(Simulation &simulation);

/// Cosmos DB: adding and dropping regions, moving the write region, keys, the check of names.
void registerCosmos(Simulation &simulation);

}
