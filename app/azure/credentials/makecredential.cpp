#include "azure/credentials/makecredential.h"

#include "azure/credentials/azureclicredential.h"
#include "azure/credentials/chainedcredential.h"
#include "azure/credentials/environmentcredential.h"

using namespace Qt::StringLiterals;

namespace azrelocate {

namespace {

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
    if (text == "auto"_L1)
        return CredentialKind::Auto;
    if (text == "environment"_L1)
        return CredentialKind::Environment;
    if (text == "cli"_L1)
        return CredentialKind::AzureCli;
    if (text == "device-code"_L1)
        return CredentialKind::DeviceCode;
    return Error::input(u"%1 is no way to sign in; there are auto, environment, cli and device-code."_s.arg(text),
                        u"CredentialKind"_s);
}

Result<std::shared_ptr<Credential>> makeCredential(const CredentialOptions &options)
{
    const TokenEndpoint::Options endpoint{options.cloud.activeDirectory, options.transport,
                                          options.allowInsecureLoopback, options.log, options.waitScale};
    switch (options.kind) {
    case CredentialKind::Environment:
        return EnvironmentCredential::create(options.environment, endpoint);
    case CredentialKind::AzureCli:
        return std::shared_ptr<Credential>(std::make_shared<AzureCliCredential>());
    case CredentialKind::DeviceCode:
        return deviceCode(options, endpoint);
    case CredentialKind::Auto:
        break;
    }
    QList<ChainedCredential::Link> links{
        {u"Environment"_s, EnvironmentCredential::create(options.environment, endpoint)},
        {u"Azure CLI"_s, std::shared_ptr<Credential>(std::make_shared<AzureCliCredential>())}};
    if (options.prompt)
        links.append({u"Device code"_s, deviceCode(options, endpoint)});
    return std::shared_ptr<Credential>(std::make_shared<ChainedCredential>(std::move(links)));
}

}
