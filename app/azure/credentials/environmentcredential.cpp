#include "azure/credentials/environmentcredential.h"

#include "azure/credentials/clientcapabilities.h"
#include "azure/credentials/environmentvariables.h"

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {
/// "Client assertion is not within its valid time range."
constexpr auto kOutOfTime = "AADSTS700024"_L1;
constexpr qint64 kNews = 60; ///< seconds
}

Result<std::shared_ptr<Credential>> EnvironmentCredential::create(const QProcessEnvironment &environment,
                                                                  TokenEndpoint::Options endpoint)
{
    const QString tenant = environment.value(u"AZURE_TENANT_ID"_s);
    const QString clientId = environment.value(u"AZURE_CLIENT_ID"_s);
    const QString secret = environment.value(u"AZURE_CLIENT_SECRET"_s);
    const QString certificatePath = environment.value(u"AZURE_CLIENT_CERTIFICATE_PATH"_s);
    QStringList missing;
    if (tenant.isEmpty())
        missing += u"AZURE_TENANT_ID"_s;
    if (clientId.isEmpty())
        missing += u"AZURE_CLIENT_ID"_s;
    if (secret.isEmpty() && certificatePath.isEmpty())
        missing += u"AZURE_CLIENT_SECRET or AZURE_CLIENT_CERTIFICATE_PATH"_s;
    if (!missing.isEmpty()) {
        Error error;
        error.kind = ErrorKind::SignIn;
        error.operation = u"sign in from the environment"_s;
        error.code = u"EnvironmentIncomplete"_s;
        error.message = u"Not set: %1."_s.arg(missing.join(u", "_s));
        return error;
    }
    std::optional<ClientCertificate> certificate;
    if (secret.isEmpty()) {
        auto loaded = ClientCertificate::load(certificatePath);
        if (!loaded)
            return loaded.error();
        certificate = *loaded;
    }
    endpoint.authority = authorityFrom(environment, endpoint.authority);
    return std::shared_ptr<Credential>(new EnvironmentCredential(TokenEndpoint(std::move(endpoint)), tenant, clientId,
                                                                 secret, std::move(certificate)));
}

EnvironmentCredential::EnvironmentCredential(TokenEndpoint endpoint, QString tenant, QString clientId, QString secret,
                                             std::optional<ClientCertificate> certificate)
    : m_endpoint(std::move(endpoint))
    , m_tenant(std::move(tenant))
    , m_clientId(std::move(clientId))
    , m_secret(std::move(secret))
    , m_certificate(std::move(certificate))
{
}

Result<AccessToken> EnvironmentCredential::token(const TokenRequest &request, const CallContext &context)
{
    const QString tenant = request.tenant.isEmpty() ? m_tenant : request.tenant;
    const QDateTime before = m_endpoint.now();
    auto form = formFor(request, tenant, before);
    if (!form)
        return form.error();
    Result<AccessToken> token = m_endpoint.requestToken(tenant, *form, context);
    // The refusal told what time it is there: once more, when that is news.
    if (token || token.error().code != kOutOfTime || std::abs(before.secsTo(m_endpoint.now())) < kNews)
        return token;
    form = formFor(request, tenant, m_endpoint.now());
    return form ? m_endpoint.requestToken(tenant, *form, context) : Result<AccessToken>(form.error());
}

Result<TokenEndpoint::Form> EnvironmentCredential::formFor(const TokenRequest &request, const QString &tenant,
                                                           const QDateTime &now) const
{
    TokenEndpoint::Form form{
        {u"grant_type"_s, u"client_credentials"_s}, {u"client_id"_s, m_clientId}, {u"scope"_s, request.scope}};
    if (m_certificate) {
        const auto assertion = m_certificate->assertion(m_clientId, m_endpoint.url(tenant, u"token"_s).toString(), now);
        if (!assertion)
            return assertion.error();
        form.append({u"client_assertion_type"_s, u"urn:ietf:params:oauth:client-assertion-type:jwt-bearer"_s});
        form.append({u"client_assertion"_s, QString::fromLatin1(*assertion)});
    } else {
        form.append({u"client_secret"_s, m_secret});
    }
    form.append({u"claims"_s, claimsToSend(request.claims)});
    return form;
}

QString EnvironmentCredential::principal() const
{
    return u"service principal %1"_s.arg(m_clientId);
}

}
