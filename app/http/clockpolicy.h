#pragma once

#include "http/httppolicy.h"
#include "http/serverclock.h"

#include <memory>

namespace azrelocate {

/// Lets a ServerClock learn from each answer of the Resource Manager and of the sign-in service. Stands late, so that
/// no wait of ours lies between request and answer.
class ClockPolicy final : public HttpPolicy
{
public:
    explicit ClockPolicy(std::shared_ptr<ServerClock> clock);
    Result<HttpResponse> send(HttpRequest request, const CallContext &context, const Next &next) override;

private:
    const std::shared_ptr<ServerClock> m_clock;
};

}
