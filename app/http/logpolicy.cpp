#include "http/logpolicy.h"

#include "http/redaction.h"

using namespace Qt::StringLiterals;

namespace azrelocate {

QString HttpLogEntry::toLine() const
{
    const QString outcome = status == 0 ? error : QString::number(status);
    return u"%1 %2 %3 in %4 ms (request %5)"_s.arg(method, url, outcome).arg(duration.count()).arg(clientRequestId);
}

LogPolicy::LogPolicy(HttpLogSink sink)
    : m_sink(std::move(sink))
{
}

Result<HttpResponse> LogPolicy::send(HttpRequest request, const CallContext &context, const Next &next)
{
    if (!m_sink)
        return next(std::move(request), context);
    const auto start = std::chrono::steady_clock::now();
    const Result<HttpResponse> result = next(request, context);
    HttpLogEntry entry;
    entry.method = QString::fromLatin1(request.method);
    entry.url = redactedUrl(request.url);
    entry.duration = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start);
    entry.clientRequestId = request.clientRequestId;
    entry.taskId = context.taskId;
    entry.requestHeaders = loggableHeaders(request.headers);
    if (result) {
        entry.status = result->status;
        entry.responseHeaders = loggableHeaders(result->headers);
    } else {
        entry.error = result.error().code.isEmpty() ? toString(result.error().kind) : result.error().code;
    }
    m_sink(entry);
    return result;
}

}
