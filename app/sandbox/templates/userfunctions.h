#pragma once

#include "sandbox/templates/expressionscope.h"

namespace azrelocate::sandbox {

/// Calls the function @p name ("contoso.uniqueName", compared without case) that the template @p document defines in
/// its "functions". Inside of it there are its own parameters and the built-in functions; variables, the template's
/// parameters and runtime functions are not (learn.microsoft.com/azure/azure-resource-manager/templates/
/// user-defined-functions). InvalidTemplate where Resource Manager refuses the call.
Result<QJsonValue> callUserFunction(const QJsonObject &document, const QString &name,
                                    const QList<QJsonValue> &arguments, const ExpressionScope &outer);

}
