#include "store/sqlerror.h"

#include <QSqlError>

namespace azrelocate::storage {

using namespace Qt::StringLiterals;

Error error(QLatin1StringView code, const QString &message)
{
    return Error::storage(message, code);
}

Error error(const QSqlError &sqlError)
{
    const int primary = sqlError.nativeErrorCode().toInt() & 0xff; // the upper bits refine it
    const QString detail = sqlError.databaseText().trimmed();
    switch (primary) {
    case 5: // BUSY
    case 6: // LOCKED
        return error(kFileLocked, u"Another program is using the file: %1"_s.arg(detail));
    case 3: // PERM
    case 8: // READONLY
    case 14: // CANTOPEN
    case 23: // AUTH
        return error(kReadOnly, u"The file or its directory cannot be opened or written: %1"_s.arg(detail));
    case 11: // CORRUPT
    case 26: // NOTADB
        return error(kFileDamaged, u"The file is damaged: %1"_s.arg(detail));
    case 13: // FULL
        return error(kDiskFull, u"There is no space left to write the file: %1"_s.arg(detail));
    default:
        break;
    }
    return error(kStorageFailed,
        u"The file could not be read or written: %1"_s.arg(detail.isEmpty() ? sqlError.text().trimmed() : detail));
}

}
