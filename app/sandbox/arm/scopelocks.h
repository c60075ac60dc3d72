#pragma once

#include "sandbox/behaviour.h"

namespace azrelocate::sandbox {

/// Whether management locks (resources of type Microsoft.Authorization/locks) stand against a write, a delete or an
/// action on @p id: 409 ScopeLocked. Locks hold for what lies below them; a delete is also stopped by locks further
/// down.
Verdict lockedAgainstWrite(const Simulation &simulation, const QString &id);
Verdict lockedAgainstDelete(const Simulation &simulation, const QString &id);

}
