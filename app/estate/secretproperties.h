#pragma once

#include <QJsonValue>

#include <string_view>

namespace azrelocate {

/// Whether a property of this name usually holds a secret: passwords, keys, connection strings, custom data.
/// @p name: UTF-8.
bool isSecretProperty(std::string_view name);

/// @p resource without the properties whose names say that their value is a secret; true, false and null are none.
/// Resource Graph rarely answers with any, but an inventory is kept in a file that gets mailed.
QJsonValue withoutSecrets(const QJsonValue &resource);

}
