#include "relocation/relocation.h"

#include "areas/catalogue.h"
#include "azure/azuresession.h"
#include "azure/cloud.h"
#include "estate/discovery.h"
#include "relocation/hostnameplanning.h"
#include "relocation/itemcheck.h"
#include "store/filetaskjournal.h"
#include "tasks/appliedchanges.h"
#include "tasks/azureexecutor.h"

#include <QSet>
#include <QSslCertificate>

#include <atomic>
#include <thread>

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

constexpr int kParallelChecks = 4;

Error notSignedIn()
{
    Error error;
    error.kind = ErrorKind::SignIn;
    error.code = u"NotSignedIn"_s;
    error.message = u"Nobody is signed in to Azure."_s;
    return error;
}

bool isFailed(TaskState state)
{
    return state == TaskState::Failed || state == TaskState::Cancelled;
}

RelocationFile::Options fileOptions(const Surroundings &surroundings)
{
    return {surroundings.clock, surroundings.actor};
}

}

Relocation::Relocation(std::shared_ptr<RelocationFile> file, const Surroundings &surroundings)
    : m_file(std::move(file))
    , m_clock(surroundings.clock ? surroundings.clock : std::make_shared<SystemClock>())
    , m_surroundings(surroundings)
{
}

Result<std::shared_ptr<Relocation>> Relocation::create(const QString &path, const RelocationSettings &settings,
                                                       const Surroundings &surroundings)
{
    auto file = RelocationFile::create(path, settings, fileOptions(surroundings));
    if (!file)
        return file.error();
    std::shared_ptr<Relocation> relocation(new Relocation(*file, surroundings));
    relocation->reload();
    return relocation;
}

Result<std::shared_ptr<Relocation>> Relocation::open(const QString &path, RelocationFile::Access access,
                                                     const Surroundings &surroundings)
{
    auto file = RelocationFile::open(path, access, fileOptions(surroundings));
    if (!file)
        return file.error();
    std::shared_ptr<Relocation> relocation(new Relocation(*file, surroundings));
    relocation->reload();
    return relocation;
}

void Relocation::reload()
{
    auto plan = m_file->plan();
    auto inventory = m_file->inventory();
    const std::lock_guard lock(m_mutex);
    m_plan = std::make_shared<const Plan>(plan ? *std::move(plan) : Plan());
    m_inventory = std::make_shared<const Inventory>(inventory ? *std::move(inventory) : Inventory());
}

void Relocation::signIn(std::shared_ptr<AzureSession> session)
{
    const QString identity = AzureReader(session).identity();
    if (!identity.isEmpty())
        m_file->setActor(identity);
    const std::lock_guard lock(m_mutex);
    m_session = std::move(session);
}

bool Relocation::isSignedIn() const
{
    const std::lock_guard lock(m_mutex);
    return m_session != nullptr;
}

Result<AzureReader> Relocation::reader() const
{
    const std::lock_guard lock(m_mutex);
    if (!m_session)
        return notSignedIn();
    return AzureReader(m_session);
}

Result<Probes> Relocation::probes() const
{
    const auto settings = m_file->settings();
    if (!settings)
        return settings.error();
    const auto cloud = Cloud::fromJson(settings->cloud);
    if (!cloud)
        return cloud.error();
    Probes::Settings probes;
    probes.resolvers = cloud->resolvers;
    probes.connectTo = cloud->connectTo;
    if (!settings->caFile.isEmpty())
        probes.extraAuthorities = QSslCertificate::fromPath(settings->caFile);
    return Probes(probes);
}

Result<Limits> Relocation::limits() const
{
    return m_file->settings().transform(
        [](const RelocationSettings &settings) { return Limits::fromJson(settings.limits); });
}

std::shared_ptr<const Plan> Relocation::plan() const
{
    const std::lock_guard lock(m_mutex);
    return m_plan;
}

std::shared_ptr<const Inventory> Relocation::inventory() const
{
    const std::lock_guard lock(m_mutex);
    return m_inventory;
}

Result<Inventory> Relocation::discover(const DiscoveryObserver &progress, const CallContext &context)
{
    const auto azure = reader();
    if (!azure)
        return azure.error();
    const auto settings = m_file->settings();
    if (!settings)
        return settings.error();

    Scope scope;
    scope.subscriptions = settings->subscriptions;
    scope.resourceGroups = settings->resourceGroups;
    scope.tags = settings->tags;
    scope.sourceRegion = settings->source;
    auto found = azrelocate::discover(scope, *azure, progress, context);
    if (!found)
        return found;
    found->takenAt = m_clock->now(); // of the relocation, not of the machine
    if (auto stored = m_file->setInventory(*found); !stored)
        return stored.error();
    const std::lock_guard lock(m_mutex);
    m_inventory = std::make_shared<const Inventory>(*found);
    return found;
}

Result<Plan> Relocation::computePlan(const PlanChoices &choices, const CallContext &context)
{
    const auto azure = reader();
    if (!azure)
        return azure.error();
    const auto found = inventory();
    if (found->isEmpty())
        return Error::input(u"There is no inventory yet: run discover first."_s, u"NothingDiscovered"_s);
    const auto settings = m_file->settings();
    if (!settings)
        return settings.error();
    PlanChoices complete = choices;
    complete.source = settings->source;
    complete.target = settings->target;
    complete.previous = *this->plan();
    complete.now = m_clock->now();
    auto plan = planWorkload(*found, *azure, complete, context);
    if (!plan)
        return plan;
    if (auto stored = m_file->setPlan(*plan); !stored)
        return stored.error();
    const std::lock_guard lock(m_mutex);
    m_plan = std::make_shared<const Plan>(*plan);
    return plan;
}

Result<QList<ItemSummary>> Relocation::summaries() const
{
    const auto stored = m_file->items();
    if (!stored)
        return stored.error();
    const auto limits = this->limits();
    if (!limits)
        return limits.error();
    QHash<QString, const StoredItem *> byId;
    for (const StoredItem &item : *stored)
        byId.insert(item.id, &item);

    const QDateTime now = m_clock->now();
    QList<ItemSummary> summaries;
    for (const Area &area : catalogue()) {
        for (const Item &item : area.items) {
            ItemSummary summary;
            summary.id = QString::fromLatin1(item.id);
            summary.required = item.required;
            summary.phase = item.phase;
            if (const StoredItem *known = byId.value(summary.id)) {
                summary.state = known->stateAt(now);
                summary.checkedAt = known->checkedAt;
                if (known->personsWord && known->personsWord->isValidAt(now)) {
                    summary.note = known->personsWord->note;
                    summary.by = known->personsWord->by;
                }
                const bool fromCheck = summary.state == ItemState::Passed || summary.state == ItemState::Warning
                    || summary.state == ItemState::NotApplicable;
                if (fromCheck && known->checkedAt.secsTo(now) > std::chrono::seconds(limits->evidenceAge).count())
                    summary.state = ItemState::Stale;
            }
            summaries.append(summary);
        }
    }
    return summaries;
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
    const auto known = summaries();
    if (!known)
        return known.error();
    std::atomic<qsizetype> next = 0;
    std::mutex mutex;
    std::optional<Error> failure;
    {
        std::vector<std::jthread> workers;
        for (int i = 0; i < std::min<qsizetype>(kParallelChecks, items.size()); ++i) {
            workers.emplace_back([&] {
                for (qsizetype at = next++; at < items.size(); at = next++) {
                    if (context.stopped())
                        return;
                    const auto result = run(*items[at], *known, context);
                    const std::lock_guard lock(mutex);
                    if (!result)
                        failure = failure ? failure : result.error();
                    else if (observer)
                        observer(*result);
                }
            });
        }
    }
    if (context.stopped())
        return Error::cancelled(u"check"_s);
    return failure ? Result<void>(*failure) : Result<void>();
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
    const auto azure = reader();
    if (!azure)
        return azure.error();
    const auto outside = probes();
    if (!outside)
        return outside.error();
    const auto limits = this->limits();
    if (!limits)
        return limits.error();
    const auto tasks = m_file->tasks();
    if (!tasks)
        return tasks.error();

    const EvidenceRecorder recorder(*azure, *outside);
    const auto plan = this->plan();
    const auto inventory = this->inventory();
    const QList<AppliedChange> applied = appliedChanges(*tasks);
    const CheckInput input{*plan,   *inventory, recorder.azure(), recorder.probes(), *m_clock, *limits,
                           applied, summaries,  context};
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

Result<QList<Change>> Relocation::propose(const Item &item, const CallContext &context)
{
    if (!item.propose)
        return QList<Change>();
    const auto azure = reader();
    if (!azure)
        return azure.error();
    const auto outside = probes();
    if (!outside)
        return outside.error();
    const auto limits = this->limits();
    if (!limits)
        return limits.error();
    const auto tasks = m_file->tasks();
    if (!tasks)
        return tasks.error();
    const auto known = summaries();
    if (!known)
        return known.error();

    const auto plan = this->plan();
    const auto inventory = this->inventory();
    const QList<AppliedChange> applied = appliedChanges(*tasks);
    const CheckInput input{*plan, *inventory, *azure, *outside, *m_clock, *limits, applied, *known, context};
    auto proposed = item.propose(input);
    if (!proposed)
        return proposed;

    QHash<QString, TaskState> stateOfTask;
    QSet<QString> undone;
    for (const Task &task : *tasks) {
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
        const bool mayRepeat =
            change.request.method == "POST" && change.request.probe.kind == AppliedProbe::Kind::Repeatable;
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

Result<TaskCounts> Relocation::runTasks(const QList<Task> &tasks, const TaskRunner::Observer &observer,
                                        const CallContext &context)
{
    std::shared_ptr<AzureSession> session;
    {
        const std::lock_guard lock(m_mutex);
        session = m_session;
    }
    if (!session)
        return notSignedIn();
    FileTaskJournal journal(m_file);
    AzureExecutor executor{AzureReader(session), AzureWriter(session)};
    TaskRunner runner(journal, executor, *m_clock, {}, observer);
    if (auto resumed = runner.resume(); !resumed)
        return resumed.error();
    if (auto added = runner.add(tasks); !added)
        return added.error();
    runner.start();
    return runner.waitUntilIdle(context.stop);
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

Result<void> Relocation::attest(const Item &item, const QString &by, const QString &note)
{
    Override word;
    word.kind = Override::Kind::Attested;
    word.by = by;
    word.note = note;
    word.at = m_clock->now();
    return m_file->setPersonsWord(QString::fromLatin1(item.id), word);
}

Result<void> Relocation::waive(const Item &item, const QString &by, const QString &reason, const QDateTime &until)
{
    Override word;
    word.kind = Override::Kind::Waived;
    word.by = by;
    word.note = reason;
    word.until = until;
    word.at = m_clock->now();
    return m_file->setPersonsWord(QString::fromLatin1(item.id), word);
}

Result<void> Relocation::comment(const Item &item, const QString &by, const QString &text)
{
    Comment comment;
    comment.itemId = QString::fromLatin1(item.id);
    comment.by = by;
    comment.text = text;
    comment.at = m_clock->now();
    return m_file->addComment(comment);
}

Result<void> Relocation::sign(const QString &by, const QString &note)
{
    SignOff signOff;
    signOff.by = by;
    signOff.note = note;
    return m_file->addSignOff(signOff);
}

}
