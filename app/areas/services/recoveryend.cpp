#include "areas/services/recovery.h"

#include "azure/resources.h"

namespace azrelocate::services {

using namespace Qt::StringLiterals;

namespace {

const QString kItem = u"svc.commit"_s;
constexpr auto kCommitted = "UnplannedFailoverCommitted"_L1;

bool isCommitted(const ProtectedMachine &machine)
{
    return machine.state.compare(kCommitted, Qt::CaseInsensitive) == 0;
}

Change commit(const PlannedResource &machine, const ProtectedMachine &shown)
{
    Change change = recoveryVerb(
        kItem, u"failoverCommit"_s,
        {QT_TRANSLATE_NOOP("Message", "Commit the failover of %1; no other recovery point can be chosen afterwards"),
         {machine.source.name()}},
        shown.id, {}, u"/properties/protectionState"_s, {kCommitted});
    change.undo = Change::Undo::NotPossible;
    change.undoNote = {
        QT_TRANSLATE_NOOP("Message", "A committed move is final; the source still exists until it is deleted.")};
    change.seal();
    return change;
}

Change disable(const PlannedResource &machine, const ProtectedMachine &shown)
{
    Change change = recoveryVerb(kItem, u"remove"_s,
                                 {QT_TRANSLATE_NOOP("Message", "End the replication of %1"), {machine.source.name()}},
                                 shown.id, disableReplicationBody(), {}, {});
    change.undo = Change::Undo::NotPossible;
    change.undoNote = {QT_TRANSLATE_NOOP("Message", "Replicate it again, in the other direction.")};
    change.seal();
    return change;
}

}

void judgeRecoveryEnd(Finding &finding, const CheckInput &input)
{
    const PlannedRecovery planned = plannedRecovery(input.plan);
    for (const PlannedResource &machine : planned.machines) {
        const QString name = machine.source.name();
        const auto protection = protectionOf(input, planned, machine.source);
        const auto moved = resourceExists(input.azure, machine.target, input.context);
        if (!protection || !moved)
            finding.couldNotCheck(name, protection ? moved.error() : protection.error(), machine.source);
        else if (!*protection && *moved)
            finding.pass(name, QT_TRANSLATE_NOOP("Message", "Committed, and its replication has ended."), {},
                         machine.target);
        else if (*protection && isCommitted(**protection))
            finding.fail(name, QT_TRANSLATE_NOOP("Message", "It is committed; its replication has to be ended."), {},
                         (*protection)->state, machine.source);
        else
            finding.fail(name, QT_TRANSLATE_NOOP("Message", "It is not committed yet."), QString(kCommitted),
                         *protection ? (*protection)->state : QString(), machine.source);
    }
}

Result<QList<Change>> proposeRecoveryEnd(const CheckInput &input)
{
    QList<Change> changes;
    const PlannedRecovery planned = plannedRecovery(input.plan);
    for (const PlannedResource &machine : planned.machines) {
        const auto protection = protectionOf(input, planned, machine.source);
        if (!protection)
            return protection.error();
        if (!*protection)
            continue;
        if ((*protection)->mayDo("Commit"_L1))
            changes.append(commit(machine, **protection));
        else if (isCommitted(**protection))
            changes.append(disable(machine, **protection));
    }
    return changes;
}

}
