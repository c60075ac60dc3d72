#pragma once

#include "base/result.h"

#include <QProcessEnvironment>
#include <QStringList>
#include <QUrl>

namespace azrelocate {

/// The values of @p names, in their order. SignIn with @p code when one is not set; the message names those only.
Result<QStringList> requiredVariables(const QProcessEnvironment &environment, const QStringList &names,
                                      const QString &operation, const QString &code);

/// AZURE_AUTHORITY_HOST, which every Azure SDK takes with and without "https://"; @p cloudsOwn where it is not set.
QUrl authorityFrom(const QProcessEnvironment &environment, const QUrl &cloudsOwn);

}
