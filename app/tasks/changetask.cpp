#include "tasks/changetask.h"

#include <QtGlobal>

#include <algorithm>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds kFirstPause{5};
constexpr std::chrono::seconds kLongestPause{60};
constexpr std::chrono::minutes kPatience{10}; ///< a grant needs up to ten minutes until it works everywhere
constexpr std::chrono::hours kLongestOperation{24}; ///< Azure's own work; the largest databases copy in less
constexpr std::chrono::seconds kPollPause{5}; ///< where the service names no time
constexpr std::chrono::seconds kLongWorkPause{30}; ///< between probes of what goes on after its operation

QDateTime after(const QDateTime &time, std::chrono::milliseconds pause)
{
    return time.addMSecs(pause.count());
}

bool hasCode(const Error &error, QLatin1StringView code)
{
    return error.code == code || error.rootCause().code == code;
}

Error lostOperation(const ChangeRequest &request)
{
    Error error;
    error.kind = ErrorKind::Service;
    error.operation = QString::fromLatin1(request.method) + u' ' + request.pathOrUrl;
    error.code = u"OperationLost"_s;
    error.message = u"Azure took the request, but what it was to do did not come about."_s;
    return error;
}

/// A person looks: "Retry" goes on asking, nothing is sent again.
Error neverEnds(const ChangeRequest &request, const OperationStatus &status)
{
    Error error;
    error.kind = ErrorKind::Service;
    error.operation = QString::fromLatin1(request.method) + u' ' + request.pathOrUrl;
    error.code = u"OperationNeverEnds"_s;
    error.message = u"Azure has worked on this for more than a day; its last word was \"%1\". Look at the resource in "
                    "the portal. A retry asks Azure again and sends nothing twice."_s.arg(status.word);
    return error;
}

Error endedBadly(const ChangeRequest &request, const OperationStatus &status)
{
    if (status.error)
        return *status.error;
    Error error;
    error.kind = ErrorKind::Service;
    error.operation = QString::fromLatin1(request.method) + u' ' + request.pathOrUrl;
    error.code = u"OperationFailed"_s;
    error.message = u"The operation ended as \"%1\" without a reason."_s.arg(status.word);
    return error;
}

}

bool outcomeIsKnown(const Error &error)
{
    if (error.httpStatus != 0)
        return error.httpStatus >= 400 && error.httpStatus < 500 && error.httpStatus != 408;
    // Without an answer: only what ended before anything left this machine.
    return error.kind == ErrorKind::Refused || error.kind == ErrorKind::Input || error.kind == ErrorKind::SignIn;
}

bool passesByItself(const Error &error)
{
    if (error.kind == ErrorKind::Throttled || error.httpStatus == 429)
        return true;
    if (hasCode(error, "PrincipalNotFound"_L1) || hasCode(error, "AnotherOperationInProgress"_L1)
        || error.code.startsWith("RetryableError"_L1) || error.rootCause().code.startsWith("RetryableError"_L1))
        return true;
    // A 409 may be sent again when it names a time, and only then.
    return error.httpStatus == 409 && error.retryAfter.count() > 0;
}

Result<void> ChangeTask::advance(Task &task, const CallContext &context)
{
    if (task.startedAt.isNull())
        task.startedAt = m_clock.now();
    if (task.change.kind == Change::Kind::ByHand)
        return waitForPerson(task);

    task.state = TaskState::Running;
    while (task.state == TaskState::Running) {
        if (context.stopped())
            return Error::cancelled(task.id);
        if (task.journal.step >= task.requestsToSend().size()) { // an undo that has nothing to send
            task.journal.stage = JournalStage::Ended;
            if (auto done = stepEnded(task); !done)
                return done;
            continue;
        }
        Result<void> went;
        switch (task.journal.stage) {
        case JournalStage::None:
        case JournalStage::Ended:
            went = sendCurrent(task, context, Attempt::First);
            break;
        case JournalStage::Intent:
            went = askAzure(task, context);
            break;
        case JournalStage::Accepted:
            went = poll(task, context);
            break;
        }
        if (!went)
            return went;
    }
    return {};
}

Result<void> ChangeTask::sendCurrent(Task &task, const CallContext &context, Attempt attempt)
{
    ChangeRequest request = task.requestsToSend().at(task.journal.step);
    if (task.kind == TaskKind::Undo) {
        const Result<QByteArray> version = m_executor.versionToUndo(task.change, request, context);
        if (!version)
            return notSent(task, version.error(), context);
        if (!version->isEmpty())
            request.ifMatch = *version;
    }
    task.journal.stage = JournalStage::Intent;
    task.reason = {};
    if (auto saved = save(task, TaskTransition::Intent); !saved)
        return saved;
    const Result<SendOutcome> outcome = m_executor.send(request, task.clientRequestId(), context);
    if (!outcome)
        return refused(task, outcome.error(), context, attempt);
    task.requests.append(outcome->requests);
    return accepted(task, outcome->operation, outcome->operation.has_value());
}

/// What had to be known before the request could not be read, or forbids it.
Result<void> ChangeTask::notSent(Task &task, const Error &error, const CallContext &context)
{
    if (context.stopped())
        return Error::cancelled(task.id);
    task.journal.stage = JournalStage::None;
    if (error.code == "ChangedSince"_L1 || (outcomeIsKnown(error) && !passesByItself(error)))
        return failed(task, error);
    return putOff(task, error,
        QT_TRANSLATE_NOOP("Message", "What is there now cannot be read. Asking again soon."));
}

/// The journal says that the write may have been sent; only Azure knows.
Result<void> ChangeTask::askAzure(Task &task, const CallContext &context)
{
    const ChangeRequest request = task.requestsToSend().at(task.journal.step);
    const Result<ProbeOutcome> outcome = m_executor.probe(request, context);
    if (!outcome) {
        if (context.stopped())
            return Error::cancelled(task.id);
        if (outcomeIsKnown(outcome.error()) && !passesByItself(outcome.error()))
            return failed(task, outcome.error());
        return putOff(task, outcome.error(),
            QT_TRANSLATE_NOOP("Message", "It is not known whether Azure took the request. Asking again soon."));
    }
    if (outcome->applied == ProbeOutcome::Applied::No)
        return sendCurrent(task, context, Attempt::AfterDoubt);
    return accepted(task, outcome->operation, outcome->applied == ProbeOutcome::Applied::Running);
}

Result<void> ChangeTask::refused(Task &task, const Error &error, const CallContext &context, Attempt attempt)
{
    if (context.stopped() && error.kind == ErrorKind::Cancelled)
        return error;
    const ChangeRequest request = task.requestsToSend().at(task.journal.step);
    const bool gone = request.method == "DELETE" && error.httpStatus == 404;
    // The same grant under another name (409) is what was wanted.
    if (gone || hasCode(error, "RoleAssignmentExists"_L1))
        return accepted(task, std::nullopt, false);
    // What was in doubt may have come about between the look and this attempt, which then asks for what is there.
    const bool isLate = attempt == Attempt::AfterDoubt && error.httpStatus == 400 && !passesByItself(error);
    if (error.httpStatus == 412 || isLate)
        return perhapsOurs(task, error, context);
    if (!outcomeIsKnown(error)) {
        return putOff(task, error,
            QT_TRANSLATE_NOOP("Message", "It is not known whether Azure took the request. Asking again soon."));
    }
    task.journal.stage = JournalStage::None;
    if (!passesByItself(error))
        return failed(task, error);
    const Error &cause = error.rootCause();
    return putOff(task, error,
        {QT_TRANSLATE_NOOP("Message", "Azure put the request off (%1). Trying again soon."),
            {cause.code.isEmpty() ? QString::number(error.httpStatus) : cause.code}});
}

/// The state is not what the request was made for: by our own write, whose answer was lost, or by somebody else's.
Result<void> ChangeTask::perhapsOurs(Task &task, const Error &error, const CallContext &context)
{
    const ChangeRequest request = task.requestsToSend().at(task.journal.step);
    const Result<ProbeOutcome> outcome = m_executor.probe(request, context);
    if (!outcome) {
        if (context.stopped())
            return Error::cancelled(task.id);
        return putOff(task, outcome.error(),
            QT_TRANSLATE_NOOP("Message", "It is not known whether Azure took the request. Asking again soon."));
    }
    if (outcome->applied != ProbeOutcome::Applied::No)
        return accepted(task, outcome->operation, outcome->applied == ProbeOutcome::Applied::Running);
    task.journal.stage = JournalStage::None;
    Error conflict = error;
    if (error.httpStatus == 412)
        conflict.kind = ErrorKind::Conflict;
    return failed(task, conflict);
}

Result<void> ChangeTask::accepted(Task &task, const std::optional<Operation> &operation, bool stillRunning)
{
    task.journal.stage = JournalStage::Accepted;
    task.journal.operation = operation;
    task.journal.acceptedAt = m_clock.now();
    task.journal.attempts = 0;
    task.journal.troubleSince = {};
    task.reason = {};
    if (!stillRunning)
        return stepEnded(task);
    pollLater(task);
    return save(task, TaskTransition::Accepted);
}

Result<void> ChangeTask::poll(Task &task, const CallContext &context)
{
    if (!task.journal.operation)
        return pollByProbe(task, context);
    const QUrl asked = task.journal.operation->url;
    const Result<OperationStatus> status = m_executor.poll(*task.journal.operation, context);
    if (!status) {
        if (context.stopped())
            return Error::cancelled(task.id);
        const ErrorKind kind = status.error().kind;
        // That a status cannot be read says nothing of the operation; but without a right to read there is no use in
        // asking.
        if (kind == ErrorKind::Permission || kind == ErrorKind::SignIn || kind == ErrorKind::Refused)
            return failed(task, status.error());
        return putOff(task, status.error(),
            QT_TRANSLATE_NOOP("Message", "The state of the operation cannot be read. Asking again soon."));
    }
    const ChangeRequest request = task.requestsToSend().at(task.journal.step);
    switch (status->state) {
    case OperationStatus::State::Succeeded:
        if (!status->error)
            return request.probe.outlivesOperation ? goOnByProbe(task) : stepEnded(task);
        [[fallthrough]]; // Resource Mover says Succeeded and carries an error inside
    case OperationStatus::State::Failed:
    case OperationStatus::State::Cancelled:
        task.journal.stage = JournalStage::Ended;
        return failed(task, endedBadly(request, *status));
    case OperationStatus::State::Running:
        break;
    }
    const bool isAzures = task.journal.operation->style != Operation::Style::AzCopyJob; // a large copy takes weeks
    if (isAzures && task.journal.acceptedAt.isValid() && after(task.journal.acceptedAt, kLongestOperation) <= m_clock.now())
        return failed(task, neverEnds(request, *status));
    const bool wasTrouble = !task.journal.troubleSince.isNull();
    task.journal.attempts = 0;
    task.journal.troubleSince = {};
    task.reason = status->progress;
    if (status->percent)
        task.progress =
            (task.journal.step * 100.0 + *status->percent) / static_cast<double>(task.requestsToSend().size());
    pollLater(task);
    // A poll that changed nothing is no transition: the log would drown in them.
    if (wasTrouble || task.journal.operation->url != asked)
        return save(task, TaskTransition::Accepted);
    return {};
}

/// The operation has ended, what it began has not: from here on the probe tells.
Result<void> ChangeTask::goOnByProbe(Task &task)
{
    task.journal.operation = std::nullopt;
    pollLater(task);
    return save(task, TaskTransition::Accepted);
}

/// For what gives no operation to poll, such as a move whose answer was lost: its probe tells when it is done.
Result<void> ChangeTask::pollByProbe(Task &task, const CallContext &context)
{
    const ChangeRequest request = task.requestsToSend().at(task.journal.step);
    const Result<ProbeOutcome> outcome = m_executor.probe(request, context);
    if (!outcome) {
        if (context.stopped())
            return Error::cancelled(task.id);
        return putOff(task, outcome.error(),
            QT_TRANSLATE_NOOP("Message", "The state of the operation cannot be read. Asking again soon."));
    }
    switch (outcome->applied) {
    case ProbeOutcome::Applied::Yes:
        return stepEnded(task);
    case ProbeOutcome::Applied::No:
        task.journal.stage = JournalStage::Ended;
        return failed(task, lostOperation(request));
    case ProbeOutcome::Applied::Running:
        break;
    }
    task.journal.attempts = 0;
    task.journal.troubleSince = {};
    pollLater(task);
    return {};
}

Result<void> ChangeTask::stepEnded(Task &task)
{
    const auto steps = static_cast<int>(task.requestsToSend().size());
    task.nextAt = {};
    task.reason = {};
    task.journal.operation = std::nullopt;
    task.journal.attempts = 0;
    task.journal.troubleSince = {};
    if (task.journal.step + 1 < steps) {
        ++task.journal.step;
        task.journal.stage = JournalStage::None;
        task.state = TaskState::Running;
        task.progress = 100.0 * task.journal.step / steps;
        return save(task, TaskTransition::StepEnded);
    }
    task.journal.stage = JournalStage::Ended;
    task.state = TaskState::Succeeded;
    task.progress = 100;
    task.endedAt = m_clock.now();
    return save(task, TaskTransition::Succeeded);
}

Result<void> ChangeTask::failed(Task &task, const Error &error)
{
    task.state = TaskState::Failed;
    task.error = error;
    task.reason = {};
    task.nextAt = {};
    task.endedAt = m_clock.now();
    return save(task, TaskTransition::Failed);
}

Result<void> ChangeTask::putOff(Task &task, const Error &error, const Message &reason)
{
    const QDateTime now = m_clock.now();
    if (task.journal.troubleSince.isNull())
        task.journal.troubleSince = now;
    if (after(task.journal.troubleSince, kPatience) <= now)
        return failed(task, error);
    const int doublings = std::min(task.journal.attempts++, 4);
    const std::chrono::seconds pause =
        std::max(error.retryAfter, std::min(kLongestPause, kFirstPause * (1 << doublings)));
    task.state = TaskState::Waiting;
    task.nextAt = after(now, pause);
    task.reason = reason;
    return save(task, TaskTransition::PutOff);
}

Result<void> ChangeTask::waitForPerson(Task &task)
{
    task.state = TaskState::Waiting;
    task.nextAt = {};
    task.reason = QT_TRANSLATE_NOOP("Message", "This has to be done by hand. Confirm it when it is done.");
    return save(task, TaskTransition::Waiting);
}

void ChangeTask::pollLater(Task &task)
{
    const bool isLong = task.requestsToSend().value(task.journal.step).probe.outlivesOperation;
    std::chrono::seconds pause = isLong ? kLongWorkPause : kPollPause;
    if (task.journal.operation && task.journal.operation->retryAfter.count() > 0)
        pause = task.journal.operation->retryAfter;
    task.state = TaskState::Waiting;
    task.nextAt = after(m_clock.now(), pause);
}

Result<void> ChangeTask::save(const Task &task, TaskTransition transition)
{
    return m_journal.save({task}, transition);
}

}
