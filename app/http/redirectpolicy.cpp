#include "http/redirectpolicy.h"

namespace azrelocate {

namespace {
constexpr int kLongestChain = 5;
}

Result<HttpResponse> RedirectPolicy::send(HttpRequest request, const CallContext &context, const Next &next)
{
    for (int hop = 0;; ++hop) {
        Result<HttpResponse> result = next(request, context);
        if (!result || (result->status != 307 && result->status != 308) || hop == kLongestChain)
            return result;
        const QByteArray location = result->header("Location");
        if (location.isEmpty())
            return result;
        request.url = request.url.resolved(QUrl::fromEncoded(location));
    }
}

}
