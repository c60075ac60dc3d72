#pragma once

#include "commands/console.h"
#include "relocation/relocation.h"

#include <QCommandLineParser>

#include <stop_token>

namespace azrelocate {

/// What every verb that works on a file begins with: the file named on the command line, opened.
struct OpenedRelocation
{
    std::shared_ptr<Relocation> relocation;
    CallContext context; ///< stops on Ctrl+C and on termination
};

/// Opens the file argument; FILE is the first of @p count positional arguments.
Result<OpenedRelocation> openRelocation(const QCommandLineParser &parser, RelocationFile::Access access,
                                        Console &console, int count = 1);
/// Opens it and signs in with the options of the line and the cloud of the file.
Result<OpenedRelocation> openSignedIn(const QCommandLineParser &parser, Console &console, int count = 1);

/// Stops when the process is asked to end (SIGINT, SIGTERM, console close).
std::stop_token interruption();

}
