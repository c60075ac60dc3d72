#include "areas/landingzone/landingzone.h"

#include "areas/landingzone/pendingwrites.h"
#include "checklist/hubs.h"
#include "checklist/locks.h"

namespace azrelocate::landingzone {

using namespace Qt::StringLiterals;

namespace {

/// Every lock in the subscriptions of the plan and of its hubs.
Result<QList<Lock>> locksOfPlan(const CheckInput &input)
{
    const auto joins = hubJoins(input);
    if (!joins)
        return joins.error();
    QList<ResourceId> subscriptions;
    const auto add = [&subscriptions](const ResourceId &id) {
        if (!id.isNull() && !subscriptions.contains(id.subscriptionScope()))
            subscriptions.append(id.subscriptionScope());
    };
    for (const PlannedResource &planned : input.plan.resources) {
        add(planned.source);
        add(planned.target);
    }
    for (const HubJoin &join : *joins) {
        if (join.targetHub)
            add(join.targetHub->id);
    }
    QList<Lock> all;
    for (const ResourceId &subscription : std::as_const(subscriptions)) {
        const auto locks = listLocks(input.azure, subscription, input.context);
        if (!locks)
            return locks.error();
        all.append(*locks);
    }
    return all;
}

/// Locks that this relocation took away and that nobody put back.
QList<AppliedChange> takenAway(const CheckInput &input, const QList<Lock> &there)
{
    QList<AppliedChange> taken;
    for (const AppliedChange &applied : input.applied) {
        const bool isLock =
            applied.change.resource.type().compare("Microsoft.Authorization/locks"_L1, Qt::CaseInsensitive) == 0;
        const bool isBack = std::any_of(there.begin(), there.end(),
                                        [&](const Lock &lock) { return lock.id == applied.change.resource; });
        if (isLock && applied.change.request.method == "DELETE" && !applied.undone && !isBack)
            taken.append(applied);
    }
    return taken;
}

Lock lockOf(const Change &removal)
{
    const QJsonValue properties = removal.before["properties"_L1];
    return {removal.resource, removal.resource.name(), properties["level"_L1].toString(),
            properties["notes"_L1].toString()};
}

QString nameOf(const Lock &lock)
{
    return lock.name + u" @ "_s + (lock.scope().isSubscription() ? lock.scope().subscriptionId() : lock.scope().name());
}

QString described(const Lock &lock)
{
    return lock.notes.isEmpty() ? lock.level : lock.level + u": "_s + lock.notes;
}

void judge(Finding &finding, const CheckInput &input, const Lock &lock)
{
    const auto stopped = stoppedBy(input, lock);
    if (!stopped)
        finding.couldNotCheck(nameOf(lock), stopped.error(), lock.id);
    else if (*stopped)
        finding.fail(nameOf(lock),
                     {QT_TRANSLATE_NOOP("Message", "It stops a step: %1."), {(*stopped)->what.toString()}}, {},
                     described(lock), lock.id);
    else if (keepsSource(input.plan, lock))
        finding.warn(nameOf(lock),
                     QT_TRANSLATE_NOOP("Message",
                                       "It keeps the source from being deleted: leave it until the source is given up "
                                       "after the cutover."),
                     described(lock), lock.id);
    else
        finding.pass(nameOf(lock), QT_TRANSLATE_NOOP("Message", "It stops no step that is left."), described(lock),
                     lock.id);
}

void judgeTaken(Finding &finding, const CheckInput &input, const Change &removal)
{
    const Lock lock = lockOf(removal);
    const auto stopped = stoppedBy(input, lock);
    if (!stopped)
        finding.couldNotCheck(nameOf(lock), stopped.error(), lock.id);
    else if (*stopped)
        finding.warn(nameOf(lock),
                     {QT_TRANSLATE_NOOP("Message",
                                        "Taken away for a step that is still to be done: %1. It has to come "
                                        "back afterwards."),
                      {(*stopped)->what.toString()}},
                     described(lock), lock.id);
    else
        finding.fail(nameOf(lock),
                     QT_TRANSLATE_NOOP("Message", "It was taken away for steps that are done: put it back."),
                     lock.level, {}, lock.id);
}

}

Finding noLockStopsAStep(const CheckInput &input)
{
    Finding finding;
    const auto locks = locksOfPlan(input);
    if (!locks) {
        finding.couldNotCheck(u"locks"_s, locks.error());
        return finding;
    }
    for (const Lock &lock : *locks)
        judge(finding, input, lock);
    for (const AppliedChange &taken : takenAway(input, *locks))
        judgeTaken(finding, input, taken.change);
    if (finding.objects().isEmpty())
        finding.nothingToCheck(
            QT_TRANSLATE_NOOP("Message", "There is no lock in the subscriptions of the relocation."));
    return finding;
}

Result<QList<Change>> proposeLocks(const CheckInput &input)
{
    const auto locks = locksOfPlan(input);
    if (!locks)
        return locks.error();
    QList<Change> changes;
    for (const Lock &lock : *locks) {
        const auto stopped = stoppedBy(input, lock);
        if (!stopped)
            return stopped.error();
        if (*stopped)
            changes.append(removeLock(u"lz.locks"_s,
                                      {QT_TRANSLATE_NOOP("Message",
                                                         "Take the lock %1 away for a while, so that this "
                                                         "is possible: %2"),
                                       {nameOf(lock), (*stopped)->what.toString()}},
                                      lock));
    }
    for (const AppliedChange &taken : takenAway(input, *locks)) {
        const auto stopped = stoppedBy(input, lockOf(taken.change));
        if (!stopped)
            return stopped.error();
        if (!*stopped)
            changes.append(putLockBack(
                u"lz.locks"_s, {QT_TRANSLATE_NOOP("Message", "Put the lock %1 back"), {nameOf(lockOf(taken.change))}},
                taken.change));
    }
    return changes;
}

}
