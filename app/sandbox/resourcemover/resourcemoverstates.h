#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace azrelocate::sandbox {

/// One phase of Resource Mover: from which states it starts, what it passes through, where it ends.
struct MovePhase
{
    QString verb; ///< "prepare", as in the URL
    QStringList from;
    QString running; ///< "PrepareInProgress"
    QString done;    ///< "MovePending"
    QString failed;  ///< "PrepareFailed"
    /// States of a dependency that is far enough for this phase, when it is not in the same request.
    QStringList dependencyReady;
    QString errorCode; ///< of the operation: "MoveCollectionPrepareOperationFailed"
};

/// prepare, initiateMove, commit, discard; nothing for another verb. From Microsoft's description of move states.
std::optional<MovePhase> movePhase(const QString &verb);

/// Types that Resource Mover can move; groups are named "resourceGroups".
bool isMovable(const QString &type);
/// Types that it only refers to: they need an existing target.
bool isReferenceOnly(const QString &type);

/// Whether nothing may be changed or removed in this state.
bool isMoveRunning(const QString &state);

}
