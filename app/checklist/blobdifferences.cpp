#include "checklist/blobdifferences.h"

#include <algorithm>

namespace azrelocate {

namespace {

bool isSameContent(const Blob &one, const Blob &other)
{
    const bool sameHash = one.contentMd5.isEmpty() || other.contentMd5.isEmpty() || one.contentMd5 == other.contentMd5;
    return one.size == other.size && sameHash;
}

QList<BlobDifference> ofKinds(const QList<BlobDifference> &differences, DifferenceKind one, DifferenceKind other)
{
    QList<BlobDifference> kept;
    std::copy_if(differences.begin(), differences.end(), std::back_inserter(kept),
                 [&](const BlobDifference &difference) { return difference.kind == one || difference.kind == other; });
    return kept;
}

}

QList<BlobDifference> differencesBetween(const QList<Blob> &source, const QList<Blob> &target)
{
    QList<BlobDifference> differences;
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < source.size() || j < target.size()) {
        // The service sorts by UTF-8 bytes, which QString's UTF-16 order is not.
        const int order = i == source.size() ? 1
            : j == target.size()             ? -1
                                             : source[i].name.toUtf8().compare(target[j].name.toUtf8());
        if (order < 0) {
            differences.append(BlobDifference{DifferenceKind::OnlySource, source[i++], {}});
        } else if (order > 0) {
            differences.append(BlobDifference{DifferenceKind::OnlyTarget, {}, target[j++]});
        } else {
            const Blob &here = source[i++];
            const Blob &there = target[j++];
            if (isSameContent(here, there))
                continue;
            const bool targetIsLater =
                there.lastModified.isValid() && here.lastModified.isValid() && there.lastModified >= here.lastModified;
            differences.append(
                BlobDifference{targetIsLater ? DifferenceKind::TargetNewer : DifferenceKind::SourceNewer, here, there});
        }
    }
    return differences;
}

QList<BlobDifference> sourceAhead(const QList<BlobDifference> &differences, const QDateTime &takenOver)
{
    QList<BlobDifference> ahead = ofKinds(differences, DifferenceKind::OnlySource, DifferenceKind::SourceNewer);
    if (takenOver.isValid()) {
        ahead.removeIf([&](const BlobDifference &difference) {
            return !difference.source.lastModified.isValid() || difference.source.lastModified <= takenOver;
        });
    }
    return ahead;
}

QList<BlobDifference> targetAhead(const QList<BlobDifference> &differences)
{
    return ofKinds(differences, DifferenceKind::OnlyTarget, DifferenceKind::TargetNewer);
}

}
