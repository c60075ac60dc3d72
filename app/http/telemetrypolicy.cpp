#include "http/telemetrypolicy.h"

namespace azrelocate {

Result<HttpResponse> TelemetryPolicy::send(HttpRequest request, const CallContext &context, const Next &next)
{
    setHeader(request.headers, "User-Agent", "azrelocate/" AZRELOCATE_VERSION);
    setHeader(request.headers, "Accept-Language", "en-US");
    return next(std::move(request), context);
}

}
