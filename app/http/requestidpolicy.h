#pragma once

#include "http/httppolicy.h"

namespace azrelocate {

/// Gives each logical request its ids: x-ms-client-request-id (the same for every attempt, echoed by the service) and
/// x-ms-correlation-request-id (the task's, or one of its own).
class RequestIdPolicy final : public HttpPolicy
{
public:
    Result<HttpResponse> send(HttpRequest request, const CallContext &context, const Next &next) override;
};

}
