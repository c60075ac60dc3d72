#pragma once

#include "commands/console.h"
#include "commands/practicerun.h"

namespace azrelocate {

/// Says how a run on the simulated Azure ended, as text or as the JSON document that was asked for; the exit code is
/// NeedsAction while a required item is open. @p title: what was relocated from where to where.
ExitCode showPracticeOutcome(const PracticeRun::Outcome &outcome, const QString &title, double seconds,
                             Console &console);

}
