#include "relocation/status.h"

#include "areas/catalogue.h"

#include <QJsonArray>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

QString isoText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QString findingText(const StoredItem &item)
{
    const Finding &finding = item.finding;
    if (!finding.reason().isEmpty())
        return finding.reason().toString();
    for (const Verdict verdict : {Verdict::Fails, Verdict::CouldNotCheck, Verdict::Warns, Verdict::Passes}) {
        for (const ObjectResult &object : finding.objects()) {
            if (object.verdict == verdict) {
                const QString text = object.error ? object.error->toLine() : object.message.toString();
                return object.object + u": "_s + text;
            }
        }
    }
    return {};
}

QJsonArray evidenceJson(const Evidence &evidence)
{
    QJsonArray lines;
    for (const RequestRecord &request : evidence.requests)
        lines.append(request.toJson());
    for (const QString &probe : evidence.probes)
        lines.append(QJsonObject{{u"probe"_s, probe}, {u"time"_s, isoText(evidence.takenAt)}});
    return lines;
}

QJsonObject itemJson(const Item &item, const ItemSummary &summary, const StoredItem &stored)
{
    QJsonObject object{
        {u"id"_s, summary.id},
        {u"title"_s, QString::fromUtf8(item.title)},
        {u"state"_s, toString(summary.state)},
        {u"required"_s, item.required},
        {u"finding"_s, findingText(stored)},
        {u"checkedAt"_s, isoText(stored.checkedAt)},
        {u"evidence"_s, evidenceJson(stored.evidence)},
        {u"objects"_s, stored.finding.toJson().value("objects"_L1)},
    };
    if (!summary.by.isEmpty()) {
        object.insert(u"by"_s, summary.by);
        object.insert(u"note"_s, summary.note);
    }
    return object;
}

QJsonObject taskJson(const Task &task)
{
    QJsonObject object{
        {u"id"_s, task.id},
        {u"kind"_s, toString(task.kind)},
        {u"state"_s, toString(task.state)},
        {u"progress"_s, task.progress},
        {u"resource"_s, task.resource().toString()},
        {u"title"_s, task.title().toString()},
        {u"item"_s, task.itemId()},
        {u"error"_s, task.error ? QJsonValue(task.error->toJson()) : QJsonValue()},
    };
    if (!task.reason.isEmpty())
        object.insert(u"reason"_s, task.reason.toString());
    return object;
}

QJsonObject resourcesJson(const Inventory &inventory, const Plan &plan)
{
    QJsonObject byType;
    const QHash<QString, int> counts = inventory.countByType();
    for (auto it = counts.begin(); it != counts.end(); ++it)
        byType.insert(it.key(), it.value());
    QJsonObject byTool;
    for (const PlannedResource &planned : plan.resources) {
        const QString tool = toString(planned.tool);
        byTool.insert(tool, byTool.value(tool).toInt() + 1);
    }
    return {{u"total"_s, inventory.size()}, {u"byType"_s, byType}, {u"byTool"_s, byTool}};
}

}

Result<QJsonObject> statusJson(const Relocation &relocation)
{
    const auto settings = relocation.file().settings();
    if (!settings)
        return settings.error();
    const auto summaries = relocation.summaries();
    if (!summaries)
        return summaries.error();
    const auto items = relocation.file().items();
    if (!items)
        return items.error();
    const auto tasks = relocation.file().tasks();
    if (!tasks)
        return tasks.error();

    QHash<QString, const StoredItem *> stored;
    for (const StoredItem &item : *items)
        stored.insert(item.id, &item);
    QHash<QString, const ItemSummary *> summary;
    for (const ItemSummary &one : *summaries)
        summary.insert(one.id, &one);

    QJsonArray phases;
    for (const Phase phase : {Phase::Prepare, Phase::Migrate, Phase::Cutover}) {
        QJsonArray areas;
        for (const Area &area : catalogue()) {
            if (area.phase != phase)
                continue;
            QJsonArray rows;
            for (const Item &item : area.items) {
                const QString id = QString::fromLatin1(item.id);
                rows.append(
                    itemJson(item, *summary.value(id), stored.contains(id) ? *stored.value(id) : StoredItem{id}));
            }
            areas.append(QJsonObject{{u"id"_s, QString::fromLatin1(area.id)}, {u"items"_s, rows}});
        }
        phases.append(QJsonObject{{u"id"_s, toString(phase)}, {u"areas"_s, areas}});
    }
    QJsonArray taskRows;
    for (const Task &task : *tasks)
        taskRows.append(taskJson(task));

    const auto plan = relocation.plan();
    const QJsonObject about{
        {u"title"_s, settings->title},
        {u"workload"_s, settings->workload},
        {u"file"_s, relocation.file().path()},
        {u"from"_s, settings->source.name()},
        {u"to"_s, settings->target.name()},
        {u"method"_s, plan->isEmpty() ? QString() : toString(plan->method)},
        {u"cloud"_s, settings->cloud.value("name"_L1).toString()},
        {u"subscriptions"_s, QJsonArray::fromStringList(settings->subscriptions)},
        {u"resourceGroups"_s, QJsonArray::fromStringList(settings->resourceGroups)},
    };
    return QJsonObject{{u"relocation"_s, about},
                       {u"phases"_s, phases},
                       {u"tasks"_s, taskRows},
                       {u"resources"_s, resourcesJson(*relocation.inventory(), *plan)}};
}

Result<bool> somethingRequiredIsOpen(const Relocation &relocation, std::optional<Phase> phase)
{
    return relocation.summaries().transform([&](const QList<ItemSummary> &summaries) {
        return std::any_of(summaries.begin(), summaries.end(), [&](const ItemSummary &item) {
            return item.required && (!phase || item.phase == *phase) && !holds(item.state);
        });
    });
}

}
