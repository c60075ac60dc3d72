#pragma once

#include "http/httppolicy.h"

#include <memory>
#include <vector>

namespace azrelocate {

/// Policies in the order in which a request meets them, and the transport at the end. Thread-safe.
class Pipeline
{
public:
    Pipeline(std::vector<std::shared_ptr<HttpPolicy>> policies, std::shared_ptr<HttpTransport> transport);

    /// Errors are the transport's and those of the policies (Refused: a foreign host; SignIn: no token).
    Result<HttpResponse> send(HttpRequest request, const CallContext &context) const;

private:
    Result<HttpResponse> sendFrom(std::size_t index, HttpRequest request, const CallContext &context) const;

    std::vector<std::shared_ptr<HttpPolicy>> m_policies;
    std::shared_ptr<HttpTransport> m_transport;
};

}
