#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace azrelocate {

/// Writes a whole report to @p path: first beside it, then renamed, so that a failure leaves an older report as it was.
/// Error kind Storage, code "DirectoryMissing" or "WriteFailed".
Result<void> writeReportFile(const QByteArray &bytes, const QString &path);

}
