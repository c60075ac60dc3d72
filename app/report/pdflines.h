#pragma once

#include "report/pdfstyle.h"

#include <QStringList>

namespace azrelocate {

/// Breaks @p text into lines not wider than @p width points: at blanks; a word that is wider
/// than a whole line, as ids and URLs are, after one of `/ - . _ ? & = : , @`; only where even that does not fit,
/// between two characters that a reader sees as such. Dates, times and names that fit are never cut. At least one line,
/// which may be empty.
QStringList brokenIntoLines(const QString &text, const PdfTextStyle &style, const PdfFonts &fonts, double width);

/// The first of those lines, with an ellipsis where there are more: for places that have room for one line only.
QString shortenedToLine(const QString &text, const PdfTextStyle &style, const PdfFonts &fonts, double width);

}
