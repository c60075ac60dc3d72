#pragma once

#include "sandbox/resourcegraph/kqlsyntax.h"
#include "sandbox/resourcegraph/kqlvalues.h"

namespace azrelocate::sandbox {

/// Rows of both tables that agree on the keys. Columns of the right table whose names the left one has too get a
/// number.
Result<KqlTable> kqlJoin(const KqlStep &step, const KqlTable &left, const KqlTable &right);

/// All rows one after the other, with the columns of every table.
KqlTable kqlUnion(const QList<KqlTable> &tables);

}
