#pragma once

#include "azcopy/azcopyjob.h"
#include "azure/azuresession.h"
#include "checklist/blobtransfer.h"
#include "tasks/changeexecutor.h"

#include <map>

namespace azrelocate {

class HostTunnel;
class IdentityEndpoint;

/// Carries out the copies that are AzCopy's (see blobtransfer.h) as jobs on this machine, everything else by Azure's
/// own executor. A job is an Operation: its url is "azcopy:KEY?job=ID" (ID: AzCopy's, once it is known), resourceUrl
/// the target, resultUrl the source, method the command. A job ends with this object, the work does not: whoever polls
/// the operation next starts AzCopy again, which copies what is not there yet. AzCopy gets its tokens from this process
/// while it works; no SAS is made.
class AzCopyExecutor final : public ChangeExecutor
{
public:
    /// @p azure carries out what is not AzCopy's, and outlives this object; @p program: see findAzCopy().
    AzCopyExecutor(ChangeExecutor &azure, std::shared_ptr<AzureSession> session, QString program);
    ~AzCopyExecutor() override;

    Result<SendOutcome> send(const ChangeRequest &request, const QString &clientRequestId,
                             const CallContext &context) override;
    Result<ProbeOutcome> probe(const ChangeRequest &request, const CallContext &context) override;
    Result<QByteArray> versionToUndo(
        const Change &change, const ChangeRequest &undo, const CallContext &context) override;
    Result<OperationStatus> poll(Operation &operation, const CallContext &context) override;
    bool abandon(const Operation &operation) override;

private:
    /// What every job is started with; made with the first one.
    struct Ground;
    struct Running
    {
        std::shared_ptr<AzCopyJob> job;
        bool isAbandoned = false;
    };

    Result<std::shared_ptr<AzCopyJob>> jobOf(const Operation &operation, const CallContext &context);
    Result<const Ground *> ground(const CallContext &context);

    ChangeExecutor &m_azure;
    const std::shared_ptr<AzureSession> m_session;
    const QString m_program;
    std::mutex m_mutex; ///< guards what follows
    std::unique_ptr<Ground> m_ground;
    std::map<QString, Running> m_jobs; ///< by the key in the operation's url
};

}
