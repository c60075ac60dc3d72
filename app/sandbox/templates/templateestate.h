#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QString>

namespace azrelocate::sandbox {

class Simulation;

/// Fills the resource group @p groupId from an ARM template as if it had been deployed long ago: every resource stands
/// finished in the store, with what its provider fills in; no time passes, and policies and quotas are not asked.
/// Input, naming the resource, for what the template language or the simulation does not know. See
/// Simulation::TemplateLoader.
Result<void> loadTemplateEstate(Simulation &simulation, const QString &groupId, const QJsonObject &document,
                                const QJsonObject &parameters);

}
