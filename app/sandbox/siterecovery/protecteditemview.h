#pragma once

#include "sandbox/behaviour.h"

namespace azrelocate::sandbox {

/// GET of a protected item: what was stored, and what follows from the time and from the rest of the world: progress of
/// the copy, lag (recovery point objective), health, what is allowed now, and which job is running.
QJsonObject viewProtectedItem(const Call &call, const Resource &item);

}
