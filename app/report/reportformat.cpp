#include "report/reportformat.h"

using namespace Qt::StringLiterals;

namespace azrelocate {

QList<ReportFormat> allFormats()
{
    return {ReportFormat::Pdf, ReportFormat::Html, ReportFormat::Xlsx,
            ReportFormat::Csv, ReportFormat::Json, ReportFormat::Markdown};
}

QString toString(ReportFormat format)
{
    switch (format) {
    case ReportFormat::Pdf:
        return u"pdf"_s;
    case ReportFormat::Html:
        return u"html"_s;
    case ReportFormat::Xlsx:
        return u"xlsx"_s;
    case ReportFormat::Csv:
        return u"csv"_s;
    case ReportFormat::Json:
        return u"json"_s;
    case ReportFormat::Markdown:
        return u"markdown"_s;
    }
    return {};
}

std::optional<ReportFormat> formatFromString(QStringView text)
{
    for (const ReportFormat format : allFormats()) {
        if (text.compare(toString(format), Qt::CaseInsensitive) == 0
            || text.compare(fileSuffix(format), Qt::CaseInsensitive) == 0)
            return format;
    }
    return {};
}

QString fileSuffix(ReportFormat format)
{
    return format == ReportFormat::Markdown ? u"md"_s : toString(format);
}

}
