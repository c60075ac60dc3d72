#include "http/clockpolicy.h"

namespace azrelocate {

ClockPolicy::ClockPolicy(std::shared_ptr<ServerClock> clock)
    : m_clock(std::move(clock))
{
}

Result<HttpResponse> ClockPolicy::send(HttpRequest request, const CallContext &context, const Next &next)
{
    const QDateTime sent = m_clock->machineNow();
    const ThrottleFamily family = request.family;
    Result<HttpResponse> answer = next(std::move(request), context);
    // Not from data planes: those of a simulated cloud tell the practice's time.
    if (answer && (family == ThrottleFamily::ResourceManager || family == ThrottleFamily::None))
        m_clock->learn(*answer, sent, m_clock->machineNow());
    return answer;
}

}
