#pragma once

#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

namespace azrelocate {

/// One line of a comparison.
struct DifferenceLine
{
    enum class Kind { Same, Removed, Added, Skipped };
    Kind kind = Kind::Same;
    QString text;    ///< empty with Skipped
    int skipped = 0; ///< with Skipped: how many lines that are the same

    friend bool operator==(const DifferenceLine &, const DifferenceLine &) = default;
};

/// @p before and @p after as lines of indented JSON, compared over a longest common subsequence; null and undefined
/// have no lines. A comma at the end of a line is no difference: JSON puts one there because another member follows.
QList<DifferenceLine> jsonDifference(const QJsonValue &before, const QJsonValue &after);

/// A shortest list of removed and added lines, removed before added where they meet. Beyond about 16 million pairs
/// of lines what lies between the common beginning and the common end counts as replaced.
QList<DifferenceLine> lineDifference(const QStringList &before, const QStringList &after);

/// Leaves @p context lines around each difference and says how many were left out elsewhere.
QList<DifferenceLine> shortened(const QList<DifferenceLine> &lines, int context);

}
