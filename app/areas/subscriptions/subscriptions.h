#pragma once

#include "checklist/checkinput.h"

namespace azrelocate::subscriptions {

/// The items of the area "subscriptions".
std::span<const Item> items();

Finding choiceIsMade(const CheckInput &input);
Finding budgetsCoverTarget(const CheckInput &input);
Finding policiesAreEqual(const CheckInput &input);
Finding rolesAreEqual(const CheckInput &input);
Finding scopesAreNarrow(const CheckInput &input);

Result<QList<Change>> proposeBudgets(const CheckInput &input);
Result<QList<Change>> proposeAssignments(const CheckInput &input);
Result<QList<Change>> proposeRoles(const CheckInput &input);

}
