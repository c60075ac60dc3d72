#pragma once

#include "checklist/checkinput.h"

namespace azrelocate::connectionstrings {

/// The items of the area "connection-strings".
std::span<const Item> items();

Finding referencesAreKnown(const CheckInput &input);
Finding referencesAreUpdated(const CheckInput &input);
Finding endpointsAnswer(const CheckInput &input);

Result<QList<Change>> proposeReferences(const CheckInput &input);

}
