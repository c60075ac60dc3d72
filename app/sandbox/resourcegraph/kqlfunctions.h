#pragma once

#include "sandbox/resourcegraph/kqlvalues.h"

#include <functional>

namespace azrelocate::sandbox {

/// One scalar function of Kusto.
struct KqlFunction
{
    const char *name;
    int least;
    int most; ///< -1: any number
    KqlType type;
    QJsonValue (*call)(const QList<QJsonValue> &arguments);
};

/// Null when this simulation does not know the function. iff(), iif(), case() and coalesce() are known here too; they
/// give one of their arguments.
const KqlFunction *findKqlFunction(const QString &name);

}
