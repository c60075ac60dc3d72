#pragma once

#include "http/httppolicy.h"

namespace azrelocate {

/// Follows 307 and 308 with method and body kept, at most five times. The new URL goes through the host check of
/// AuthenticatePolicy like any other, so a redirect never carries a token out of the cloud. Other redirects are
/// answers.
class RedirectPolicy final : public HttpPolicy
{
public:
    Result<HttpResponse> send(HttpRequest request, const CallContext &context, const Next &next) override;
};

}
