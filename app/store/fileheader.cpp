#include "store/fileheader.h"

#include "store/schema.h"
#include "store/sqlerror.h"

#include <QFile>
#include <QtEndian>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kHeaderSize = 100;
constexpr qsizetype kApplicationIdOffset = 68;
constexpr QByteArrayView kMagic("SQLite format 3\0", 16);

}

Result<void> checkFileHeader(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return storage::error(storage::kFileMissing, u"There is no file %1."_s.arg(path));
    if (!file.open(QIODevice::ReadOnly))
        return storage::error(storage::kReadOnly, u"The file %1 cannot be read: %2"_s.arg(path, file.errorString()));
    const QByteArray header = file.read(kHeaderSize);
    const qsizetype compared = qMin(header.size(), kMagic.size());
    if (header.isEmpty() || QByteArrayView(header).first(compared) != kMagic.first(compared))
        return storage::error(storage::kNotARelocation, u"%1 is not a relocation file."_s.arg(path));
    if (header.size() < kHeaderSize)
        return storage::error(storage::kFileDamaged, u"%1 is cut off after %2 bytes."_s.arg(path).arg(header.size()));
    if (qFromBigEndian<quint32>(header.constData() + kApplicationIdOffset) != schema::kApplicationId)
        return storage::error(storage::kNotARelocation, u"%1 is a database of another program."_s.arg(path));
    return {};
}

}
