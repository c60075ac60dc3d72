#include "report/reportfile.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace azrelocate {

Result<void> writeReportFile(const QByteArray &bytes, const QString &path)
{
    const QString directory = QFileInfo(path).absolutePath();
    if (!QFileInfo(directory).isDir()) {
        return Error::storage(
            u"The directory %1 does not exist."_s.arg(QDir::toNativeSeparators(directory)), u"DirectoryMissing"_s);
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return Error::storage(
            u"The report %1 could not be written: %2"_s.arg(QDir::toNativeSeparators(path), file.errorString()),
            u"WriteFailed"_s);
    }
    return {};
}

}
