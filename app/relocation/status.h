#pragma once

#include "relocation/relocation.h"

namespace azrelocate {

/// What `status --json` prints; its keys are a public contract.
Result<QJsonObject> statusJson(const Relocation &relocation);

/// Whether a required item of @p phase (nothing: of any phase) needs action, could not be checked, or is unchecked.
Result<bool> somethingRequiredIsOpen(const Relocation &relocation, std::optional<Phase> phase = {});

}
