#include "report/reportwriter.h"

#include "report/csvreport.h"
#include "report/htmlreport.h"
#include "report/jsonreport.h"
#include "report/markdownreport.h"
#include "report/pdfreport.h"

namespace azrelocate {

Result<void> writeReport(ReportFormat format, const ReportModel &model, const QString &path)
{
    switch (format) {
    case ReportFormat::Pdf:
        return writePdfReport(model, path);
    case ReportFormat::Html:
        return writeHtmlReport(model, path);
    case ReportFormat::Csv:
        return writeCsvReport(model, path);
    case ReportFormat::Json:
        return writeJsonReport(model, path);
    case ReportFormat::Markdown:
        return writeMarkdownReport(model, path);
    }
    return {};
}

}
