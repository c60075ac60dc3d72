#include "azure/credentials/tokenendpoint.h"

#include "azure/errors.h"
#include "http/clockpolicy.h"
#include "http/connectto.h"
#include "http/pipeline.h"
#include "http/requestidpolicy.h"
#include "http/retrypolicy.h"
#include "http/telemetrypolicy.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

constexpr qint64 kLongestLife = 366 * 86'400; ///< seconds; Entra gives a day, and a date has an end

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
    if (!m_options.serverClock)
        m_options.serverClock = std::make_shared<ServerClock>();
}

QUrl TokenEndpoint::url(const QString &tenant, const QString &method) const
{
    QUrl url = m_options.authority;
    QString base = url.path();
    while (base.endsWith(u'/'))
        base.chop(1);
    url.setPath(base + u'/' + tenant + "/oauth2/v2.0/"_L1 + method);
    return url;
}

Result<void> TokenEndpoint::check(const QUrl &url) const
{
    const bool secure = url.scheme() == "https"_L1
        || (url.scheme() == "http"_L1 && isLoopbackHost(url.host()) && m_options.allowInsecureLoopback);
    if (secure && !url.host().isEmpty() && url.userInfo().isEmpty())
        return {};
    return Error::refused(u"sign in at %1"_s.arg(url.host()), u"InsecureEndpoint"_s,
                          u"The sign-in address %1 is not https; no credential was sent."_s.arg(
                              m_options.authority.toString(QUrl::RemoveUserInfo)));
}

Result<HttpResponse> TokenEndpoint::send(HttpRequest request, const CallContext &context) const
{
    request.operation = u"sign in at %1"_s.arg(request.url.host());
    request.family = ThrottleFamily::None;
    request.attemptTimeout = std::chrono::seconds(30);
    if (const auto secure = check(request.url); !secure)
        return secure.error();
    RetryPolicy::Settings retry;
    retry.scale = m_options.waitScale;
    const Pipeline pipeline({std::make_shared<RequestIdPolicy>(), std::make_shared<TelemetryPolicy>(),
                             std::make_shared<RetryPolicy>(retry), std::make_shared<ClockPolicy>(m_options.serverClock),
                             std::make_shared<LogPolicy>(m_options.log)},
                            m_options.transport);
    return pipeline.send(std::move(request), context);
}

Result<QJsonObject> TokenEndpoint::post(const QString &tenant, const QString &method, const Form &form,
                                        const CallContext &context) const
{
    HttpRequest request;
    request.method = "POST";
    request.url = url(tenant, method);
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}, {"Accept", "application/json"}};
    request.body = encoded(form);
    request.secretAnswer = true;
    const auto response = send(request, context);
    if (!response)
        return response.error();
    const QString operation = u"sign in at %1"_s.arg(request.url.host());
    if (response->status != 200)
        return errorFromTokenAnswer(*response, operation);
    const QJsonDocument document = QJsonDocument::fromJson(response->body);
    if (!document.isObject())
        return Error::protocol(operation, u"The sign-in service did not answer with JSON."_s);
    return document.object();
}

Result<QString> TokenEndpoint::issuer(const QString &tenant, const CallContext &context) const
{
    HttpRequest request;
    request.url = url(tenant, {});
    request.url.setPath(request.url.path().chopped(qstrlen("oauth2/v2.0/"))
                        + "v2.0/.well-known/openid-configuration"_L1);
    request.headers = {{"Accept", "application/json"}};
    const auto response = send(request, context);
    if (!response)
        return response.error();
    const QString operation = u"sign in at %1"_s.arg(request.url.host());
    if (response->status != 200)
        return errorFromTokenAnswer(*response, operation);
    const QString issuer = QJsonDocument::fromJson(response->body).object()["issuer"_L1].toString();
    if (issuer.isEmpty())
        return Error::protocol(operation, u"The sign-in service does not say who issues its tokens."_s);
    return issuer;
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
        seconds = std::max<qint64>(answer["expires_on"_L1].toVariant().toLongLong(), 0) - now.toSecsSinceEpoch();
    if (token.token.isEmpty() || seconds <= 0)
        return Error::protocol(u"sign in"_s, u"The sign-in service sent no usable token."_s);
    token.expiresAt = now.addSecs(std::min(seconds, kLongestLife));
    return token;
}

}
