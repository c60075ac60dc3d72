#pragma once

#include "estate/inventory.h"
#include "store/storedvalues.h"

namespace azrelocate {

/// The discovered @p inventory as an estate of the simulated Azure (see resources/estates/README.md), on which its
/// relocation can be rehearsed: the same ids, names, groups and properties, and somebody who may do everything there.
/// What lies outside of the scope but is referred to is there too, without anything of its own.
/// What discovery does not read is not in it: the values of settings and secrets, blobs, records of zones, grants.
/// Types that are not simulated are kept and answered as resources without a behaviour of their own.
QJsonObject rehearsalEstate(const Inventory &inventory, const RelocationSettings &settings);

}
