#pragma once

#include "base/clock.h"
#include "tasks/changeexecutor.h"
#include "tasks/journal.h"

namespace azrelocate {

/// Carries a change from intent to end so that a crash at any moment neither loses nor repeats a write.
///
/// 1. Intent is on disk before a request leaves. 2. An accepted write's operation is on disk before it is polled. 3.
/// The end is on disk before anything that depends on it starts. After a restart, Intent without Accepted means that
/// nobody knows: the change's AppliedProbe asks Azure, and only its "No" lets the write be sent again.
class ChangeTask
{
public:
    ChangeTask(TaskJournal &journal, ChangeExecutor &executor, const Clock &clock)
        : m_journal(journal)
        , m_executor(executor)
        , m_clock(clock)
    {
    }

    /// Goes on with @p task until it has ended or has to wait (TaskState::Waiting): never longer than the requests
    /// take. The error is the journal's, or Cancelled when @p context stopped; what is on disk then says how to go on.
    Result<void> advance(Task &task, const CallContext &context);

private:
    enum class Attempt { First, AfterDoubt };
    Result<void> sendCurrent(Task &task, const CallContext &context, Attempt attempt);
    Result<void> notSent(Task &task, const Error &error, const CallContext &context);
    Result<void> askAzure(Task &task, const CallContext &context);
    Result<void> poll(Task &task, const CallContext &context);
    Result<void> pollByProbe(Task &task, const CallContext &context);
    Result<void> goOnByProbe(Task &task);

    Result<void> refused(Task &task, const Error &error, const CallContext &context, Attempt attempt);
    Result<void> perhapsOurs(Task &task, const Error &error, const CallContext &context);
    Result<void> accepted(Task &task, const std::optional<Operation> &operation, bool stillRunning);
    Result<void> stepEnded(Task &task);
    Result<void> failed(Task &task, const Error &error);
    Result<void> putOff(Task &task, const Error &error, const Message &reason);
    Result<void> waitForPerson(Task &task);
    void pollLater(Task &task);
    Result<void> save(const Task &task, TaskTransition transition);

    TaskJournal &m_journal;
    ChangeExecutor &m_executor;
    const Clock &m_clock;
};

/// Whether @p error says for sure that Azure did not take the write. It does not when the connection broke, when time
/// ran out, or when a gateway answered in the service's place.
bool outcomeIsKnown(const Error &error);
/// Refusals that pass by themselves: a new principal that is not known everywhere yet (reference: role assignments), a
/// parent that is busy with another operation, throttling.
bool passesByItself(const Error &error);

}
