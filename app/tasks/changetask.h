#pragma once

#include "base/clock.h"
#include "tasks/changeexecutor.h"
#include "tasks/journal.h"

namespace azrelocate {

/// Carries a change from intent to end so that a crash at any moment neither loses nor repeats a write.
///
/// 1. Intent is on disk before a request leaves. 2. An accepted write's operation is on disk before it is polled. 3. The
/// end is on disk before anything that depends on it starts. After a restart, Intent without Accepted means that nobody
/// knows: the change's AppliedProbe asks Azure, and only its "No" lets the write be sent again.
class ChangeTask
{
public:
    ChangeTask(TaskJournal &journal, ChangeExecutor &executor, const Clock &clock)
        : m_journal(journal), m_executor(executor), m_clock(clock)
    {
    }

    /// Goes on with @p task until it has ended or has to wait (TaskState::Waiting with nextAt): never longer than the
    /// requests take. The error is the journal's, or Cancelled when @p context stopped; the task is then as on disk,
    /// apart from what it learnt since.
    Result<void> advance(Task &task, const CallContext &context);

private:
    Result<void> sendCurrent(Task &task, const CallContext &context);
    Result<void> askAndSend(Task &task, const CallContext &context);
    Result<void> pollCurrent(Task &task, const CallContext &context);
    Result<void> refused(Task &task, const Error &error, const CallContext &context);
    Result<void> accepted(Task &task, std::optional<Operation> operation);
    Result<void> stepEnded(Task &task);
    Result<void> failed(Task &task, const Error &error);
    /// Waits and tries again, or fails with @p error when the trouble lasts too long.
    Result<void> putOff(Task &task, const Error &error, const Message &reason);
    Result<void> waitForOperation(Task &task);

    TaskJournal &m_journal;
    ChangeExecutor &m_executor;
    const Clock &m_clock;
};

/// Whether @p error says that Azure did not take the write. Unknown: the connection broke, time ran out, a gateway answered.
bool outcomeIsKnown(const Error &error);
/// Refusals that pass by themselves: a new principal that is not everywhere yet, a parent that is busy, throttling.
bool passesByItself(const Error &error);

}
