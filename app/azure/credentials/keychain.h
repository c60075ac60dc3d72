#pragma once

#include "base/callcontext.h"
#include "base/result.h"

#include <QString>

#include <functional>
#include <memory>

class QThread;

namespace QKeychain {
class Job;
}

namespace azrelocate {

/// The secret store of the system, by QtKeychain: Credential Manager of Windows, Keychain of macOS, Secret Service or
/// KWallet elsewhere. Never a file of our own. Blocks worker threads; has a thread with an event loop for QtKeychain,
/// whose queue belongs to the first thread that uses it: so one Keychain for a process.
class Keychain
{
public:
    /// @p service: what the entries are filed under.
    explicit Keychain(QString service = QStringLiteral("azrelocate"));
    ~Keychain();
    Q_DISABLE_COPY_MOVE(Keychain)

    /// Empty where there is no such entry. Storage with code "NoKeychain" when none answers or it stays locked.
    Result<QString> read(const QString &key, const CallContext &context);
    Result<void> write(const QString &key, const QString &value, const CallContext &context);
    Result<void> remove(const QString &key, const CallContext &context); ///< no entry is no error

private:
    struct Answer;
    using MakeJob = std::function<QKeychain::Job *(const QString &service)>;
    Result<QString> run(MakeJob make, const CallContext &context);

    const QString m_service;
    std::unique_ptr<QThread> m_thread;
    QObject *m_jobs; ///< lives on m_thread, deleted when it ends
};

}
