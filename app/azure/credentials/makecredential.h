#pragma once

#include "azure/cloud.h"
#include "azure/credentials/devicecodecredential.h"

#include <QProcessEnvironment>

namespace azrelocate {

/// The ways of --credential.
enum class CredentialKind { Auto, Environment, WorkloadIdentity, ManagedIdentity, AzureCli, DeviceCode };

/// "auto", "environment", "workload-identity", "managed-identity", "cli", "device-code". Input for any other text; the
/// message lists them.
Result<CredentialKind> credentialKindFromString(const QString &text);

struct CredentialOptions
{
    CredentialKind kind = CredentialKind::Auto;
    Cloud cloud;
    std::shared_ptr<HttpTransport> transport; ///< the session's, so that both share the I/O thread
    QString tenant;                           ///< for device codes; empty: any organization
    QString clientId;                         ///< for device codes; empty: the public client of the Azure CLI
    DeviceCodeCredential::Prompt prompt;      ///< empty: nobody to ask; no device code then
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    QString azureCli; ///< the program; empty: "az" in the PATH
    bool allowInsecureLoopback = false;
    HttpLogSink log;
    double waitScale = 1.0;
};

/// Auto tries the ways in the order of Azure Identity's default credential (environment, workload identity, managed
/// identity, Azure CLI), at last a device code. SignIn when the chosen way is closed from the start (variables not set,
/// nobody to show a code to).
Result<std::shared_ptr<Credential>> makeCredential(const CredentialOptions &options);

}
