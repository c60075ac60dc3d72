#pragma once

#include "checklist/item.h"
#include "tasks/task.h"

#include "ui/widgets/icons.h"

namespace azrelocate {

/// How a state looks and reads: an icon, a word, a shade. The words are those of the report.
struct StateLook
{
    Glyph glyph;
    QString word;
    Shade shade;
};
StateLook lookOf(ItemState state);
StateLook lookOf(Verdict verdict);
StateLook lookOf(TaskState state);
/// The word as it stands alone in a cell or a line of a board.
QString standing(const QString &word);
/// How every state of an item, and every verdict, stands in a column.
QStringList itemStateWords();
QStringList verdictWords();

}
