#pragma once

namespace azrelocate::sandbox {

class Simulation;

/// Microsoft.AppConfiguration: stores with their keys, key-values of Resource Manager (api-version 2024-06-01), and the
/// data plane "{store}.azconfig.io" (2023-11-01): GET of the list and of one, PUT and DELETE, guarded by ETag.
void registerAppConfiguration(Simulation &simulation);

}
