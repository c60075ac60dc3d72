#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QString>

namespace azrelocate::sandbox {

/// Checks a value against the declaration of its parameter: type, allowedValues, minValue, maxValue, minLength,
/// maxLength.
Result<void> checkParameter(const QString &name, const QJsonObject &declaration, const QJsonValue &value);

}
