#include "http/requestidpolicy.h"

#include <QUuid>

namespace azrelocate {

Result<HttpResponse> RequestIdPolicy::send(HttpRequest request, const CallContext &context, const Next &next)
{
    if (request.clientRequestId.isEmpty())
        request.clientRequestId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QString correlation =
        context.correlationId.isEmpty() ? QUuid::createUuid().toString(QUuid::WithoutBraces) : context.correlationId;
    setHeader(request.headers, "x-ms-client-request-id", request.clientRequestId.toLatin1());
    setHeader(request.headers, "x-ms-return-client-request-id", "true");
    setHeader(request.headers, "x-ms-correlation-request-id", correlation.toLatin1());
    return next(std::move(request), context);
}

}
