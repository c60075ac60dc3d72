#pragma once

#include "base/result.h"
#include "sandbox/sandbox.h"

#include <QCommandLineParser>

namespace azrelocate {

/// The options that the verbs sandbox and practice share: estate, faults, seed, latency.
void addSandboxOptions(QCommandLineParser &parser);
Result<sandbox::SandboxOptions> sandboxOptionsFrom(const QCommandLineParser &parser);

}
