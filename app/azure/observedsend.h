#pragma once

#include "azure/azuresession.h"
#include "azure/requestrecord.h"

namespace azrelocate {

/// Sends through the session, tells @p observer about the logical request, and turns an answer with a status of 400 or
/// more into its Error. The record of a request whose answer holds secrets has no excerpt.
Result<HttpResponse> sendObserved(const AzureSession &session, const RequestObserver &observer, HttpRequest request,
                                  const CallContext &context);

/// The body of @p response as JSON; null when it is empty. Protocol when it is something else: a proxy's page, a cut or
/// too deeply nested document.
Result<QJsonValue> jsonBody(const HttpResponse &response, const QString &operation);

}
