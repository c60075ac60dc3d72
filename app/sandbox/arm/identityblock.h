#pragma once

#include "sandbox/behaviour.h"

namespace azrelocate::sandbox {

/// Works out the "identity" member of a body that is being written: makes the principal of a system-assigned identity
/// (kept over updates, gone when the type no longer names it) and fills in the ids of user-assigned ones. Refuses 400
/// when a user-assigned identity does not exist.
Verdict settleIdentity(const Call &call, QJsonObject &body, const Resource *existing);

}
