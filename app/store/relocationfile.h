#pragma once

#include "base/clock.h"
#include "estate/inventory.h"
#include "plan/plan.h"
#include "plan/runningcosts.h"
#include "store/event.h"
#include "store/storedvalues.h"
#include "store/verifyreport.h"
#include "tasks/journal.h"

#include <memory>

namespace azrelocate {

/// The *.relocation document: one SQLite database with everything about one relocation and a hash-chained log of every
/// change. Each write is one transaction together with its event, durable when the call returns (WAL,
/// synchronous=FULL).
///
/// Thread-safe; calls block. Qt binds a database connection to the thread that made it, so there are two, each owned by
/// a thread of its own with a queue: one that writes, one that reads. That keeps connections from outliving the file,
/// which connections per calling thread do, and WAL lets both work at once.
///
/// Errors are ErrorKind::Storage with code FileMissing, NotARelocation, FileDamaged, FileNewer, FileLocked, ReadOnly,
/// DiskFull, FileExists or, for the rest, StorageFailed. Nothing is ever repaired silently.
///
/// Secrets have no place in here: changes are stored with deferred values, evidence redacted.
class RelocationFile
{
public:
    enum class Access { ReadWrite, ReadOnly };
    struct Options
    {
        std::shared_ptr<const Clock> clock; ///< null: the system's
        QString actor;                      ///< null: the name of the operating system's user
    };

    /// Makes a new file; FileExists when there is one.
    static Result<std::shared_ptr<RelocationFile>> create(const QString &path, const RelocationSettings &settings,
                                                          const Options &options);
    /// With ReadWrite takes the lock beside the file (FileLocked names the holder: host, process, user) and brings an
    /// older schema forward. ReadOnly works while another process writes, and for a file in a directory without write
    /// permission.
    static Result<std::shared_ptr<RelocationFile>> open(const QString &path, Access access, const Options &options);
    ~RelocationFile();
    RelocationFile(const RelocationFile &) = delete;
    RelocationFile &operator=(const RelocationFile &) = delete;

    const QString &path() const;
    Access access() const;
    /// Who the following events name; the signed-in account once it is known.
    void setActor(const QString &actor);

    Result<RelocationSettings> settings() const;
    Result<void> setSettings(const RelocationSettings &settings);

    Result<Plan> plan() const; ///< empty before the first one
    Result<void> setPlan(const Plan &plan);

    /// The recipe catalogue that was loaded for this relocation; empty: the program's own.
    Result<QJsonObject> recipes() const;
    Result<void> setRecipes(const QJsonObject &catalogue);

    /// What the workload cost when that was last asked; empty: never.
    Result<RunningCosts> runningCosts() const;
    Result<void> setRunningCosts(const RunningCosts &costs);

    Result<Inventory> inventory() const; ///< empty before discovery
    /// Replaces the inventory.
    Result<void> setInventory(const Inventory &inventory);

    Result<QList<StoredItem>> items() const;          ///< those that were ever written
    Result<StoredItem> item(const QString &id) const; ///< unchecked when never written
    /// A check's result; the person's word stays.
    Result<void> setChecked(const QString &id, ItemState state, const Finding &finding, const Evidence &evidence);
    Result<void> setPersonsWord(const QString &id, const Override &word);
    Result<void> clearPersonsWord(const QString &id, const QString &why);
    /// Evidence that no longer counts: the state becomes Stale.
    Result<void> setStale(const QStringList &ids, const QString &why);

    Result<QList<Task>> tasks() const; ///< in the order of adding
    Result<void> saveTasks(const QList<Task> &tasks, TaskTransition transition);

    Result<QList<Decision>> decisions() const;
    Result<void> addDecision(const Decision &decision);
    Result<QList<Comment>> comments() const;
    Result<void> addComment(const Comment &comment);
    Result<QList<SignOff>> signOffs() const;
    /// Chain head and time are filled in.
    Result<void> addSignOff(const SignOff &signOff);

    /// Events after @p afterSeq, oldest first, at most @p limit (0: all); @p subject empty: of every subject.
    Result<QList<Event>> events(qint64 afterSeq = 0, int limit = 0, const QString &subject = {}) const;
    /// Something that happened without changing a row ("discovery.started"). Input when @p details has
    /// a member "rows" or "tables", which are the log's own.
    Result<void> appendEvent(const QString &kind, const QString &subject, const QJsonObject &details);
    Result<QByteArray> chainHead() const; ///< empty: no event yet

    /// Reads the whole log and every row. An error means that the file could not be read to its end; what does not
    /// match is in the report. What it cannot see: somebody who can compute SHA-256 and writes the whole chain anew,
    /// from the changed event to the head. Compare the head with the one printed in a report or a sign-off for that.
    Result<VerifyReport> verify() const;

private:
    struct Private;
    explicit RelocationFile(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

}
