#pragma once

#include "azure/operation.h"
#include "checklist/change.h"

namespace azrelocate {

/// States of the public contract: command line, files, reports.
enum class TaskState { Pending, Running, Waiting, Succeeded, Failed, Cancelled };
QString toString(TaskState state);
TaskState taskStateFromString(QStringView text);
/// Succeeded, Failed or Cancelled: nothing more happens by itself.
bool isFinal(TaskState state);

enum class TaskKind {
    Change, ///< sends the change's request
    Undo, ///< sends its undo requests, in their order
};
QString toString(TaskKind kind);
TaskKind taskKindFromString(QStringView text);

/// How far a write got, as the file knows it. The order on disk is what makes a restart safe.
enum class JournalStage {
    None, ///< nothing was sent
    Intent, ///< it may have been sent: Azure has to be asked before it is sent again
    Accepted, ///< Azure took it; only polling is left
    Ended, ///< Azure said how it ended
};
QString toString(JournalStage stage);
JournalStage journalStageFromString(QStringView text);

/// The journal of one task's writes.
struct WriteJournal
{
    JournalStage stage = JournalStage::None;
    int step = 0; ///< which of the requests; always 0 for TaskKind::Change
    std::optional<Operation> operation; ///< with Accepted: what to poll; none: the change's probe tells when it is done
    int attempts = 0; ///< consecutive attempts of the current step that Azure put off
    QDateTime troubleSince; ///< first of them; null: no trouble
    QDateTime acceptedAt; ///< UTC; of the last step that was accepted
};

/// One resumable unit of work with all that a restart needs; a value that the journal stores after each transition.
struct Task
{
    QString id; ///< the change's id, with "-undo" for an undo
    TaskKind kind = TaskKind::Change;
    TaskState state = TaskState::Pending;
    Change change;
    QStringList dependsOn; ///< task ids that must have succeeded
    int wave = 0; ///< starts when every task of a lower wave has ended or waits for a person
    double progress = 0; ///< 0…100
    Message reason; ///< why it waits, was put off or cancelled
    std::optional<Error> error; ///< with Failed
    WriteJournal journal;
    QList<RequestRecord> requests; ///< the writes that were answered, for report and support
    QDateTime createdAt; ///< all UTC, of the Clock
    QDateTime startedAt;
    QDateTime endedAt;
    QDateTime nextAt; ///< with Waiting: when the runner looks again; null: waits for a person

    const Message &title() const { return change.title; }
    const ResourceId &resource() const { return change.resource; }
    const QString &itemId() const { return change.itemId; }
    /// The requests that this task sends, in their order.
    QList<ChangeRequest> requestsToSend() const;
    /// x-ms-client-request-id of the current step: the task's id, so that Azure's log and the sandbox's name it.
    QString clientRequestId() const;
};

/// The task that applies @p change.
Task taskFor(const Change &change, const QDateTime &now);
/// The tasks that undo @p done, newest first where one depends on another. Input (UndoNotPossible) names the change
/// that has no way back; changes whose undo is not needed are left out.
Result<QList<Task>> undoTasks(const QList<Task> &done, const QDateTime &now);

}
