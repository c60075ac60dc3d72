#pragma once

#include "azure/storage.h"

#include <functional>

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

/// What two listings of a container have shown, in numbers; single blobs as far as a person or a program can work on
/// them in one go.
struct BlobComparison
{
    static constexpr qsizetype kMostKept = 5000;

    qint64 sourceBlobs = 0;
    qint64 sourceBytes = 0;
    qint64 targetBlobs = 0;
    qint64 equal = 0; ///< by size and, where both have one, MD5
    qint64 onlySource = 0;
    qint64 onlyTarget = 0;
    qint64 different = 0;
    QString firstAmiss; ///< the first that is not equal and not only at the target

    /// The source is ahead, so that a synchronisation brings it over. Once the target took over, only what was written
    /// at the source after that: the rest was deleted or replaced at the target.
    qint64 behind = 0;
    qint64 behindBytes = 0;
    qint64 missing = 0;             ///< of @ref behind: those that are only at the source
    QDateTime oldestBehind;         ///< when the longest waiting of them was written, UTC; null: none waits
    QList<BlobDifference> toCopy;   ///< the first of @ref behind
    qint64 ahead = 0;               ///< the target was written to: these need a choice
    QList<BlobDifference> toDecide; ///< the first of @ref ahead
};

/// The next blob of a listing; nothing: its end.
using BlobStream = std::function<Result<std::optional<Blob>>()>;

/// In which order a service lists names: by their UTF-8 bytes, or, in an account with a hierarchical namespace, what is
/// in a folder before what is beside it.
enum class NameOrder { Bytes, Folders };

/// Compares two listings in one pass; the memory does not grow with them. A copy is younger than what it was made of,
/// so that the time of the last write tells which side was written after the copy. @p takenOver: when the target took
/// over, UTC; null: it did not. Errors are those of the streams, and Protocol when one is not in order.
Result<BlobComparison> compareBlobs(const BlobStream &source, const BlobStream &target, NameOrder order,
                                    const QDateTime &takenOver);

}
