#pragma once

namespace azrelocate::sandbox {

class Simulation;

/// Microsoft.Storage: accounts through Resource Manager, and blobs at "{account}.blob.{storage suffix}" with bearer
/// tokens. Shared keys and SAS tokens are not accepted there.
void registerStorage(Simulation &simulation);

}
