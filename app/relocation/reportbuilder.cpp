#include "relocation/reportbuilder.h"

#include "areas/catalogue.h"
#include "report/readerlanguage.h"

#include <QCoreApplication>
#include <QSet>

#include <optional>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

QString itemText(const char *text)
{
    return QCoreApplication::translate("Item", text);
}

ReportComment::Kind reportKind(Comment::Kind kind)
{
    switch (kind) {
    case Comment::Kind::Remark:
        return ReportComment::Kind::Remark;
    case Comment::Kind::Accepted:
        return ReportComment::Kind::Accepted;
    case Comment::Kind::Questioned:
        return ReportComment::Kind::Questioned;
    case Comment::Kind::Answered:
        return ReportComment::Kind::Answered;
    case Comment::Kind::Assigned:
        return ReportComment::Kind::Assigned;
    }
    return ReportComment::Kind::Remark;
}

QList<ReportChange> changesFor(const QString &itemId, const QList<Task> &tasks)
{
    QHash<QString, QDateTime> undone;
    for (const Task &task : tasks) {
        if (task.kind == TaskKind::Undo && task.state == TaskState::Succeeded)
            undone.insert(task.change.id, task.endedAt);
    }
    QList<ReportChange> changes;
    for (const Task &task : tasks) {
        if (task.kind != TaskKind::Change || task.state != TaskState::Succeeded || task.itemId() != itemId)
            continue;
        ReportChange change;
        change.title = task.title().toString();
        change.resource = task.resource();
        change.method = QString::fromLatin1(task.change.request.method);
        change.url = task.requests.isEmpty() ? task.change.request.pathOrUrl : task.requests.last().url;
        change.requestId = task.requests.isEmpty() ? QString() : task.requests.last().requestId;
        change.by = task.requests.isEmpty() ? QString() : task.requests.last().identity;
        change.at = task.endedAt;
        change.before = task.change.before;
        change.after = task.change.after;
        change.undo = task.change.undo;
        change.undoneAt = undone.value(task.id);
        changes.append(change);
    }
    return changes;
}

ReportItem reportItem(const Item &item, const ItemSummary &summary, const StoredItem *stored, const QDateTime &now)
{
    ReportItem row;
    row.id = summary.id;
    row.title = itemText(item.title);
    row.why = itemText(item.why);
    row.source = QString::fromLatin1(item.source);
    row.required = item.required;
    row.notBuilt = !item.check && !item.byHand;
    row.state = summary.state;
    if (!stored)
        return row;
    row.checkedAt = stored->checkedAt;
    row.summary = stored->finding.reason().isEmpty() ? QString() : stored->finding.reason().toString();
    row.expectedObjects = stored->finding.expected();
    row.objects = stored->finding.objects();
    row.evidence = stored->evidence;
    if (stored->personsWord && stored->personsWord->isValidAt(now)) {
        const Override &word = *stored->personsWord;
        row.declaration = ReportDeclaration{word.kind == Override::Kind::Waived ? ReportDeclaration::Kind::Waived
                                                                                : ReportDeclaration::Kind::Attested,
                                            word.by, word.note, word.at, word.until};
    }
    return row;
}

/// What tasks have failed at, or are still at work on: their resources' keys.
class Underway
{
public:
    explicit Underway(const QList<Task> &tasks)
    {
        for (const Task &task : tasks) {
            if (task.state == TaskState::Failed)
                m_failed.insert(task.resource().key());
            else if (!isFinal(task.state))
                m_moving.insert(task.resource().key());
        }
    }

    /// By the tasks of the resource and of what it is a part of; nothing: there are none.
    std::optional<ReportResource::State> stateOf(const ResourceId &target) const
    {
        std::optional<ReportResource::State> state;
        for (ResourceId above = target; !above.isNull() && !above.isSubscription(); above = above.parent()) {
            const QString key = above.key();
            if (m_failed.contains(key))
                return ReportResource::State::Failed;
            if (m_moving.contains(key))
                state = ReportResource::State::Moving;
        }
        return state;
    }

private:
    QSet<QString> m_failed;
    QSet<QString> m_moving;
};

ReportResource::State resourceState(const PlannedResource &planned, const Underway &underway,
                                    const QSet<QString> &existing)
{
    if (planned.tool == Tool::Stay || planned.tool == Tool::Native)
        return ReportResource::State::Stays;
    if (existing.contains(planned.target.key()))
        return ReportResource::State::AtTarget;
    return underway.stateOf(planned.target).value_or(ReportResource::State::Planned);
}

QList<ReportResource> reportResources(const Plan &plan, const QList<Task> &tasks, const QList<StoredItem> &items)
{
    QSet<QString> existing; // svc.move has asked for each target
    for (const StoredItem &item : items) {
        if (item.id != "svc.move"_L1)
            continue;
        for (const ObjectResult &object : item.finding.objects()) {
            if (object.verdict == Verdict::Passes)
                existing.insert(object.resource.key());
        }
    }
    const Underway underway(tasks);
    QList<ReportResource> rows;
    for (const PlannedResource &planned : plan.resources) {
        ReportResource row;
        row.type = planned.source.type();
        row.name = planned.source.name();
        row.source = planned.source;
        row.target = planned.target;
        row.tool = planned.tool;
        row.wave = planned.wave;
        row.state = resourceState(planned, underway, existing);
        rows.append(row);
    }
    return rows;
}

QList<ReportTask> reportTasks(const QList<Task> &tasks)
{
    QList<ReportTask> rows;
    for (const Task &task : tasks) {
        ReportTask row;
        row.id = task.id;
        row.kind = toString(task.kind);
        row.title = task.title().toString();
        row.itemId = task.itemId();
        row.resource = task.resource();
        row.state = reportTaskStateFromString(toString(task.state)).value_or(ReportTask::State::Pending);
        row.createdAt = task.createdAt;
        row.startedAt = task.startedAt;
        row.endedAt = task.endedAt;
        row.requestId = task.requests.isEmpty() ? QString() : task.requests.last().requestId;
        row.error = task.error ? task.error->toLine() : QString();
        row.undo = task.change.undo;
        rows.append(row);
    }
    return rows;
}

QList<ReportDecision> reportDecisions(const QList<Decision> &decisions, const QList<StoredItem> &items,
                                      const QDateTime &now)
{
    QList<ReportDecision> rows;
    for (const Decision &decision : decisions) {
        rows.append({ReportDecision::Kind::Decision,
                     decision.subject,
                     decision.choice,
                     decision.reason,
                     decision.by,
                     decision.at,
                     {}});
    }
    for (const StoredItem &item : items) {
        if (!item.personsWord || !item.personsWord->isValidAt(now))
            continue;
        const Override &word = *item.personsWord;
        const Item *known = findItem(item.id);
        const bool waived = word.kind == Override::Kind::Waived;
        rows.append({waived ? ReportDecision::Kind::Waiver : ReportDecision::Kind::Attestation, item.id,
                     known ? itemText(known->title) : QString(), word.note, word.by, word.at, word.until});
    }
    return rows;
}

Result<void> addChain(ReportModel &model, const RelocationFile &file)
{
    const auto verified = file.verify();
    if (!verified)
        return verified.error();
    model.chainHead.seq = verified->events;
    model.chainHead.count = verified->events;
    model.chainHead.hash = QString::fromLatin1(verified->head);
    model.chainHead.state = verified->ok ? ReportChainHead::State::Verified : ReportChainHead::State::Broken;

    const auto signOffs = file.signOffs();
    if (!signOffs)
        return signOffs.error();
    const auto events = file.events();
    if (!events)
        return events.error();
    for (const Event &event : *events) {
        model.events.append(
            {event.seq, event.time, event.actor, event.kind, event.subject, QString::fromLatin1(event.hash)});
    }
    for (const SignOff &signOff : *signOffs) {
        qint64 signedSeq = 0;
        for (const Event &event : *events) {
            if (event.hash == signOff.chainHead)
                signedSeq = event.seq;
        }
        // The sign-off itself is the first event after the head that was signed.
        const qint64 since = std::max<qint64>(0, verified->events - signedSeq - 1);
        model.signOffs.append(
            {signOff.by, {}, signOff.at, signOff.note, QString::fromLatin1(signOff.chainHead), since});
    }
    return {};
}

}

Result<ReportModel> buildReport(const Relocation &relocation, const QString &generatedBy)
{
    const RelocationFile &file = relocation.file();
    const auto settings = file.settings();
    if (!settings)
        return settings.error();
    const auto summaries = relocation.summaries();
    if (!summaries)
        return summaries.error();
    const auto items = file.items();
    if (!items)
        return items.error();
    const auto tasks = file.tasks();
    if (!tasks)
        return tasks.error();
    const auto comments = file.comments();
    if (!comments)
        return comments.error();
    const auto decisions = file.decisions();
    if (!decisions)
        return decisions.error();

    const auto costs = file.runningCosts();
    if (!costs)
        return costs.error();

    const QDateTime now = relocation.clock().now();
    const auto plan = relocation.plan();
    ReportModel model;
    model.workload = settings->title.isEmpty() ? settings->workload : settings->title;
    model.source = settings->source;
    model.target = settings->target;
    model.sourceDisplayName = plan->sourceDisplayName;
    model.targetDisplayName = plan->targetDisplayName;
    model.method = plan->method;
    model.cloud = settings->cloud.value("name"_L1).toString();
    model.subscriptionIds = settings->subscriptions;
    model.generatedAt = now;
    model.generatedBy = generatedBy;
    model.version = QCoreApplication::applicationVersion();
    model.recipesVersion = plan->recipesVersion;
    if (!costs->isEmpty())
        model.runningBoth = ReportRunningBoth{runningBoth(*costs, *plan), costs->from, costs->to};
    model.language = ReaderLanguage::current();
    model.practice = settings->extra.value("practice"_L1).toBool();

    QHash<QString, const StoredItem *> stored;
    for (const StoredItem &item : *items)
        stored.insert(item.id, &item);
    QHash<QString, const ItemSummary *> summary;
    for (const ItemSummary &one : *summaries)
        summary.insert(one.id, &one);
    for (const Phase phase : {Phase::Prepare, Phase::Migrate, Phase::Cutover}) {
        ReportPhase reportPhase;
        reportPhase.phase = phase;
        for (const Area &area : catalogue()) {
            if (area.phase != phase)
                continue;
            ReportArea reportArea{QString::fromLatin1(area.id), itemText(area.title), {}};
            for (const Item &item : area.items) {
                const QString id = QString::fromLatin1(item.id);
                ReportItem row = reportItem(item, *summary.value(id), stored.value(id), now);
                row.changes = changesFor(id, *tasks);
                for (const Comment &comment : *comments) {
                    if (comment.itemId == id)
                        row.comments.append({comment.by, comment.text, comment.at, reportKind(comment.kind)});
                }
                reportArea.items.append(row);
            }
            reportPhase.areas.append(reportArea);
        }
        model.phases.append(reportPhase);
    }
    model.resources = reportResources(*plan, *tasks, *items);
    model.tasks = reportTasks(*tasks);
    model.decisions = reportDecisions(*decisions, *items, now);
    if (auto added = addChain(model, file); !added)
        return added.error();
    return model;
}

}
