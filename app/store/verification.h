#pragma once

#include "store/sqlconnection.h"
#include "store/verifyreport.h"

namespace azrelocate {

/// Compares the whole log and every row of a file with each other; see RelocationFile::verify().
Result<VerifyReport> verifyChain(SqlConnection &connection);

}
