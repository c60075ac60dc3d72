#include "azure/azurewriter.h"

#include "azure/azuresession.h"
#include "azure/observedsend.h"
#include "azure/requestrules.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

HttpRequest requestOf(const AzureWrite &write, const QUrl &url)
{
    HttpRequest request;
    request.method = write.method;
    request.url = url;
    request.headers = write.headers;
    request.tokenHeader = write.tokenHeader;
    request.clientRequestId = write.clientRequestId;
    // Not even a PUT: Azure may have taken it although the answer was lost, and the caller can ask (AppliedProbe).
    request.repeatable = false;
    request.secretAnswer = write.secret || answersWithSecrets(write.method, url) || answersWithSecrets("GET", url);
    if (headerValue(request.headers, "Accept").isEmpty())
        setHeader(request.headers, "Accept", "application/json");
    if (!write.ifMatch.isEmpty())
        setHeader(request.headers, "If-Match", write.ifMatch);
    if (!write.ifNoneMatch.isEmpty())
        setHeader(request.headers, "If-None-Match", write.ifNoneMatch);
    if (!write.rawBody.isEmpty()) {
        request.body = write.rawBody;
    } else {
        if (write.body.isObject())
            request.body = QJsonDocument(write.body.toObject()).toJson(QJsonDocument::Compact);
        else if (write.body.isArray())
            request.body = QJsonDocument(write.body.toArray()).toJson(QJsonDocument::Compact);
        if (headerValue(request.headers, "Content-Type").isEmpty())
            setHeader(request.headers, "Content-Type", "application/json");
    }
    return request;
}

}

AzureWriter::AzureWriter(std::shared_ptr<AzureSession> session, RequestObserver observer)
    : m_session(std::move(session))
    , m_observer(std::move(observer))
{
}

AzureWriter AzureWriter::observedBy(RequestObserver observer) const
{
    if (!m_observer)
        return AzureWriter(m_session, std::move(observer));
    return AzureWriter(m_session, [first = m_observer, second = std::move(observer)](const RequestRecord &record) {
        first(record);
        second(record);
    });
}

Result<WriteAnswer> AzureWriter::send(const AzureWrite &write, const CallContext &context) const
{
    const QUrl url = m_session->url(write.pathOrUrl, write.apiVersion);
    HttpRequest request = requestOf(write, url);
    request.operation = operationOf(request);
    static const QByteArrayList writes{"PUT", "PATCH", "POST", "DELETE"};
    if (!writes.contains(write.method))
        return Error::refused(request.operation, u"NotAWrite"_s, u"Writes are PUT, PATCH, POST and DELETE."_s);
    const Cloud &cloud = m_session->cloud();
    request.tokenScope = cloud.scopeFor(url);
    if (request.tokenScope == cloud.keyVaultScope())
        request.family = ThrottleFamily::KeyVault;
    else if (request.tokenScope == cloud.storageScope())
        request.family = ThrottleFamily::Storage;

    auto response = sendObserved(*m_session, m_observer, request, context);
    if (!response)
        return response.error();
    // What was accepted stays accepted even if its answer cannot be read, so an unreadable body is no error here.
    const QJsonValue body = jsonBody(*response, request.operation).value_or(QJsonValue());
    WriteAnswer written;
    written.operation = Operation::fromAnswer(write.method, url, *response, body, m_session->clock().now());
    written.answer.body = body;
    written.answer.status = response->status;
    written.answer.etag = response->header("ETag");
    written.answer.http = std::move(*response);
    written.answer.http.body.clear();
    return written;
}

}
