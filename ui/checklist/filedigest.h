#pragma once

#include "base/callcontext.h"
#include "base/result.h"

namespace azrelocate {

/// Name, size and SHA-256 of a file that a person refers to; read on a worker, since it may be large or far away.
struct FileDigest
{
    QString name;
    qint64 size = 0;   ///< bytes
    QByteArray sha256; ///< 64 hexadecimal digits
};

/// Blocks. Input (FileUnreadable) when the file cannot be read; Cancelled on stop.
Result<FileDigest> digestOf(const QString &path, const CallContext &context);

}
