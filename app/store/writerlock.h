#pragma once

#include "base/result.h"

#include <QLockFile>

namespace azrelocate {

/// Says beside the file that one process writes to it. A lock whose process is gone counts no longer.
class WriterLock
{
public:
    explicit WriterLock(const QString &relocationPath);

    /// FileLocked names host, process and user of the holder; ReadOnly when no lock can be made in the directory.
    Result<void> take();

private:
    QLockFile m_lock;
};

}
