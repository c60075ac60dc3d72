#pragma once

#include <QJsonValue>

namespace azrelocate {

/// @p resource without the properties whose names say that their text is a secret (passwords, keys, connection strings,
/// custom data). Resource Graph rarely answers with any, but an inventory is kept in a file that gets mailed.
QJsonValue withoutSecrets(const QJsonValue &resource);

}
