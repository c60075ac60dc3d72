#include "azure/credentials/workloadidentitycredential.h"

#include "azure/credentials/clientcapabilities.h"
#include "azure/credentials/environmentvariables.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace azrelocate {

Result<std::shared_ptr<Credential>> WorkloadIdentityCredential::create(const QProcessEnvironment &environment,
                                                                       TokenEndpoint::Options endpoint)
{
    const auto values =
        requiredVariables(environment, {u"AZURE_TENANT_ID"_s, u"AZURE_CLIENT_ID"_s, u"AZURE_FEDERATED_TOKEN_FILE"_s},
                          u"sign in with a workload identity"_s, u"WorkloadIdentityIncomplete"_s);
    if (!values)
        return values.error();
    endpoint.authority = authorityFrom(environment, endpoint.authority);
    return std::shared_ptr<Credential>(
        new WorkloadIdentityCredential(TokenEndpoint(std::move(endpoint)), (*values)[0], (*values)[1], (*values)[2]));
}

WorkloadIdentityCredential::WorkloadIdentityCredential(TokenEndpoint endpoint, QString tenant, QString clientId,
                                                       QString tokenFile)
    : m_endpoint(std::move(endpoint))
    , m_tenant(std::move(tenant))
    , m_clientId(std::move(clientId))
    , m_tokenFile(std::move(tokenFile))
{
}

Result<AccessToken> WorkloadIdentityCredential::token(const TokenRequest &request, const CallContext &context)
{
    QFile file(m_tokenFile);
    const bool isRead = file.open(QIODevice::ReadOnly);
    const QByteArray assertion = isRead ? file.readAll().trimmed() : QByteArray();
    if (assertion.isEmpty()) {
        Error error;
        error.kind = ErrorKind::SignIn;
        error.operation = u"sign in with a workload identity"_s;
        error.code = u"FederatedTokenFile"_s;
        error.message = isRead
            ? u"The federated token file %1 is empty."_s.arg(m_tokenFile)
            : u"The federated token file %1 cannot be read: %2"_s.arg(m_tokenFile, file.errorString());
        return error;
    }
    const TokenEndpoint::Form form{
        {u"grant_type"_s, u"client_credentials"_s},
        {u"client_id"_s, m_clientId},
        {u"scope"_s, request.scope},
        {u"client_assertion_type"_s, u"urn:ietf:params:oauth:client-assertion-type:jwt-bearer"_s},
        {u"client_assertion"_s, QString::fromLatin1(assertion)},
        {u"claims"_s, claimsToSend(request.claims)}};
    return m_endpoint.requestToken(request.tenant.isEmpty() ? m_tenant : request.tenant, form, context);
}

QString WorkloadIdentityCredential::principal() const
{
    return u"workload identity %1"_s.arg(m_clientId);
}

}
