#pragma once

#include "sandbox/resourcestore.h"

namespace azrelocate::sandbox {

class Simulation;

/// The database "master" that Azure SQL makes with each server: it is listed as every other one, but nobody may create,
/// copy or delete it.
bool isMasterDatabase(const Resource &database);
/// Makes the one of @p server where it has none yet.
void makeMasterDatabase(Simulation &simulation, const Resource &server);

}
