#include "store/writerlock.h"

#include "store/sqlerror.h"

#include <QFileInfo>

namespace azrelocate {

using namespace Qt::StringLiterals;

WriterLock::WriterLock(const QString &relocationPath)
    : m_lock(relocationPath + u".lock"_s)
{
    m_lock.setStaleLockTime(0); // a relocation lasts for days; only the death of the process frees the lock
}

Result<void> WriterLock::take()
{
    if (m_lock.tryLock())
        return {};
    if (m_lock.error() != QLockFile::LockFailedError) {
        return storage::error(
            storage::kReadOnly, u"The directory of the file cannot be written, so the file cannot be locked."_s);
    }
    qint64 process = 0;
    QString host;
    QString program;
    if (!m_lock.getLockInfo(&process, &host, &program))
        return storage::error(storage::kFileLocked, u"The file is open in another program."_s);
    const QString user = QFileInfo(m_lock.fileName()).owner();
    return storage::error(storage::kFileLocked,
        u"The file is open in %1, process %2 of user %3 on %4. Close it there, or open it read-only."_s.arg(
            program, QString::number(process), user.isEmpty() ? u"unknown"_s : user, host));
}

}
