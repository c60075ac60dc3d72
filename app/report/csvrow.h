#pragma once

#include <QString>
#include <QStringList>

namespace azrelocate {

/// One line of a CSV file (RFC 4180, with its line end), safe to open in a spreadsheet: a cell that would be run as a
/// formula is disarmed by an apostrophe (OWASP, "CSV Injection").
QString csvRow(const QStringList &cells);

}
