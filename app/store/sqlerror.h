#pragma once

#include "base/error.h"

class QSqlError;

namespace azrelocate {

/// Codes of ErrorKind::Storage; a public contract of RelocationFile.
namespace storage {
inline constexpr QLatin1StringView kFileMissing("FileMissing");
inline constexpr QLatin1StringView kFileExists("FileExists");
inline constexpr QLatin1StringView kNotARelocation("NotARelocation");
inline constexpr QLatin1StringView kFileDamaged("FileDamaged");
inline constexpr QLatin1StringView kFileNewer("FileNewer");
inline constexpr QLatin1StringView kFileLocked("FileLocked");
inline constexpr QLatin1StringView kReadOnly("ReadOnly");
inline constexpr QLatin1StringView kDiskFull("DiskFull");
inline constexpr QLatin1StringView kStorageFailed("StorageFailed");

Error error(QLatin1StringView code, const QString &message);
/// By SQLite's primary result code (https://www.sqlite.org/rescode.html).
Error error(const QSqlError &error);
}

}
