#include "ui/checklist/filedigest.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kPiece = 1 << 20; ///< bytes between two looks at the stop token

}

Result<FileDigest> digestOf(const QString &path, const CallContext &context)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error::input(file.errorString(), u"FileUnreadable"_s);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    FileDigest digest;
    digest.name = QFileInfo(path).fileName();
    while (!file.atEnd()) {
        if (context.stop.stop_requested())
            return Error::cancelled(path);
        const QByteArray piece = file.read(kPiece);
        if (piece.isEmpty())
            return Error::input(file.errorString(), u"FileUnreadable"_s);
        hash.addData(piece);
        digest.size += piece.size();
    }
    digest.sha256 = hash.result().toHex();
    return digest;
}

}
