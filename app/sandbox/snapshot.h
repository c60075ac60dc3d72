#pragma once

#include <QDateTime>
#include <QJsonObject>

namespace azrelocate::sandbox {

class Simulation;

/// Everything that is there in @p simulation, for a comparison with another one: {"started", "time" (simulated),
/// "resources": [{"id", "type", "body", "hidden"}] by id, "principals": [{"objectId", "displayName", "type",
/// "resourceId"}], "registrations": {"subscription/namespace": state}}. Holds simulated secrets.
QJsonObject snapshotOf(const Simulation &simulation, const QDateTime &started);

}
