// What a relocation does with Azure: check, propose, apply, resume, undo.
#include "relocation/relocation.h"

#include "areas/cutover/trafficwatch.h"
#include "azure/azuresession.h"
#include "base/sidebyside.h"
#include "checklist/blobtransfer.h"
#include "relocation/itemcheck.h"
#include "store/filetaskjournal.h"
#include "tasks/appliedchanges.h"
#include "tasks/azcopyexecutor.h"
#include "tasks/azureexecutor.h"

#include <QSet>

#include <mutex>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr int kParallelChecks = 4;

/// What a request alters: its path, and for an action the resource that it is done to, because one resource takes one
/// operation at a time.
QString alteredBy(const ChangeRequest &request)
{
    const QString path = request.pathOrUrl.toLower();
    return request.method == "POST" ? path.left(path.lastIndexOf(u'/')) : path;
}

bool isFailed(TaskState state)
{
    return state == TaskState::Failed || state == TaskState::Cancelled;
}

}

Result<Relocation::Ground> Relocation::ground() const
{
    const auto azure = reader();
    if (!azure)
        return azure.error();
    const auto outside = probes();
    if (!outside)
        return outside.error();
    const auto settings = m_file->settings();
    if (!settings)
        return settings.error();
    const auto tasks = m_file->tasks();
    if (!tasks)
        return tasks.error();
    return Ground{*azure,
                  *outside,
                  Limits::fromJson(settings->limits),
                  settings->folders,
                  settings->azCopy,
                  smokeTestsIn(settings->smokeTests),
                  *tasks,
                  appliedChanges(*tasks),
                  plan(),
                  inventory()};
}

Result<StoredItem> Relocation::check(const Item &item, const CallContext &context)
{
    const auto known = summaries();
    if (!known)
        return known.error();
    return run(item, *known, context);
}

Result<void> Relocation::check(const QList<const Item *> &items,
                               const std::function<void(const StoredItem &)> &observer, const CallContext &context)
{
    // The gate and what comes after it judge by the items of the phases before: those are fetched first.
    QList<const Item *> before;
    QList<const Item *> cutover;
    for (const Item *item : items)
        (item->phase == Phase::Cutover ? cutover : before).append(item);
    if (auto checked = checkTogether(before, observer, context); !checked)
        return checked;
    return checkTogether(cutover, observer, context);
}

Result<void> Relocation::checkTogether(const QList<const Item *> &items,
                                       const std::function<void(const StoredItem &)> &observer,
                                       const CallContext &context)
{
    if (items.isEmpty())
        return {};
    const auto known = summaries();
    if (!known)
        return known.error();
    std::mutex telling;
    const auto results = sideBySide(items, kParallelChecks, context, [&](const Item *item) {
        auto result = run(*item, *known, context);
        const std::lock_guard lock(telling);
        if (result && observer)
            observer(*result);
        return result;
    });
    if (context.stopped())
        return Error::cancelled(u"check"_s);
    for (const auto &result : results) {
        if (result && !*result)
            return result->error();
    }
    return {};
}

Result<StoredItem> Relocation::run(const Item &item, const QList<ItemSummary> &summaries, const CallContext &context)
{
    const QString id = QString::fromLatin1(item.id);
    if (item.byHand)
        return m_file->item(id);
    if (!item.check) {
        const Finding finding = Finding::notBuiltYet();
        if (auto stored = m_file->setChecked(id, ItemState::Unchecked, finding, {}); !stored)
            return stored.error();
        return m_file->item(id);
    }
    const auto ground = this->ground();
    if (!ground)
        return ground.error();
    const auto &[azure, outside, limits, folders, azCopy, smokeTests, tasks, applied, plan, inventory] = *ground;
    const EvidenceRecorder recorder(azure, outside);
    const CheckInput input{*plan,   *inventory, recorder.azure(), recorder.probes(), *m_clock, limits,
                           applied, summaries,  folders,          smokeTests, azCopy,            context};
    const Finding finding = plan->isEmpty() ? Finding() : item.check(input);
    if (context.stopped())
        return Error::cancelled(id);
    Evidence evidence = recorder.take(m_clock->now());
    if (!finding.reason().isEmpty() && evidence.isEmpty()) {
        // That there is nothing of a kind was read when the workload was discovered and planned.
        evidence.probes.append(u"plan of %1, made from the inventory of %2 with %3 resources"_s.arg(
            plan->computedAt.toUTC().toString(Qt::ISODate), inventory->takenAt.toUTC().toString(Qt::ISODate),
            QString::number(inventory->size())));
    }
    const ItemState state = plan->isEmpty() ? ItemState::Unchecked : stateOf(finding, evidence);
    if (auto stored = m_file->setChecked(id, state, finding, evidence); !stored)
        return stored.error();
    return m_file->item(id);
}

Result<cutover::TrafficWatch> Relocation::watchTraffic(const QDateTime &from, const CallContext &context) const
{
    const auto ground = this->ground();
    if (!ground)
        return ground.error();
    const auto known = summaries();
    if (!known)
        return known.error();
    const auto &[azure, outside, limits, folders, azCopy, smokeTests, tasks, applied, plan, inventory] = *ground;
    const CheckInput input{*plan,   *inventory, azure,   outside,    *m_clock, limits,
                           applied, *known,     folders, smokeTests, azCopy,   context};
    return cutover::watchTraffic(input, from);
}

Result<QList<Change>> Relocation::propose(const Item &item, const CallContext &context)
{
    if (!item.propose)
        return QList<Change>();
    const auto ground = this->ground();
    if (!ground)
        return ground.error();
    const auto known = summaries();
    if (!known)
        return known.error();
    const auto &[azure, outside, limits, folders, azCopy, smokeTests, tasks, applied, plan, inventory] = *ground;
    const CheckInput input{*plan,  *inventory, azure,   outside, *m_clock, limits,
                           applied, *known,    folders, smokeTests, azCopy,  context};
    auto proposed = item.propose(input);
    if (!proposed)
        return proposed;

    QHash<QString, TaskState> stateOfTask;
    QSet<QString> undone;
    for (const Task &task : tasks) {
        stateOfTask.insert(task.id, task.state);
        if (task.kind == TaskKind::Undo && task.state == TaskState::Succeeded)
            undone.insert(task.change.id);
    }
    // A change that was undone, failed or was cancelled, and an action that may be repeated, is another task with
    // another id when it is proposed again; one that succeeded is not done a second time.
    QHash<QString, QString> renamed;
    QList<Change> fresh;
    for (Change &change : *proposed) {
        change.itemId = QString::fromLatin1(item.id);
        const QString original = change.id;
        int generation = 0;
        change.seal(generation);
        const bool mayRepeat = (change.request.method == "POST" || isTransfer(change.request))
            && change.request.probe.kind == AppliedProbe::Kind::Repeatable;
        while (stateOfTask.contains(change.id)
               && (undone.contains(change.id) || isFailed(stateOfTask.value(change.id))
                   || (mayRepeat && stateOfTask.value(change.id) == TaskState::Succeeded))) {
            change.seal(++generation);
        }
        if (!original.isEmpty())
            renamed.insert(original, change.id);
        if (!stateOfTask.contains(change.id))
            fresh.append(change);
    }
    QSet<QString> freshIds;
    for (const Change &change : std::as_const(fresh))
        freshIds.insert(change.id);
    for (Change &change : fresh) {
        QStringList dependencies;
        for (const QString &id : std::as_const(change.dependsOn)) {
            const QString now = renamed.value(id, id);
            if (freshIds.contains(now) || stateOfTask.contains(now))
                dependencies.append(now);
        }
        change.dependsOn = dependencies;
    }
    return fresh;
}

Relocation::Proposal Relocation::propose(const QList<const Item *> &items, const CallContext &context)
{
    Proposal proposal;
    QSet<QString> requests;
    for (const Item *item : items) {
        if (context.stopped())
            break;
        const auto changes = propose(*item, context);
        if (!changes) {
            if (!proposal.failure)
                proposal.failure = changes.error();
            continue;
        }
        QSet<QString> own;
        for (const Change &change : *changes)
            own.insert(alteredBy(change.request));
        if (requests.intersects(own))
            continue;
        requests.unite(own);
        proposal.changes.append(*changes);
    }
    return proposal;
}

Result<TaskCounts> Relocation::runTasks(const QList<Task> &tasks, const TaskRunner::Observer &observer,
                                        const CallContext &context, const RunnerCommand &command)
{
    const std::lock_guard batch(m_batch);
    if (context.stopped())
        return Error::cancelled(u"tasks"_s);
    const auto azure = reader();
    if (!azure)
        return azure.error();
    FileTaskJournal journal(m_file);
    AzureExecutor requests(*azure, AzureWriter(azure->session()));
    const auto settings = m_file->settings();
    if (!settings)
        return settings.error();
    AzCopyExecutor executor(requests, azure->session(), settings->azCopy);
    TaskRunner runner(journal, executor, *m_clock, {}, observer);
    if (auto resumed = runner.resume(); !resumed)
        return resumed.error();
    if (auto added = runner.add(tasks); !added)
        return added.error();
    if (command) {
        if (auto done = command(runner); !done)
            return done.error();
    }
    const auto setRunner = [this](TaskRunner *current) {
        const std::lock_guard lock(m_runnerMutex);
        m_runner = current;
    };
    setRunner(&runner);
    runner.start();
    auto counts = runner.waitUntilIdle(context.stop);
    setRunner(nullptr);
    return counts;
}

std::optional<Result<void>> Relocation::commandRunning(const RunnerCommand &command)
{
    const std::lock_guard lock(m_runnerMutex);
    if (!m_runner)
        return {};
    return command(*m_runner);
}

Result<void> Relocation::retryTask(const QString &id, const TaskRunner::Observer &observer, const CallContext &context)
{
    const RunnerCommand command = [&id](TaskRunner &runner) {
        return runner.retry(id);
    };
    if (auto done = commandRunning(command))
        return *done;
    const auto counts = runTasks({}, observer, context, command);
    return counts ? Result<void>() : counts.error();
}

Result<void> Relocation::cancelTask(const QString &id, const TaskRunner::Observer &observer, const CallContext &context)
{
    const RunnerCommand command = [&id](TaskRunner &runner) {
        return runner.cancel(id);
    };
    if (auto done = commandRunning(command))
        return *done;
    const auto counts = runTasks({}, observer, context, command);
    return counts ? Result<void>() : counts.error();
}

Result<void> Relocation::confirmTask(const QString &id, const QString &by, const TaskRunner::Observer &observer,
                                     const CallContext &context)
{
    const RunnerCommand command = [&id, &by](TaskRunner &runner) {
        return runner.confirm(id, by);
    };
    if (auto done = commandRunning(command))
        return *done;
    const auto counts = runTasks({}, observer, context, command);
    return counts ? Result<void>() : counts.error();
}

Result<TaskCounts> Relocation::apply(const QList<Change> &changes, const TaskRunner::Observer &observer,
                                     const CallContext &context)
{
    QList<Task> tasks;
    QSet<QString> items;
    for (const Change &change : changes) {
        tasks.append(taskFor(change, m_clock->now()));
        items.insert(change.itemId);
    }
    auto counts = runTasks(tasks, observer, context);
    if (auto marked = markStale(changes, items); !marked)
        return marked.error();
    return counts;
}

Result<int> Relocation::resume(const TaskRunner::Observer &observer, const CallContext &context)
{
    const auto tasks = m_file->tasks();
    if (!tasks)
        return tasks.error();
    const auto open =
        std::count_if(tasks->begin(), tasks->end(), [](const Task &task) { return !isFinal(task.state); });
    if (open == 0)
        return 0;
    if (auto ran = runTasks({}, observer, context); !ran)
        return ran.error();
    return static_cast<int>(open);
}

Result<TaskCounts> Relocation::undo(const QStringList &changeIds, const TaskRunner::Observer &observer,
                                    const CallContext &context)
{
    const auto tasks = m_file->tasks();
    if (!tasks)
        return tasks.error();
    QList<Task> done;
    QList<Change> changes;
    for (const Task &task : *tasks) {
        if (task.kind == TaskKind::Change && task.state == TaskState::Succeeded && changeIds.contains(task.id)) {
            done.append(task);
            changes.append(task.change);
        }
    }
    auto undo = undoTasks(done, m_clock->now());
    if (!undo)
        return undo.error();
    auto counts = runTasks(*undo, observer, context);
    if (auto marked = markStale(changes, {}); !marked)
        return marked.error();
    return counts;
}

Result<void> Relocation::markStale(const QList<Change> &changes, const QSet<QString> &except)
{
    const auto items = m_file->items();
    if (!items)
        return items.error();
    QStringList stale;
    for (const StoredItem &item : *items) {
        const bool answered = item.state == ItemState::Passed || item.state == ItemState::Warning
            || item.state == ItemState::ActionNeeded;
        if (!answered || except.contains(item.id))
            continue;
        const bool touched = std::any_of(changes.begin(), changes.end(), [&](const Change &change) {
            return std::any_of(item.finding.objects().begin(), item.finding.objects().end(),
                               [&](const ObjectResult &object) {
                                   return !object.resource.isNull() && !change.resource.isNull()
                                       && object.resource.isWithin(change.resource);
                               });
        });
        if (touched)
            stale.append(item.id);
    }
    return stale.isEmpty() ? Result<void>() : m_file->setStale(stale, u"What it looked at was changed."_s);
}

}
