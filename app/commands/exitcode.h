#pragma once

#include "base/error.h"

namespace azrelocate {

/// Exit codes of the command line: a public contract.
enum class ExitCode : int {
    Done = 0,          ///< every item asked for holds
    NeedsAction = 1,   ///< done, but a required item needs action or could not be checked
    Usage = 2,         ///< wrong usage or bad input file
    NotPermitted = 3,  ///< not signed in or not permitted
    ServiceFailed = 4, ///< Azure or the network failed after retries
    FileUnusable = 5,  ///< the relocation file is damaged, locked or from a newer version
    NotVerified = 6,   ///< the audit chain does not verify
    Cancelled = 130,
};

/// The exit code that an error ends a verb with.
ExitCode exitCodeFor(const Error &error);

}
