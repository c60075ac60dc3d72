#pragma once

#include "base/message.h"
#include "estate/recipes.h"
#include "plan/plan.h"

namespace azrelocate {

/// How the data of a store whose resource moves with @p tool can get over; the recommended way first, by hand always
/// last. Empty: it holds no data to bring.
QList<DataMethod> dataMethodsFor(const Recipe &recipe, Tool tool);

}
