#pragma once

#include "sandbox/cloudnames.h"
#include "sandbox/listener.h"

#include <QJsonObject>

namespace azrelocate::sandbox {

/// The simulated cloud in the form that `az cloud show` prints, with the extension "azrelocate" that says whom to ask
/// for DNS and where host names connect.
QJsonObject cloudFile(const QString &endpoint, const CloudNames &names, const NetworkPlan &plan);

}
