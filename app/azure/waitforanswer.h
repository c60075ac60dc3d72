#pragma once

#include "azure/azurereader.h"

namespace azrelocate {

/// A read-only POST that the service may finish later (exportTemplate, validate, whatIf): sends it and, after a 202,
/// asks until the result is there. Waits by the session's clock, at most an hour of it (OperationNeverEnds) and at most
/// until the context's deadline. A read that
/// is interrupted is simply asked for again, so this may block where a write must not.
Result<QJsonValue> postAndWait(const AzureReader &azure, const QString &path, const QString &apiVersion,
                               const QJsonValue &body, const CallContext &context);

}
