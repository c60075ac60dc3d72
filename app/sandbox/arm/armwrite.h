#pragma once

#include "sandbox/behaviour.h"

namespace azrelocate::sandbox {

/// PUT and PATCH in the order that TypeBehaviour describes; permission and locks were looked at before.
Reply writeResource(const Call &call, const TypeBehaviour &behaviour);
Reply deleteResource(const Call &call, const TypeBehaviour &behaviour);

/// If-Match and If-None-Match against what is stored; 412 when they do not hold.
Verdict conditionFails(const ArmRequest &request, const Resource *existing);

}
