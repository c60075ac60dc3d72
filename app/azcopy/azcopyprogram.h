#pragma once

#include "base/callcontext.h"
#include "base/result.h"

#include <QString>
#include <QVersionNumber>

namespace azrelocate {

/// The AzCopy of this machine.
struct AzCopyProgram
{
    QString path; ///< absolute
    QVersionNumber version;
};

/// The oldest AzCopy whose messages this program knows. https://github.com/Azure/azure-storage-azcopy/releases
QVersionNumber oldestAzCopy();

/// The AzCopy at @p chosen; empty: that of AZRELOCATE_AZCOPY, or else of PATH. It is started once for its version, with
/// none of this process's credentials. Blocks the calling thread, at most some seconds. Input: AzCopyMissing,
/// AzCopyTooOld or AzCopyUnusable (not a program, or another one), each saying what to do; Cancelled on stop.
Result<AzCopyProgram> findAzCopy(const QString &chosen, const CallContext &context);

/// The number in what `azcopy --version` prints ("azcopy version 10.32.2"); null: it is something else.
QVersionNumber parseAzCopyVersion(const QString &printed);

}
