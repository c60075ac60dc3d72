#pragma once

#include "azure/credentials/tokenendpoint.h"

#include <QProcessEnvironment>

namespace azrelocate {

/// A pod of Kubernetes or a pipeline that Microsoft Entra trusts by federation: the token of the outer issuer lies in
/// the file AZURE_FEDERATED_TOKEN_FILE and is exchanged for one of AZURE_CLIENT_ID in AZURE_TENANT_ID. The file is read
/// anew each time, because its issuer replaces it before it expires.
class WorkloadIdentityCredential final : public Credential
{
public:
    /// SignIn with the names of the missing variables when they do not suffice.
    static Result<std::shared_ptr<Credential>> create(const QProcessEnvironment &environment,
                                                      TokenEndpoint::Options endpoint);

    /// Also SignIn when the file cannot be read.
    Result<AccessToken> token(const TokenRequest &request, const CallContext &context) override;
    QString principal() const override;

private:
    WorkloadIdentityCredential(TokenEndpoint endpoint, QString tenant, QString clientId, QString tokenFile);

    const TokenEndpoint m_endpoint;
    const QString m_tenant;
    const QString m_clientId;
    const QString m_tokenFile;
};

}
