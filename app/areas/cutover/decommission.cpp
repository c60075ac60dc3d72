#include "areas/cutover/cutover.h"

#include "areas/cutover/leftovers.h"
#include "areas/cutover/quietsource.h"
#include "areas/cutover/schedule.h"
#include "areas/cutover/softdelete.h"
#include "azure/apiversions.h"
#include "checklist/locks.h"
#include "checklist/resourcechange.h"
#include "checklist/targetgroup.h"

namespace azrelocate::cutover {

using namespace Qt::StringLiterals;

namespace {

const QString kItem = u"cut.decommission"_s;

QList<ResourceId> sourceGroups(const Plan &plan)
{
    return movingGroups(plan);
}

/// What may go, with what its service keeps of it.
Message removableMessage(const SoftDelete &kept)
{
    if (kept.keeps.count() == 0)
        return QT_TRANSLATE_NOOP("Message", "It is still there and may be removed. Nothing of it is kept after that.");
    if (!kept.guaranteed)
        return {QT_TRANSLATE_NOOP("Message",
                                  "It is still there and may be removed. For %1 hours after that it may be possible to "
                                  "recover it."),
                {QString::number(kept.keeps.count())}};
    return {QT_TRANSLATE_NOOP("Message",
                              "It is still there and may be removed. For %1 hours after that it can be recovered."),
            {QString::number(kept.keeps.count())}};
}

Message keptMessage(const Leftover &leftover)
{
    switch (leftover.kept) {
    case KeptBecause::Lock:
        return {QT_TRANSLATE_NOOP("Message", "The lock %1 keeps it: remove the lock when nobody needs it."),
                {leftover.detail}};
    case KeptBecause::NoSuccessor:
        return {QT_TRANSLATE_NOOP("Message", "%1, which shall take its place, does not exist: it stays."),
                {leftover.detail}};
    case KeptBecause::Keys:
        return {QT_TRANSLATE_NOOP("Message", "Its key %1 is nowhere else: keep it while anything is wrapped with it."),
                {leftover.detail}};
    case KeptBecause::WithOther:
        return QT_TRANSLATE_NOOP("Message", "It goes with what it belongs to.");
    case KeptBecause::Nothing:
        break;
    }
    return {};
}

void judgeGroup(Finding &finding, const CheckInput &input, const Schedule &schedule, const ResourceId &group)
{
    const auto leftovers = leftoversIn(input, group);
    if (!leftovers) {
        finding.couldNotCheck(group.name(), leftovers.error(), group);
        return;
    }
    if (!schedule.isClosed(input.clock.now())) {
        finding.warn(
            group.name(),
            {QT_TRANSLATE_NOOP("Message", "It holds %1 resources of the source, which may be removed from %2."),
             {QString::number(leftovers->size()), schedule.closesAt.toString(Qt::ISODate)}},
            QString::number(leftovers->size()), group);
        return;
    }
    for (const Leftover &leftover : *leftovers) {
        const QString name = leftover.planned.source.name();
        if (leftover.kept != KeptBecause::Nothing) {
            finding.warn(name, keptMessage(leftover), leftover.planned.source.type(), leftover.planned.source);
            continue;
        }
        const auto kept = softDeleteOf(input, leftover.planned.source);
        if (!kept)
            finding.couldNotCheck(name, kept.error(), leftover.planned.source);
        else
            finding.fail(name, removableMessage(*kept), {}, leftover.planned.source.type(), leftover.planned.source);
    }
    if (leftovers->isEmpty())
        finding.pass(group.name(), QT_TRANSLATE_NOOP("Message", "Nothing that moved is left in it."), u"0"_s, group);
}

Change holdGroup(const ResourceId &group)
{
    return createResource(
        kItem, {QT_TRANSLATE_NOOP("Message", "Lock %1 until its resources are removed"), {group.name()}},
        group.extension(u"Microsoft.Authorization/locks"_s, holdLockName()),
        QJsonObject{{u"properties"_s,
                     QJsonObject{{u"level"_s, u"CanNotDelete"_s},
                                 {u"notes"_s, u"Relocated; shut down, and held until its removal is approved."_s}}}});
}

Change removal(Message title, const ResourceId &id, const QString &apiVersion, const SoftDelete &kept)
{
    Change change;
    change.itemId = kItem;
    change.title = std::move(title);
    change.resource = id;
    change.request.method = "DELETE";
    change.request.pathOrUrl = id.toString();
    change.request.apiVersion = apiVersion;
    change.request.probe.kind = AppliedProbe::Kind::Gone;
    change.before = QJsonObject{{u"id"_s, id.toString()}};
    change.after = QJsonValue::Null;
    change.permissions = {id.type() + u"/delete"_s};
    change.undo = Change::Undo::NotPossible;
    noteSoftDelete(change, kept);
    change.deletes = true;
    change.estimate = std::chrono::minutes(1);
    change.seal();
    return change;
}

Result<QList<SourceApp>> appsOf(const CheckInput &input)
{
    std::optional<Error> failure;
    const auto apps = sourceApps(input, [&](const ResourceId &, const Error &error) { failure = error; });
    if (failure)
        return *failure;
    return apps;
}

QList<Change> stopsOf(const QList<SourceApp> &apps)
{
    QList<Change> changes;
    for (const SourceApp &app : apps) {
        if (!app.stopped)
            changes.append(stopApp(kItem, app));
    }
    return changes;
}

/// What is left and may go, of each group.
using GroupLeftovers = QList<std::pair<ResourceId, QList<Leftover>>>;

Result<GroupLeftovers> removable(const CheckInput &input)
{
    GroupLeftovers groups;
    for (const ResourceId &group : sourceGroups(input.plan)) {
        auto leftovers = leftoversIn(input, group);
        if (!leftovers)
            return leftovers.error();
        leftovers->removeIf([](const Leftover &leftover) { return leftover.kept != KeptBecause::Nothing; });
        if (!leftovers->isEmpty())
            groups.append({group, *leftovers});
    }
    return groups;
}

Result<QList<Change>> locksOf(const CheckInput &input, const GroupLeftovers &groups)
{
    QList<Change> changes;
    for (const auto &[group, leftovers] : groups) {
        const auto locks = holdLocksOf(input, group);
        if (!locks)
            return locks.error();
        if (locks->isEmpty())
            changes.append(holdGroup(group));
    }
    return changes;
}

/// The higher, the earlier it goes. Things go in the reverse order of their making, but for a certificate: it is made
/// after the site's plan and refuses to go while a site binds it (409). A disk refuses while its machine is there, so
/// what belongs to something goes after it.
int removalRank(const Plan &plan, const PlannedResource &planned)
{
    constexpr int kStep = 2; // leaves a place between two waves
    if (planned.source.type().compare("Microsoft.Web/certificates"_L1, Qt::CaseInsensitive) != 0)
        return kStep * planned.wave - (planned.tool == Tool::WithParent ? 1 : 0);
    int rank = kStep * planned.wave;
    for (const PlannedResource &site : plan.ofType(u"Microsoft.Web/sites"_s))
        rank = std::min(rank, kStep * site.wave - 1);
    return rank;
}

/// First our lock, then what was made last: a machine before its interface, a site before its plan.
Result<QList<Change>> removals(const CheckInput &input, const GroupLeftovers &groups)
{
    int last = 0;
    for (const PlannedResource &planned : input.plan.resources)
        last = std::max(last, removalRank(input.plan, planned));
    QList<Change> changes;
    for (const auto &[group, leftovers] : groups) {
        const auto locks = holdLocksOf(input, group);
        if (!locks)
            return locks.error();
        QStringList unlocked;
        for (const Lock &lock : *locks) {
            Change unlock = removeLock(
                kItem, {QT_TRANSLATE_NOOP("Message", "Remove the lock %1 from %2"), {lock.name, group.name()}}, lock);
            unlock.deletes = true; // it is the first step of what cannot be taken back
            unlock.seal();
            changes.append(unlock);
            unlocked.append(changes.last().id);
        }
        QList<std::pair<int, Leftover>> ordered;
        for (const Leftover &leftover : leftovers)
            ordered.append({removalRank(input.plan, leftover.planned), leftover});
        std::stable_sort(ordered.begin(), ordered.end(),
                         [](const auto &a, const auto &b) { return a.first > b.first; });
        QHash<int, QStringList> byRank;
        for (const auto &[rank, leftover] : std::as_const(ordered)) {
            const ResourceId &id = leftover.planned.source;
            const auto version = resolveApiVersion(input.azure, id, input.context);
            if (!version)
                return version.error();
            const auto kept = softDeleteOf(input, id);
            if (!kept)
                return kept.error();
            Change change = removal({QT_TRANSLATE_NOOP("Message", "Delete %1 from %2"), {id.name(), group.name()}}, id,
                                    *version, *kept);
            change.wave = last - rank;
            change.dependsOn = unlocked;
            for (auto it = byRank.cbegin(); it != byRank.cend(); ++it) {
                if (it.key() > rank)
                    change.dependsOn.append(it.value());
            }
            byRank[rank].append(change.id);
            changes.append(change);
        }
    }
    return changes;
}

}

Finding sourceIsRemoved(const CheckInput &input)
{
    Finding finding;
    const Schedule schedule = scheduleOf(input);
    if (sourceGroups(input.plan).isEmpty() || !schedule.isSwitched()) {
        finding.nothingToCheck(QT_TRANSLATE_NOOP(
            "Message", "Not due: the source stays until cut.switch and cut.traffic hold by a fresh check."));
        return finding;
    }
    judgeSilence(finding, input, schedule);
    for (const ResourceId &group : sourceGroups(input.plan))
        judgeGroup(finding, input, schedule, group);
    judgeDeleted(finding, input);
    if (schedule.isClosed(input.clock.now()) && !schedule.approved)
        finding.warn(
            u"cut.close"_s,
            QT_TRANSLATE_NOOP("Message", "Nothing is deleted before the stakeholders have approved the report."));
    return finding;
}

/// Nothing before the time of the way back is over, the switch and the traffic hold, and the source is silent; then
/// stop, lock, and, once the stakeholders approved, delete: each step is seen done before the next is proposed.
Result<QList<Change>> proposeRemoval(const CheckInput &input)
{
    const Schedule schedule = scheduleOf(input);
    if (!schedule.isClosed(input.clock.now()))
        return QList<Change>();
    const auto apps = appsOf(input);
    if (!apps)
        return apps.error();
    const auto silent = isSilent(input, *apps, schedule);
    if (!silent)
        return silent.error();
    if (!*silent)
        return QList<Change>();
    if (const QList<Change> stopping = stopsOf(*apps); !stopping.isEmpty())
        return stopping;
    const auto groups = removable(input);
    if (!groups)
        return groups.error();
    const auto locking = locksOf(input, *groups);
    if (!locking || !locking->isEmpty() || !schedule.approved)
        return locking;
    return removals(input, *groups);
}

}
