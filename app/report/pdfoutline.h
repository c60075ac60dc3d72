#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace azrelocate {

/// One bookmark of a PDF file.
struct PdfBookmark
{
    int level = 1; ///< 1 is the outermost; one more than its parent's
    QString title;
    qsizetype page = 0; ///< index of the page it leads to
    double fromBottom = 0; ///< points from the lower edge of the page, as PDF counts
};

/// @p pdf, as QPdfWriter wrote it, with bookmarks and a document language. QPdfWriter of Qt 6.4 has no way to write
/// them, so they are appended as an incremental update (ISO 32000-1, 7.5.6 and 12.3.3): new objects, a new version of
/// the catalog, a cross-reference section that names them, and a trailer that leads to the one before. Every byte of @p
/// pdf stays as it was. Protocol when @p pdf has another structure.
Result<QByteArray> withBookmarks(const QByteArray &pdf, const QList<PdfBookmark> &bookmarks, const QString &language);

}
