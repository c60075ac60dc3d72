#include "tasks/task.h"

#include <array>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::pair<TaskState, QLatin1StringView>, 6> kStates{{
    {TaskState::Pending, "pending"_L1},
    {TaskState::Running, "running"_L1},
    {TaskState::Waiting, "waiting"_L1},
    {TaskState::Succeeded, "succeeded"_L1},
    {TaskState::Failed, "failed"_L1},
    {TaskState::Cancelled, "cancelled"_L1},
}};

constexpr std::array<std::pair<JournalStage, QLatin1StringView>, 4> kStages{{
    {JournalStage::None, "none"_L1},
    {JournalStage::Intent, "intent"_L1},
    {JournalStage::Accepted, "accepted"_L1},
    {JournalStage::Ended, "ended"_L1},
}};

}

QString toString(TaskState state)
{
    for (const auto &[value, name] : kStates) {
        if (value == state)
            return name;
    }
    return {};
}

TaskState taskStateFromString(QStringView text)
{
    for (const auto &[value, name] : kStates) {
        if (text == name)
            return value;
    }
    return TaskState::Pending;
}

bool isFinal(TaskState state)
{
    return state == TaskState::Succeeded || state == TaskState::Failed || state == TaskState::Cancelled;
}

QString toString(TaskKind kind)
{
    return kind == TaskKind::Undo ? u"undo"_s : u"change"_s;
}

TaskKind taskKindFromString(QStringView text)
{
    return text == "undo"_L1 ? TaskKind::Undo : TaskKind::Change;
}

QString toString(JournalStage stage)
{
    for (const auto &[value, name] : kStages) {
        if (value == stage)
            return name;
    }
    return {};
}

JournalStage journalStageFromString(QStringView text)
{
    for (const auto &[value, name] : kStages) {
        if (text == name)
            return value;
    }
    return JournalStage::Intent; // unknown: ask Azure before anything is sent
}

QList<ChangeRequest> Task::requestsToSend() const
{
    if (kind == TaskKind::Undo)
        return change.undoRequests;
    return change.kind == Change::Kind::ByHand ? QList<ChangeRequest>() : QList<ChangeRequest>{change.request};
}

QString Task::clientRequestId() const
{
    return journal.step == 0 ? id : id + u'-' + QString::number(journal.step + 1);
}

Task taskFor(const Change &change, const QDateTime &now)
{
    Task task;
    task.id = change.id;
    task.change = change;
    task.dependsOn = change.dependsOn;
    task.wave = change.wave;
    task.createdAt = now;
    return task;
}

}
