#pragma once

#include "report/pdfreport.h"
#include "report/reportformat.h"
#include "report/reportmodel.h"
#include "report/reportprogress.h"

#include "base/result.h"

namespace azrelocate {

struct ReportOptions
{
    PdfPaper paper = PdfPaper::A4; ///< of the PDF form
    ReportProgress progress;
};

/// Writes @p model as @p format to @p path, in the language of the model. For Pdf the needs and errors of writePdfReport(), for the others those of
/// writeReportFile(); Cancelled when it was asked to stop, and then @p path is as it was. It stands in the library with
/// the PDF writer, as it knows every format.
Result<void> writeReport(ReportFormat format, const ReportModel &model, const QString &path,
                         const ReportOptions &options = {});

}
