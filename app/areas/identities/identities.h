#pragma once

#include "checklist/checkinput.h"

namespace azrelocate::identities {

/// The items of the area "identities".
std::span<const Item> items();

Finding inventoryIsComplete(const CheckInput &input);
Finding systemAssignedHaveTheirRoles(const CheckInput &input);
Finding userAssignedAreAttached(const CheckInput &input);
Finding federatedCredentialsExist(const CheckInput &input);
Finding leftoversAreListed(const CheckInput &input);

Result<QList<Change>> proposeSystemAssignedRoles(const CheckInput &input);
Result<QList<Change>> proposeUserAssigned(const CheckInput &input);
Result<QList<Change>> proposeFederatedCredentials(const CheckInput &input);

}
