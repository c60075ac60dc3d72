#pragma once

#include "http/httptransport.h"

#include <functional>

namespace azrelocate {

/// One concern of sending a request: it may change the request, send it on (never, once or several times) and look at
/// the answer. Shared by all threads of a session, so implementations guard what they remember.
class HttpPolicy
{
public:
    /// The rest of the pipeline.
    using Next = std::function<Result<HttpResponse>(HttpRequest request, const CallContext &context)>;

    virtual ~HttpPolicy() = default;
    virtual Result<HttpResponse> send(HttpRequest request, const CallContext &context, const Next &next) = 0;
};

}
