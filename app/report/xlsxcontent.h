#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>

namespace azrelocate {

/// Whether @p file, a workbook of libxlsxwriter, holds sheets with exactly @p rows rows each, down to their last tag.
/// Storage "WriteFailed" otherwise: a disk that was full while a sheet waited in a temporary file.
Result<void> checkXlsxIsWhole(const QByteArray &file, const QList<qint64> &rows);

}
