#pragma once

#include "base/result.h"
#include "sandbox/entra/tokens.h"
#include "sandbox/exchange.h"
#include "sandbox/ports.h"

#include <QFile>

#include <memory>
#include <optional>

namespace azrelocate::sandbox {

/// What a simulated Azure was made from. A kept state belongs to exactly one of these.
struct StateOrigin
{
    QString program; ///< version of this program: another one may answer the same request differently
    QString estate;  ///< SHA-256 of the estate's content
    quint32 seed = 0;
    int generatedResources = 0;

    bool operator==(const StateOrigin &) const = default;
};

/// The first line of a state file: everything that was there before the first request.
struct StateHeader
{
    StateOrigin origin;
    QDateTime time;         ///< simulated, when the estate was loaded
    Ports ports;            ///< kept too, because clients remember the URLs of their operations
    QByteArray authority;   ///< CertificateAuthority::keyAndCertificate()
    QList<QByteArray> made; ///< by Chance while the estate was loaded
};

/// A request that changed something.
struct KeptRequest
{
    WireRequest wire; ///< without the caller's token, which will have expired
    TokenClaims caller;
    QString requestId;
    int status = 0; ///< how it was answered
};

/// One further line: what happened at a time. Without a request and a visit it says that time has passed, and what its
/// events made.
struct StateEntry
{
    QDateTime time;
    QList<QByteArray> made; ///< by Chance
    std::optional<KeptRequest> request;
    QString visitedSite; ///< resource id
};

struct KeptState
{
    StateHeader header;
    QList<StateEntry> entries;
    qint64 size = 0; ///< of the file, without a last line that was not finished

    QDateTime lastTime() const { return entries.isEmpty() ? header.time : entries.last().time; }
};

/// Reads a state file; nothing when there is none. A last line that was not finished is left out: whoever sent that
/// request never got an answer. Input (code "StateFileOther") when it is something else, or damaged elsewhere.
Result<std::optional<KeptState>> readState(const QString &path);

/// A refusal of a state file that this program, or this start, cannot continue: Input, code "StateFileOther".
Error otherState(const QString &path, const QString &reason);

/// A state file that grows: JSON lines, readable by its owner only. Each line is with the operating system before
/// append() returns, so it survives the end of the process, however that comes; not a power failure.
class StateFile
{
public:
    /// Begins a new one; it appears complete with its first line or not at all. Storage when it cannot be written.
    static Result<StateFile> create(const QString &path, const StateHeader &header);
    /// Continues one after its first @p size bytes.
    static Result<StateFile> reopen(const QString &path, qint64 size);

    Result<void> append(const StateEntry &entry);

private:
    explicit StateFile(std::unique_ptr<QFile> file)
        : m_file(std::move(file))
    {
    }
    std::unique_ptr<QFile> m_file;
};

}
