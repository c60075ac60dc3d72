#include "azure/credentials/makecredential.h"

#include "azure/credentials/azureclicredential.h"
#include "azure/credentials/chainedcredential.h"
#include "azure/credentials/environmentcredential.h"
#include "azure/credentials/managedidentitycredential.h"
#include "azure/credentials/workloadidentitycredential.h"

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

struct KindName
{
    QLatin1StringView name;
    CredentialKind kind;
};
constexpr KindName kKindNames[] = {
    {"auto"_L1, CredentialKind::Auto},
    {"environment"_L1, CredentialKind::Environment},
    {"workload-identity"_L1, CredentialKind::WorkloadIdentity},
    {"managed-identity"_L1, CredentialKind::ManagedIdentity},
    {"cli"_L1, CredentialKind::AzureCli},
    {"device-code"_L1, CredentialKind::DeviceCode},
};

std::shared_ptr<Credential> managedIdentity(const CredentialOptions &options, bool probeFirst)
{
    return std::make_shared<ManagedIdentityCredential>(
        options.environment,
        ManagedIdentityCredential::Options{options.transport, options.log, options.waitScale, probeFirst});
}

Result<std::shared_ptr<Credential>> deviceCode(const CredentialOptions &options, const TokenEndpoint::Options &endpoint)
{
    if (!options.prompt) {
        Error error;
        error.kind = ErrorKind::SignIn;
        error.code = u"NobodyToAsk"_s;
        error.message = u"A device code needs somebody to show it to."_s;
        return error;
    }
    return std::shared_ptr<Credential>(
        std::make_shared<DeviceCodeCredential>(endpoint, options.tenant, options.clientId, options.prompt));
}

}

Result<CredentialKind> credentialKindFromString(const QString &text)
{
    QStringList names;
    for (const KindName &row : kKindNames) {
        if (text == row.name)
            return row.kind;
        names += row.name;
    }
    return Error::input(u"%1 is no way to sign in; there are %2."_s.arg(text, names.join(u", "_s)),
                        u"CredentialKind"_s);
}

Result<std::shared_ptr<Credential>> makeCredential(const CredentialOptions &options)
{
    const TokenEndpoint::Options endpoint{options.cloud.activeDirectory, options.transport,
                                          options.allowInsecureLoopback, options.log, options.waitScale};
    switch (options.kind) {
    case CredentialKind::Environment:
        return EnvironmentCredential::create(options.environment, endpoint);
    case CredentialKind::WorkloadIdentity:
        return WorkloadIdentityCredential::create(options.environment, endpoint);
    case CredentialKind::ManagedIdentity:
        return managedIdentity(options, false);
    case CredentialKind::AzureCli:
        return std::shared_ptr<Credential>(std::make_shared<AzureCliCredential>(options.azureCli));
    case CredentialKind::DeviceCode:
        return deviceCode(options, endpoint);
    case CredentialKind::Auto:
        break;
    }
    QList<ChainedCredential::Link> links{
        {u"Environment"_s, EnvironmentCredential::create(options.environment, endpoint)},
        {u"Workload identity"_s, WorkloadIdentityCredential::create(options.environment, endpoint)},
        {u"Managed identity"_s, managedIdentity(options, true)},
        {u"Azure CLI"_s, std::shared_ptr<Credential>(std::make_shared<AzureCliCredential>(options.azureCli))}};
    if (options.prompt)
        links.append({u"Device code"_s, deviceCode(options, endpoint)});
    return std::shared_ptr<Credential>(std::make_shared<ChainedCredential>(std::move(links)));
}

}
