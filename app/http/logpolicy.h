#pragma once

#include "http/httppolicy.h"

#include <chrono>

namespace azrelocate {

/// One attempt, as the log may show it: no bodies, query values and headers by allow-list.
struct HttpLogEntry
{
    QString method;
    QString url;    ///< see redactedUrl()
    int status = 0; ///< 0: no answer
    QString error;  ///< code of the failure; empty: answered
    std::chrono::milliseconds duration{0};
    QString clientRequestId;
    QString taskId;
    HttpHeaders requestHeaders; ///< see loggableHeaders()
    HttpHeaders responseHeaders;

    QString toLine() const; ///< "GET https://… 200 in 35 ms (request id …)"
};

/// Called on the worker thread that sends, for every attempt.
using HttpLogSink = std::function<void(const HttpLogEntry &)>;

/// Tells the sink about every attempt. Stands last, so that it sees what really goes out.
class LogPolicy final : public HttpPolicy
{
public:
    explicit LogPolicy(HttpLogSink sink);
    Result<HttpResponse> send(HttpRequest request, const CallContext &context, const Next &next) override;

private:
    const HttpLogSink m_sink;
};

}
