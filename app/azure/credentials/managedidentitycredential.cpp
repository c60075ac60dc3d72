#include "azure/credentials/managedidentitycredential.h"

#include "azure/credentials/tokenendpoint.h"
#include "http/pipeline.h"
#include "http/telemetrypolicy.h"
#include "http/waiting.h"

#include <QJsonDocument>
#include <QUrlQuery>

#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace azrelocate {

namespace {

constexpr auto kOperation = "sign in with the managed identity"_L1;
constexpr auto kMetadataService = "http://169.254.169.254"_L1;
constexpr auto kProbeTimeout = 1s;
/// https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-to-use-vm-token#retry-guidance;
/// the last one only for 410, so that its 70 seconds are full.
constexpr std::array<std::chrono::seconds, 6> kWaits{0s, 2s, 6s, 14s, 30s, 18s};

Error signInError(const QString &code, const QString &message)
{
    Error error;
    error.kind = ErrorKind::SignIn;
    error.operation = kOperation;
    error.code = code;
    error.message = message;
    return error;
}

/// IMDS: error and error_description. App Service: statusCode and message.
Error errorIn(const HttpResponse &response)
{
    const QJsonObject body = QJsonDocument::fromJson(response.body).object();
    Error error = signInError(body["error"_L1].toString(u"ManagedIdentity%1"_s.arg(response.status)),
                              body["error_description"_L1].toString(body["message"_L1].toString()));
    error.httpStatus = response.status;
    if (error.message.isEmpty())
        error.message = u"The managed identity endpoint answered with status %1."_s.arg(response.status);
    return error;
}

bool mayPass(int status)
{
    return status == 404 || status == 410 || status == 429 || status >= 500;
}

}

ManagedIdentityCredential::ManagedIdentityCredential(const QProcessEnvironment &environment, Options options)
    : m_options(std::move(options))
    , m_clientId(environment.value(u"AZURE_CLIENT_ID"_s))
{
    const QString endpoint = environment.value(u"IDENTITY_ENDPOINT"_s);
    m_header = environment.value(u"IDENTITY_HEADER"_s).toLatin1();
    if (!endpoint.isEmpty() && !m_header.isEmpty()) {
        m_endpoint = QUrl(endpoint);
        return;
    }
    m_header.clear();
    // The SDKs' variable for another metadata service, which pods with an identity of their own set.
    m_endpoint = QUrl(environment.value(u"AZURE_POD_IDENTITY_AUTHORITY_HOST"_s, kMetadataService));
    m_endpoint.setPath(u"/metadata/identity/oauth2/token"_s);
}

HttpRequest ManagedIdentityCredential::requestFor(const QString &resource) const
{
    QUrlQuery query;
    query.addQueryItem(u"api-version"_s, m_header.isEmpty() ? u"2018-02-01"_s : u"2019-08-01"_s);
    query.addQueryItem(u"resource"_s, QString::fromLatin1(QUrl::toPercentEncoding(resource)));
    if (!m_clientId.isEmpty())
        query.addQueryItem(u"client_id"_s, QString::fromLatin1(QUrl::toPercentEncoding(m_clientId)));
    HttpRequest request;
    request.url = m_endpoint;
    request.url.setQuery(query);
    request.operation = kOperation;
    request.headers = {m_header.isEmpty() ? std::pair<QByteArray, QByteArray>{"Metadata", "true"}
                                          : std::pair<QByteArray, QByteArray>{"X-IDENTITY-HEADER", m_header}};
    request.family = ThrottleFamily::None;
    request.attemptTimeout = 30s;
    request.secretAnswer = true;
    return request;
}

Result<HttpResponse> ManagedIdentityCredential::sendOnce(HttpRequest request, const CallContext &context) const
{
    const Pipeline pipeline({std::make_shared<TelemetryPolicy>(), std::make_shared<LogPolicy>(m_options.log)},
                            m_options.transport);
    return pipeline.send(std::move(request), context);
}

Result<void> ManagedIdentityCredential::probe(const QString &resource, const CallContext &context) const
{
    HttpRequest question = requestFor(resource);
    question.headers.clear(); // without "Metadata" the service answers 400 at once and does nothing
    question.attemptTimeout = kProbeTimeout;
    const auto answer = sendOnce(question, context);
    if (answer || context.stopped())
        return context.stopped() ? Result<void>(Error::cancelled(kOperation)) : Result<void>();
    return signInError(u"ManagedIdentityAbsent"_s,
                       u"This machine has no managed identity (no metadata service answers)."_s);
}

Result<HttpResponse> ManagedIdentityCredential::sendPatiently(const HttpRequest &request,
                                                              const CallContext &context) const
{
    for (std::size_t attempt = 0;; ++attempt) {
        Result<HttpResponse> answer = sendOnce(request, context);
        if (!answer) {
            if (answer.error().kind == ErrorKind::Cancelled || context.stopped())
                return answer;
            return signInError(
                u"ManagedIdentityAbsent"_s,
                u"No managed identity endpoint answers on this machine: %1"_s.arg(answer.error().message));
        }
        const std::size_t waits = answer->status == 410 ? kWaits.size() : kWaits.size() - 1;
        if (!mayPass(answer->status) || attempt >= waits)
            return answer;
        const std::chrono::duration<double> wait = kWaits[attempt] * m_options.waitScale;
        const auto waited =
            waitFor(std::chrono::duration_cast<std::chrono::steady_clock::duration>(wait), context, kOperation);
        if (!waited)
            return waited.error();
    }
}

Result<AccessToken> ManagedIdentityCredential::token(const TokenRequest &request, const CallContext &context)
{
    QString resource = request.scope;
    if (resource.endsWith("/.default"_L1))
        resource.chop(qstrlen("/.default"));
    const bool isHttp = m_endpoint.scheme() == "http"_L1 || m_endpoint.scheme() == "https"_L1;
    if (!isHttp || m_endpoint.host().isEmpty())
        return signInError(u"ManagedIdentityEndpoint"_s, u"IDENTITY_ENDPOINT is not an http or https address."_s);
    if (m_options.probeFirst && m_header.isEmpty()) {
        if (const auto here = probe(resource, context); !here)
            return here.error();
    }
    const auto answer = sendPatiently(requestFor(resource), context);
    if (!answer)
        return answer.error();
    if (answer->status != 200)
        return errorIn(*answer);
    return accessTokenIn(QJsonDocument::fromJson(answer->body).object(), QDateTime::currentDateTimeUtc());
}

QString ManagedIdentityCredential::principal() const
{
    return m_clientId.isEmpty() ? u"managed identity"_s : u"managed identity %1"_s.arg(m_clientId);
}

}
