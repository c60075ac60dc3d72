#pragma once

#include "sandbox/behaviour.h"

#include <QDateTime>
#include <QList>

namespace azrelocate::sandbox {

/// A state of all disks of a machine that it can be started from.
struct RecoveryPoint
{
    QString name;
    QDateTime time;
    bool appConsistent = false;
};

/// Those of a protected item that are kept now, newest first; none before it is protected. They follow from the policy
/// and the time; after a failover none is added.
QList<RecoveryPoint> recoveryPointsOf(const Simulation &simulation, const Resource &item);

/// The point that a failover is asked for: by its id, or the newest when @p id is empty. Nothing: there is no such one.
std::optional<RecoveryPoint> recoveryPointAsked(const Simulation &simulation, const Resource &item, const QString &id);
QString recoveryPointId(const Resource &item, const RecoveryPoint &point);

/// GET {item}/recoveryPoints and one of them.
void registerRecoveryPoints(Simulation &simulation);

}
