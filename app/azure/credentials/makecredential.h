#pragma once

#include "azure/cloud.h"
#include "azure/credentials/refreshtokens.h"
#include "azure/credentials/signinprompts.h"
#include "azure/credentials/tokenendpoint.h"

#include <QProcessEnvironment>

namespace azrelocate {

/// The ways of --credential.
enum class CredentialKind {
    Auto,        ///< every way, in the order of Azure Identity's default credential; at last a person
    Machine,     ///< what is set up where the program runs: environment, workload identity, managed identity
    Environment, ///< a service principal
    WorkloadIdentity,
    ManagedIdentity,
    AzureCli,
    Browser,
    DeviceCode,
};

/// "auto", "machine", "environment", "workload-identity", "managed-identity", "cli", "browser", "device-code".
/// Input for any other text; the message lists them.
Result<CredentialKind> credentialKindFromString(const QString &text);

struct CredentialOptions
{
    CredentialKind kind = CredentialKind::Auto;
    Cloud cloud;
    std::shared_ptr<HttpTransport> transport; ///< the session's, so that both share the I/O thread
    QString tenant;                           ///< for persons; empty: any organization
    QString clientId;                         ///< for persons; empty: the public client of the Azure CLI
    SignInPrompts prompts;                    ///< empty: nobody to ask
    std::shared_ptr<RefreshTokens> tokens;    ///< for persons; null: in memory
    bool continuesLast = false;               ///< see UserCredential::Options
    UserAccount account;                      ///< see UserCredential::Options
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    QString azureCli; ///< the program; empty: "az" in the PATH
    bool allowInsecureLoopback = false;
    HttpLogSink log;
    double waitScale = 1.0;
    std::shared_ptr<ServerClock> serverClock; ///< see TokenEndpoint::Options
};

/// Auto tries the ways in the order of Azure Identity's default credential (environment, workload identity, managed
/// identity, Azure CLI), at last asks a person: in the browser where there is one, else by device code. SignIn when the
/// chosen way is closed from the start (variables not set, nobody to show a code to).
Result<std::shared_ptr<Credential>> makeCredential(const CredentialOptions &options);

}
