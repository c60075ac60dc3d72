#pragma once

#include "checklist/item.h"

namespace azrelocate {

/// The whole checklist: every area in the order of the work, each with its items. The ids are those of the public
/// contract.
std::span<const Area> catalogue();

/// nullptr: no such item.
const Item *findItem(QStringView id);
const Area *areaOf(const Item &item);
const Area *findArea(QStringView id);

}
