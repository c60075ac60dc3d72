#include "store/taskrow.h"

#include "base/canonicaljson.h"
#include "store/event.h"
#include "store/rows.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

void insertText(Row &row, QLatin1StringView column, const QString &text)
{
    if (!text.isEmpty())
        row.insert(column, text);
}

void insertList(Row &row, QLatin1StringView column, const QJsonArray &list)
{
    if (!list.isEmpty())
        row.insert(column, QString::fromUtf8(canonicalJson(list)));
}

QJsonArray listIn(const Row &row, QLatin1StringView column)
{
    return QJsonDocument::fromJson(row.value(column).toString().toUtf8()).array();
}

QDateTime timeIn(const Row &row, QLatin1StringView column)
{
    return timeFromText(row.value(column).toString());
}

}

Row taskRow(const Task &task, qint64 position)
{
    Row row{{u"id"_s, task.id}, {u"position"_s, position}, {u"kind"_s, toString(task.kind)},
        {u"state"_s, toString(task.state)}, {u"title"_s, columnOf(task.title().toJson())}, {u"wave"_s, task.wave},
        {u"progress"_s, task.progress}, {u"change"_s, columnOf(task.change.toJson())},
        {u"stage"_s, toString(task.journal.stage)}, {u"step"_s, task.journal.step},
        {u"attempts"_s, task.journal.attempts}};
    insertText(row, "item"_L1, task.itemId());
    insertText(row, "resource"_L1, task.resource().toString());
    insertList(row, "depends_on"_L1, QJsonArray::fromStringList(task.dependsOn));
    if (!task.reason.isEmpty())
        row.insert("reason"_L1, columnOf(task.reason.toJson()));
    if (task.error)
        row.insert("error"_L1, columnOf(task.error->toJson()));
    if (task.journal.operation)
        row.insert("operation"_L1, columnOf(task.journal.operation->toJson()));
    QJsonArray requests;
    for (const RequestRecord &request : task.requests)
        requests.append(request.toJson());
    insertList(row, "requests"_L1, requests);
    insertText(row, "trouble_since"_L1, toText(task.journal.troubleSince));
    insertText(row, "accepted_at"_L1, toText(task.journal.acceptedAt));
    insertText(row, "created_at"_L1, toText(task.createdAt));
    insertText(row, "started_at"_L1, toText(task.startedAt));
    insertText(row, "ended_at"_L1, toText(task.endedAt));
    insertText(row, "next_at"_L1, toText(task.nextAt));
    return row;
}

Task taskOf(const Row &row)
{
    Task task;
    task.id = row.value("id"_L1).toString();
    task.kind = taskKindFromString(row.value("kind"_L1).toString());
    task.state = taskStateFromString(row.value("state"_L1).toString());
    task.change = Change::fromJson(objectIn(row, "change"_L1));
    const QJsonArray dependencies = listIn(row, "depends_on"_L1);
    for (const QJsonValue &id : dependencies)
        task.dependsOn.append(id.toString());
    task.wave = row.value("wave"_L1).toInt();
    task.progress = row.value("progress"_L1).toDouble();
    task.reason = Message::fromJson(objectIn(row, "reason"_L1));
    if (row.contains("error"_L1))
        task.error = Error::fromJson(objectIn(row, "error"_L1));
    task.journal.stage = journalStageFromString(row.value("stage"_L1).toString());
    task.journal.step = row.value("step"_L1).toInt();
    if (row.contains("operation"_L1))
        task.journal.operation = Operation::fromJson(objectIn(row, "operation"_L1));
    task.journal.attempts = row.value("attempts"_L1).toInt();
    task.journal.troubleSince = timeIn(row, "trouble_since"_L1);
    task.journal.acceptedAt = timeIn(row, "accepted_at"_L1);
    const QJsonArray requests = listIn(row, "requests"_L1);
    for (const QJsonValue &request : requests)
        task.requests.append(RequestRecord::fromJson(request.toObject()));
    task.createdAt = timeIn(row, "created_at"_L1);
    task.startedAt = timeIn(row, "started_at"_L1);
    task.endedAt = timeIn(row, "ended_at"_L1);
    task.nextAt = timeIn(row, "next_at"_L1);
    return task;
}

}
