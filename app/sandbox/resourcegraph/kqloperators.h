#pragma once

#include "sandbox/resourcegraph/kqlsyntax.h"
#include "sandbox/resourcegraph/kqlvalues.h"

namespace azrelocate::sandbox {

/// Applies one operator to a table; all but join and union, which need others.
Result<KqlTable> runKqlOperator(const KqlStep &step, KqlTable input);

}
