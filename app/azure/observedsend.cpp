#include "azure/observedsend.h"

#include "azure/errors.h"
#include "http/redaction.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

RequestRecord recordOf(const AzureSession &session, const HttpRequest &request, const CallContext &context)
{
    RequestRecord record;
    record.time = session.clock().now();
    record.method = QString::fromLatin1(request.method);
    record.url = redactedUrl(request.url);
    record.clientRequestId = request.clientRequestId;
    record.correlationId = context.correlationId;
    record.identity = session.identity();
    return record;
}

void addAnswer(RequestRecord &record, const HttpResponse &response, bool secret)
{
    record.status = response.status;
    record.requestId = response.requestId();
    if (const QString correlation = response.correlationId(); !correlation.isEmpty())
        record.correlationId = correlation;
    record.answerBytes = response.body.size();
    if (!secret)
        record.answerExcerpt = redactedExcerpt(response.body, response.header("Content-Type"));
}

QString shortText(const Error &error)
{
    const QString code = error.code.isEmpty() ? toString(error.kind) : error.code;
    return redactedJson(u"%1: %2"_s.arg(code, error.message)).toString();
}

}

Result<HttpResponse> sendObserved(const AzureSession &session, const RequestObserver &observer, HttpRequest request,
                                  const CallContext &context)
{
    if (request.clientRequestId.isEmpty())
        request.clientRequestId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    request.operation = operationOf(request);
    const Result<HttpResponse> sent = session.send(request, context);
    const bool failed = sent && sent->status >= 400;
    Result<HttpResponse> result = failed ? Result<HttpResponse>(errorFromResponse(*sent, request.operation)) : sent;
    if (observer) {
        RequestRecord record = recordOf(session, request, context);
        if (sent)
            addAnswer(record, *sent, request.secretAnswer && !failed);
        if (!result)
            record.error = shortText(result.error());
        observer(record);
    }
    return result;
}

Result<QJsonValue> jsonBody(const HttpResponse &response, const QString &operation)
{
    if (response.body.trimmed().isEmpty())
        return QJsonValue(QJsonValue::Null);
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(response.body, &problem); // at most 1024 levels
    if (document.isObject())
        return QJsonValue(document.object());
    if (document.isArray())
        return QJsonValue(document.array());
    Error error = Error::protocol(operation, u"The answer is not JSON: %1."_s.arg(problem.errorString()));
    if (response.header("Content-Type").contains("html")) {
        error = errorFromResponse(response, operation);
        error.kind = ErrorKind::Protocol;
        error.retryable = false;
    }
    error.httpStatus = response.status;
    error.requestId = response.requestId();
    return error;
}

}
