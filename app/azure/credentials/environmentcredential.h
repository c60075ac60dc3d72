#pragma once

#include "azure/credentials/clientassertion.h"
#include "azure/credentials/tokenendpoint.h"

#include <QProcessEnvironment>

namespace azrelocate {

/// A service principal from the variables that every Azure SDK reads: AZURE_TENANT_ID, AZURE_CLIENT_ID, and
/// AZURE_CLIENT_SECRET or AZURE_CLIENT_CERTIFICATE_PATH; AZURE_AUTHORITY_HOST replaces the cloud's sign-in address.
/// Where this machine's clock is wrong, what the certificate signs holds by the service's.
class EnvironmentCredential final : public Credential
{
public:
    /// SignIn with the names of the missing variables when they do not suffice.
    static Result<std::shared_ptr<Credential>> create(const QProcessEnvironment &environment,
                                                      TokenEndpoint::Options endpoint);

    Result<AccessToken> token(const TokenRequest &request, const CallContext &context) override;
    QString principal() const override;

private:
    EnvironmentCredential(TokenEndpoint endpoint, QString tenant, QString clientId, QString secret,
                          std::optional<ClientCertificate> certificate);
    /// What is sent for @p request; an assertion in it holds from @p now on.
    Result<TokenEndpoint::Form> formFor(const TokenRequest &request, const QString &tenant, const QDateTime &now) const;

    const TokenEndpoint m_endpoint;
    const QString m_tenant;
    const QString m_clientId;
    const QString m_secret;
    const std::optional<ClientCertificate> m_certificate;
};

}
