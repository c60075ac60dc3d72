#include "report/reportwriter.h"

#include "report/csvreport.h"
#include "report/htmlreport.h"
#include "report/jsonreport.h"
#include "report/markdownreport.h"
#include "report/readerlanguage.h"
#include "report/xlsxreport.h"

namespace azrelocate {

Result<void> writeReport(ReportFormat format, const ReportModel &model, const QString &path,
                         const ReportOptions &options)
{
    const ReaderLanguage reading(model.language);
    switch (format) {
    case ReportFormat::Pdf:
        return writePdfReport(model, path, options.paper, options.progress);
    case ReportFormat::Html:
        return writeHtmlReport(model, path, options.progress);
    case ReportFormat::Xlsx:
        return writeXlsxReport(model, path, options.progress);
    case ReportFormat::Csv:
        return writeCsvReport(model, path, options.progress);
    case ReportFormat::Json:
        return writeJsonReport(model, path, options.progress);
    case ReportFormat::Markdown:
        return writeMarkdownReport(model, path, options.progress);
    }
    return {};
}

}
