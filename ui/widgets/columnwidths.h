#pragma once

#include <QList>

namespace azrelocate {

/// What one column of a table would like, in pixels.
struct ColumnWish
{
    int content = -1; ///< of its header and of the rows that were looked at; -1: there is no row yet
    int usual = 0;    ///< while there is no row; content beyond it is cut first where room is short
    int least = 0;    ///< it gives way to the stretched column down to this one
    int most = 0;     ///< content beyond it is cut in any case
};

/// Widths for @p wishes that fill @p room. Columns are as wide as their content. The one at @p stretched (-1: none)
/// takes what is left, and where that is less than its content, the others give way: first what they have beyond
/// their usual widths, then, until it has its usual one, down to their least. With @p scrolls none gives way: the table
/// is scrolled sideways instead.
QList<int> columnWidths(const QList<ColumnWish> &wishes, int stretched, int room, bool scrolls);

}
