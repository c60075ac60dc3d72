#pragma once

namespace azrelocate::sandbox {

class Simulation;

/// GET …/Microsoft.Storage/skus (2025-08-01 and older): the redundancies of general-purpose and premium accounts by
/// region. Zone-redundant ones only where the region has zones, geo-redundant ones only where it has a pair.
void registerStorageSkus(Simulation &simulation);

}
