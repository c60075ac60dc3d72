#include "http/pipeline.h"

namespace azrelocate {

Pipeline::Pipeline(std::vector<std::shared_ptr<HttpPolicy>> policies, std::shared_ptr<HttpTransport> transport)
    : m_policies(std::move(policies))
    , m_transport(std::move(transport))
{
}

Result<HttpResponse> Pipeline::send(HttpRequest request, const CallContext &context) const
{
    request.operation = operationOf(request);
    return sendFrom(0, std::move(request), context);
}

Result<HttpResponse> Pipeline::sendFrom(std::size_t index, HttpRequest request, const CallContext &context) const
{
    if (index == m_policies.size())
        return m_transport->send(request, context);
    return m_policies[index]->send(std::move(request), context,
                                   [this, index](HttpRequest next, const CallContext &inner) {
                                       return sendFrom(index + 1, std::move(next), inner);
                                   });
}

}
