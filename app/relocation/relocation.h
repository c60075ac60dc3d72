#pragma once

#include "azure/azurereader.h"
#include "base/clock.h"
#include "checklist/checkinput.h"
#include "estate/discovery.h"
#include "plan/planner.h"
#include "store/relocationfile.h"
#include "tasks/taskrunner.h"

#include <functional>
#include <memory>

namespace azrelocate {

namespace cutover {
struct TrafficWatch;
}

/// What a relocation needs from its surroundings; shared by all that is opened in one process.
struct Surroundings
{
    std::shared_ptr<Clock> clock;             ///< null: the system's
    QString actor;                            ///< empty: the operating system's user
    std::function<void(const QString &)> log; ///< redacted lines; may be empty; called on any thread
};

/// One open relocation file with what one can do with it: the only door for the window and for the verbs. Every call
/// blocks, so the window calls from a worker thread; thread-safe, and values come back, never references into it.
class Relocation
{
public:
    static Result<std::shared_ptr<Relocation>> create(const QString &path, const RelocationSettings &settings,
                                                      const Surroundings &surroundings);
    static Result<std::shared_ptr<Relocation>> open(const QString &path, RelocationFile::Access access,
                                                    const Surroundings &surroundings);

    /// From here on Azure is asked as the account of @p session. Checks, discovery and runs need it; reading does not.
    /// Null: nobody is signed in any more.
    void signIn(std::shared_ptr<AzureSession> session);
    bool isSignedIn() const;
    /// How requests leave this machine for DNS, TLS and HTTP probes; from settings and cloud.
    Result<Probes> probes() const;

    RelocationFile &file() const { return *m_file; }
    Clock &clock() const { return *m_clock; }
    std::shared_ptr<Clock> sharedClock() const { return m_clock; }
    Result<Limits> limits() const;

    /// Reads the workload into the file.
    Result<Inventory> discover(const DiscoveryObserver &progress, const CallContext &context);
    /// Computes the plan from the inventory; choices that people made before stay. NotFound before discovery.
    Result<Plan> computePlan(const PlanChoices &choices, const CallContext &context);

    /// Asks what the resources of the plan cost and keeps it in the file. Input (NothingPlanned) before there is a plan.
    Result<RunningCosts> readCosts(const CallContext &context);

    std::shared_ptr<const Plan> plan() const;
    std::shared_ptr<const Inventory> inventory() const;

    /// Checks one item and stores finding and evidence. An item whose check is not built stays Unchecked and says so.
    Result<StoredItem> check(const Item &item, const CallContext &context);
    /// Checks several, some in parallel, those of the cutover after the others, by which they judge; @p observer is told
    /// after each, on a worker thread.
    Result<void> check(const QList<const Item *> &items, const std::function<void(const StoredItem &)> &observer,
                       const CallContext &context);
    /// What would mend the item, sealed; changes that already succeeded are left out.
    Result<QList<Change>> propose(const Item &item, const CallContext &context);
    /// What would mend several items and can be done in one go: an item whose changes alter what another one's already
    /// alter (both have something for the move collection) is left for the next time.
    struct Proposal
    {
        QList<Change> changes;
        std::optional<Error> failure; ///< of the first item that could not tell; it does not hide the others
    };
    Proposal propose(const QList<const Item *> &items, const CallContext &context);
    /// Applies @p changes and waits until none can go on by itself. Items that looked at what changed become stale.
    Result<TaskCounts> apply(const QList<Change> &changes, const TaskRunner::Observer &observer,
                             const CallContext &context);
    /// Takes up tasks that an earlier process left behind; how many there were.
    Result<int> resume(const TaskRunner::Observer &observer, const CallContext &context);
    /// Undoes the given changes, newest first.
    Result<TaskCounts> undo(const QStringList &changeIds, const TaskRunner::Observer &observer,
                            const CallContext &context);

    /// Queues a failed or cancelled task again: in the batch that runs, or in one of its own, which it waits for. Input
    /// as TaskRunner::retry().
    Result<void> retryTask(const QString &id, const TaskRunner::Observer &observer, const CallContext &context);
    /// Ends a task and what depends on it; what Azure accepted goes on there. Input as TaskRunner::cancel().
    Result<void> cancelTask(const QString &id, const TaskRunner::Observer &observer, const CallContext &context);
    /// @p by did by hand what the task asks for. Input as TaskRunner::confirm().
    Result<void> confirmTask(const QString &id, const QString &by, const TaskRunner::Observer &observer,
                             const CallContext &context);

    /// Who answers the source or the target at this moment, and the requests that both had since @p from (UTC). Reads
    /// only, and writes nothing into the file: it is for looking on, the checks keep what counts.
    Result<cutover::TrafficWatch> watchTraffic(const QDateTime &from, const CallContext &context) const;

    Result<void> attest(const Item &item, const QString &by, const QString &note);
    Result<void> waive(const Item &item, const QString &by, const QString &reason, const QDateTime &until);
    /// Takes an attestation or a waiver back: the check's own state counts again.
    Result<void> takeBack(const Item &item, const QString &why);
    Result<void> comment(const Item &item, const QString &by, const QString &text);
    /// A reviewer's word on the item, or the answer to it. Input (TextMissing) unless it is an acceptance or has a
    /// text.
    Result<void> review(const Item &item, const QString &by, Comment::Kind kind, const QString &text);
    Result<void> sign(const QString &by, const QString &note);

    /// The state of every item of the catalogue at this moment: people's words, age of evidence.
    Result<QList<ItemSummary>> summaries() const;

private:
    Relocation(std::shared_ptr<RelocationFile> file, const Surroundings &surroundings);
    /// What a CheckInput refers to, kept alive while it is used.
    struct Ground
    {
        AzureReader azure;
        Probes probes;
        Limits limits;
        QStringList folders;
        QString azCopy;
        QList<SmokeTest> smokeTests;
        QList<Task> tasks;
        QList<AppliedChange> applied;
        std::shared_ptr<const Plan> plan;
        std::shared_ptr<const Inventory> inventory;
    };
    Result<Ground> ground() const;
    Result<AzureReader> reader() const;
    Result<StoredItem> run(const Item &item, const QList<ItemSummary> &summaries, const CallContext &context);
    Result<void> checkTogether(const QList<const Item *> &items,
                               const std::function<void(const StoredItem &)> &observer, const CallContext &context);
    using RunnerCommand = std::function<Result<void>(TaskRunner &)>;
    /// Runs @p tasks and what an earlier run left; @p command is given to the runner before it starts. One batch at a
    /// time: two runners would take each other's tasks for left behind.
    Result<TaskCounts> runTasks(const QList<Task> &tasks, const TaskRunner::Observer &observer,
                                const CallContext &context, const RunnerCommand &command = {});
    /// Gives @p command to the batch that runs; nothing: there is none.
    std::optional<Result<void>> commandRunning(const RunnerCommand &command);
    Result<void> markStale(const QList<Change> &changes, const QSet<QString> &except);
    void reload();

    const std::shared_ptr<RelocationFile> m_file;
    const std::shared_ptr<Clock> m_clock;
    const Surroundings m_surroundings;

    std::mutex m_batch;       ///< held while a batch runs
    std::mutex m_runnerMutex; ///< guards m_runner
    TaskRunner *m_runner = nullptr;

    mutable std::mutex m_mutex; ///< guards everything below
    std::shared_ptr<AzureSession> m_session;
    std::shared_ptr<const Plan> m_plan;
    std::shared_ptr<const Inventory> m_inventory;
};

}
