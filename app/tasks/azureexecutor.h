#pragma once

#include "azure/azurewriter.h"
#include "tasks/changeexecutor.h"

namespace azrelocate {

/// The real executor. Deferred values are read right before sending and are let go when the answer is there.
class AzureExecutor final : public ChangeExecutor
{
public:
    AzureExecutor(AzureReader reader, AzureWriter writer);

    Result<SendOutcome> send(
        const ChangeRequest &request, const QString &clientRequestId, const CallContext &context) override;
    Result<ProbeOutcome> probe(const ChangeRequest &request, const CallContext &context) override;
    Result<QByteArray> versionToUndo(
        const Change &change, const ChangeRequest &undo, const CallContext &context) override;
    Result<OperationStatus> poll(Operation &operation, const CallContext &context) override;
    bool abandon(const Operation &operation) override;

private:
    Result<ProbeOutcome> probePut(const ChangeRequest &request, const CallContext &context);
    Result<ProbeOutcome> probeGone(const ChangeRequest &request, const CallContext &context);
    Result<ProbeOutcome> probeValue(const ChangeRequest &request, const CallContext &context);
    Result<ProbeOutcome> probeList(const ChangeRequest &request, const CallContext &context);
    Result<ProbeOutcome> probeHeader(const ChangeRequest &request, const CallContext &context);

    AzureReader m_reader;
    AzureWriter m_writer;
};

}
