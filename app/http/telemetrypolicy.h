#pragma once

#include "http/httppolicy.h"

namespace azrelocate {

/// Names the program and its version in User-Agent, and nothing about the person or the machine. Asks for English
/// messages, since error texts are kept in the file and compared.
class TelemetryPolicy final : public HttpPolicy
{
public:
    Result<HttpResponse> send(HttpRequest request, const CallContext &context, const Next &next) override;
};

}
