#pragma once

#include "azure/storage.h"

namespace azrelocate {

/// How one blob differs between the two sides of a container.
enum class DifferenceKind {
    OnlySource,
    OnlyTarget,
    SourceNewer, ///< the content differs, and the source was written last: the copy is old
    TargetNewer, ///< the content differs, and the target was written after the source: two versions of one object
};

struct BlobDifference
{
    DifferenceKind kind = DifferenceKind::OnlySource;
    Blob source; ///< empty with OnlyTarget
    Blob target; ///< empty with OnlySource
};

/// What differs between two listings that are sorted by name, by size and MD5. A copy is younger than what it was made
/// of, so that the time of the last write tells which side was written after the copy.
QList<BlobDifference> differencesBetween(const QList<Blob> &source, const QList<Blob> &target);

/// Those that a synchronisation brings over: the source is ahead. Once the target took over (@p takenOver, UTC; null: it
/// did not) only what was written at the source after that: the rest was deleted or replaced at the target.
QList<BlobDifference> sourceAhead(const QList<BlobDifference> &differences, const QDateTime &takenOver);
/// Those that need a choice: the target was written to.
QList<BlobDifference> targetAhead(const QList<BlobDifference> &differences);

}
