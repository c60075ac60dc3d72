#include "areas/services/recovery.h"

#include "areas/services/recoverysettings.h"

namespace azrelocate::services {

using namespace Qt::StringLiterals;

namespace {

Change failOver(const PlannedResource &machine, const ProtectedMachine &shown)
{
    Change change =
        recoveryVerb(u"svc.move"_s, u"unplannedFailover"_s,
                     {QT_TRANSLATE_NOOP("Message", "Fail %1 over; it stops at the source now and starts at the target"),
                      {machine.source.name()}},
                     shown.id, failoverBody(), u"/properties/activeLocation"_s, {u"Recovery"_s});
    change.before = QJsonObject{{u"protectionState"_s, shown.state}};
    change.after = QJsonObject{{u"activeLocation"_s, u"Recovery"_s}};
    change.permissions.append(u"Microsoft.Compute/virtualMachines/write"_s);
    change.startsDowntime = true;
    change.wave = machine.wave;
    change.undo = Change::Undo::NotPossible;
    change.undoNote = {
        QT_TRANSLATE_NOOP("Message", "The source is stopped, not deleted: until the commit it can be started again.")};
    change.seal();
    return change;
}

}

Result<QList<Change>> proposeFailover(const CheckInput &input)
{
    QList<Change> changes;
    const PlannedRecovery planned = plannedRecovery(input.plan);
    if (planned.isEmpty())
        return changes;
    const auto addresses = addressMapOf(input);
    if (!addresses)
        return addresses.error();
    for (const PlannedResource &machine : planned.machines) {
        const auto protection = protectionOf(input, planned, machine.source);
        if (!protection)
            return protection.error();
        // What has never been started at the target is not failed over.
        const bool ready = *protection && (*protection)->mayDo("UnplannedFailover"_L1)
            && !(*protection)->lastTest.isNull() && hasWantedSettings(input, *addresses, machine, **protection);
        if (ready)
            changes.append(failOver(machine, **protection));
    }
    return changes;
}

}
