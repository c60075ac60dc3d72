#pragma once

#include "azure/operation.h"
#include "checklist/change.h"

namespace azrelocate {

/// What Azure answered to a write that it took.
struct SendOutcome
{
    std::optional<Operation> operation; ///< nullopt: final
    QList<RequestRecord> requests; ///< without secrets
};

/// What Azure shows about a write whose answer is not known.
struct ProbeOutcome
{
    enum class Applied {
        No, ///< it was not taken, or has failed: send it
        Running, ///< it was taken and is still at work
        Yes, ///< it was taken and is done
    };
    Applied applied = Applied::No;
    std::optional<Operation> operation; ///< with Running, where Azure has something to poll; none: probe again
};

/// The ways in which a task talks to Azure; an interface so that a test can cut the line between any two of them.
/// Blocks the calling worker thread; thread-safe.
class ChangeExecutor
{
public:
    virtual ~ChangeExecutor() = default;

    /// Sends the write once; an error leaves open whether Azure took it (see outcomeIsKnown() in changetask.h).
    virtual Result<SendOutcome> send(
        const ChangeRequest &request, const QString &clientRequestId, const CallContext &context) = 0;
    virtual Result<ProbeOutcome> probe(const ChangeRequest &request, const CallContext &context) = 0;
    /// Looks before @p undo, a request that takes @p change back, is sent: the version to send it over, empty where Azure
    /// gives none. Conflict "ChangedSince" when somebody altered what the change had written.
    virtual Result<QByteArray> versionToUndo(
        const Change &change, const ChangeRequest &undo, const CallContext &context) = 0;
    virtual Result<OperationStatus> poll(Operation &operation, const CallContext &context) = 0;
    /// Nobody waits for @p operation any more: ends it where that can be done, and returns at once. False: it goes on.
    virtual bool abandon(const Operation &operation) = 0;
};

}
