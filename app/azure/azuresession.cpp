#include "azure/azuresession.h"

#include "http/authenticatepolicy.h"
#include "http/clockpolicy.h"
#include "http/redirectpolicy.h"
#include "http/requestidpolicy.h"
#include "http/retrypolicy.h"
#include "http/telemetrypolicy.h"
#include "http/throttlepolicy.h"

#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

AzureSessionOptions completed(AzureSessionOptions options)
{
    if (!options.clock)
        options.clock = std::make_shared<SystemClock>();
    if (!options.serverClock)
        options.serverClock = std::make_shared<ServerClock>();
    return options;
}

/// The order matters: ids once for all attempts; each attempt paced, checked and signed anew; the log sees what goes
/// out.
Pipeline pipelineFor(const AzureSessionOptions &options, const std::shared_ptr<TokenCache> &tokens)
{
    RetryPolicy::Settings retry;
    retry.scale = options.waitScale;
    const auto hostCheck = [cloud = options.cloud, allow = options.allowInsecureLoopback](const QUrl &url) {
        return cloud.checkHost(url, allow);
    };
    const auto tokenSource = [tokens](const AuthenticatePolicy::TokenWish &wish, const CallContext &context) {
        return tokens->token(wish.scope, wish.claims, wish.rejected, context);
    };
    return Pipeline({std::make_shared<RequestIdPolicy>(), std::make_shared<TelemetryPolicy>(),
                     std::make_shared<RetryPolicy>(retry), std::make_shared<RedirectPolicy>(),
                     std::make_shared<ThrottlePolicy>(options.waitScale),
                     std::make_shared<AuthenticatePolicy>(hostCheck, tokenSource),
                     std::make_shared<ClockPolicy>(options.serverClock), std::make_shared<LogPolicy>(options.log)},
                    options.transport);
}

}

std::shared_ptr<AzureSession> AzureSession::create(AzureSessionOptions options)
{
    return std::shared_ptr<AzureSession>(new AzureSession(completed(std::move(options))));
}

AzureSession::AzureSession(AzureSessionOptions options)
    : m_options(std::move(options))
    , m_tokens(std::make_shared<TokenCache>(m_options.credential, m_options.tenant, m_options.elapsed))
    , m_pipeline(pipelineFor(m_options, m_tokens))
{
}

SignedInPrincipal AzureSession::principal() const
{
    return m_tokens->principal();
}

QString AzureSession::identity() const
{
    return m_tokens->identity();
}

Result<QByteArray> AzureSession::token(const QString &scope, const CallContext &context) const
{
    return m_tokens->token(scope, {}, {}, context);
}

Result<HttpResponse> AzureSession::send(HttpRequest request, const CallContext &context) const
{
    return m_pipeline.send(std::move(request), context);
}

QUrl AzureSession::url(const QString &pathOrUrl, const QString &apiVersion) const
{
    QString text = pathOrUrl;
    if (!text.contains("://"_L1)) {
        QString base = m_options.cloud.resourceManager.toString(QUrl::FullyEncoded);
        while (base.endsWith(u'/'))
            base.chop(1);
        text = base + (text.startsWith(u'/') ? QString() : u"/"_s) + text;
    }
    QUrl url(text, QUrl::TolerantMode);
    if (!apiVersion.isEmpty() && !QUrlQuery(url).hasQueryItem(u"api-version"_s)) {
        // Appended as text: the rest of the query stays byte for byte what it was.
        const QString query = url.query(QUrl::FullyEncoded);
        url.setQuery((query.isEmpty() ? QString() : query + u'&') + u"api-version="_s + apiVersion);
    }
    return url;
}

QString AzureSession::knownApiVersion(const QString &type) const
{
    std::lock_guard lock(m_mutex);
    return m_apiVersions.value(type.toLower());
}

void AzureSession::rememberApiVersion(const QString &type, const QString &version)
{
    std::lock_guard lock(m_mutex);
    m_apiVersions.insert(type.toLower(), version);
}

}
