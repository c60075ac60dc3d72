#include "targets.h"

#include "azure/errors.h"
#include "http/retryafter.h"

namespace azrelocate::fuzz {

namespace {

/// "429\nRetry-After: 5\n\nbody".
HttpResponse responseIn(const QByteArray &text)
{
    const qsizetype end = text.indexOf("\n\n");
    const QList<QByteArray> head = text.first(end < 0 ? 0 : end).split('\n');
    HttpResponse response;
    response.status = std::clamp(head.value(0).toInt(), 400, 599);
    for (const QByteArray &line : head.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            response.headers.append({line.first(colon), line.sliced(colon + 1).trimmed()});
    }
    response.body = end < 0 ? text : text.sliced(end + 2);
    return response;
}

}

const char *erroranswer(QByteArrayView input)
{
    const HttpResponse response = responseIn(input.toByteArray());
    const auto wait = retryAfter(response.headers, QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC));
    if (wait && wait->count() < 0)
        return "the service is said to ask for a wait that lies behind";
    const Error error = errorFromResponse(response, QStringLiteral("GET /"));
    if (error.message.isEmpty())
        return "an error says nothing";
    if (error.retryAfter.count() < 0)
        return "an error asks for a wait that lies behind";
    return Error::fromJson(error.toJson()).toLine() == error.toLine() ? nullptr : "an error is another one when kept";
}

}
