#pragma once

#include "base/result.h"
#include "sandbox/sandbox.h"

#include <QCommandLineParser>

namespace azrelocate {

/// The options that the verbs sandbox and practice share: estate, faults, limits, seed, latency, log of exchanges.
void addSandboxOptions(QCommandLineParser &parser);
/// Those, and what the parser knows of port, resources and speed. Input for a text that is not a number in range.
Result<sandbox::SandboxOptions> sandboxOptionsFrom(const QCommandLineParser &parser);

}
