#pragma once

#include "azure/resources.h"
#include "checklist/checkinput.h"

namespace azrelocate::cutover {

/// Why a resource of the source is not removed.
enum class KeptBecause {
    Nothing,     ///< it may be removed
    Lock,        ///< somebody else's lock protects it
    NoSuccessor, ///< what shall take its place does not exist
    Keys,        ///< a vault with keys that could not be copied, and something may still be wrapped with them
    WithOther,   ///< it goes when what it belongs to goes
};

/// A resource of the source that is still there.
struct Leftover
{
    PlannedResource planned;
    KeptBecause kept = KeptBecause::Nothing;
    QString detail; ///< the name of the lock, of a key
};

/// The lock by which this program holds a source group between the cutover and its removal.
QString holdLockName();

/// What of the source group @p group is still there.
Result<QList<Leftover>> leftoversIn(const CheckInput &input, const ResourceId &group);

/// The locks of @p group itself that this program put there.
Result<QList<Lock>> holdLocksOf(const CheckInput &input, const ResourceId &group);

}
