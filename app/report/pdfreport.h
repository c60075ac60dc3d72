#pragma once

#include "report/reportmodel.h"
#include "report/reportprogress.h"

#include "base/result.h"

#include <QByteArray>

namespace azrelocate {

enum class PdfPaper { A4, Letter };

/// The report to print and to sign: cover, contents, bookmarks, page numbers, fonts embedded. Needs a QGuiApplication,
/// for which the platform "offscreen" (or "minimal:enable_fonts") is enough; any thread may call: in Qt 6 fonts and
/// their caches belong to the thread, and what is painted on is no widget. Errors: Refused "NoGuiApplication";
/// Storage "NoFonts" on a system without any font; Cancelled. Half of the
/// progress is for laying out, half for painting.
Result<QByteArray> pdfReport(const ReportModel &model, PdfPaper paper = PdfPaper::A4,
                             const ReportProgress &progress = {});
/// Also the errors of writeReportFile().
Result<void> writePdfReport(const ReportModel &model, const QString &path, PdfPaper paper = PdfPaper::A4,
                            const ReportProgress &progress = {});

}
