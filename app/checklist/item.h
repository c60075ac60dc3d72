#pragma once

#include "checklist/change.h"
#include "checklist/finding.h"

#include <span>

namespace azrelocate {

struct CheckInput;

enum class Phase { Prepare, Migrate, Cutover };
QString toString(Phase phase);
std::optional<Phase> phaseFromString(QStringView text);

/// States of the public contract (command line, files, reports).
enum class ItemState {
    Unchecked,
    Checking,
    Passed,
    Warning,
    ActionNeeded,
    CouldNotCheck,
    Attested,
    Waived,
    NotApplicable,
    Stale,
};
QString toString(ItemState state);
Message nameOf(ItemState state); ///< what a person calls it: "action needed"
ItemState itemStateFromString(QStringView text);
/// Whether a gate lets the item pass: Passed, Warning, Attested, Waived, NotApplicable.
bool holds(ItemState state);

/// Reads, compares, decides. Runs on a worker thread; must not write. Unknown before fails: what could not be read is
/// CouldNotCheck, never Fails.
using CheckFunction = Finding (*)(const CheckInput &);
/// What would mend what the last check found; read-only itself. An empty list: nothing to do, or nothing possible now.
using ProposeFunction = Result<QList<Change>> (*)(const CheckInput &);

/// One row of the checklist: a claim, how it is proven, how it is mended.
struct Item
{
    const char *id;   ///< "dom.ttl"; stable, in files, reports and on the command line
    const char *area; ///< "domains"
    Phase phase;
    bool required;           ///< must hold before the phase's gate, or be waived with a reason
    const char *title;       ///< QT_TRANSLATE_NOOP("Item", …): what must hold, a whole sentence
    const char *why;         ///< QT_TRANSLATE_NOOP("Item", …): what goes wrong otherwise
    const char *source;      ///< https page of the vendor
    CheckFunction check;     ///< nullptr: not built yet; the item stays unchecked and says so
    ProposeFunction propose; ///< nullptr: mended by hand, and attested
    bool byHand = false;     ///< there is nothing to read: a person attests it
};

/// Every area in the order of the phases; each area is one table of items in `areas/<area>`.
struct Area
{
    const char *id;    ///< "domains"
    const char *title; ///< QT_TRANSLATE_NOOP("Item", …)
    Phase phase;
    std::span<const Item> items;
};

/// The state that a finding with its evidence means. No objects and no evidence is never green.
ItemState stateOf(const Finding &finding, const Evidence &evidence);

}
