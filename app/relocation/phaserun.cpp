#include "relocation/phaserun.h"

#include "areas/catalogue.h"

namespace azrelocate {

using namespace Qt::StringLiterals;

namespace {

/// A move takes several proposals (collection, dependencies, prepare, initiate…), each seen only after the one before.
constexpr int kMaxRounds = 16;
/// What one item mends may be what an earlier one waited for; a pass without a change ends the phase.
constexpr int kMaxPasses = 4;
constexpr auto kGate = "cut.gate"_L1;

QList<const Item *> itemsOf(Phase phase, const QString &onlyId)
{
    QList<const Item *> items;
    for (const Area &area : catalogue()) {
        for (const Item &item : area.items) {
            if (item.phase == phase && (onlyId.isEmpty() || onlyId == QLatin1StringView(item.id)))
                items.append(&item);
        }
    }
    return items;
}

/// Whether a fix is worth proposing: a warning may have one too, an override closes the matter.
bool wantsFix(ItemState state)
{
    return state == ItemState::ActionNeeded || state == ItemState::Warning || state == ItemState::Stale;
}

}

PhaseRun::PhaseRun(Relocation &relocation, Observer observer)
    : m_relocation(relocation)
    , m_observer(std::move(observer))
{
}

Result<PhaseRunResult> PhaseRun::run(const PhaseRunOptions &options, const CallContext &context)
{
    PhaseRunResult result;
    if (!options.dryRun) {
        if (auto resumed = m_relocation.resume(m_observer.task, context); !resumed)
            return resumed.error();
    }
    const QList<Phase> phases =
        options.phase ? QList{*options.phase} : QList{Phase::Prepare, Phase::Migrate, Phase::Cutover};
    for (const Phase phase : phases) {
        if (phase == Phase::Cutover && options.itemId.isEmpty()) {
            if (auto refreshed = refreshForGate(context); !refreshed)
                return refreshed.error();
        }
        if (auto ran = runPasses(itemsOf(phase, options.itemId), options, result, context); !ran)
            return ran.error();
        if (result.stoppedAtGate)
            return result;
        // What prepare could not do before the services were there: host names, certificates, roles of the target.
        if (phase == Phase::Migrate && options.itemId.isEmpty() && !options.dryRun) {
            const auto waiting = openWithFix(Phase::Prepare);
            if (!waiting)
                return waiting.error();
            if (auto ran = runPasses(*waiting, options, result, context); !ran)
                return ran.error();
        }
    }
    return result;
}

Result<void> PhaseRun::runPasses(const QList<const Item *> &items, const PhaseRunOptions &options,
                                 PhaseRunResult &result, const CallContext &context)
{
    for (int pass = 0; pass < kMaxPasses; ++pass) {
        const int before = result.applied;
        for (const Item *item : items) {
            const bool isGate = kGate == QLatin1StringView(item->id) && options.itemId.isEmpty();
            // Who has gone through is through: what the cutover changes makes the evidence of before it stale.
            if (isGate && pass > 0)
                continue;
            if (auto done = runItem(*item, options, result, context); !done)
                return done.error();
            if (isGate) {
                const auto open = isOpen(*item);
                if (!open)
                    return open.error();
                if (!*open) {
                    result.stoppedAtGate = true;
                    return {};
                }
            }
        }
        if (options.dryRun || result.applied == before)
            return {};
    }
    return {};
}

Result<QList<const Item *>> PhaseRun::openWithFix(Phase phase) const
{
    return m_relocation.summaries().transform([phase](const QList<ItemSummary> &summaries) {
        QList<const Item *> open;
        for (const ItemSummary &summary : summaries) {
            const Item *item = findItem(summary.id);
            if (summary.phase == phase && item && item->check && summary.state != ItemState::Passed
                && summary.state != ItemState::NotApplicable) {
                open.append(item);
            }
        }
        return open;
    });
}

Result<void> PhaseRun::runItem(const Item &item, const PhaseRunOptions &options, PhaseRunResult &result,
                               const CallContext &context)
{
    for (int round = 0; round < kMaxRounds; ++round) {
        if (context.stopped())
            return Error::cancelled(QString::fromLatin1(item.id));
        const auto checked = m_relocation.check(item, context);
        if (!checked)
            return checked.error();
        if (m_observer.checked)
            m_observer.checked(*checked);
        if (!item.propose || !wantsFix(checked->stateAt(m_relocation.clock().now())))
            return {};

        const auto changes = m_relocation.propose(item, context);
        if (!changes) {
            // What to do cannot be told at the moment: the finding says why, the other items go on.
            result.failures.append(changes.error());
            return changes.error().kind == ErrorKind::Cancelled || changes.error().kind == ErrorKind::Storage
                ? Result<void>(changes.error())
                : Result<void>();
        }
        if (changes->isEmpty())
            return {};
        if (m_observer.proposed)
            m_observer.proposed(item, *changes);
        if (options.dryRun) {
            result.proposed.append(*changes);
            return {};
        }
        // A run over many items has seen nobody agree to what cannot be undone; whoever names the item has.
        const bool deletes =
            std::any_of(changes->begin(), changes->end(), [](const Change &change) { return change.deletes; });
        if (deletes && options.itemId.isEmpty()) {
            result.heldBack.append(*changes);
            return {};
        }

        const auto counts = m_relocation.apply(*changes, m_observer.task, context);
        if (!counts)
            return counts.error();
        const auto tasks = m_relocation.file().tasks();
        if (!tasks)
            return tasks.error();
        bool failed = false;
        for (const Task &task : *tasks) {
            const bool ours = std::any_of(changes->begin(), changes->end(),
                                          [&](const Change &change) { return change.id == task.id; });
            if (!ours)
                continue;
            if (task.state == TaskState::Succeeded) {
                ++result.applied;
            } else {
                failed = true;
                if (task.error)
                    result.failures.append(*task.error);
            }
        }
        if (failed) {
            const auto after = m_relocation.check(item, context);
            if (!after)
                return after.error();
            if (m_observer.checked)
                m_observer.checked(*after);
            return {};
        }
    }
    return {};
}

Result<void> PhaseRun::refreshForGate(const CallContext &context)
{
    const auto summaries = m_relocation.summaries();
    if (!summaries)
        return summaries.error();
    const auto limits = m_relocation.limits();
    if (!limits)
        return limits.error();
    const QDateTime now = m_relocation.clock().now();
    QList<const Item *> old;
    for (const ItemSummary &summary : *summaries) {
        const bool decided = summary.state == ItemState::Attested || summary.state == ItemState::Waived;
        if (summary.phase == Phase::Cutover || !summary.required || decided)
            continue;
        const std::chrono::seconds age(summary.checkedAt.isValid() ? summary.checkedAt.secsTo(now) : 0);
        // Half of the limit: checking takes time itself, in which what is nearly too old would become so.
        if (!summary.checkedAt.isValid() || age > limits->gateEvidenceAge / 2 || !holds(summary.state)) {
            if (const Item *item = findItem(summary.id))
                old.append(item);
        }
    }
    return m_relocation.check(old, m_observer.checked, context);
}

Result<bool> PhaseRun::isOpen(const Item &gate) const
{
    return m_relocation.file().item(QString::fromLatin1(gate.id)).transform([this](const StoredItem &item) {
        return holds(item.stateAt(m_relocation.clock().now()));
    });
}

}
