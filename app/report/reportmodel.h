#pragma once

#include "base/region.h"
#include "base/resourceid.h"
#include "checklist/change.h"
#include "checklist/finding.h"
#include "checklist/item.h"
#include "plan/plan.h"
#include "plan/runningcosts.h"

#include <QDateTime>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace azrelocate {

/// The result of a phase or of the whole relocation, over its required items.
enum class ReportVerdict {
    Holds, ///< every required item holds
    NeedsAction, ///< at least one required item needs action
    Incomplete, ///< none needs action, but one is unchecked, stale or could not be checked; also: there is no item
};
QString toString(ReportVerdict verdict); ///< "holds", "needs-action", "incomplete"

/// How many items are in which state. `expected` is `checked + couldNotCheck + stale + unchecked`, so that what was not
/// looked at can be read off the cover.
struct ReportCounts
{
    int expected = 0; ///< items of the catalogue
    int checked =
        0; ///< answered by a check or a person: passed, warning, action needed, attested, waived, not applicable
    int passed = 0;
    int warnings = 0;
    int actionNeeded = 0;
    int couldNotCheck = 0;
    int attested = 0;
    int waived = 0;
    int notApplicable = 0;
    int stale = 0;
    int unchecked = 0; ///< never checked, or being checked at this moment
    int notBuilt = 0; ///< the part of `unchecked` whose check this version does not have
    int requiredOpen = 0; ///< required items that do not hold, of whatever state

    void add(const ReportCounts &other);
};

/// What a person declared about an item: attested (seen and in order) or waived (accepted as it is).
struct ReportDeclaration
{
    enum class Kind { Attested, Waived };
    Kind kind = Kind::Attested;
    QString by;
    QString reason;
    QDateTime at; ///< UTC
    QDateTime until; ///< UTC; invalid: without end
};

/// What somebody said of an item; accepted and questioned are a reviewer's words.
struct ReportComment
{
    enum class Kind { Remark, Accepted, Questioned, Answered, Assigned };
    QString by;
    QString text;
    QDateTime at; ///< UTC
    Kind kind = Kind::Remark;
};
QString toString(ReportComment::Kind kind); ///< "remark", "accepted", "questioned", "answered", "assigned"

/// A change that was made for an item. Values are masked where they hold secrets.
struct ReportChange
{
    QString title;
    ResourceId resource;
    QString method; ///< "PUT"; empty: done by hand
    QString url; ///< without secrets
    QString requestId;
    QString by;
    QDateTime at; ///< UTC, when it had ended
    QJsonValue before;
    QJsonValue after;
    Change::Undo undo = Change::Undo::NotPossible;
    QDateTime undoneAt; ///< UTC; invalid: in force
};

/// One row of the checklist.
struct ReportItem
{
    QString id; ///< "dom.ttl"
    QString title; ///< what must hold, in the report's language
    QString why; ///< what goes wrong otherwise, in the report's language
    QString source; ///< https page of the vendor
    bool required = true;
    bool notBuilt = false; ///< this version has no check for it; its state is Unchecked
    ItemState state = ItemState::Unchecked;
    QDateTime checkedAt; ///< UTC; invalid: never
    QString summary; ///< one sentence in the report's language; empty: the state says it all
    int expectedObjects = 0; ///< how many objects there should have been; 0: as many as there are rows
    QList<ObjectResult> objects;
    Evidence evidence;
    std::optional<ReportDeclaration> declaration; ///< with Attested and Waived
    QList<ReportComment> comments;
    QList<ReportChange> changes; ///< in the order in which they were made
};

struct ReportArea
{
    QString id; ///< "domains"
    QString title; ///< in the report's language
    QList<ReportItem> items;

    ReportCounts counts() const;
};

struct ReportPhase
{
    Phase phase = Phase::Prepare;
    QList<ReportArea> areas;

    ReportCounts counts() const;
    ReportVerdict verdict() const;
};

/// Where one resource of the workload is, and where it goes.
struct ReportResource
{
    enum class State { Stays, Planned, Moving, AtTarget, Failed };
    QString type; ///< "Microsoft.Network/dnsZones"
    QString name;
    ResourceId source;
    ResourceId target; ///< null: not decided
    Tool tool = Tool::Undecided;
    int wave = 0;
    State state = State::Planned;
};
QString toString(ReportResource::State state); ///< "stays", "planned", "moving", "at-target", "failed"

/// One task of the timeline; the states are those of the command-line contract.
struct ReportTask
{
    enum class State { Pending, Running, Waiting, Succeeded, Failed, Cancelled };
    QString id;
    QString kind;
    QString title; ///< in the report's language
    QString itemId; ///< empty: not for an item
    ResourceId resource;
    State state = State::Pending;
    QDateTime createdAt; ///< UTC
    QDateTime startedAt; ///< UTC; invalid: not started
    QDateTime endedAt; ///< UTC; invalid: not ended
    QString requestId;
    QString error; ///< one line; empty: none
    Change::Undo undo = Change::Undo::NotNeeded;
};
QString toString(ReportTask::State state); ///< "pending", "running", …
std::optional<ReportTask::State> reportTaskStateFromString(QStringView text);

/// What somebody decided: a choice of the plan, a waiver, an attestation.
struct ReportDecision
{
    enum class Kind { Decision, Waiver, Attestation };
    Kind kind = Kind::Decision;
    QString subject; ///< an item's id, a resource's name
    QString text; ///< what was decided
    QString reason;
    QString by;
    QDateTime at; ///< UTC
    QDateTime until; ///< UTC; invalid: without end
};
QString toString(ReportDecision::Kind kind); ///< "decision", "waiver", "attestation"

/// The head of the event log's hash chain at the time of the report.
struct ReportChainHead
{
    enum class State { Verified, Broken, NotVerified };
    qint64 seq = 0; ///< number of the last event
    QString hash; ///< SHA-256, lower-case hexadecimal; empty: there is no event
    qint64 count = 0; ///< how many events there are
    State state = State::NotVerified;
};
QString toString(ReportChainHead::State state); ///< "verified", "broken", "not-verified"

/// One event of the log, without the rows that it wrote.
struct ReportEvent
{
    qint64 seq = 0; ///< 1, 2, 3 … without gaps
    QDateTime time; ///< UTC
    QString actor;
    QString kind; ///< "item.checked", "task.accepted", …
    QString subject; ///< item id, task id, or empty
    QString hash; ///< SHA-256, lower-case hexadecimal
};

/// Which way an item went between two reports.
enum class ReportTrend { Better, Worse, Other };
QString toString(ReportTrend trend); ///< "better", "worse", "other"

/// An item whose state is another one than then.
struct ReportItemTrend
{
    QString id;
    QString title; ///< in the report's language
    bool required = true;
    ItemState then = ItemState::Unchecked;
    ItemState now = ItemState::Unchecked;
    ReportTrend trend = ReportTrend::Other;
};

/// An object that is new, is gone, or has another result than then.
struct ReportObjectTrend
{
    QString itemId;
    QString object;
    std::optional<Verdict> then; ///< nothing: it was not there
    std::optional<Verdict> now; ///< nothing: it is gone
};

struct ReportResourceTrend
{
    QString type;
    QString name;
    std::optional<ReportResource::State> then; ///< nothing: it was not part of the plan
    std::optional<ReportResource::State> now;
};

struct ReportMadeChange
{
    QString itemId;
    ReportChange change;
};

/// What is different from an earlier report of the same relocation, or from another run.
struct ReportComparison
{
    QString base; ///< with what: a file's name, or a time
    QDateTime since; ///< UTC; the state of that time is compared with
    bool objectsKnown = true; ///< false: only the states of items are known of that time
    QList<ReportItemTrend> items;
    QList<ReportObjectTrend> objects;
    QList<ReportResourceTrend> resources;
    QList<ReportMadeChange> changes; ///< made since then

    bool isEmpty() const { return items.isEmpty() && objects.isEmpty() && resources.isEmpty() && changes.isEmpty(); }
    int count(ReportTrend trend) const;
};

struct ReportSignOff
{
    QString by;
    QString role;
    QDateTime at; ///< UTC
    QString note;
    QString headHash; ///< the chain head that was signed
    qint64 changesSince = 0; ///< events after that head
};

/// What it costs while source and target both run.
struct ReportRunningBoth
{
    RunningBoth costs;
    QDate from; ///< first and last day of the average
    QDate to;
};

/// What every format of the report shows; writers only lay it out. A value, without access to the file it was made
/// from. It holds no secret: values are masked before they get here. Texts are in @ref language.
struct ReportModel
{
    QString workload; ///< the name of the workload: "contoso-shop"
    Region source;
    Region target;
    QString sourceDisplayName; ///< "West Europe"; empty: the region's name is shown
    QString targetDisplayName;
    Method method = Method::Warm;
    QString cloud; ///< "AzureCloud"
    QStringList subscriptionIds;
    QDateTime generatedAt; ///< UTC
    QString generatedBy; ///< user or service principal
    QString version; ///< of azrelocate
    QString recipesVersion; ///< of the catalogue that says how types move
    std::optional<ReportRunningBoth> runningBoth; ///< nothing: costs were not read
    QString language = QStringLiteral("en"); ///< BCP 47
    bool masked = false; ///< identifiers were replaced (see maskedReport()), which every format says
    bool practice = false; ///< made on the simulated Azure, which every format says

    QList<ReportPhase> phases; ///< in the order of the work
    QList<ReportResource> resources;
    QList<ReportTask> tasks; ///< in the order of their creation
    QList<ReportDecision> decisions;
    ReportChainHead chainHead;
    QList<ReportSignOff> signOffs;
    QList<ReportEvent> events; ///< the whole log, in its order
    std::optional<ReportComparison> comparison; ///< nothing: with nothing compared

    qsizetype itemCount() const;
    ReportCounts counts() const;
    ReportVerdict verdict() const;
    /// Required items that do not hold, in the order of the phases; pointers into this model.
    QList<const ReportItem *> openRequired() const;
    /// Items whose check this version does not have.
    QList<const ReportItem *> notBuilt() const;
    QString sourceName() const { return sourceDisplayName.isEmpty() ? source.name() : sourceDisplayName; }
    QString targetName() const { return targetDisplayName.isEmpty() ? target.name() : targetDisplayName; }
};

ReportCounts countsOf(const ReportItem &item);

}
