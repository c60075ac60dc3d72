#include "azure/credentials/tokenendpoint.h"

#include "azure/errors.h"
#include "http/connectto.h"
#include "http/pipeline.h"
#include "http/requestidpolicy.h"
#include "http/retrypolicy.h"
#include "http/telemetrypolicy.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

/// application/x-www-form-urlencoded; QUrlQuery would leave "+" alone, which secrets contain.
QByteArray encoded(const TokenEndpoint::Form &form)
{
    QByteArrayList fields;
    for (const auto &[name, value] : form)
        fields += QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    return fields.join('&');
}

}

TokenEndpoint::TokenEndpoint(Options options)
    : m_options(std::move(options))
{
}

QUrl TokenEndpoint::tokenUrl(const QString &tenant) const
{
    QUrl url = m_options.authority;
    QString base = url.path();
    while (base.endsWith(u'/'))
        base.chop(1);
    url.setPath(base + u'/' + tenant + "/oauth2/v2.0/token"_L1);
    return url;
}

Result<QJsonObject> TokenEndpoint::post(const QString &tenant, const QString &method, const Form &form,
                                        const CallContext &context) const
{
    HttpRequest request;
    request.method = "POST";
    request.url = tokenUrl(tenant);
    request.url.setPath(request.url.path().chopped(qstrlen("token")) + method);
    request.operation = u"sign in at %1"_s.arg(request.url.host());
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}, {"Accept", "application/json"}};
    request.body = encoded(form);
    request.family = ThrottleFamily::None;
    request.attemptTimeout = std::chrono::seconds(30);
    request.secretAnswer = true;
    const bool secure = request.url.scheme() == "https"_L1
        || (request.url.scheme() == "http"_L1 && isLoopbackHost(request.url.host()) && m_options.allowInsecureLoopback);
    if (!secure || request.url.host().isEmpty() || !request.url.userInfo().isEmpty())
        return Error::refused(request.operation, u"InsecureEndpoint"_s,
                              u"The sign-in address %1 is not https; no credential was sent."_s.arg(
                                  m_options.authority.toString(QUrl::RemoveUserInfo)));

    RetryPolicy::Settings retry;
    retry.scale = m_options.waitScale;
    const Pipeline pipeline({std::make_shared<RequestIdPolicy>(), std::make_shared<TelemetryPolicy>(),
                             std::make_shared<RetryPolicy>(retry), std::make_shared<LogPolicy>(m_options.log)},
                            m_options.transport);
    const auto response = pipeline.send(request, context);
    if (!response)
        return response.error();
    if (response->status != 200)
        return errorFromTokenAnswer(*response, request.operation);
    const QJsonDocument document = QJsonDocument::fromJson(response->body);
    if (!document.isObject())
        return Error::protocol(request.operation, u"The sign-in service did not answer with JSON."_s);
    return document.object();
}

Result<AccessToken> TokenEndpoint::requestToken(const QString &tenant, const Form &form,
                                                const CallContext &context) const
{
    const auto answer = post(tenant, u"token"_s, form, context);
    if (!answer)
        return answer.error();
    return accessTokenIn(*answer, QDateTime::currentDateTimeUtc());
}

Result<AccessToken> accessTokenIn(const QJsonObject &answer, const QDateTime &now)
{
    AccessToken token;
    token.token = answer["access_token"_L1].toString().toLatin1();
    // Managed identity endpoints write numbers as text; that of App Service knows only the time, not the duration.
    qint64 seconds = answer["expires_in"_L1].toVariant().toLongLong();
    if (seconds <= 0)
        seconds = answer["expires_on"_L1].toVariant().toLongLong() - now.toSecsSinceEpoch();
    if (token.token.isEmpty() || seconds <= 0)
        return Error::protocol(u"sign in"_s, u"The sign-in service sent no usable token."_s);
    token.expiresAt = now.addSecs(seconds);
    return token;
}

}
