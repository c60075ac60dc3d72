#include "azure/credentials/makecredential.h"

#include "azure/credentials/azureclicredential.h"
#include "azure/credentials/browserflow.h"
#include "azure/credentials/chainedcredential.h"
#include "azure/credentials/devicecodeflow.h"
#include "azure/credentials/environmentcredential.h"
#include "azure/credentials/managedidentitycredential.h"
#include "azure/credentials/usercredential.h"
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
    {"machine"_L1, CredentialKind::Machine},
    {"environment"_L1, CredentialKind::Environment},
    {"workload-identity"_L1, CredentialKind::WorkloadIdentity},
    {"managed-identity"_L1, CredentialKind::ManagedIdentity},
    {"cli"_L1, CredentialKind::AzureCli},
    {"browser"_L1, CredentialKind::Browser},
    {"device-code"_L1, CredentialKind::DeviceCode},
};

std::shared_ptr<Credential> managedIdentity(const CredentialOptions &options, bool probeFirst)
{
    return std::make_shared<ManagedIdentityCredential>(
        options.environment,
        ManagedIdentityCredential::Options{options.transport, options.log, options.waitScale, probeFirst});
}

/// @p flow: null when there is nobody to ask.
Result<std::shared_ptr<Credential>> person(const CredentialOptions &options, const TokenEndpoint::Options &endpoint,
                                           std::shared_ptr<UserFlow> flow)
{
    if (!flow) {
        Error error;
        error.kind = ErrorKind::SignIn;
        error.code = u"NobodyToAsk"_s;
        error.message = u"There is nobody who could be asked to sign in."_s;
        return error;
    }
    const auto tokens = options.tokens ? options.tokens : std::make_shared<RefreshTokensInMemory>();
    return std::shared_ptr<Credential>(std::make_shared<UserCredential>(
        UserCredential::Options{endpoint, options.tenant, options.clientId, tokens, options.account,
                                options.continuesLast, flow, options.prompts}));
}

std::shared_ptr<UserFlow> browser(const CredentialOptions &options, const TokenEndpoint::Options &endpoint)
{
    if (!options.prompts.openBrowser)
        return nullptr;
    return std::make_shared<BrowserFlow>(TokenEndpoint(endpoint), options.prompts.openBrowser);
}

std::shared_ptr<UserFlow> deviceCode(const CredentialOptions &options, const TokenEndpoint::Options &endpoint)
{
    if (!options.prompts.showCode)
        return nullptr;
    return std::make_shared<DeviceCodeFlow>(TokenEndpoint(endpoint), options.prompts.showCode);
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
    const TokenEndpoint::Options endpoint{options.cloud.activeDirectory,
                                          options.transport,
                                          options.allowInsecureLoopback,
                                          options.log,
                                          options.waitScale,
                                          options.serverClock};
    switch (options.kind) {
    case CredentialKind::Environment:
        return EnvironmentCredential::create(options.environment, endpoint);
    case CredentialKind::WorkloadIdentity:
        return WorkloadIdentityCredential::create(options.environment, endpoint);
    case CredentialKind::ManagedIdentity:
        return managedIdentity(options, false);
    case CredentialKind::AzureCli:
        return std::shared_ptr<Credential>(std::make_shared<AzureCliCredential>(options.azureCli));
    case CredentialKind::Browser:
        return person(options, endpoint, browser(options, endpoint));
    case CredentialKind::DeviceCode:
        return person(options, endpoint, deviceCode(options, endpoint));
    case CredentialKind::Auto:
    case CredentialKind::Machine:
        break;
    }
    QList<ChainedCredential::Link> links{
        {u"Environment"_s, EnvironmentCredential::create(options.environment, endpoint)},
        {u"Workload identity"_s, WorkloadIdentityCredential::create(options.environment, endpoint)},
        {u"Managed identity"_s, managedIdentity(options, true)}};
    if (options.kind == CredentialKind::Machine)
        return std::shared_ptr<Credential>(std::make_shared<ChainedCredential>(std::move(links)));
    links.append({u"Azure CLI"_s, std::shared_ptr<Credential>(std::make_shared<AzureCliCredential>(options.azureCli))});
    if (options.prompts.openBrowser)
        links.append({u"Browser"_s, person(options, endpoint, browser(options, endpoint))});
    else if (options.prompts.showCode)
        links.append({u"Device code"_s, person(options, endpoint, deviceCode(options, endpoint))});
    return std::shared_ptr<Credential>(std::make_shared<ChainedCredential>(std::move(links)));
}

}
