#pragma once

#include "plan/plan.h"

namespace azrelocate {

/// What a person calls a decision of the plan, as it stands in a table: "Resource Mover", "By hand".
Message nameOf(Tool tool);
/// Within a sentence: "warm".
Message nameOf(Method method);
Message nameOf(DataMethod method);

}
