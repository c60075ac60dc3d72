#pragma once

#include "checklist/checkinput.h"

namespace azrelocate::data {

/// The items of the area "data".
std::span<const Item> items();

Finding storesHaveAMethod(const CheckInput &input);
Finding copiesAreComplete(const CheckInput &input);
Finding changesAreSynchronised(const CheckInput &input);
Finding conflictsAreResolved(const CheckInput &input);
Finding storesAgree(const CheckInput &input);

Result<QList<Change>> proposeCopies(const CheckInput &input);
Result<QList<Change>> proposeSynchronisation(const CheckInput &input);
Result<QList<Change>> proposeResolutions(const CheckInput &input);

}
