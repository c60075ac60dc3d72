// RelocationFile: items, tasks.
#include "store/relocationfile_p.h"
#include "store/rows.h"
#include "store/taskrow.h"

#include <QHash>
#include <QJsonArray>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

Result<StoredItem> itemFrom(SqlConnection &connection, const QString &id)
{
    return tables::kItems.find(connection, id).transform([&id](const std::optional<Row> &row) {
        if (row)
            return itemOf(*row);
        StoredItem item;
        item.id = id;
        return item;
    });
}

/// Reads the item, lets @p change work on it and writes it back, all in the transaction of the event.
template <typename ChangeItem>
std::function<Result<EventDraft>(SqlConnection &)> itemDraft(
    const QString &kind, const QString &id, const QJsonObject &details, const ChangeItem &change)
{
    return [=](SqlConnection &connection) -> Result<EventDraft> {
        Result<StoredItem> item = itemFrom(connection, id);
        if (!item)
            return item.error();
        change(*item);
        EventDraft draft;
        draft.kind = kind;
        draft.subject = id;
        draft.details = details;
        draft.rows = {{&tables::kItems, itemRow(*item)}};
        return draft;
    };
}

QJsonObject counts(const Finding &finding)
{
    QJsonObject object{{u"expected"_s, finding.expected()}};
    for (const Verdict verdict :
        {Verdict::Passes, Verdict::Warns, Verdict::Fails, Verdict::CouldNotCheck, Verdict::NotApplicable})
        object.insert(toString(verdict), finding.count(verdict));
    return object;
}

QJsonObject taskDetails(const Task &task)
{
    QJsonObject details{{u"state"_s, toString(task.state)}, {u"stage"_s, toString(task.journal.stage)}};
    if (!task.itemId().isEmpty())
        details.insert(u"item"_s, task.itemId());
    if (!task.resource().isNull())
        details.insert(u"resource"_s, task.resource().toString());
    if (task.journal.step > 0)
        details.insert(u"step"_s, task.journal.step);
    if (!task.reason.isEmpty())
        details.insert(u"reason"_s, task.reason.toJson());
    if (task.error)
        details.insert(u"error"_s, task.error->toJson());
    if (!task.requests.isEmpty())
        details.insert(u"requestId"_s, task.requests.last().requestId);
    return details;
}

/// Places of the tasks in the order of adding; new ones come after all others.
Result<QHash<QString, qint64>> positions(SqlConnection &connection, const QList<Task> &tasks)
{
    QHash<QString, qint64> found;
    for (const Task &task : tasks) {
        const auto position = connection.value(u"SELECT position FROM tasks WHERE id = ?"_s, {task.id});
        if (!position)
            return position.error();
        if (position->isValid())
            found.insert(task.id, position->toLongLong());
    }
    const auto last = connection.value(u"SELECT coalesce(max(position), 0) FROM tasks"_s);
    if (!last)
        return last.error();
    qint64 next = last->toLongLong();
    for (const Task &task : tasks) {
        if (!found.contains(task.id))
            found.insert(task.id, ++next);
    }
    return found;
}

}

Result<QList<StoredItem>> RelocationFile::items() const
{
    return d->database->read([](SqlConnection &connection) -> Result<QList<StoredItem>> {
        QList<StoredItem> items;
        auto read = tables::kItems.forEach(connection, u"id"_s, [&items](const Row &row) {
            items.append(itemOf(row));
            return true;
        });
        return read ? Result<QList<StoredItem>>(items) : Result<QList<StoredItem>>(read.error());
    });
}

Result<StoredItem> RelocationFile::item(const QString &id) const
{
    return d->database->read([&id](SqlConnection &connection) { return itemFrom(connection, id); });
}

Result<void> RelocationFile::setChecked(
    const QString &id, ItemState state, const Finding &finding, const Evidence &evidence)
{
    const QDateTime now = d->clock->now();
    return d->append(itemDraft(
        u"item.checked"_s, id, {{u"state"_s, toString(state)}, {u"counts"_s, counts(finding)}}, [=](StoredItem &item) {
            item.state = state;
            item.finding = finding;
            item.evidence = evidence;
            item.checkedAt = now;
        }));
}

Result<void> RelocationFile::setPersonsWord(const QString &id, const Override &word)
{
    QJsonObject details{{u"by"_s, word.by}, {u"note"_s, word.note}};
    if (!word.until.isNull())
        details.insert(u"until"_s, toText(word.until));
    Override dated = word;
    if (dated.at.isNull())
        dated.at = d->clock->now();
    return d->append(itemDraft(
        u"item."_s + toString(word.kind), id, details, [dated](StoredItem &item) { item.personsWord = dated; }));
}

Result<void> RelocationFile::clearPersonsWord(const QString &id, const QString &why)
{
    return d->append(itemDraft(
        u"item.word-withdrawn"_s, id, {{u"why"_s, why}}, [](StoredItem &item) { item.personsWord = std::nullopt; }));
}

Result<void> RelocationFile::setStale(const QStringList &ids, const QString &why)
{
    return d->append([&](SqlConnection &connection) -> Result<EventDraft> {
        EventDraft draft;
        draft.kind = u"item.stale"_s;
        draft.subject = ids.size() == 1 ? ids.first() : QString();
        draft.details = {{u"why"_s, why}, {u"items"_s, QJsonArray::fromStringList(ids)}};
        for (const QString &id : ids) {
            Result<StoredItem> item = itemFrom(connection, id);
            if (!item)
                return item.error();
            item->state = ItemState::Stale;
            draft.rows.append({&tables::kItems, itemRow(*item)});
        }
        return draft;
    });
}

Result<QList<Task>> RelocationFile::tasks() const
{
    return d->database->read([](SqlConnection &connection) -> Result<QList<Task>> {
        QList<Task> tasks;
        auto read = tables::kTasks.forEach(connection, u"position"_s, [&tasks](const Row &row) {
            tasks.append(taskOf(row));
            return true;
        });
        return read ? Result<QList<Task>>(tasks) : Result<QList<Task>>(read.error());
    });
}

Result<void> RelocationFile::saveTasks(const QList<Task> &tasks, TaskTransition transition)
{
    if (tasks.isEmpty())
        return {};
    return d->append([&](SqlConnection &connection) -> Result<EventDraft> {
        const auto places = positions(connection, tasks);
        if (!places)
            return places.error();
        EventDraft draft;
        draft.kind = u"task."_s + toString(transition);
        if (tasks.size() == 1) {
            draft.subject = tasks.first().id;
            draft.details = taskDetails(tasks.first());
        }
        for (const Task &task : tasks)
            draft.rows.append({&tables::kTasks, taskRow(task, places->value(task.id))});
        return draft;
    });
}

}
