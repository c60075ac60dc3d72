#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace azrelocate {

enum class ReportFormat { Pdf, Html, Xlsx, Csv, Json, Markdown };

QList<ReportFormat> allFormats();
/// As the command line writes it: "pdf", "html", "xlsx", "csv", "json", "markdown".
QString toString(ReportFormat format);
/// Without case; also "md". Nothing for a format that this version does not write.
std::optional<ReportFormat> formatFromString(QStringView text);
/// Without the dot: "pdf", "html", "xlsx", "csv", "json", "md".
QString fileSuffix(ReportFormat format);

}
