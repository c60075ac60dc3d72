#pragma once

#include "relocation/relocation.h"

namespace azrelocate {

/// What a run does; each is also what a terminal or a window shows of it.
struct PhaseRunOptions
{
    std::optional<Phase> phase; ///< nothing: all three, one after the other
    QString itemId;             ///< only this item; empty: every item of the phase
    bool dryRun = false;        ///< proposes, applies nothing
};

struct PhaseRunResult
{
    QList<Change> proposed;     ///< with dryRun: what would be done
    int applied = 0;            ///< changes that succeeded
    QList<Error> failures;      ///< of changes and proposals
    QList<Change> heldBack;     ///< deletions: made only in a run of their own item
    bool stoppedAtGate = false; ///< the cutover was not begun, because cut.gate does not hold
};

/// Takes a phase to its end as far as it goes by itself: check an item, propose what mends it, apply, check again, and
/// on. Whatever an earlier process left behind is taken up first, so that a run after a crash is the same call.
class PhaseRun
{
public:
    struct Observer
    {
        std::function<void(const StoredItem &)> checked; ///< after each check
        std::function<void(const Item &, const QList<Change> &)> proposed;
        TaskRunner::Observer task;
    };

    PhaseRun(Relocation &relocation, Observer observer);

    /// Blocks; Cancelled on stop. An item that cannot be mended does not stop the others; a closed gate stops the
    /// cutover.
    Result<PhaseRunResult> run(const PhaseRunOptions &options, const CallContext &context);

private:
    Result<void> runPasses(const QList<const Item *> &items, const PhaseRunOptions &options, PhaseRunResult &result,
                           const CallContext &context);
    Result<void> runItem(const Item &item, const PhaseRunOptions &options, PhaseRunResult &result,
                         const CallContext &context);
    Result<void> refreshForGate(const CallContext &context);
    Result<bool> isOpen(const Item &gate) const;
    /// Items that a person did not decide and that do not hold yet, checked ones only.
    Result<QList<const Item *>> openWithFix(Phase phase) const;

    Relocation &m_relocation;
    const Observer m_observer;
};

}
