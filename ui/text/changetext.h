#pragma once

#include "checklist/change.h"

#include <QString>

namespace azrelocate {

/// What the button of a preview says: "Create 2 records and lower 3 TTLs", "Apply 5 changes".
QString acceptText(const QList<Change> &changes);
/// The same for taking changes back: "Undo 3 changes".
QString undoAcceptText(const QList<Change> &changes);

/// Where a change is made, in short: "contoso.com/www · rg-dns". The whole id belongs into the tooltip.
QString scopeText(const Change &change);
/// Whether and how it can be taken back: "Yes", "No: …", "Not needed".
QString undoText(const Change &change);

/// The change that undoing @p change means, to be shown in a preview: before and after exchanged.
Change undoOf(const Change &change);

}
